import type { ClusterName, PlacementRule, Target } from '#core/model';
import type { Candidate } from '../candidates.ts';
import { dynamic } from './dynamic.ts';
import { staticWeight } from './static-weight.ts';

/** Replicas to share out among chosen clusters, in their order. */
export type Division = { readonly rule: PlacementRule; readonly chosen: readonly Candidate[]; readonly replicas: number; readonly isFresh: boolean };

/** Who gets how many, with the shares before they are rounded, or why there is no room for all. */
export type Shares = { readonly targets: readonly Target[]; readonly exact?: ReadonlyMap<string, number> } | { readonly says: string };

/** Whether each cluster has all replicas, or a share of them, and by which of Karmada's strategies. */
export type Strategy = 'Duplicated' | 'StaticWeight' | 'DynamicWeight' | 'Aggregated';

/** The strategy that a policy asks for. */
export const strategyOf = ({ replicaScheduling }: PlacementRule): Strategy => {
  if (replicaScheduling === undefined || replicaScheduling.replicaSchedulingType === 'Duplicated') return 'Duplicated';
  if (replicaScheduling.replicaDivisionPreference === 'Aggregated') return 'Aggregated';
  return replicaScheduling.weightPreference?.dynamicWeight === undefined ? 'StaticWeight' : 'DynamicWeight';
};

const duplicated = ({ chosen, replicas }: Division): Shares => ({ targets: chosen.map(({ cluster }) => ({ cluster: cluster.name, replicas })) });

const strategies: Readonly<Record<Strategy, (division: Division) => Shares>> = {
  Duplicated: duplicated,
  StaticWeight: staticWeight,
  DynamicWeight: (division) => dynamic(division, false),
  Aggregated: (division) => dynamic(division, true),
};

/** What each would get if replicas could be split. */
export const exactShares = (seats: number, votes: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const all = [...votes.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...votes].map(([name, vote]) => [name, all > 0 ? (seats * vote) / all : 0]));
};

/** Targets with at least one replica, by name. */
export const sharesOf = (counts: ReadonlyMap<string, number>, exact: ReadonlyMap<string, number>): Shares => ({
  exact,
  targets: [...counts].flatMap(([cluster, replicas]) => (replicas > 0 ? [{ cluster: cluster as ClusterName, replicas }] : [])),
});

/** Divides replicas among chosen clusters; who gets none is no target. */
export const divide = (division: Division): Shares => {
  const shares = strategies[strategyOf(division.rule)](division);
  return 'says' in shares ? shares : { ...shares, targets: shares.targets.filter(({ replicas }) => (replicas ?? 0) > 0) };
};
