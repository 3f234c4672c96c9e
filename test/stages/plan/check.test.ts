import { describe, expect, test } from 'vitest';
import { checkPlan, plan } from '#core/plan';
import type { ClusterPlan, Hazard, Plan, Step } from '#core/model';
import { configMap, inputOf, live, obj, refused } from './world.ts';

const namespace = obj('v1/Namespace', 'web');
const old = configMap('web/old');
const input = inputOf({
  rows: [
    { on: 'member1', desired: namespace },
    { on: 'member1', desired: configMap('web/new', { a: '1' }) },
    {
      on: 'member1',
      desired: configMap('shop/old', { a: '2' }),
      recorded: configMap('shop/old', { a: '1' }),
      live: live(configMap('shop/old', { a: '1' })),
    },
    { on: 'member1', recorded: old, live: live(old) },
  ],
});
const outcome = plan(input);
if (!outcome.ok) throw new Error('no plan');
const sound = outcome.value;
const [cluster] = sound.clusters as [ClusterPlan];

const withSteps = (change: (step: Step) => Step | readonly Step[]): Plan => ({
  ...sound,
  clusters: [{ ...cluster, steps: cluster.steps.flatMap(change) }],
});
const only = (key: string, change: (step: Step) => Step | readonly Step[]): Plan =>
  withSteps((step) => (step.at.object === key ? change(step) : step));
const hazard: Hazard = { kind: 'deletes-data', at: { cluster: 'member1' as never, object: 'v1/Namespace/other' as never }, says: '' };
const secret = (data: Record<string, string>) => obj('v1/Secret', 'web/token', { data });

describe('a plan that no planner may make is refused', () => {
  test('a plan that was just made is sound', () => {
    expect(checkPlan(sound, input.recorded)).toEqual([]);
  });

  test.each([
    {
      name: 'two steps for one address',
      given: only('v1/ConfigMap/web/old', (step) => [step, step]),
      want: 'member1:v1/ConfigMap/web/old has two steps',
    },
    {
      name: 'a step of another cluster',
      given: only('v1/ConfigMap/web/old', (step) => ({ ...step, at: { ...step.at, cluster: 'member2' as never } })),
      want: 'member2:v1/ConfigMap/web/old stands among the steps of member1',
    },
    {
      name: 'a need that has no step',
      given: only('v1/Namespace/web', () => []),
      want: 'member1:v1/ConfigMap/web/new needs v1/Namespace/web, which has no step',
    },
    {
      name: 'a need that comes later',
      given: only('v1/Namespace/web', (step) => ({ ...step, wave: 7 })),
      want: 'member1:v1/ConfigMap/web/new needs v1/Namespace/web, which does not come before it',
    },
    {
      name: 'a delete of what is not recorded',
      given: only('v1/ConfigMap/web/old', (step) => ({ ...step, at: { ...step.at, object: 'v1/ConfigMap/web/theirs' as never } })),
      want: 'member1:v1/ConfigMap/web/theirs is to be deleted or forgotten and is not recorded',
    },
    {
      name: 'steps on a lost cluster',
      given: { ...sound, clusters: [{ ...cluster, lost: refused }] },
      want: 'member1 was not reached and has steps',
    },
    {
      name: 'a field without a reason',
      given: only('v1/ConfigMap/shop/old', (step) => ({ ...step, fields: step.fields.map((field) => ({ ...field, reason: '' as never })) })),
      want: 'member1:v1/ConfigMap/shop/old does not say why data.a changes',
    },
    {
      name: 'a field without a provenance',
      given: only('v1/ConfigMap/shop/old', (step) => ({ ...step, fields: step.fields.map((field) => ({ ...field, from: { says: '' } })) })),
      want: 'member1:v1/ConfigMap/shop/old does not say why data.a changes',
    },
    {
      name: 'a hazard without a step',
      given: { ...sound, hazards: [hazard] },
      want: 'the hazard deletes-data is about member1:v1/Namespace/other, which has no step',
    },
    {
      name: 'a step without content',
      given: only('v1/ConfigMap/web/new', ({ content: _, ...step }) => step),
      want: 'member1:v1/ConfigMap/web/new has no content',
    },
    { name: 'a content that the plan does not hold', given: { ...sound, contents: {} }, want: 'member1:v1/Namespace/web has no content' },
    {
      name: 'an update of an unknown object',
      given: only('v1/ConfigMap/shop/old', ({ uid: _, ...step }) => step),
      want: 'member1:v1/ConfigMap/shop/old does not say which object it means',
    },
    {
      name: 'a create of a known object',
      given: only('v1/Namespace/web', (step) => ({ ...step, uid: 'u' as never })),
      want: 'member1:v1/Namespace/web is to be created and has a uid',
    },
    {
      name: 'an open secret value',
      given: { ...sound, contents: { ...sound.contents, ['sha256:x' as never]: secret({ token: 'aGVsbG8=' }) } },
      want: 'it holds an open value of the Secret token',
    },
  ])('$name', ({ given, want }) => {
    const problems = checkPlan(given, input.recorded);
    expect(problems.map((problem) => problem.code)).toContain('FLT9001');
    expect(problems.map((problem) => problem.detail)).toContain(`The plan cannot be carried out: ${want}.`);
  });

  test('sealed secret values may stand in a plan', () => {
    const given = { ...sound, contents: { ...sound.contents, ['sha256:x' as never]: secret({ token: 'hmac:00' }) } };
    expect(checkPlan(given, input.recorded)).toEqual([]);
  });
});
