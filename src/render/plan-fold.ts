import { stableJson } from '#lib/stable-json';
import type { ClusterName, ClusterPlan, Drift, Plan, Step } from '#core/model';

/** Clusters for which the plan says the same; the first stands for all. */
export type Group = { readonly first: ClusterPlan; readonly others: readonly ClusterName[]; readonly drift: readonly Drift[] };

// What is equal in effect: identities and times of single objects differ on every cluster.
const stepSignature = ({ at, uid: _, wave: __, ...step }: Step): unknown => ({ ...step, object: at.object });

const driftSignature = ({ at, ...drift }: Drift): unknown =>
  drift.what === 'changed'
    ? { object: at.object, fields: drift.fields.map(({ time: _, ...field }) => field) }
    : { object: at.object, what: drift.what };

const signature = (cluster: ClusterPlan, drift: readonly Drift[]): string =>
  stableJson({ steps: cluster.steps.map(stepSignature), drift: drift.map(driftSignature) });

/** The clusters that have something to show, those with the same changes together, in the order of the plan. */
export const groupsOf = (plan: Plan, isFolded: boolean): readonly Group[] => {
  const groups = new Map<string, { first: ClusterPlan; others: ClusterName[]; drift: readonly Drift[] }>();
  for (const cluster of plan.clusters) {
    const drift = plan.drift.filter((one) => one.at.cluster === cluster.cluster);
    if (cluster.lost !== undefined || isQuiet(cluster, drift)) continue;
    const key = isFolded ? signature(cluster, drift) : cluster.cluster;
    const group = groups.get(key);
    if (group) group.others.push(cluster.cluster);
    else groups.set(key, { first: cluster, others: [], drift });
  }
  return [...groups.values()];
};

const isQuiet = (cluster: ClusterPlan, drift: readonly Drift[]): boolean =>
  drift.length === 0 && cluster.steps.every((step) => step.action === 'keep');

/** The clusters that were reached and have nothing to show. */
export const quietClusters = (plan: Plan): readonly ClusterPlan[] => {
  const drifted = new Set(plan.drift.map((drift) => drift.at.cluster));
  return plan.clusters.filter((cluster) => cluster.lost === undefined && !drifted.has(cluster.cluster) && isQuiet(cluster, []));
};
