import { describe, expect, it } from 'vitest';
import { place } from '#core/placement';
import { builtIn } from '#core/interpreter';
import type { MemberCluster, PlacedBefore, Placement, PropagationPolicy, ResourceSummary, Template } from '#core/model';
import { cluster, deployment, fleet, policy, template } from './fleet.ts';

const slots = (free: number): ResourceSummary => ({ allocatable: { pods: String(free) }, allocating: {}, allocated: {} });
const members = (free: readonly (number | undefined)[]): MemberCluster[] => free.map((pods, at) => cluster(`m${at + 1}`, pods === undefined ? {} : { capacity: slots(pods) }));
const scheduling = { dynamic: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } }, aggregated: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Aggregated' } } as const;

type Given = { by?: keyof typeof scheduling; free: readonly (number | undefined)[]; replicas: number; had?: Readonly<Record<string, number>>; more?: PropagationPolicy['placement']; fresh?: true; object?: Template };

const placed = ({ by = 'dynamic', free, replicas, had, more = {}, fresh, object }: Given): Placement => {
  const one = object ?? deployment('web', replicas);
  const targets = Object.entries(had ?? {}).map(([name, count]) => ({ cluster: name as never, replicas: count }));
  const before: PlacedBefore[] = had === undefined ? [] : [{ template: one.key, targets }];
  const spec = fleet({ clusters: members(free), templates: [one], propagation: [policy({ placement: { replicaScheduling: scheduling[by], ...more } })] });
  const outcome = place({ spec, facts: [], before, interpreter: builtIn, ...(fresh ? { rebalance: new Set([one.key]) } : {}) });
  return (outcome.ok ? outcome.value[0] : undefined) as Placement;
};
const text = (given: Given): string => {
  const { targets, unplaceable } = placed(given);
  return unplaceable ? `stays: ${unplaceable.says}` : targets.map(({ cluster: name, replicas }) => `${name}=${replicas}`).join(' ');
};

describe('by what is free (Karmada v1.18: dynamicWeight)', () => {
  it.each([
    { free: [18, 12, 6], replicas: 12, want: 'm1=6 m2=4 m3=2' },
    { free: [10, 10, 10], replicas: 6, want: 'm1=2 m2=2 m3=2' },
    { free: [10, 10, 10], replicas: 5, want: 'm1=2 m2=2 m3=1' },
    { free: [6, 3, 0], replicas: 9, want: 'm1=6 m2=3' },
    { free: [6, 3, 0], replicas: 8, want: 'm1=5 m2=3' },
    { free: [6, 8, 10], replicas: 12, want: 'm1=3 m2=4 m3=5' },
    { free: [8, 8, 10], replicas: 12, want: 'm1=4 m2=4 m3=4' },
    { free: [3, 3, 3], replicas: 12, want: 'stays: there is room for 9 of 12 more replicas' },
    { free: [9, 9, 9], replicas: 6, had: { m1: 2, m2: 4, m3: 6 }, want: 'm1=1 m2=2 m3=3' },
    { free: [10, 10, 10], replicas: 24, had: { m1: 2, m2: 4, m3: 6 }, want: 'm1=6 m2=8 m3=10' },
    { free: [1, 9], replicas: 11, had: { m1: 5, m2: 5 }, want: 'm1=5 m2=6' },
    { free: [0, 2], replicas: 12, had: { m1: 5, m2: 5 }, want: 'm1=5 m2=7' },
    { free: [0, 2], replicas: 13, had: { m1: 5, m2: 5 }, want: 'stays: there is room for 2 of 3 more replicas' },
    { free: [3, 3], replicas: 12, had: { m1: 6, gone: 6 }, want: 'm1=9 m2=3' },
    { free: [9, 9], replicas: 7, had: { m1: 6, m2: 4 }, want: 'm1=4 m2=3' },
    { free: [3, 9], replicas: 10, had: { m1: 6, m2: 2 }, fresh: true as const, want: 'm1=5 m2=5' },
    { free: [undefined, 9], replicas: 4, want: 'm2=4' },
  ])('$replicas on $free after $had is $want', ({ want, ...given }) => expect(text(given as Given)).toBe(want));
});

describe('on as few clusters as have room (Karmada v1.18: Aggregated)', () => {
  it.each([
    { free: [6, 8, 10], replicas: 12, want: 'm2=5 m3=7' },
    { free: [12, 8, 10], replicas: 12, want: 'm1=12' },
    { free: [6, 6, 6], replicas: 10, want: 'm1=5 m2=5' },
    { free: [3, 3, 3], replicas: 5, want: 'm1=3 m2=2' },
    { free: [9, 9, 9], replicas: 6, had: { m2: 4, m3: 8 }, want: 'm3=6' },
    { free: [20, 50], replicas: 10, had: { m1: 5 }, want: 'm1=10' },
    { free: [20, 50], replicas: 40, had: { m1: 5 }, want: 'm1=15 m2=25' },
    { free: [3, 9], replicas: 10, had: { m1: 6, m2: 2 }, fresh: true as const, want: 'm2=10' },
  ])('$replicas on $free after $had is $want', ({ want, ...given }) => expect(text({ by: 'aggregated', ...(given as Given) })).toBe(want));
});

