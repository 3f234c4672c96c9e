import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  ClusterPlan,
  Departure,
  Drift,
  DriftReport,
  FieldChange,
  Hazard,
  HazardKind,
  Left,
  Note,
  PlacedBefore,
  Plan,
  PolicyRef,
  Reason,
  Recorded,
  SourceRef,
  Spent,
  State,
  Step,
} from '#core/model';
import type { DriftReportFile, PlanFile, StateFile } from '#schema';
import { validateDriftReportFile, validatePlanFile, validateStateFile } from '#schema';

type Item<List> = List extends readonly (infer One)[] ? One : never;
type StepFile = Item<Item<PlanFile['clusters']>['steps']>;
type KeysOfAny<Union> = Union extends unknown ? keyof Union : never;

// The schemas are for people and editors, the model is for the code: this holds the two together, at compile time.
describe('the schemas say what the model says', () => {
  it('plan', () => {
    expectTypeOf<keyof PlanFile>().toEqualTypeOf<keyof Plan>();
    expectTypeOf<keyof PlanFile['basis']>().toEqualTypeOf<keyof Plan['basis']>();
    expectTypeOf<keyof NonNullable<PlanFile['scope']>>().toEqualTypeOf<keyof NonNullable<Plan['scope']>>();
    expectTypeOf<keyof Item<PlanFile['clusters']>>().toEqualTypeOf<keyof ClusterPlan>();
    expectTypeOf<keyof StepFile>().toEqualTypeOf<keyof Step>();
    expectTypeOf<StepFile['action']>().toEqualTypeOf<Step['action']>();
    expectTypeOf<StepFile['because']>().toEqualTypeOf<Reason>();
    expectTypeOf<StepFile['known']>().toEqualTypeOf<Step['known']>();
    expectTypeOf<keyof Item<StepFile['fields']>>().toEqualTypeOf<keyof FieldChange>();
    expectTypeOf<Item<StepFile['fields']>['verdict']>().toEqualTypeOf<FieldChange['verdict']>();
    expectTypeOf<keyof Item<PlanFile['hazards']>>().toEqualTypeOf<keyof Hazard>();
    expectTypeOf<Item<PlanFile['hazards']>['kind']>().toEqualTypeOf<HazardKind>();
    expectTypeOf<keyof Item<PlanFile['notes']>>().toEqualTypeOf<keyof Note>();
    expectTypeOf<Item<PlanFile['notes']>['kind']>().toEqualTypeOf<Note['kind']>();
    expectTypeOf<keyof Item<PlanFile['drift']>>().toEqualTypeOf<KeysOfAny<Drift>>();
    expectTypeOf<Item<PlanFile['drift']>['what']>().toEqualTypeOf<Drift['what']>();
  });

  it('what is left of a plan', () => {
    type LeftFile = Item<NonNullable<PlanFile['residual']>['left']>;
    expectTypeOf<keyof NonNullable<PlanFile['residual']>>().toEqualTypeOf<keyof NonNullable<Plan['residual']>>();
    expectTypeOf<keyof LeftFile>().toEqualTypeOf<keyof Left>();
    expectTypeOf<LeftFile['ended']>().toEqualTypeOf<Left['ended']>();
  });

  it('state', () => {
    expectTypeOf<keyof StateFile>().toEqualTypeOf<keyof State>();
    expectTypeOf<keyof Item<StateFile['objects']>>().toEqualTypeOf<keyof Recorded>();
    expectTypeOf<keyof Item<StateFile['placements']>>().toEqualTypeOf<keyof PlacedBefore>();
    expectTypeOf<keyof Item<NonNullable<StateFile['spent']>>>().toEqualTypeOf<keyof Spent>();
    expectTypeOf<keyof Item<Item<StateFile['objects']>['by']>>().toEqualTypeOf<keyof PolicyRef>();
    expectTypeOf<Item<Item<StateFile['objects']>['by']>['kind']>().toEqualTypeOf<PolicyRef['kind']>();
  });

  it('drift report', () => {
    expectTypeOf<keyof DriftReportFile>().toEqualTypeOf<keyof DriftReport>();
    expectTypeOf<keyof Item<NonNullable<Item<DriftReportFile['drift']>['fields']>>>().toEqualTypeOf<keyof Departure>();
    expectTypeOf<keyof Item<DriftReportFile['lost']>['failure']>().toEqualTypeOf<keyof Item<DriftReport['lost']>['failure']>();
    expectTypeOf<Item<DriftReportFile['lost']>['failure']['kind']>().toEqualTypeOf<Item<DriftReport['lost']>['failure']['kind']>();
    expectTypeOf<keyof NonNullable<Item<PlanFile['notes']>['at']>>().toEqualTypeOf<keyof SourceRef>();
  });
});

