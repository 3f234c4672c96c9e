import type { JsonObject } from '#core/model';
import type { TableCase, Was } from '../case.ts';
import { aggregated, configMap, deployment, dynamic, member, policy, weighted } from '../objects.ts';

const WEB = 'apps/Deployment/shop/web';
const was = (cluster: string, replicas: number): Readonly<Record<string, Was>> => ({ [WEB]: { targets: [{ cluster, replicas }] } });

type Spot = readonly [region: string, pods?: number];
const inRegions = (spots: readonly Spot[]): readonly JsonObject[] =>
  spots.map(([region, pods], at) => member(`m${at + 1}`, { ...(pods === undefined ? {} : { pods }), spec: region === '' ? {} : { region, provider: `p-${region}`, zones: [`${region}-1`] } }));
const of = (spreadByField: string, minGroups: number, maxGroups?: number): JsonObject => ({ spreadByField, minGroups, ...(maxGroups === undefined ? {} : { maxGroups }) });
const byCluster = (min: number, max?: number): JsonObject => of('cluster', min, max);
const byRegion = (min: number, max?: number): JsonObject => of('region', min, max);

type Given = { readonly clusters: readonly JsonObject[]; readonly spread: readonly JsonObject[]; readonly scheduling?: JsonObject; readonly template?: JsonObject; readonly before?: Readonly<Record<string, Was>>; readonly more?: JsonObject; readonly differs?: NonNullable<TableCase['differs']> };
const one = (name: string, { clusters, spread, scheduling, template = deployment(6), before, differs, more = {} }: Given): TableCase => ({
  name, clusters, templates: [template],
  policies: [policy({ placement: { spreadConstraints: spread, ...(scheduling === undefined ? {} : { replicaScheduling: scheduling }), ...more } })],
  ...(before === undefined ? {} : { before }),
  ...(differs === undefined ? {} : { differs }),
});

const flat = (pods: readonly number[]): readonly JsonObject[] => pods.map((count, at) => member(`m${at + 1}`, { pods: count }));
const four = flat([10, 40, 30, 60]);
const unknown = [member('m1'), member('m2'), member('m3')];

const evenly: JsonObject = { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: {} };
const asking = deployment(0, { container: { resources: { requests: { cpu: '1' } } } });
const clusters: readonly TableCase[] = [
  one('duplicated: the first ones with most free', { clusters: four, spread: [byCluster(1, 2)] }),
  one('duplicated: the one that has it already comes first', { clusters: four, spread: [byCluster(1, 2)], before: was('m1', 6) }),
  one('duplicated: equals in the order of their names', { clusters: unknown, spread: [byCluster(1, 2)] }),
  one('a kind without replicas: in the order of names', { clusters: four, spread: [byCluster(1, 2)], template: configMap() }),
  one('fewer clusters than the least that is asked for', { clusters: unknown, spread: [byCluster(4, 5)] }),
  one('more allowed than there are', { clusters: unknown, spread: [byCluster(2, 9)] }),
  one('a maximum of zero chooses nothing', { clusters: unknown, spread: [byCluster(1)] }),
  one('a constraint without a field is by cluster', { clusters: unknown, spread: [{ maxGroups: 1 }] }),
  one('dynamic: clusters are exchanged until there is room', { clusters: four, spread: [byCluster(1, 2)], scheduling: dynamic, template: deployment(95), before: was('m1', 1) }),
  one('dynamic: all together have not room enough', { clusters: four, spread: [byCluster(1, 2)], scheduling: dynamic, template: deployment(101) }),
  one('aggregated over at most two', { clusters: four, spread: [byCluster(1, 2)], scheduling: aggregated, template: deployment(70) }),
  one('aggregated over two where one is enough', { clusters: four, spread: [byCluster(2, 2)], scheduling: aggregated, template: deployment(10) }),
  one('fixed weights do not look at constraints', { clusters: four, spread: [byCluster(1, 1)], scheduling: weighted({ m1: 1, m2: 1 }) }),
  one('Divided alone does not look at constraints', { clusters: four, spread: [byCluster(1, 1)], scheduling: { replicaSchedulingType: 'Divided' } }),
  one('an empty weight preference does look at constraints', { clusters: four, spread: [byCluster(1, 2)], scheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: {} } }),
  one('fixed weights do not look at constraints for kinds without replicas either', { clusters: four, spread: [byCluster(1, 1)], scheduling: weighted({ m1: 1, m2: 1 }), template: configMap() }),
  one('no replicas, but something asked for: room is boundless, and is added up without an end', { clusters: four, spread: [byCluster(2, 2)], scheduling: evenly, template: asking }),
  one('the same where one is left from before', { clusters: four, spread: [byCluster(1, 1)], scheduling: evenly, template: asking, before: was('m1', 1) }),
  one('Duplicated is not spread by room', { clusters: flat([1, 2]), spread: [byCluster(1, 1)], scheduling: { replicaSchedulingType: 'Duplicated' }, template: deployment(50) }),
];

