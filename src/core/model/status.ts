import type { Failure } from './failure.ts';
import type { Health } from './health.ts';
import type { ClusterName, ObjectKey, Timestamp } from './names.ts';

/** One recorded object in one cluster, as `fleet status` sees it. Numbers are there for kinds that have replicas. */
export type ObjectStatus = {
  readonly cluster: ClusterName;
  readonly object: ObjectKey;
  readonly health: Health;
  readonly created?: Timestamp;
  readonly wanted?: number;
  readonly ready?: number;
  readonly updated?: number;
  readonly available?: number;
};

/** The answer of `fleet status`. */
export type FleetStatus = {
  readonly objects: readonly ObjectStatus[];
  readonly lost: readonly { readonly cluster: ClusterName; readonly failure: Failure }[];
};
