import { type ClusterName, type MemberCluster, unaffine } from '#core/model';
import { webster } from '#lib/webster';
import type { Case } from '../input.ts';
import type { Strategy } from './strategy.ts';

// The largest weight of all rules that match, not their sum; with no rule for anybody, all weigh the same.
const weights = ({ policy }: Case, chosen: readonly MemberCluster[]): ReadonlyMap<string, number> => {
  const rules = policy.placement.replicaScheduling?.weightPreference?.staticWeightList ?? [];
  const weighed = new Map<string, number>();
  for (const cluster of chosen) {
    const fitting = rules.filter((rule) => unaffine(rule.targetCluster, cluster) === undefined).map((rule) => rule.weight);
    if (fitting.length > 0) weighed.set(cluster.name, Math.max(...fitting));
  }
  return weighed.size > 0 ? weighed : new Map(chosen.map((cluster) => [cluster.name, 1]));
};

/** Replicas are divided by fixed weights; capacity and what was there before do not count (Karmada v1.16 and later: Webster). */
export const staticWeight: Strategy = {
  divides: true,
  assign: (given, chosen, replicas) =>
    [...webster(replicas, weights(given, chosen))].flatMap(([name, count]) => (count > 0 ? [{ cluster: name as ClusterName, replicas: count }] : [])),
};
