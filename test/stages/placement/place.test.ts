import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import { place, placedAfter } from '#core/placement';
import type { ClusterFacts, FleetSpec, PlacedBefore, Placement } from '#core/model';
import { cluster, clusterPolicy, configMap, deployment, fleet, policy, template } from './fleet.ts';

const placed = (spec: FleetSpec, more: { before?: readonly PlacedBefore[]; facts?: readonly ClusterFacts[] } = {}): readonly Placement[] => {
  const outcome = place({ spec, facts: more.facts ?? [], before: more.before ?? [], interpreter: builtIn });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((one) => one.detail).join('\n'));
  return outcome.value;
};
const text = (placement: Placement | undefined): string => (placement?.targets ?? []).map(({ cluster: name, replicas }) => (replicas === undefined ? name : `${name}=${replicas}`)).join(' ');

const eu = { fieldSelector: { matchExpressions: [{ key: 'region', operator: 'In', values: ['eu'] }] } };
const regional = [cluster('m1', { region: 'eu', labels: { tier: 'gold' } }), cluster('m2', { region: 'us' }), cluster('m3', { zones: ['a', 'b'] })];

describe('which clusters pass', () => {
  it.each([
    { name: 'an empty placement takes all', placement: {}, want: 'm1=2 m2=2 m3=2' },
    { name: 'by name', placement: { clusterAffinity: { clusterNames: ['m2'] } }, want: 'm2=2' },
    { name: 'exclude wins over a name', placement: { clusterAffinity: { clusterNames: ['m1', 'm2'], exclude: ['m1'] } }, want: 'm2=2' },
    { name: 'by label', placement: { clusterAffinity: { labelSelector: { matchLabels: { tier: 'gold' } } } }, want: 'm1=2' },
    { name: 'by region', placement: { clusterAffinity: eu }, want: 'm1=2' },
    { name: 'NotIn takes a cluster without the property', placement: { clusterAffinity: { fieldSelector: { matchExpressions: [{ key: 'region', operator: 'NotIn', values: ['eu'] }] } } }, want: 'm2=2 m3=2' },
    { name: 'any overlap of zones is enough', placement: { clusterAffinity: { fieldSelector: { matchExpressions: [{ key: 'zone', operator: 'In', values: ['b', 'c'] }] } } }, want: 'm3=2' },
    { name: 'of ordered terms the first that fits any', placement: { clusterAffinities: [{ affinityName: 'a', clusterNames: ['gone'] }, { affinityName: 'b', clusterNames: ['m3'] }] }, want: 'm3=2' },
    { name: 'a spread field that a cluster lacks declines it', placement: { spreadConstraints: [{ spreadByField: 'region' }, { spreadByField: 'cluster' }], replicaScheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted' } }, want: 'm1=1 m2=1' },
  ] as const)('$name', ({ placement, want }) => {
    expect(text(placed(fleet({ clusters: regional, templates: [deployment('web', 2)], propagation: [policy({ placement: placement as never })] }))[0])).toBe(want);
  });
});

describe('taints', () => {
  const tainted = [cluster('m1', { taints: [{ key: 'team', value: 'blue', effect: 'NoSchedule' }] }), cluster('m2')];
  it.each([
    { name: 'decline', tolerations: [], want: 'm2=1' },
    { name: 'are tolerated by key and value', tolerations: [{ key: 'team', operator: 'Equal', value: 'blue' }], want: 'm1=1 m2=1' },
    { name: 'are not tolerated by another value', tolerations: [{ key: 'team', value: 'red' }], want: 'm2=1' },
    { name: 'are tolerated by Exists without a key', tolerations: [{ operator: 'Exists' }], want: 'm1=1 m2=1' },
    { name: 'are not tolerated for another effect', tolerations: [{ operator: 'Exists', effect: 'NoExecute' }], want: 'm2=1' },
  ])('$name', ({ tolerations, want }) => {
    expect(text(placed(fleet({ clusters: tainted, templates: [deployment('web', 1)], propagation: [policy({ placement: { clusterTolerations: tolerations } })] }))[0])).toBe(want);
  });

  it('leave alone what is there already: a cordon moves nothing', () => {
    const spec = fleet({ clusters: tainted, templates: [deployment('web', 1)], propagation: [policy()] });
    const before: PlacedBefore[] = [{ template: spec.templates[0]?.key as never, targets: [{ cluster: 'm1' as never, replicas: 1 }] }];
    expect(text(placed(spec, { before })[0])).toBe('m1=1 m2=1');
  });
});

describe('which policy decides', () => {
  const to = (name: string): { clusterAffinity: { clusterNames: string[] } } => ({ clusterAffinity: { clusterNames: [name] } });
  const all = { apiVersion: 'apps/v1', kind: 'Deployment' };
  it.each([
    { name: 'a name is stronger than labels, labels than all', policies: [policy({ name: 'a', placement: to('m1') }), policy({ name: 'b', selectors: [{ ...all, labelSelector: {} }], placement: to('m2') }), policy({ name: 'c', selectors: [{ ...all, name: 'web' }], placement: to('m3') })], want: 'm3=1' },
    { name: 'priority is stronger than a name', policies: [policy({ name: 'a', priority: 1, placement: to('m1') }), policy({ name: 'c', selectors: [{ ...all, name: 'web' }], placement: to('m3') })], want: 'm1=1' },
    { name: 'else the smaller name', policies: [policy({ name: 'b', placement: to('m2') }), policy({ name: 'a', placement: to('m1') })], want: 'm1=1' },
    { name: 'its own namespace comes before any cluster-wide one', policies: [clusterPolicy({ priority: 9, placement: to('m2') }), policy({ placement: to('m1') })], want: 'm1=1' },
    { name: 'another apiVersion selects nothing', policies: [policy({ selectors: [{ ...all, apiVersion: 'apps/v1beta1' }] })], want: '' },
  ])('$name', ({ policies, want }) => expect(text(placed(fleet({ templates: [deployment('web', 1)], propagation: policies }))[0])).toBe(want));
});

describe('without a policy', () => {
  it('a template is placed nowhere', () => expect(placed(fleet({ templates: [configMap('a')] }))[0]).toMatchObject({ targets: [], kept: false }));
  it('it stays where it was', () => {
    const spec = fleet({ templates: [configMap('a')] });
    const before: PlacedBefore[] = [{ template: spec.templates[0]?.key as never, targets: [{ cluster: 'm2' as never }] }];
    const [placement] = placed(spec, { before });
    expect(placement).toMatchObject({ targets: [{ cluster: 'm2' }], kept: true });
    expect(placedAfter([placement as Placement], before)).toEqual(before);
  });
  it.each([
    { name: 'a Namespace goes everywhere', metadata: { name: 'web' }, want: 'm1 m2 m3' },
    { name: 'but not where it says so', metadata: { name: 'web', labels: { 'namespace.karmada.io/skip-auto-propagation': 'True' } }, want: '' },
    { name: 'and not one of the system', metadata: { name: 'kube-system' }, want: '' },
    { name: 'nor default', metadata: { name: 'default' }, want: '' },
  ])('$name', ({ metadata, want }) => expect(text(placed(fleet({ templates: [template({ apiVersion: 'v1', kind: 'Namespace', metadata })] }))[0])).toBe(want));
  it('an object of a reserved namespace is never propagated', () => {
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'kube-system' } };
    expect(text(placed(fleet({ templates: [template(object)], propagation: [clusterPolicy({ selectors: [{ apiVersion: 'v1', kind: 'ConfigMap' }] })] }))[0])).toBe('');
  });
});

