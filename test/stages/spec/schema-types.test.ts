import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  ClusterPlan,
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
  DriftField,
  DriftHistory,
  DriftPast,
  DriftRun,
  Finding,
  Pending,
  Quiet,
} from '#core/model';
import type { DriftHistoryFile, DriftReportFile, PlanFile, StateFile } from '#schema';
import { validateDriftHistoryFile, validateDriftReportFile, validatePlanFile, validateStateFile } from '#schema';

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
    expectTypeOf<keyof Item<Item<DriftReportFile['drift']>['fields']>>().toEqualTypeOf<keyof DriftField>();
    expectTypeOf<keyof Item<DriftReportFile['drift']>>().toEqualTypeOf<keyof Finding>();
    expectTypeOf<Item<DriftReportFile['drift']>['what']>().toEqualTypeOf<Finding['what']>();
    expectTypeOf<keyof Item<DriftReportFile['quiet']>>().toEqualTypeOf<keyof Quiet>();
    expectTypeOf<keyof Item<NonNullable<DriftReportFile['pending']>>>().toEqualTypeOf<keyof Pending>();
    expectTypeOf<keyof NonNullable<DriftReportFile['past']>>().toEqualTypeOf<keyof DriftPast>();
    expectTypeOf<keyof DriftHistoryFile>().toEqualTypeOf<keyof DriftHistory>();
    expectTypeOf<keyof Item<DriftHistoryFile['runs']>>().toEqualTypeOf<keyof DriftRun>();
    expectTypeOf<keyof Item<DriftReportFile['unknown']>['failure']>().toEqualTypeOf<keyof Item<DriftReport['unknown']>['failure']>();
    expectTypeOf<Item<DriftReportFile['unknown']>['failure']['kind']>().toEqualTypeOf<Item<DriftReport['unknown']>['failure']['kind']>();
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
    const time = '2026-01-01T00:00:00Z';
    const finding = { what: 'changed', at, fields: [{ ...departure, since: time, mild: 'restarted' }], since: time };
    const run = { at: time, drift: 1, unknown: 2, pending: 1 };
    const report = {
      format: 1,
      fleet: 'shop',
      serial: 3,
      at: time,
      clusters: ['a'],
      looked: 2,
      drift: [finding, { what: 'vanished', at, fields: [] }],
      owners: [{ what: 'extra-owner', at, fields: [{ path: 'spec.paused', manager: 'argocd' }] }],
      quiet: [
        { ...finding, excuse: { by: 'controller', name: 'keda', says: 'scales' } },
        { ...finding, excuse: { by: 'rule', owner: 'web', says: 'moving', expires: time, at: { file: 'fleet.yaml', line: 1, column: 1, length: 1 } } },
      ],
      unknown: [{ cluster: 'a', failure }, { cluster: 'a', object: at.object, failure }],
      pending: [{ at, action: 'update', because: 'changed', fields: ['spec.replicas'] }],
      past: { runs: [run], changed: true },
    };
    expect(validateDriftReportFile(report), JSON.stringify(validateDriftReportFile.errors?.slice(0, 3))).toBe(true);
    expect(validateDriftReportFile({ ...report, lost: [] })).toBe(false);
    expect(validateDriftHistoryFile({ format: 1, fleet: 'shop', seen: { a: time }, runs: [run] })).toBe(true);
    expect(validateDriftHistoryFile({ format: 1, fleet: 'shop', seen: {}, runs: [], told: { chat: { digest: 'sha256:1', names: ['a'] } } })).toBe(true);
    expect(validateDriftHistoryFile({ format: 2, fleet: 'shop', seen: {}, runs: [] })).toBe(false);
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
