import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlan, findDrift, makePlan } from '#actions';
import { encodePlan } from '#core/plan';
import { hasChanges, type Outcome, type Plan, type Timestamp } from '#core/model';
import { styleOf, views } from '#render';
import { direct } from '../support/direct.ts';
import { type EmbeddedClusters, startEmbedded } from '../support/embedded-clusters.ts';
import { applyAll, mortal, planAll, portsIn } from '../support/in-process.ts';
import { layOutFleet, type SmallFleet, type SmallObject } from '../support/small-fleet.ts';
import { type Snapshot, snapshot } from '../support/snapshot.ts';

const members = ['east', 'west', 'north'];
let servers: EmbeddedClusters;
const folders: string[] = [];
let fleets = 0;

beforeAll(async () => {
  servers = await startEmbedded(members);
});

afterAll(async () => {
  await servers.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const put = (folder: string) => ({
  put: (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  },
});

/** A folder and a name that no other run has, on clusters that all share: a fleet touches only its own namespace. */
const freshFleet = (objects: readonly SmallObject[], named?: string): { folder: string; fleet: SmallFleet } => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-law-'));
  folders.push(folder);
  fleets++;
  const name = named ?? `law-${fleets}`;
  const fleet = { name, namespace: name, members, objects };
  put(folder).put('.fleet/kubeconfig', readFileSync(servers.kubeconfig, 'utf8'));
  layOutFleet(put(folder), fleet);
  return { folder, fleet };
};

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};

const planIn = async (folder: string): Promise<Plan> => must(await makePlan(planAll, portsIn(folder))).plan;

const applyIn = async (folder: string): Promise<void> => {
  const { result } = must(await applyPlan(applyAll, portsIn(folder)));
  expect(result.steps.filter((step) => step.ended !== 'done')).toEqual([]);
};

const left = (namespace: string): Promise<readonly Snapshot[]> => Promise.all(members.map((member) => snapshot(direct(servers.kubeconfig, member), namespace)));

const places = fc.subarray(members, { minLength: 1 });
const secretLike = fc.string({ unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789'), minLength: 12, maxLength: 20 });
const anyObject = (name: string): fc.Arbitrary<SmallObject> =>
  fc.record({ kind: fc.constantFrom('ConfigMap', 'Secret', 'Service', 'Deployment'), name: fc.constant(name), value: secretLike, on: places });
const anyObjects = fc.integer({ min: 1, max: 5 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => anyObject(`n${at}`))));

// What a second version does to the first: an object is kept, changed, moved or dropped.
const nextOf = (objects: readonly SmallObject[], deeds: readonly number[]): readonly SmallObject[] =>
  objects.flatMap((object, at) => {
    const deed = (deeds[at % deeds.length] ?? 0) % 4;
    if (deed === 0) return [object];
    if (deed === 1) return [{ ...object, value: `${object.value}2` }];
    return deed === 2 ? [{ ...object, on: members.filter((member) => !object.on.includes(member)).concat(object.on.length === members.length ? members : []) }] : [];
  });

const anyFleet = fc.record({ objects: anyObjects, deeds: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }), death: fc.integer({ min: 1, max: 30 }), happens: fc.boolean() });

const law = (runs: number, check: (given: { objects: readonly SmallObject[]; deeds: readonly number[]; death: number; happens: boolean }) => Promise<void>) => () =>
  fc.assert(fc.asyncProperty(anyFleet, check), { numRuns: runs, endOnFailure: true });

const textsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith('templates.yaml'))
    .map((file) => readFileSync(file, 'utf8'));

const frame = { now: '2026-01-02T03:04:05Z' as Timestamp, width: 120, colour: styleOf(0) };

// Places name a line of a file, so they follow the documents wherever these go.
const withoutPlaces = (plan: Plan): unknown =>
  JSON.parse(encodePlan(plan), (name, value) => {
    if (name === 'origins') return typeof value === 'number' ? plan.origins?.[value]?.writers : undefined;
    return name === 'at' && value?.file !== undefined ? undefined : value;
  });

const mixedUp = <Item>(items: readonly Item[]): readonly Item[] => [...items].reverse();

