import { describe, expect, it } from 'vitest';
import { place } from '#core/placement';
import { builtIn } from '#core/interpreter';
import type { MemberCluster, PlacedBefore, Placement, PropagationPolicy, SpreadConstraint, Template } from '#core/model';
import { cluster, configMap, deployment, fleet, policy } from './fleet.ts';

const free = (pods: number): Partial<MemberCluster> => ({ capacity: { allocatable: { pods: String(pods) }, allocating: {}, allocated: {} } });
const dynamic = { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } } as const;

type Given = { clusters: readonly MemberCluster[]; spread: readonly SpreadConstraint[]; object?: Template; there?: readonly string[]; placement?: PropagationPolicy['placement'] };

const placed = ({ clusters, spread, object = configMap('c'), there = [], placement = {} }: Given): Placement => {
  const selectors = [{ apiVersion: object.object.apiVersion, kind: object.object.kind }];
  const spec = fleet({ clusters, templates: [object], propagation: [policy({ selectors, placement: { spreadConstraints: spread, ...placement } })] });
  const before: PlacedBefore[] = there.length === 0 ? [] : [{ template: object.key, targets: there.map((name) => ({ cluster: name as never })) }];
  const outcome = place({ spec, facts: [], before, interpreter: builtIn });
  return (outcome.ok ? outcome.value[0] : undefined) as Placement;
};
const text = (given: Given): string => {
  const { targets, unplaceable } = placed(given);
  return unplaceable ? unplaceable.says : targets.map(({ cluster: name, replicas }) => (replicas === undefined ? name : `${name}=${replicas}`)).sort().join(' ');
};
const by = (spreadByField: SpreadConstraint['spreadByField'], minGroups: number, maxGroups?: number): SpreadConstraint => ({ spreadByField: spreadByField ?? 'cluster', minGroups, ...(maxGroups === undefined ? {} : { maxGroups }) });
const plain = ['m1', 'm2', 'm3', 'm4'].map((name) => cluster(name));

describe('by cluster', () => {
  it.each([
    { name: 'at most so many, by name where nothing tells them apart', clusters: plain, spread: [by('cluster', 1, 2)], want: 'm1 m2' },
    { name: 'those that have it already come first', clusters: plain, spread: [by('cluster', 1, 2)], there: ['m3', 'm4'], want: 'm3 m4' },
    { name: 'too few are an error', clusters: plain, spread: [by('cluster', 5, 9)], want: 'its policy wants at least 5 clusters, and 4 fit' },
    { name: 'without maxGroups none is chosen, as in Karmada', clusters: plain, spread: [by('cluster', 1)], want: 'its policy allows no cluster: the spread constraint has no maxGroups' },
    { name: 'by zone alone nothing is chosen', clusters: plain.map((one) => ({ ...one, zones: ['z'] })), spread: [by('zone', 1, 1)], want: 'its policy spreads by neither cluster nor region, and nothing else chooses clusters' },
  ])('$name', ({ want, ...given }) => expect(text(given)).toBe(want));

  const roomy = [cluster('m1', free(40)), cluster('m2', free(30)), cluster('m3', free(60))];
  it.each([
    { name: 'the roomiest are chosen', replicas: 50, clusters: roomy, want: 'm1=20 m3=30' },
    { name: 'one is swapped for a roomier one until all replicas fit', replicas: 80, clusters: roomy, there: ['m1', 'm2'], want: 'm1=32 m3=48' },
    { name: 'no choice has room', replicas: 200, clusters: roomy, want: 'no 2 of the 3 clusters that fit have room for 200 replicas' },
  ])('$name', ({ replicas, want, ...given }) => expect(text({ ...given, object: deployment('w', replicas), spread: [by('cluster', 1, 2)], placement: { replicaScheduling: dynamic } })).toBe(want));

  it('fixed weights take every cluster, whatever the constraint', () => {
    const weights = { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { staticWeightList: [{ targetCluster: {}, weight: 1 }] } } as const;
    expect(text({ clusters: plain, object: deployment('w', 4), spread: [by('cluster', 1, 1)], placement: { replicaScheduling: weights } })).toBe('m1=1 m2=1 m3=1 m4=1');
  });
});

const inRegions = (counts: Readonly<Record<string, number>>): MemberCluster[] =>
  Object.entries(counts).flatMap(([region, count]) => Array.from({ length: count }, (_, at) => cluster(`${region}-${at + 1}`, { region })));

describe('by region', () => {
  it.each([
    { name: 'one cluster of each region, then more of them', clusters: inRegions({ r1: 2, r2: 1 }), spread: [by('region', 2, 2), by('cluster', 2, 3)], want: 'r1-1 r1-2 r2-1' },
    { name: 'more regions than clusters allowed still give one each', clusters: inRegions({ r1: 2, r2: 2 }), spread: [by('region', 2, 2), by('cluster', 1, 1)], want: 'r1-1 r2-1' },
    { name: 'too few regions are an error', clusters: inRegions({ r1: 3 }), spread: [by('region', 2, 2), by('cluster', 1, 3)], want: 'its policy wants at least 2 regions, and 1 have clusters that fit' },
    { name: 'a cluster without a region is declined', clusters: [...inRegions({ r1: 1 }), cluster('x')], spread: [by('region', 1, 1), by('cluster', 1, 9)], want: 'r1-1' },
    { name: 'the region with the most clusters that can take it all', clusters: inRegions({ r1: 1, r2: 3 }), spread: [by('region', 1, 1), by('cluster', 1, 9)], want: 'r2-1 r2-2 r2-3' },
    { name: 'the region where it is already', clusters: inRegions({ r1: 2, r2: 2 }), spread: [by('region', 1, 1), by('cluster', 1, 1)], there: ['r2-2'], want: 'r2-2' },
  ])('$name', ({ want, ...given }) => expect(text(given)).toBe(want));
});
