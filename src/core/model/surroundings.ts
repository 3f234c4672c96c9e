import type { Answer } from './failure.ts';
import type { ClusterName, ObjectKey } from './names.ts';
import type { GroupKind, K8sObject } from './object.ts';
import type { Observation } from './observed.ts';

/**
 * What must be looked up in one cluster before a plan can say what its steps put at risk. A plan without steps that need it
 * asks for nothing.
 */
export type SurroundingsAsk = {
  readonly cluster: ClusterName;
  /** Namespaces and definitions that are deleted: what goes with each is counted. `kind` is the kind that a definition defines. */
  readonly inside: readonly { readonly object: ObjectKey; readonly kind?: GroupKind }[];
  /** Roles that bindings name and nobody has looked at. */
  readonly roles: readonly ObjectKey[];
  /** Kinds of which the objects in some namespaces are read, by {@link kindName}. */
  readonly lists: readonly { readonly kind: GroupKind; readonly namespaces: readonly string[] }[];
};

/** How many objects of one kind something holds, and how many of them are not this fleet's. */
export type KindCount = GroupKind & { readonly count: number; readonly foreign: number };

/** What one cluster answered; what it did not let be seen is a failure. */
export type Surroundings = {
  readonly cluster: ClusterName;
  readonly inside: ReadonlyMap<ObjectKey, Answer<readonly KindCount[]>>;
  readonly roles: ReadonlyMap<ObjectKey, Observation>;
  /** By {@link kindName}. */
  readonly lists: ReadonlyMap<string, Answer<readonly K8sObject[]>>;
};

/** Surroundings by cluster; a cluster that nobody asked is missing. */
export type AllSurroundings = ReadonlyMap<ClusterName, Surroundings>;

/** `policy/PodDisruptionBudget`, `v1/ResourceQuota`. */
export const kindName = ({ group, kind }: GroupKind): string => `${group === '' ? 'v1' : group}/${kind}`;