const two: readonly Spot[] = [['r1', 20], ['r1', 20], ['r2', 50], ['r3', 10], ['r3', 10], ['r3', 10]];
const regions: readonly TableCase[] = [
  one('one of three regions', { clusters: inRegions(two), spread: [byRegion(1, 1), byCluster(1, 9)] }),
  one('two of three regions', { clusters: inRegions(two), spread: [byRegion(2, 2), byCluster(1, 9)] }),
  one('two regions and at least three clusters', { clusters: inRegions(two), spread: [byRegion(2, 2), byCluster(3, 9)] }),
  one('two regions and at most three clusters', { clusters: inRegions(two), spread: [byRegion(2, 3), byCluster(1, 3)] }),
  one('more regions than clusters are allowed', { clusters: inRegions(two), spread: [byRegion(3, 3), byCluster(1, 2)] }),
  one('fewer regions than asked for', { clusters: inRegions(two), spread: [byRegion(4, 4), byCluster(1, 9)] }),
  one('a cluster without region is left out', { clusters: inRegions([['', 50], ['r1', 10]]), spread: [byRegion(1, 1), byCluster(1, 9)] }),
  one('regions without a maximum choose nothing', { clusters: inRegions(two), spread: [byRegion(1), byCluster(1, 9)] }),
  one('dynamic over two regions', { clusters: inRegions(two), spread: [byRegion(2, 2), byCluster(2, 9)], scheduling: dynamic, template: deployment(40) }),
  one('aggregated over two regions', { clusters: inRegions(two), spread: [byRegion(2, 2), byCluster(2, 9)], scheduling: aggregated, template: deployment(40) }),
  one('the region with the most room, when each has enough', { clusters: inRegions([['r1', 100], ['r2', 40], ['r2', 30], ['r2', 30]]), spread: [byRegion(1, 1), byCluster(1, 9)], scheduling: dynamic, template: deployment(60) }),
  one('what is there already makes a region better', { clusters: inRegions([['r1', 50], ['r2', 50]]), spread: [byRegion(1, 1), byCluster(1, 9)], before: was('m2', 6) }),
  one('kinds without replicas: the region with the most clusters', { clusters: inRegions(two), spread: [byRegion(1, 1), byCluster(1, 9)], template: configMap() }),
  one('regions of 3, 2, 6 and 7 clusters, at least 7 of two', {
    clusters: inRegions([...Array.from({ length: 3 }, (): Spot => ['r1', 3]), ...Array.from({ length: 2 }, (): Spot => ['r2', 30]), ...Array.from({ length: 6 }, (): Spot => ['r3', 2]), ...Array.from({ length: 7 }, (): Spot => ['r4', 1])]),
    spread: [byRegion(2, 2), byCluster(7, 18)], scheduling: dynamic, template: deployment(20),
  }),
  one('three equal regions of two clusters, at least four', { clusters: inRegions([['r1', 9], ['r1', 9], ['r2', 9], ['r2', 9], ['r3', 9], ['r3', 9]]), spread: [byRegion(2, 3), byCluster(4, 9)] }),
];

