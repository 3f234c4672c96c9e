import type { ClusterName, ObjectKey } from './names.ts';
import type { Address } from './object.ts';

/** Pods that come, go or are made anew by one step on a workload. */
export type Rollout = {
  readonly at: Address;
  /** Pods that are replaced by new ones. */
  readonly restarts?: number;
  /** Replicas before and after, where they differ; 0 where there was or will be no workload. */
  readonly before?: number;
  readonly after?: number;
  /** How many pods there may be on top of the replicas while pods are replaced, and how many fewer. */
  readonly surge?: number;
  readonly away?: number;
};

/** The kinds whose objects may stand in the way of a plan. */
export type ObjectingKind = 'PodDisruptionBudget' | 'ResourceQuota' | 'LimitRange' | 'HorizontalPodAutoscaler';

/** An object in a cluster that stands in the way of steps, or that they go against. */
export type Objection = {
  readonly by: ObjectingKind;
  readonly at: Address;
  /** Objects of the same cluster whose steps it is about. */
  readonly about: readonly ObjectKey[];
  readonly says: string;
};

/** What could not be looked up, so that nothing is foretold of it. */
export type Unforeseen = { readonly cluster: ClusterName; readonly says: string };

/**
 * What happens to pods when a plan is carried out, and which live objects will object. It tells what was so when the plan was
 * made; apply does not compare it with what is so by then.
 */
export type Forecast = { readonly rollouts: readonly Rollout[]; readonly objections: readonly Objection[]; readonly unknown: readonly Unforeseen[] };