const weights = (list: readonly (readonly [string, number])[]): PropagationPolicyPlacement => ({
  replicaScheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { staticWeightList: list.map(([name, weight]) => ({ targetCluster: { clusterNames: [name] }, weight })) } },
});
type PropagationPolicyPlacement = NonNullable<Parameters<typeof policy>[0]>['placement'] & object;

describe('replicas', () => {
  it.each([
    { name: 'by static weights', replicas: 6, placement: weights([['m1', 3], ['m2', 2], ['m3', 1]]), want: 'm1=3 m2=2 m3=1' },
    { name: 'a cluster that no rule matches gets none', replicas: 4, placement: weights([['m1', 1]]), want: 'm1=4' },
    { name: 'the largest matching weight counts', replicas: 4, placement: weights([['m1', 1], ['m1', 3], ['m2', 1]]), want: 'm1=3 m2=1' },
    { name: 'where no rule matches anybody all weigh the same', replicas: 3, placement: weights([['gone', 5]]), want: 'm1=1 m2=1 m3=1' },
    { name: 'clusters with none get no object', replicas: 1, placement: weights([['m1', 1], ['m2', 1]]), want: 'm1=1' },
    { name: 'an empty workload that asks for nothing goes everywhere', replicas: 0, placement: weights([['m1', 1]]), want: 'm1 m2 m3' },
  ])('$name', ({ replicas, placement, want }) => expect(text(placed(fleet({ templates: [deployment('web', replicas)], propagation: [policy({ placement })] }))[0])).toBe(want));

  it('divided ones do not move when a cluster joins, and do when their weights change', () => {
    const spec = (names: readonly string[], placement: PropagationPolicyPlacement): FleetSpec => fleet({ clusters: names.map((name) => cluster(name)), templates: [deployment('web', 4)], propagation: [policy({ placement })] });
    const even = weights([]);
    const first = placed(spec(['m1', 'm2'], even));
    const before = placedAfter(first, []);
    expect(text(first[0])).toBe('m1=2 m2=2');
    expect(text(placed(spec(['m1', 'm2', 'm3'], even), { before })[0])).toBe('m1=2 m2=2');
    expect(text(placed(spec(['m1', 'm2', 'm3'], weights([['m3', 1]])), { before })[0])).toBe('m3=4');
    expect(text(placed(spec(['m1'], even), { before })[0])).toBe('m1=4');
  });
});