const others: readonly TableCase[] = [
  one('a kind without replicas: a zone constraint only asks for a zone', { clusters: inRegions(two), spread: [of('zone', 1, 1), byCluster(1, 9)], template: configMap() }),
  one('a zone constraint only asks for a zone', { clusters: inRegions([['', 5], ['r1', 5], ['r2', 5]]), spread: [of('zone', 1, 1), byCluster(1, 2)], differs: { as: 'group-panic', targets: ['m2 6', 'm3 6'] } }),
  one('a provider constraint only asks for a provider', { clusters: inRegions([['', 5], ['r1', 5], ['r2', 5]]), spread: [of('provider', 1, 1), byCluster(1, 2)], differs: { as: 'group-panic', targets: ['m2 6', 'm3 6'] } }),
  one('by label alone is an error', { clusters: unknown, spread: [{ spreadByLabel: 'env', minGroups: 1, maxGroups: 1 }] }),
  one('fixed weights: a region is still needed', { clusters: inRegions([['', 5], ['r1', 5]]), spread: [byRegion(1, 1), byCluster(1, 9)], scheduling: weighted({ m1: 1, m2: 1 }) }),
];

const terms = (...list: readonly (readonly [string, JsonObject])[]): JsonObject => ({ clusterAffinities: list.map(([affinityName, affinity]) => ({ affinityName, ...affinity })) });
const to = (...clusterNames: readonly string[]): JsonObject => ({ clusterNames });
const fallback = (name: string, more: JsonObject, given: Partial<Given> = {}): TableCase => one(name, { clusters: flat([5, 10, 20]), spread: [], ...given, more: { ...more, ...given.more } });
const observed = (affinity: string, targets: readonly { cluster: string; replicas: number }[] = [{ cluster: 'm2', replicas: 6 }]): Readonly<Record<string, Was>> => ({ [WEB]: { targets, affinity } });

/** Ordered affinities: KARMADA.md 3.6. */
const fallbacks: readonly TableCase[] = [
  fallback('the first term that fits', terms(['a', to('m1')], ['b', to('m2')])),
  fallback('the second term, when the first fits nobody', terms(['a', to('m9')], ['b', to('m2')])),
  fallback('the term in use stays in use', terms(['a', to('m1')], ['b', to('m2')]), { before: observed('b') }),
  fallback('earlier terms are not tried again', terms(['a', to('m1')], ['b', to('m9')]), { before: observed('b') }),
  fallback('a term in use that is no more begins at the first', terms(['a', to('m1')], ['c', to('m2')]), { before: observed('b') }),
  fallback('no term fits', terms(['a', to('m8')], ['b', to('m9')]), { before: observed('a') }),
  fallback('a term without room enough is passed over', terms(['a', to('m1')], ['b', to('m2', 'm3')]), { scheduling: dynamic, template: deployment(12) }),
  fallback('no term has room enough, and what was there stays', terms(['a', to('m1')], ['b', to('m2')]), { scheduling: dynamic, template: deployment(12), before: observed('a', [{ cluster: 'm1', replicas: 3 }]) }),
  fallback('the first error decides whether what was there stays', terms(['a', to('m9')], ['b', to('m2')]), { scheduling: dynamic, template: deployment(12), before: observed('a', [{ cluster: 'm1', replicas: 3 }]) }),
  fallback('a term that cannot be spread is passed over', terms(['a', to('m1')], ['b', to('m2', 'm3')]), { spread: [byCluster(2, 2)] }),
];

/** Spread constraints and ordered affinities: KARMADA.md 3.5 and 3.6. */
export const spread: readonly TableCase[] = [...clusters, ...regions, ...others, ...fallbacks];
