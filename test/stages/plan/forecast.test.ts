import { describe, expect, test } from 'vitest';
import { answered, type Forecast, type K8sObject } from '#core/model';
import { type Around, listsIn, planned } from './around.ts';
import { configMap, type Given, live, obj, type World } from './world.ts';

const on = 'member1';

type Shape = { readonly replicas?: number; readonly image?: string; readonly requests?: object; readonly limits?: object; readonly more?: object };
const deployment = ({ replicas, image = 'a', requests, limits, more = {} }: Shape): K8sObject => {
  const resources = { ...(requests === undefined ? {} : { requests }), ...(limits === undefined ? {} : { limits }) };
  return obj('apps/v1/Deployment', 'shop/web', {
    spec: { ...(replicas === undefined ? {} : { replicas }), template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image, resources }] } }, ...more },
  });
};
const changed = (before: Shape, after: Shape): Given => ({ on, recorded: deployment(before), live: live(deployment(before)), desired: deployment(after) });
const made = (object: K8sObject): Given => ({ on, desired: object });
const gone = (object: K8sObject): Given => ({ on, recorded: object, live: live(object) });

const budget = (spec: object, status: object = {}): K8sObject => obj('policy/v1/PodDisruptionBudget', 'shop/web', { spec: { selector: { matchLabels: { app: 'web' } }, ...spec }, status });
const quota = (hard: object, used: object, spec: object = {}): K8sObject => obj('v1/ResourceQuota', 'shop/all', { spec: { hard, ...spec }, status: { hard, used } });
const limits = (...rules: readonly object[]): K8sObject => obj('v1/LimitRange', 'shop/range', { spec: { limits: rules } });
const autoscaler = (name = 'web'): K8sObject => obj('autoscaling/v2/HorizontalPodAutoscaler', 'shop/web', { spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name }, minReplicas: 2, maxReplicas: 9 } });

const foretold = (world: World, around?: Around | 'nobody looks'): Forecast | undefined => planned(world, around).plan.forecast;

describe('what happens to pods', () => {
  const daemons = (image: string): K8sObject => obj('apps/v1/DaemonSet', 'shop/web', { spec: { template: { spec: { image } } } });
  test.each<{ name: string; rows: readonly Given[]; want: object | undefined }>([
    { name: 'a new image: all restart, a quarter at a time', rows: [changed({ replicas: 8 }, { replicas: 8, image: 'b' })], want: { restarts: 8, surge: 2, away: 2 } },
    { name: 'one pod: one more comes first', rows: [changed({ replicas: 1 }, { replicas: 1, image: 'b' })], want: { restarts: 1, surge: 1 } },
    { name: 'more replicas', rows: [changed({ replicas: 2 }, { replicas: 5 })], want: { before: 2, after: 5 } },
    { name: 'fewer replicas and a new image', rows: [changed({ replicas: 4 }, { replicas: 2, image: 'b' })], want: { restarts: 2, before: 4, after: 2, surge: 1 } },
    { name: 'a new workload', rows: [made(deployment({ replicas: 3 }))], want: { before: 0, after: 3 } },
    { name: 'a workload that goes', rows: [gone(deployment({ replicas: 3 }))], want: { before: 3, after: 0 } },
    { name: 'replicas that fleet does not set', rows: [{ on, recorded: deployment({}), live: live(deployment({ replicas: 4 })), desired: deployment({ image: 'b' }) }], want: { restarts: 4, surge: 1, away: 1 } },
    { name: 'a new DaemonSet: nobody knows on how many nodes', rows: [made(daemons('a'))], want: undefined },
    { name: 'no change of pods', rows: [changed({ replicas: 1 }, { replicas: 1, more: { minReadySeconds: 5 } })], want: undefined },
    { name: 'no workload', rows: [made(configMap('shop/settings'))], want: undefined },
  ])('$name', ({ rows, want }) => {
    expect(foretold({ rows })?.rollouts).toEqual(want === undefined ? undefined : [{ at: { cluster: on, object: rows[0]?.desired?.kind === 'DaemonSet' ? '' : 'apps/Deployment/shop/web' }, ...want }]);
  });
});

type Row = { readonly name: string; readonly rows: readonly Given[]; readonly objects: readonly K8sObject[]; readonly want: readonly string[] };

const roll = changed({ replicas: 4 }, { replicas: 4, image: 'b' });

