import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApplyAnswer, applyPlan, makePlan, savePlan, trustedPlan } from '#actions';
import { hasChanges, type Outcome, type Ports } from '#core/model';
import { direct } from '../support/direct.ts';
import { type EmbeddedClusters, startEmbedded } from '../support/embedded-clusters.ts';
import { applyAll, mortal, planAll, portsIn } from '../support/in-process.ts';
import { layOutFleet, type SmallObject } from '../support/small-fleet.ts';
import { type Snapshot, snapshot } from '../support/snapshot.ts';

const members = ['east', 'west'];
let servers: EmbeddedClusters;
const folders: string[] = [];

beforeAll(async () => {
  servers = await startEmbedded(members);
});
afterAll(async () => {
  await servers.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};

/** A folder with a fleet that no other run has, and a saved plan for it. */
const planned = async (objects: readonly SmallObject[]): Promise<{ readonly folder: string; readonly name: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-once-'));
  const name = `once-${folders.push(folder)}`;
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put('.fleet/kubeconfig', readFileSync(servers.kubeconfig, 'utf8'));
  layOutFleet({ put }, { name, namespace: name, members, objects });
  const world = portsIn(folder);
  const made = await makePlan(planAll, world);
  must(made);
  if (made.ok) must(await savePlan(made, { path: 'plan.json' }, world));
  return { folder, name };
};

const carryOut = async (path: string, world: Ports): Promise<Outcome<ApplyAnswer>> => {
  const { plan, file } = must(await trustedPlan(path, {}, world));
  return applyPlan({ ...applyAll, autoApprove: false, saved: plan, savedIn: file, allow: plan.hazards.map(({ kind }) => kind) }, world);
};

const left = (namespace: string): Promise<readonly Snapshot[]> => Promise.all(members.map((member) => snapshot(direct(servers.kubeconfig, member), namespace)));
const isSettled = async (folder: string): Promise<boolean> => !hasChanges(must(await makePlan(planAll, portsIn(folder))).plan);

const object = (name: string): fc.Arbitrary<SmallObject> =>
  fc.record({
    kind: fc.constantFrom('ConfigMap', 'Secret', 'Service', 'Deployment'),
    name: fc.constant(name),
    value: fc.constantFrom('one', 'two'),
    on: fc.subarray(members, { minLength: 1 }),
  });
const fleet = fc.record({ objects: fc.tuple(object('a'), object('b'), object('c')), at: fc.integer({ min: 1, max: 20 }), happens: fc.boolean() });
type Drawn = { readonly objects: readonly SmallObject[]; readonly at: number; readonly happens: boolean };
const law = (check: (given: Drawn) => Promise<void>) => () => fc.assert(fc.asyncProperty(fleet, check), { numRuns: 8, endOnFailure: true });

describe('a saved plan', () => {
  it('that was killed at any event is taken again only where nothing of it was begun', law(async ({ objects, at, happens }) => {
    const { folder, name } = await planned(objects);
    const before = await left(name);
    const dying = mortal(portsIn(folder), { at, happens });
    await Promise.race([carryOut('plan.json', dying.ports), dying.died]);
    const after = await left(name);
    const again = await carryOut('plan.json', portsIn(folder));
    if (again.ok) expect([after, again.value.result.steps.filter(({ ended }) => ended !== 'done')]).toEqual([before, []]);
    else expect(again.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['FLT7507']);
    if (!again.ok) must(await applyPlan(applyAll, portsIn(folder)));
    expect(await isSettled(folder)).toBe(true);
  }), 120_000);

  it('that was stopped after any step is finished by what is left of it, with nothing planned anew', law(async ({ objects, at }) => {
    const { folder } = await planned(objects);
    const stop = new AbortController();
    let ended = 0;
    const world = portsIn(folder, ({ event }) => {
      if (event === 'step-ends' && ++ended === at) stop.abort();
    });
    const { result } = must(await carryOut('plan.json', { ...world, stop: stop.signal }));
    const isLeft = result.steps.some((step) => step.ended !== 'done');
    expect(existsSync(join(folder, 'plan.residual.json'))).toBe(isLeft);
    if (isLeft) expect(must(await carryOut('plan.residual.json', portsIn(folder))).result.steps.filter((step) => step.ended !== 'done')).toEqual([]);
    expect(await isSettled(folder)).toBe(true);
  }), 120_000);
});
