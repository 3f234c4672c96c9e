import type { ClusterName, Drift, ObjectKey, Plan, Step } from '#core/model';
import { driftEffect, stepEffect } from './plan-effect.ts';

/** One change of an object as some clusters have it; the first cluster's step stands for all of them. */
export type Variant = { readonly step: Step; readonly clusters: readonly ClusterName[]; readonly rolls: number };

/** What a plan does to one object: what most clusters have, then what others have in its place, the most frequent first. */
export type ObjectChange = { readonly object: ObjectKey; readonly usual: Variant; readonly outliers: readonly Variant[] };

/** Drift that is the same on some clusters, whenever it happened there; the first cluster's stands for all of them. */
export type SharedDrift = { readonly drift: Drift; readonly clusters: readonly ClusterName[] };

/** Everything that happens on the same clusters. */
export type ChangeClass = {
  readonly clusters: readonly ClusterName[];
  readonly objects: readonly ObjectChange[];
  readonly drift: readonly SharedDrift[];
};

type Open<Sample> = { readonly sample: Sample; readonly clusters: ClusterName[]; rolls: number };

/** A plan by change in place of by cluster: each change once with the clusters that have it, the most widespread first. */
export const changeClasses = (plan: Plan): readonly ChangeClass[] => {
  const classes = new Map<string, { clusters: readonly ClusterName[]; objects: ObjectChange[]; drift: SharedDrift[] }>();
  const order = new Map(plan.clusters.map(({ cluster }, at) => [cluster, at]));
  const classOf = (clusters: readonly ClusterName[]) => {
    const key = clusters.join();
    const known = classes.get(key) ?? { clusters, objects: [], drift: [] };
    classes.set(key, known);
    return known;
  };
  for (const change of objectChanges(plan)) {
    const clusters = [change.usual, ...change.outliers].flatMap((variant) => variant.clusters);
    classOf(clusters.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))).objects.push(change);
  }
  for (const shared of sharedDrift(plan)) classOf(shared.clusters).drift.push(shared);
  return [...classes.values()].sort((one, other) => other.clusters.length - one.clusters.length);
};

/** Every object that changes somewhere, in the order in which the plan comes to it. */
export const objectChanges = (plan: Plan): readonly ObjectChange[] => {
  const objects = new Map<ObjectKey, Map<string, Open<Step>>>();
  for (const { cluster, steps } of plan.clusters) {
    for (const step of steps) {
      if (step.action === 'keep') continue;
      const variants = objects.get(step.at.object) ?? new Map<string, Open<Step>>();
      objects.set(step.at.object, variants);
      join(variants, stepEffect(step), { sample: step, cluster }).rolls += step.rolls ?? 0;
    }
  }
  return [...objects].flatMap(([object, variants]) => {
    const [usual, ...outliers] = [...variants.values()]
      .sort((one, other) => other.clusters.length - one.clusters.length)
      .map(({ sample, clusters, rolls }) => ({ step: sample, clusters, rolls }));
    return usual === undefined ? [] : [{ object, usual, outliers }];
  });
};

/** All drift, equal drift of one object on several clusters once. */
export const sharedDrift = ({ drift: all }: Pick<Plan, 'drift'>): readonly SharedDrift[] => {
  const found = new Map<string, Open<Drift>>();
  for (const drift of all) join(found, driftEffect(drift), { sample: drift, cluster: drift.at.cluster });
  return [...found.values()].map(({ sample, clusters }) => ({ drift: sample, clusters }));
};

const join = <Sample>(all: Map<string, Open<Sample>>, effect: string, { sample, cluster }: { readonly sample: Sample; readonly cluster: ClusterName }): Open<Sample> => {
  const open = all.get(effect) ?? { sample, clusters: [], rolls: 0 };
  all.set(effect, open);
  open.clusters.push(cluster);
  return open;
};
