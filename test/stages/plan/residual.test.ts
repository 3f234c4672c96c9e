import { describe, expect, test } from 'vitest';
import { checkPlan, decodePlan, encodePlan, plan, residualOf } from '#core/plan';
import { addressText, type ApplyResult, type Plan, planIdentity, type State, type StepOutcome } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { configMap, inputOf, live, obj } from './world.ts';

const claim = obj('v1/PersistentVolumeClaim', 'web/data');
const settings = configMap('web/settings', { a: '1' });
const input = inputOf({
  rows: [
    { on: 'member1', desired: obj('v1/Namespace', 'web') },
    { on: 'member1', desired: settings },
    { on: 'member2', recorded: claim, live: live(claim) },
    { on: 'member2', desired: configMap('web/settings', { a: '2' }), recorded: settings, live: live(settings) },
  ],
});
const outcome = plan(input);
if (!outcome.ok) throw new Error('no plan');
const made: Plan = deepFreeze(outcome.value);
const steps = made.clusters.flatMap((cluster) => cluster.steps);

const after: State = { ...input.recorded, serial: (made.basis.serial + 1) as never, spent: [{ plan: planIdentity(made), serial: (made.basis.serial + 1) as never }] };

const endings: Readonly<Record<StepOutcome['ended'], object>> = {
  done: {},
  failed: { failure: { kind: 'timeout', message: 'no answer' } },
  stale: { says: 'it is gone' },
  blocked: { by: [{ cluster: 'member1', object: 'v1/Namespace/web' }] },
  'not-begun': {},
};

const resultOf = (ended: Readonly<Record<string, StepOutcome['ended']>>): ApplyResult => ({
  steps: steps.map(({ at, action }) => ({ at, action, ended: ended[addressText(at)] ?? 'done', ...endings[ended[addressText(at)] ?? 'done'] }) as StepOutcome),
  unhealthy: [],
  interrupted: false,
});
const [namespace, first, gone, second] = ['member1:v1/Namespace/web', 'member1:v1/ConfigMap/web/settings', 'member2:v1/PersistentVolumeClaim/web/data', 'member2:v1/ConfigMap/web/settings'] as const;
const allOf = (one: Plan): readonly string[] => one.clusters.flatMap((cluster) => cluster.steps.map((step) => addressText(step.at))).sort();

describe('what is left of a plan', () => {
  test.each([
    { name: 'everything that was not begun', ended: { [namespace]: 'not-begun', [first]: 'not-begun', [gone]: 'not-begun', [second]: 'not-begun' }, want: [first, namespace, second, gone] },
    { name: 'what failed, and what it blocked', ended: { [namespace]: 'failed', [first]: 'blocked' }, want: [first, namespace] },
    { name: 'what stood on something that is done', ended: { [first]: 'failed' }, want: [first] },
    { name: 'a delete', ended: { [gone]: 'stale' }, want: [gone] },
  ] as const)('is $name', ({ ended, want }) => {
    const residual = residualOf(made, resultOf(ended), after);
    if (!residual) throw new Error('nothing is left');
    expect(allOf(residual)).toEqual([...want].sort());
    expect(residual.residual?.left.map(({ at }) => addressText(at)).sort()).toEqual([...want].sort());
    expect(residual.residual?.of).toBe(planIdentity(made));
    expect(residual.residual?.left.every(({ says }) => says !== '')).toBe(true);
    expect(checkPlan(residual, after)).toEqual([]);
    expect(decodePlan(encodePlan(residual))).toMatchObject({ ok: true, value: residual });
    expect(residual.basis).toEqual({ ...made.basis, serial: after.serial });
  });

  test('keeps each step as it was reviewed, but for what it waits for', () => {
    const residual = residualOf(made, resultOf({ [first]: 'failed', [second]: 'stale' }), after);
    const before = new Map(steps.map((step) => [addressText(step.at), step]));
    for (const step of residual?.clusters.flatMap((cluster) => cluster.steps) ?? []) expect(step).toEqual({ ...before.get(addressText(step.at)), needs: [] });
  });

  test('keeps the hazards of what is left, and no other', () => {
    expect(residualOf(made, resultOf({ [gone]: 'failed' }), after)?.hazards.map(({ at }) => addressText(at))).toContain(gone);
    expect(residualOf(made, resultOf({ [first]: 'failed' }), after)?.hazards).toEqual([]);
  });

  test('is nothing where all is done', () => expect(residualOf(made, resultOf({}), after)).toBeUndefined());
  test('is nothing where the plan was not begun, and can still be used', () =>
    expect(residualOf(made, resultOf({ [first]: 'not-begun' }), input.recorded)).toBeUndefined());
});