describe('room', () => {
  const asking = (resources: object, replicas = 100): Template =>
    template({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'web' }, spec: { replicas, template: { spec: { containers: [{ name: 'web', image: 'i', resources }] } } } });
  const free = (one: Partial<MemberCluster>, object: Template): string => {
    const spec = fleet({ clusters: [cluster('m1', one)], templates: [object], propagation: [policy({ placement: { replicaScheduling: scheduling.dynamic } })] });
    const outcome = place({ spec, facts: [], before: [], interpreter: builtIn });
    return (outcome.ok ? outcome.value[0]?.unplaceable?.says : undefined) ?? 'fits';
  };
  const room = (count: number): string => `there is room for ${count} of 100 more replicas`;
  const sum = { capacity: { allocatable: { cpu: '8', memory: '16Gi', pods: '110' }, allocated: { cpu: '1500m', pods: '10' }, allocating: { cpu: '500m', pods: '5' } } };
  const models = [
    { grade: 0, ranges: [{ name: 'cpu', min: '0', max: '1' }] },
    { grade: 1, ranges: [{ name: 'cpu', min: '1', max: '4' }] },
    { grade: 2, ranges: [{ name: 'cpu', min: '4', max: '9223372036854775807' }] },
  ];
  const graded = { models, capacity: { ...sum.capacity, modelings: [{ grade: 0, count: 5 }, { grade: 1, count: 3 }, { grade: 2, count: 2 }] } };
  it.each([
    { name: 'free pod slots where nothing else is asked for', one: sum, object: deployment('web', 100), want: room(95) },
    { name: 'cpu in thousandths', one: sum, object: asking({ requests: { cpu: '250m' } }), want: room(24) },
    { name: 'the scarcest resource decides', one: sum, object: asking({ requests: { cpu: '100m', memory: '1Gi' } }), want: room(16) },
    { name: 'a limit stands in for a request that is missing', one: sum, object: asking({ limits: { memory: '2Gi' } }), want: room(8) },
    { name: 'what the cluster does not have at all', one: sum, object: asking({ requests: { 'nvidia.com/gpu': '1' } }), want: room(0) },
    { name: 'no figures, no room', one: {}, object: asking({ requests: { cpu: '1m' } }), want: room(0) },
    { name: 'by grades: each node counts with its least', one: graded, object: asking({ requests: { cpu: '1' } }), want: room(11) },
    { name: 'by grades: what no model has leaves no room', one: graded, object: asking({ requests: { cpu: '1', memory: '1' } }), want: room(0) },
    { name: 'a request of nothing asks for nothing', one: sum, object: asking({ requests: { cpu: '0', memory: '4Gi' } }), want: room(4) },
  ])('$name', ({ one, object, want }) => expect(free(one, object)).toBe(want));

  it('that is not known is told', () => {
    const spec = fleet({ clusters: members([5, undefined]), templates: [deployment('web', 2)], propagation: [policy({ placement: { replicaScheduling: scheduling.dynamic } })] });
    expect(place({ spec, facts: [], before: [], interpreter: builtIn }).diagnostics).toMatchObject([{ code: 'FLT3103', detail: expect.stringContaining('of m2 that is not known: it counts as full') }]);
  });
});

describe('affinities that overflow', () => {
  const term = { affinityName: 'own', clusterNames: ['m1'], overflowAffinities: [{ affinityName: 'rented', clusterNames: ['m2'] }, { affinityName: 'far', clusterNames: ['m3'] }] };
  it.each([
    { name: 'the primary takes what it can', free: [9, 9, 9], replicas: 6, want: 'm1=6' },
    { name: 'the rest goes on, tier by tier', free: [4, 3, 9], replicas: 10, want: 'm1=4 m2=3 m3=3' },
    { name: 'what is left over in the end stops all', free: [1, 1, 1], replicas: 4, want: 'stays: own: there is room for 3 of 4 replicas' },
    { name: 'scaled down, the last tiers empty first', free: [2, 9, 9], replicas: 5, had: { m1: 2, m2: 6 }, want: 'm1=4 m2=1' },
  ])('$name', ({ want, ...given }) => expect(text({ ...(given as Given), more: { clusterAffinities: [term] } })).toBe(want));
});
