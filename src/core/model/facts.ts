import type { Failure } from './failure.ts';
import type { ClusterName } from './names.ts';
import type { GroupKind } from './object.ts';

/** Quantities by resource name, as text: `{ cpu: '3900m', pods: '110' }`. */
export type ResourceList = Readonly<Record<string, string>>;

/** What a cluster's nodes have and what its pods take of it (Karmada: `status.resourceSummary`). */
export type ResourceSummary = {
  readonly allocatable: ResourceList;
  /** Asked for by pods without a node. */
  readonly allocating: ResourceList;
  /** Taken by pods on nodes. */
  readonly allocated: ResourceList;
  /** How many nodes are free at each grade of the cluster's resource models. */
  readonly modelings?: readonly { readonly grade: number; readonly count: number }[];
};

/** A kind as one API server serves it. */
export type ServedKind = GroupKind & {
  /** The preferred version of the group, or the one asked for. */
  readonly version: string;
  /** The path segment: `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  readonly shortNames?: readonly string[];
  readonly singular?: string;
};

/** What one cluster says of itself; nothing here is about single objects. */
export type ClusterFacts =
  | {
      readonly reach: 'ok';
      readonly cluster: ClusterName;
      /** `v1.37.2`. */
      readonly version: string;
      /** All versions of all kinds; the group's preferred version comes first. */
      readonly served: readonly ServedKind[];
      /** API groups that discovery could not read: their kinds may be served or not. None where the member is missing. */
      readonly unread?: readonly string[];
      /** Where a policy divides by it and the cluster let its nodes and pods be listed. */
      readonly capacity?: ResourceSummary;
    }
  | { readonly reach: 'lost'; readonly cluster: ClusterName; readonly failure: Failure };

/** `apps/v1` of a served kind. */
export const apiVersionOf = (kind: { readonly group: string; readonly version: string }): string =>
  kind.group === '' ? kind.version : `${kind.group}/${kind.version}`;

/** The request path of a kind's collection, or of one object in it. */
export const resourcePath = (kind: ServedKind, namespace?: string, name?: string): string =>
  [
    kind.group === '' ? '/api' : '/apis',
    apiVersionOf(kind),
    ...(kind.namespaced && namespace ? ['namespaces', namespace] : []),
    kind.plural,
    ...(name === undefined ? [] : [encodeURIComponent(name)]),
  ].join('/');

/** The served kind for a group and kind: of the given version where one is asked for, else the preferred one. */
export const servedAs = (served: readonly ServedKind[], kind: GroupKind, version?: string): ServedKind | undefined =>
  served.find((one) => one.group === kind.group && one.kind === kind.kind && (version === undefined || one.version === version));