const budgets: readonly Row[] = [
  {
    name: 'no room: the rollout goes on all the same, and below the budget',
    rows: [roll],
    objects: [budget({ maxUnavailable: 0 }, { disruptionsAllowed: 0, currentHealthy: 4, desiredHealthy: 4 })],
    want: ['a rollout does not ask it: up to 1 pod is away at once, and it allows 0 away now (4 healthy, 4 wanted)'],
  },
  { name: 'room enough', rows: [roll], objects: [budget({ maxUnavailable: 1 }, { disruptionsAllowed: 1 })], want: [] },
  { name: 'no room, and none needed: a pod more comes first', rows: [changed({ replicas: 1 }, { replicas: 1, image: 'b' })], objects: [budget({ maxUnavailable: 0 }, { disruptionsAllowed: 0 })], want: [] },
  { name: 'of other pods', rows: [roll], objects: [budget({ selector: { matchLabels: { app: 'other' } } }, { disruptionsAllowed: 0 })], want: [] },
  { name: 'without a selector: of no pods', rows: [roll], objects: [obj('policy/v1/PodDisruptionBudget', 'shop/web', { spec: {}, status: { disruptionsAllowed: 0 } })], want: [] },
  { name: 'of another namespace', rows: [roll], objects: [obj('policy/v1/PodDisruptionBudget', 'other/web', { spec: { selector: {} }, status: { disruptionsAllowed: 0 } })], want: [] },
  { name: 'that has no status yet', rows: [roll], objects: [budget({ maxUnavailable: 0 })], want: [] },
  { name: 'scaled down by more than it allows', rows: [changed({ replicas: 6 }, { replicas: 3 })], objects: [budget({ minAvailable: 2 }, { disruptionsAllowed: 2, expectedPods: 6 })], want: ['scaling down does not ask it: 3 pods go at once, and it allows 2 away now'] },
  {
    name: 'scaled down to what it wants: no eviction any more',
    rows: [changed({ replicas: 3 }, { replicas: 2 })],
    objects: [budget({ minAvailable: 2 }, { disruptionsAllowed: 1, expectedPods: 3 })],
    want: ['it wants 2 of what will be 2 pods: from then on none may be evicted, and nodes that hold one cannot be drained'],
  },
];

const quotas: readonly Row[] = [
  { name: 'new pods do not fit', rows: [changed({ replicas: 2 }, { replicas: 5 })], objects: [quota({ pods: '10' }, { pods: '8' })], want: ['8 of 10 pods are used, and 3 more are needed; pods beyond that are not made'] },
  { name: 'new pods fit', rows: [changed({ replicas: 2 }, { replicas: 5 })], objects: [quota({ pods: '11' }, { pods: '8' })], want: [] },
  { name: 'only the surge does not fit', rows: [roll], objects: [quota({ pods: '4' }, { pods: '4' })], want: ['4 of 4 pods are used, and up to 1 more are needed; that is only while pods are replaced: the rollout waits for old pods to go, or for room'] },
  {
    name: 'larger requests',
    rows: [changed({ replicas: 4, requests: { cpu: '500m' } }, { replicas: 4, requests: { cpu: '1' } })],
    objects: [quota({ 'requests.cpu': '3' }, { 'requests.cpu': '2' })],
    want: ['2 of 3 requests.cpu are used, and up to 2500m more are needed; pods beyond that are not made'],
  },
  { name: 'smaller requests', rows: [changed({ replicas: 4, requests: { cpu: '1' } }, { replicas: 4, requests: { cpu: '100m' } })], objects: [quota({ 'requests.cpu': '5' }, { 'requests.cpu': '4' })], want: [] },
  { name: 'memory in its own words', rows: [changed({ replicas: 1, requests: { memory: '1Gi' } }, { replicas: 3, requests: { memory: '1Gi' } })], objects: [quota({ memory: '2Gi' }, { memory: '1Gi' })], want: ['1Gi of 2Gi memory are used, and 2Gi more are needed; pods beyond that are not made'] },
  {
    name: 'a container that says nothing of what is counted',
    rows: [made(deployment({ replicas: 1 }))],
    objects: [quota({ 'limits.cpu': '100' }, {})],
    want: ['it counts limits.cpu, of which web says nothing: new pods are refused'],
  },
  { name: 'unless a LimitRange says it', rows: [made(deployment({ replicas: 1 }))], objects: [quota({ 'limits.cpu': '100' }, {}), limits({ type: 'Container', default: { cpu: '1' } })], want: [] },
  { name: 'new objects, all steps together', rows: [made(configMap('shop/a')), made(configMap('shop/b'))], objects: [quota({ 'count/configmaps': '4', configmaps: '3' }, { 'count/configmaps': '2', configmaps: '2' })], want: ['2 of 3 configmaps are used, and 2 more are needed; what is beyond that is refused'] },
  { name: 'a Service with ports of nodes', rows: [made(obj('v1/Service', 'shop/web', { spec: { type: 'NodePort', ports: [{ port: 1 }, { port: 2 }] } }))], objects: [quota({ services: '5', 'services.nodeports': '1' }, {})], want: ['0 of 1 services.nodeports are used, and 2 more are needed; what is beyond that is refused'] },
  { name: 'a claim', rows: [made(obj('v1/PersistentVolumeClaim', 'shop/disk', { spec: { resources: { requests: { storage: '8Gi' } } } }))], objects: [quota({ 'requests.storage': '10Gi' }, { 'requests.storage': '5Gi' })], want: ['5Gi of 10Gi requests.storage are used, and 8Gi more are needed; what is beyond that is refused'] },
];

