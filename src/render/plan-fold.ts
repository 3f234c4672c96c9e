import type { ClusterName, ClusterPlan, Drift, Plan, Step } from '#core/model';
import { type ChangeClass, changeClasses } from './change-classes.ts';
import { driftEffect, stepEffect } from './plan-effect.ts';

/** Clusters for which the plan says the same; the first stands for all. */
export type Group = { readonly first: ClusterPlan; readonly others: readonly ClusterName[]; readonly drift: readonly Drift[] };

const isChange = (step: Step): boolean => step.action !== 'keep';

const signature = ({ steps }: ClusterPlan, drift: readonly Drift[]): string =>
  JSON.stringify([steps.filter(isChange).map((step) => [step.at.object, step.rolls, stepEffect(step)]), drift.map(driftEffect)]);

/** The clusters that have something to show, those with the same changes together, in the order of the plan. */
export const groupsOf = (plan: Plan, isFolded: boolean): readonly Group[] => {
  const groups = new Map<string, { first: ClusterPlan; others: ClusterName[]; drift: readonly Drift[] }>();
  const drifted = Map.groupBy(plan.drift, (drift) => drift.at.cluster);
  for (const cluster of plan.clusters) {
    const drift = drifted.get(cluster.cluster) ?? [];
    if (cluster.lost !== undefined || isQuiet(cluster, drift)) continue;
    const key = isFolded ? signature(cluster, drift) : cluster.cluster;
    const group = groups.get(key);
    if (group) group.others.push(cluster.cluster);
    else groups.set(key, { first: cluster, others: [], drift });
  }
  return [...groups.values()];
};

const isQuiet = (cluster: ClusterPlan, drift: readonly Drift[]): boolean =>
  drift.length === 0 && !cluster.steps.some(isChange);

/** The clusters that were reached and have nothing to show. */
export const quietClusters = (plan: Plan): readonly ClusterPlan[] => {
  const drifted = new Set(plan.drift.map((drift) => drift.at.cluster));
  return plan.clusters.filter((cluster) => cluster.lost === undefined && !drifted.has(cluster.cluster) && isQuiet(cluster, []));
};

const MOST_CLUSTERS = 3;

/** Whether clusters are so many, and so different, that a plan is better read by change than by cluster. */
export const readsByChange = (groups: readonly Group[]): boolean =>
  groups.length > 1 && groups.reduce((sum, { others }) => sum + 1 + others.length, 0) > MOST_CLUSTERS;

/** What a plan has to show, as a reader wants it: by change where clusters are many, by cluster where they are few or all are asked for. */
export const sectionsOf = (plan: Plan, isFolded: boolean): readonly ChangeClass[] => {
  const groups = groupsOf(plan, isFolded);
  return isFolded && readsByChange(groups) ? changeClasses(plan) : groups.map(groupClass);
};

const groupClass = ({ first, others, drift }: Group): ChangeClass => {
  const clusters = [first.cluster, ...others];
  return {
    clusters,
    objects: first.steps.filter(isChange).map((step) => ({ object: step.at.object, usual: { step, clusters, rolls: (step.rolls ?? 0) * clusters.length }, outliers: [] })),
    drift: drift.map((one) => ({ drift: one, clusters })),
  };
};