const root = resolve(import.meta.dirname, '../../..');
// Goldens number their digests.
const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(root, file), 'utf8').replaceAll(/sha256:<(\d+)>/g, (_, number: string) => `sha256:${number.padStart(64, '0')}`));
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => join(folder, file));

describe('what fleet writes fits its schema', () => {
  it.each(filesIn('plans', 'plan.json'))('%s', (file) => {
    validatePlanFile(read(file));
    expect(validatePlanFile.errors ?? []).toEqual([]);
  });

  it.each(filesIn('fixtures/state/v1', '.out.json'))('%s', (file) => {
    validateStateFile(read(file));
    expect(validateStateFile.errors ?? []).toEqual([]);
  });

  it('a drift report', () => {
    const failure = { kind: 'timeout', message: 'it took too long', cluster: 'a' };
    const departure = {
      path: 'spec.replicas',
      recorded: 1,
      live: 2,
      manager: 'kubectl',
      operation: 'Update',
      subresource: 'scale',
      after: '2026-01-01T00:00:00Z',
    };
    const at = { cluster: 'a', object: 'apps/Deployment/web/web' };
    expect(
      validateDriftReportFile({
        format: 1,
        fleet: 'shop',
        serial: 3,
        drift: [
          { what: 'changed', at, fields: [departure] },
          { what: 'vanished', at },
        ],
        looked: 2,
        lost: [{ cluster: 'a', failure }],
        unknown: [{ at, failure }],
        pending: 1,
      }),
    ).toBe(true);
    expect(validateDriftReportFile({ format: 1, fleet: 'shop', serial: 3, drift: [{ what: 'moved', at }], looked: 2, lost: [], unknown: [] })).toBe(
      false,
    );
  });
});

type Schema = {
  readonly type?: unknown;
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: unknown;
  readonly [keyword: string]: unknown;
};

const partsOf = (schema: unknown, path = ''): { path: string; schema: Schema }[] => {
  if (schema === null || typeof schema !== 'object') return [];
  const own = Array.isArray(schema) ? [] : [{ path, schema: schema as Schema }];
  return [...own, ...Object.entries(schema).flatMap(([name, member]) => partsOf(member, `${path}/${name}`))];
};

describe('schemas that editors read', () => {
  const parts = filesIn('schemas', '.schema.json').flatMap((file) => partsOf(read(file), file));

  it('every object says whether it takes other fields', () => {
    expect(parts.filter(({ schema }) => schema.type === 'object' && schema.additionalProperties === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('every field of what a person writes has a description', () => {
    const written = parts.filter(({ path }) => /^schemas\/(fleet|cluster|karmada|.*policy)\.schema/.test(path));
    const silent = written.flatMap(({ path, schema }) =>
      schema.properties !== undefined && schema.type === 'object'
        ? Object.entries(schema.properties)
            .filter(([, field]) => field.description === undefined && field.$ref === undefined)
            .map(([name]) => `${path} ${name}`)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('no reference leads out of the folder', () => {
    const references = parts.flatMap(({ schema }) => (typeof schema.$ref === 'string' ? [schema.$ref] : []));
    const known = new Set(filesIn('schemas', '.schema.json').map((file) => file.slice('schemas/'.length)));
    expect(references.filter((one) => !one.startsWith('#') && !known.has(one.split('#')[0] ?? ''))).toEqual([]);
  });
});