const ranges: readonly Row[] = [
  { name: 'more than the most', rows: [made(deployment({ limits: { cpu: '4' } }))], objects: [limits({ type: 'Container', max: { cpu: '2' } })], want: ['new pods are refused: container web may use 4 cpu, at most 2 is allowed'] },
  { name: 'less than the least', rows: [made(deployment({ requests: { memory: '64Mi' } }))], objects: [limits({ type: 'Container', min: { memory: '128Mi' } })], want: ['new pods are refused: container web requests 64Mi memory, at least 128Mi is asked for'] },
  { name: 'nothing said, and filled in', rows: [made(deployment({}))], objects: [limits({ type: 'Container', max: { cpu: '2' }, min: { cpu: '1' } })], want: [] },
  { name: 'of the pod as a whole', rows: [made(deployment({ limits: { cpu: '4' } }))], objects: [limits({ type: 'Pod', max: { cpu: '3' } })], want: ['new pods are refused: the pod may use 4 cpu, at most 3 is allowed'] },
  { name: 'no new pods', rows: [changed({ replicas: 2, limits: { cpu: '4' } }, { replicas: 1, limits: { cpu: '4' } })], objects: [limits({ type: 'Container', max: { cpu: '2' } })], want: [] },
];

const KEEP = 'to leave them to it, label the template resourcetemplate.karmada.io/retain-replicas: "true"';
const autoscalers: readonly Row[] = [
  { name: 'the plan sets replicas that it sets too', rows: [changed({ replicas: 5 }, { replicas: 3 })], objects: [autoscaler()], want: [`it sets the replicas itself, between 2 and 9, and will again after they go from 5 to 3; ${KEEP}`] },
  { name: 'the plan sets them to zero', rows: [changed({ replicas: 5 }, { replicas: 0 })], objects: [autoscaler()], want: ['it stops scaling while the replicas are 0 (they go from 5 to 0)'] },
  { name: 'it scales another workload', rows: [changed({ replicas: 5 }, { replicas: 3 })], objects: [autoscaler('other')], want: [] },
  { name: 'the plan leaves the replicas alone', rows: [roll], objects: [autoscaler()], want: [] },
];

describe.each([
  { kind: 'PodDisruptionBudget', rows: budgets },
  { kind: 'ResourceQuota', rows: quotas },
  { kind: 'LimitRange', rows: ranges },
  { kind: 'HorizontalPodAutoscaler', rows: autoscalers },
])('a $kind objects', ({ kind, rows }) => {
  test.each(rows)('$name', ({ rows: given, objects, want }) => {
    const objections = foretold({ rows: given }, { objects })?.objections ?? [];
    expect(objections.filter(({ by }) => by === kind).map(({ says }) => says)).toEqual(want);
  });
});

describe('what is looked up', () => {
  test.each<{ name: string; rows: readonly Given[]; want: readonly string[] }>([
    { name: 'nothing for a plan without changes', rows: [changed({ replicas: 2 }, { replicas: 2 })], want: [] },
    { name: 'nothing for a change that takes and makes no pods', rows: [{ on, recorded: configMap('shop/a'), live: live(configMap('shop/a')), desired: configMap('shop/a', { x: '1' }) }], want: [] },
    { name: 'quotas for what is new', rows: [made(configMap('shop/a'))], want: ['ResourceQuota in shop'] },
    { name: 'all that a rollout meets', rows: [roll], want: ['LimitRange in shop', 'PodDisruptionBudget in shop', 'ResourceQuota in shop'] },
    { name: 'autoscalers where replicas change', rows: [changed({ replicas: 2 }, { replicas: 1 })], want: ['HorizontalPodAutoscaler in shop', 'PodDisruptionBudget in shop'] },
    { name: 'nothing in a namespace that is made', rows: [made(obj('v1/Namespace', 'shop')), made(configMap('shop/a'))], want: [] },
  ])('$name', ({ rows, want }) => {
    expect(listsIn(planned({ rows }).asks)).toEqual(want);
  });
  test('how much goes with a namespace that is deleted', () => {
    expect(planned({ rows: [gone(obj('v1/Namespace', 'shop'))] }, { inside: { 'v1/Namespace/shop': answered([]) } }).asks).toMatchObject([{ inside: [{ object: 'v1/Namespace/shop' }], lists: [] }]);
  });
});

describe('what is not known', () => {
  test('is said for each kind that may not be listed', () => {
    expect(foretold({ rows: [roll] }, { forbidden: ['PodDisruptionBudget'] })?.unknown).toEqual([{ cluster: on, says: 'PodDisruptionBudgets cannot be listed: you may not list them' }]);
  });
  test('is said of a quota that counts some pods only', () => {
    expect(foretold({ rows: [made(deployment({ replicas: 2 }))] }, { objects: [quota({ pods: '1' }, {}, { scopes: ['BestEffort'] })] })).toMatchObject({ objections: [], unknown: [{ says: 'ResourceQuota shop/all counts only some pods (scopes), and nothing is foretold of it' }] });
  });
  test('where nobody looks, pods are told and no objection', () => {
    expect(foretold({ rows: [roll] }, 'nobody looks')).toMatchObject({ rollouts: [{ restarts: 4 }], objections: [], unknown: [] });
  });
});
