import { unaffine } from '#core/model';
import { webster } from '#lib/webster';
import { type Division, exactShares, type Shares, sharesOf } from './divide.ts';

// The largest weight of all rules that match, not their sum; with no rule for anybody, all weigh the same.
const weights = ({ rule, chosen }: Division): ReadonlyMap<string, number> => {
  const rules = rule.replicaScheduling?.weightPreference?.staticWeightList ?? [];
  const weighed = new Map<string, number>();
  for (const { cluster } of chosen) {
    const fitting = rules.filter((one) => unaffine(one.targetCluster, cluster) === undefined).map(({ weight }) => weight);
    if (fitting.length > 0) weighed.set(cluster.name, Math.max(...fitting));
  }
  return weighed.size > 0 ? weighed : new Map(chosen.map(({ cluster }) => [cluster.name, 1]));
};

/** Replicas are divided by fixed weights; capacity and what was there before do not count (Karmada v1.16 and later: Webster). */
export const staticWeight = (division: Division): Shares => {
  const votes = weights(division);
  return sharesOf(webster(division.replicas, votes), exactShares(division.replicas, votes));
};