describe('a cluster that does not serve the kind', () => {
  const facts: ClusterFacts[] = [{ reach: 'ok', cluster: 'm1' as never, version: 'v1', served: [] }, { reach: 'lost', cluster: 'm2' as never, failure: { kind: 'refused', message: 'no' } }];
  it('is declined; one that did not answer is not', () => {
    const [placement] = placed(fleet({ templates: [configMap('a')], propagation: [policy({ selectors: [{ apiVersion: 'v1', kind: 'ConfigMap' }] })] }), { facts });
    expect(text(placement)).toBe('m2 m3');
    expect(placement?.declined).toEqual([{ cluster: 'm1', by: 'api-enablement', says: 'it does not serve ConfigMap of v1' }]);
  });
});

describe('what does nothing is told', () => {
  it.each([
    { name: 'a policy that selects nothing', propagation: [policy({ selectors: [{ apiVersion: 'v1', kind: 'Nope' }] })], code: 'FLT3201' },
    { name: 'a policy that fits no cluster', propagation: [policy({ placement: { clusterAffinity: { clusterNames: ['gone'] } } })], code: 'FLT3202' },
  ])('$name', ({ propagation, code }) => expect(place({ spec: fleet({ templates: [deployment('web', 1)], propagation }), facts: [], before: [], interpreter: builtIn }).diagnostics.map((one) => one.code)).toEqual([code]));
});

describe('laws', () => {
  it('divided replicas sum up to what was asked for, in any order of clusters', () => {
    const list = fc.uniqueArray(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 50 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }), (names, replicas, weight) => {
        const placement = weights(['m1', 'm2', 'm3', 'm4', 'm5'].map((name, at) => [name, weight[at] ?? 1] as const));
        const spec = (order: readonly string[]): FleetSpec => fleet({ clusters: order.map((name) => cluster(name)), templates: [deployment('web', replicas)], propagation: [policy({ placement })] });
        const [one] = placed(spec(names));
        const [other] = placed(spec([...names].reverse()));
        expect((one?.targets ?? []).reduce((sum, target) => sum + (target.replicas ?? 0), 0)).toBe(replicas);
        expect(text(other)).toBe(text(one));
      }),
    );
  });
});
