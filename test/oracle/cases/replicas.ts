import type { JsonObject } from '#core/model';
import type { TableCase, Was } from '../case.ts';
import { aggregated, configMap, deployment, dynamic, job, member, members, object, policy, weighted } from '../objects.ts';

const WEB = 'apps/Deployment/shop/web';
const was = (replicas: Readonly<Record<string, number>>): Readonly<Record<string, Was>> => ({ [WEB]: { targets: Object.entries(replicas).map(([cluster, count]) => ({ cluster, replicas: count })) } });
const scheduled = (replicaScheduling: JsonObject) => [policy({ placement: { replicaScheduling } })];
const names = (weights: readonly number[]): Readonly<Record<string, number>> => Object.fromEntries(weights.map((weight, at) => [`m${at + 1}`, weight]));

/** The example table of 4.4: seats for weights. */
const seats: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[3, 2, 1], [1, 2, 3, 5, 6, 7, 12, 13, 14]],
  [[1, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [[3, 1], [2, 5, 6, 9, 10]],
  [[1, 3], [9]],
  [[10, 1], [5, 6, 10]],
  [[5, 3, 2], [4, 7, 8, 10]],
  [[7, 2, 1], [4, 5, 7, 8]],
  [[1, 1, 1], [1, 2, 4, 7]],
  [[1, 1, 8], [4, 5, 6, 10]],
];
const webster = seats.flatMap(([weights, counts]) =>
  counts.map((count): TableCase => ({ name: `${count} replicas by weights ${weights.join(':')}`, clusters: members(weights.length), templates: [deployment(count)], policies: scheduled(weighted(names(weights))) })),
);

const label = (tier: string): JsonObject => ({ labelSelector: { matchLabels: { tier } } });
const staticList = (staticWeightList: readonly JsonObject[]): JsonObject => ({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { staticWeightList } });
const simple = (name: string, replicaScheduling: JsonObject, more: Partial<TableCase> = {}): TableCase => ({ name, clusters: members(3), templates: [deployment(5)], policies: scheduled(replicaScheduling), ...more });

const fixed: readonly TableCase[] = [
  simple('no replicaScheduling gives all of them to each', {}, { policies: [policy()] }),
  simple('Duplicated gives all of them to each', { replicaSchedulingType: 'Duplicated' }),
  simple('an empty replicaScheduling divides evenly', {}),
  simple('Divided alone divides evenly', { replicaSchedulingType: 'Divided' }),
  simple('Weighted without weights divides evenly', { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted' }),
  simple('an empty weight preference divides evenly', { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: {} }),
  simple('the largest weight of those that match counts', staticList([{ targetCluster: { clusterNames: ['m1'] }, weight: 1 }, { targetCluster: {}, weight: 2 }, { targetCluster: { clusterNames: ['m1'] }, weight: 4 }])),
  simple('clusters that no rule matches get nothing', staticList([{ targetCluster: { clusterNames: ['m1', 'm3'] }, weight: 1 }])),
  simple('when no rule matches anybody all weigh the same', staticList([{ targetCluster: { clusterNames: ['m9'] }, weight: 3 }])),
  simple('weights by labels and exclusion', staticList([{ targetCluster: { ...label('gold'), exclude: ['m2'] }, weight: 3 }, { targetCluster: {}, weight: 1 }]), { clusters: [member('m1', { labels: { tier: 'gold' } }), member('m2', { labels: { tier: 'gold' } }), member('m3')] }),
  simple('few replicas leave clusters without any', weighted(names([1, 1, 1])), { templates: [deployment(2)] }),
  simple('what was there before does not count for fixed weights', weighted(names([2, 1, 1])), { before: was({ m2: 5 }) }),
  simple('weights count only for clusters that pass', weighted(names([1, 1, 8])), { policies: [policy({ placement: { clusterAffinity: { exclude: ['m3'] }, replicaScheduling: weighted(names([1, 1, 8])) } })] }),
  simple('no replicas and nothing asked for goes everywhere', weighted(names([1, 1, 1])), { templates: [deployment(0)] }),
  simple('no replicas but something asked for goes nowhere', weighted(names([1, 1, 1])), { templates: [deployment(0, { container: { resources: { requests: { cpu: '1' } } } })] }),
  simple('no replicas, duplicated, something asked for', { replicaSchedulingType: 'Duplicated' }, { templates: [deployment(0, { container: { resources: { requests: { cpu: '1' } } } })] }),
  simple('a toleration of the pod is something asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { pod: { tolerations: [{ key: 'a', operator: 'Exists' }] } })] }),
  simple('a node selector of the pod is something asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { pod: { nodeSelector: { disk: 'ssd' } } })] }),
  simple('pod affinity of the pod is nothing asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { pod: { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone' }] } } } })] }),
  simple('preferred node affinity is nothing asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { pod: { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }] } } } })] }),
  simple('required node affinity is something asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { pod: { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }] } } } } })] }),
  simple('limits count where requests are missing', weighted(names([1, 1, 1])), { templates: [deployment(0, { container: { resources: { limits: { memory: '1Gi' } } } })] }),
  simple('a request of zero is nothing asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { container: { resources: { requests: { cpu: '0' } } } })] }),
  simple('a resource that is not counted is nothing asked for', weighted(names([1, 1, 1])), { templates: [deployment(0, { container: { resources: { requests: { storage: '1Gi' } } } })] }),
  simple('a ConfigMap has no replicas to divide', weighted(names([2, 1, 1])), { templates: [configMap()] }),
  simple('a DaemonSet has no replicas to divide', weighted(names([2, 1, 1])), { templates: [deployment(1, { kind: 'DaemonSet' })] }),
  simple('a StatefulSet and a ReplicaSet are divided', weighted(names([2, 1, 1])), { templates: [deployment(4, { kind: 'StatefulSet' }), deployment(4, { kind: 'ReplicaSet' })] }),
  simple('a Pod is one replica', weighted(names([1, 1, 2])), { templates: [object('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'b' }] } })] }),
];

const jobs: readonly TableCase[] = [
  simple('a Job is divided by parallelism', weighted(names([1, 1, 1])), { templates: [job({ parallelism: 6 })] }),
  simple('a Job asks for no more than it completes', weighted(names([1, 1, 1])), { templates: [job({ parallelism: 6, completions: 3 })] }),
  simple('10 completions over 3 and 1', weighted({ m1: 3, m2: 1 }), { templates: [job({ parallelism: 4, completions: 10 })] }),
  simple('7 completions over 2, 2 and 1', weighted(names([2, 2, 1])), { templates: [job({ parallelism: 5, completions: 7 })] }),
  simple('a duplicated Job completes all of it everywhere', { replicaSchedulingType: 'Duplicated' }, { templates: [job({ parallelism: 4, completions: 10 })] }),
  simple('a Job with completions alone', weighted(names([1, 1, 1])), { templates: [job({ completions: 4 })] }),
  simple('a Job that says neither', weighted(names([1, 1, 1])), { templates: [job({})] }),
];

const free = (pods: readonly number[]): readonly JsonObject[] => pods.map((count, at) => member(`m${at + 1}`, { pods: count }));
const by = (name: string, given: { scheduling: JsonObject; pods: readonly number[]; replicas: number; before?: Readonly<Record<string, number>> }): TableCase => ({
  name, clusters: free(given.pods), templates: [deployment(given.replicas)], policies: scheduled(given.scheduling), ...(given.before === undefined ? {} : { before: was(given.before) }),
});

/** The example table of 4.6. */
const divided: readonly TableCase[] = [
  by('dynamic: 12 over 18, 12, 6 free', { scheduling: dynamic, replicas: 12, pods: [18, 12, 6] }),
  by('dynamic: 6 over 10, 10, 10', { scheduling: dynamic, replicas: 6, pods: [10, 10, 10] }),
  by('dynamic: 5 over 10, 10, 10', { scheduling: dynamic, replicas: 5, pods: [10, 10, 10] }),
  by('dynamic: 9 over 6, 3, 0', { scheduling: dynamic, replicas: 9, pods: [6, 3, 0] }),
  by('dynamic: 8 over 6, 3, 0', { scheduling: dynamic, replicas: 8, pods: [6, 3, 0] }),
  by('dynamic: 12 over 6, 8, 10', { scheduling: dynamic, replicas: 12, pods: [6, 8, 10] }),
  by('dynamic: 12 over 8, 8, 10', { scheduling: dynamic, replicas: 12, pods: [8, 8, 10] }),
  by('dynamic: 12 over 3, 3, 3 is too much', { scheduling: dynamic, replicas: 12, pods: [3, 3, 3] }),
  by('dynamic: down to 6 from 2, 4, 6', { scheduling: dynamic, replicas: 6, pods: [10, 10, 10], before: { m1: 2, m2: 4, m3: 6 } }),
  by('dynamic: up to 24 from 2, 4, 6', { scheduling: dynamic, replicas: 24, pods: [10, 10, 10], before: { m1: 2, m2: 4, m3: 6 } }),
  by('dynamic: from 10 to 11, one place left in m1', { scheduling: dynamic, replicas: 11, pods: [1, 9], before: { m1: 5, m2: 5 } }),
  by('dynamic: from 10 to 12, places left in m2 only', { scheduling: dynamic, replicas: 12, pods: [0, 2], before: { m1: 5, m2: 5 } }),
  by('dynamic: from 10 to 13 is too much', { scheduling: dynamic, replicas: 13, pods: [0, 2], before: { m1: 5, m2: 5 } }),
  by('dynamic: half of it was on a cluster that is gone', { scheduling: dynamic, replicas: 12, pods: [3, 3], before: { m1: 6, gone: 6 } }),
  by('dynamic: from 10 down to 7', { scheduling: dynamic, replicas: 7, pods: [9, 9], before: { m1: 6, m2: 4 } }),
  by('dynamic: as many as before stay where they are', { scheduling: dynamic, replicas: 6, pods: [0, 0, 9], before: { m1: 4, m2: 2 } }),
  by('aggregated: 12 over 6, 8, 10', { scheduling: aggregated, replicas: 12, pods: [6, 8, 10] }),
  by('aggregated: 12 over 12, 8, 10', { scheduling: aggregated, replicas: 12, pods: [12, 8, 10] }),
  by('aggregated: 10 over 6, 6, 6', { scheduling: aggregated, replicas: 10, pods: [6, 6, 6] }),
  by('aggregated: 5 over 3, 3, 3', { scheduling: aggregated, replicas: 5, pods: [3, 3, 3] }),
  by('aggregated: down to 6 from 4 and 8', { scheduling: aggregated, replicas: 6, pods: [9, 9, 9], before: { m2: 4, m3: 8 } }),
  by('aggregated: up to 10 from 5 in m1', { scheduling: aggregated, replicas: 10, pods: [20, 50], before: { m1: 5 } }),
  by('aggregated: up to 40 from 5 in m1', { scheduling: aggregated, replicas: 40, pods: [20, 50], before: { m1: 5 } }),
  by('aggregated: too much', { scheduling: aggregated, replicas: 10, pods: [3, 3] }),
  simple('a cluster that says nothing of what it has free gets nothing', dynamic, { clusters: [member('m1'), member('m2', { pods: 9 })] }),
  simple('no cluster says what it has free', dynamic),
  simple('dynamic weights win over fixed ones', { ...dynamic, weightPreference: { dynamicWeight: 'AvailableReplicas', staticWeightList: [{ targetCluster: { clusterNames: ['m1'] }, weight: 9 }] } }, { clusters: free([2, 6]), templates: [deployment(4)] }),
];

const summary = (allocatable: JsonObject, more: JsonObject = {}): JsonObject => ({ resourceSummary: { allocatable, ...more } });
const asking = (requests: JsonObject): JsonObject => deployment(8, { container: { resources: { requests } } });
const capacity = (name: string, templates: readonly JsonObject[], status: readonly JsonObject[]): TableCase => simple(name, dynamic, { templates, clusters: status.map((one, at) => member(`m${at + 1}`, { status: one })) });

/** What clusters have free: KARMADA.md 3.4. */
const capacities: readonly TableCase[] = [
  capacity('cpu is counted in thousandths', [asking({ cpu: '250m' })], [summary({ cpu: '1', pods: '100' }), summary({ cpu: '3500m', pods: '100' })]),
  capacity('memory is counted in bytes', [asking({ memory: '1Gi' })], [summary({ memory: '3Gi', pods: '100' }), summary({ memory: '9000M', pods: '100' })]),
  capacity('the scarcest resource counts', [asking({ cpu: '1', memory: '1Gi' })], [summary({ cpu: '9', memory: '2Gi', pods: '100' }), summary({ cpu: '6', memory: '100Gi', pods: '100' })]),
  capacity('pods count too', [asking({ cpu: '1' })], [summary({ cpu: '9', pods: '3' }), summary({ cpu: '9', pods: '100' })]),
  capacity('what is taken and what is asked for is not free', [asking({ cpu: '1' })], [summary({ cpu: '9', pods: '20' }, { allocated: { cpu: '2', pods: '3' }, allocating: { cpu: '1500m', pods: '1' } }), summary({ cpu: '9', pods: '20' })]),
  capacity('a resource that a cluster has not', [asking({ 'example.org/gpu': '1' })], [summary({ cpu: '9', pods: '20' }), summary({ 'example.org/gpu': '9', pods: '20' })]),
  capacity('more is taken than there is', [asking({ cpu: '1' })], [summary({ cpu: '2', pods: '20' }, { allocated: { cpu: '3' } }), summary({ cpu: '9', pods: '20' })]),
  capacity('no pod fits any more', [deployment(4)], [summary({ pods: '3' }, { allocated: { pods: '2' }, allocating: { pods: '1' } }), summary({ pods: '9' })]),
  capacity('containers are added up, init containers are not', [deployment(4, { pod: { containers: [{ name: 'a', image: 'a', resources: { requests: { cpu: '1' } } }, { name: 'b', image: 'b', resources: { requests: { cpu: '500m' } } }], initContainers: [{ name: 'i', image: 'i', resources: { requests: { cpu: '1' } } }] } })], [summary({ cpu: '6', pods: '20' }), summary({ cpu: '3', pods: '20' })]),
  capacity('an init container that asks for more than all others', [deployment(4, { container: { resources: { requests: { cpu: '1' } } }, pod: { initContainers: [{ name: 'i', image: 'i', resources: { requests: { cpu: '2' } } }] } })], [summary({ cpu: '6', pods: '20' }), summary({ cpu: '4', pods: '20' })]),
  capacity('limits stand in for missing requests', [deployment(4, { container: { resources: { requests: { cpu: '1' }, limits: { memory: '1Gi', cpu: '4' } } } })], [summary({ cpu: '100', memory: '3Gi', pods: '20' }), summary({ cpu: '3', memory: '100Gi', pods: '20' })]),
  capacity('overhead is added', [deployment(4, { container: { resources: { requests: { cpu: '1' } } }, pod: { overhead: { cpu: '500m' } } })], [summary({ cpu: '6', pods: '20' }), summary({ cpu: '3', pods: '20' })]),
  capacity('fractions of whole units are rounded up', [asking({ 'example.org/gpu': '1' })], [summary({ 'example.org/gpu': '2500m', pods: '20' }), summary({ 'example.org/gpu': '9', pods: '20' })]),
];

/** How replicas are shared out: KARMADA.md 4 and 3.4. */
export const replicas: readonly TableCase[] = [...webster, ...fixed, ...jobs, ...divided, ...capacities];