describe('for every little fleet', () => {
  it('apply, then plan: nothing is left to do, and nothing drifted', law(4, async ({ objects, deeds }) => {
    const { folder, fleet } = freshFleet(objects);
    for (const version of [objects, nextOf(objects, deeds)]) {
      layOutFleet(put(folder), { ...fleet, objects: version });
      await applyIn(folder);
      expect(hasChanges(await planIn(folder))).toBe(false);
      const report = must(await findDrift({ file: '.', allowOutside: false, clusters: [], withPending: true }, portsIn(folder)));
      expect([report.drift, report.pending]).toEqual([[], []]);
    }
  }), 120_000);

  it('kill at any event, then plan and apply: the clusters are as after an undisturbed run', law(8, async ({ objects, deeds, death, happens }) => {
    const calm = freshFleet(objects);
    const struck = freshFleet(objects);
    const second = nextOf(objects, deeds);
    for (const { folder, fleet } of [calm, struck]) {
      await applyIn(folder);
      layOutFleet(put(folder), { ...fleet, objects: second });
    }
    await applyIn(calm.folder);
    const dying = mortal(portsIn(struck.folder), { at: death, happens });
    await Promise.race([applyPlan(applyAll, dying.ports), dying.died]);
    await applyIn(struck.folder);
    expect(hasChanges(await planIn(struck.folder))).toBe(false);
    expect(await left(struck.fleet.namespace)).toEqual(await left(calm.fleet.namespace));
  }), 120_000);

  it('kill of the very first apply at any event, then plan and apply: the clusters are as after an undisturbed run', law(6, async ({ objects, death, happens }) => {
    const calm = freshFleet(objects);
    const struck = freshFleet(objects);
    await applyIn(calm.folder);
    const dying = mortal(portsIn(struck.folder), { at: death, happens });
    await Promise.race([applyPlan(applyAll, dying.ports), dying.died]);
    await applyIn(struck.folder);
    expect(hasChanges(await planIn(struck.folder))).toBe(false);
    expect(await left(struck.fleet.namespace)).toEqual(await left(calm.fleet.namespace));
  }), 120_000);

  it('no secret value is in any file of fleet or in any output', law(4, async ({ objects, deeds }) => {
    const { folder, fleet } = freshFleet(objects);
    const versions = [objects, nextOf(objects, deeds)];
    const shown: string[] = [];
    for (const version of versions) {
      layOutFleet(put(folder), { ...fleet, objects: version });
      const plan = await planIn(folder);
      const answer = must(await applyPlan(applyAll, portsIn(folder)));
      shown.push(encodePlan(plan), views.plan.text(plan, frame), JSON.stringify(answer.result), JSON.stringify(answer.state), ...textsIn(folder));
    }
    const all = shown.join('\n');
    const secrets = versions.flat().filter((object) => object.kind === 'Secret').map((object) => object.value);
    for (const secret of secrets) for (const form of [secret, Buffer.from(secret).toString('base64')]) expect(all.includes(form), form).toBe(false);
  }), 120_000);

  it('a plan that is made twice has the same bytes', law(3, async ({ objects, deeds }) => {
    const { folder, fleet } = freshFleet(objects);
    await applyIn(folder);
    layOutFleet(put(folder), { ...fleet, objects: nextOf(objects, deeds) });
    expect(encodePlan(await planIn(folder))).toBe(encodePlan(await planIn(folder)));
  }), 120_000);

  it('the order of documents changes nothing but the places that are cited', law(3, async ({ objects, deeds }) => {
    const { folder, fleet } = freshFleet(objects);
    await applyIn(folder);
    const next = { ...fleet, objects: nextOf(objects, deeds) };
    layOutFleet(put(folder), next);
    const plan = await planIn(folder);
    layOutFleet(put(folder), next, mixedUp);
    expect(withoutPlaces(await planIn(folder))).toEqual(withoutPlaces(plan));
  }), 120_000);

  it('the order of clusters in the spec changes nothing but the digest of the spec', law(3, async ({ objects }) => {
    const { folder, fleet } = freshFleet(objects);
    const plan = await planIn(folder);
    layOutFleet(put(folder), { ...fleet, members: mixedUp(members) });
    const other = await planIn(folder);
    expect(withoutPlaces({ ...other, basis: plan.basis })).toEqual(withoutPlaces(plan));
  }), 120_000);
});
