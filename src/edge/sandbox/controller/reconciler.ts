import type { Cluster } from '../cluster.ts';
import type { Stored } from '../store/store.ts';

/** Images of this registry are never found, so that a workload can be seen not to become ready. */
export const MISSING_REGISTRY = 'missing.test';

/** How the controller behaves. */
export type Pace = { readonly readyAfter: number };

/** Brings the objects of one storage, and what they own, closer to what they ask for. It is called again on every change of them. */
export type Reconciler = {
  readonly storage: string;
  /** Also called when objects of these storages change that the object owns. */
  readonly owns?: readonly string[];
  /** Milliseconds after which to look again; undefined: not before something changes. */
  readonly reconcile: (cluster: Cluster, object: Stored, pace: Pace) => number | undefined;
};

/** Milliseconds until an object is old enough to be ready. */
export const waitsFor = (cluster: Cluster, object: Stored, readyAfter: number): number => {
  const since = cluster.seen(object['metadata'].uid as string);
  return Math.max(0, since + readyAfter - cluster.clock.elapsed());
};
