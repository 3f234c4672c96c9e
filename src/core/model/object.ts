import type { Json, JsonObject } from './json.ts';
import type { ClusterName, ObjectKey, Timestamp, Uid } from './names.ts';

/** One entry of `metadata.managedFields`. */
export type ManagedFieldsEntry = {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly time?: Timestamp;
  readonly fieldsType: 'FieldsV1';
  readonly fieldsV1: JsonObject;
  readonly subresource?: string;
};

/** `metadata` of any Kubernetes object, as far as fleet looks at it. */
export type ObjectMetadata = {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: Uid;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: Timestamp;
  readonly deletionTimestamp?: Timestamp;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
  readonly ownerReferences?: readonly JsonObject[];
  readonly managedFields?: readonly ManagedFieldsEntry[];
};

/** Any Kubernetes object. What came from a server was parsed at the edge, once, into this shape. */
export type K8sObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMetadata;
  readonly [field: string]: Json | ObjectMetadata;
};

/** The annotation in which a server counts the templates that a DaemonSet had (Kubernetes 1.37). */
export const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

/** What kind an object is of, without its version. */
export type GroupKind = { readonly group: string; readonly kind: string };

/** One object in one cluster; printed `east:apps/Deployment/shop/web`. */
export type Address = { readonly cluster: ClusterName; readonly object: ObjectKey };

/** The group of an apiVersion: `apps/v1` → `apps`, `v1` → the empty group. */
export const groupOf = (apiVersion: string): string => {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
};

/** The key of an object. A namespace counts only where it is set; whether the kind has one, the caller settles first. */
export const objectKey = (object: { apiVersion: string; kind: string; metadata: { name: string; namespace?: string } }): ObjectKey =>
  keyOf({ group: groupOf(object.apiVersion), kind: object.kind }, object.metadata.namespace, object.metadata.name);

/** The key made of its parts. */
export const keyOf = (kind: GroupKind, namespace: string | undefined, name: string): ObjectKey =>
  [kind.group === '' ? 'v1' : kind.group, kind.kind, ...(namespace ? [namespace] : []), name].join('/') as ObjectKey;

/** The parts of a key. */
export const keyParts = (key: ObjectKey): GroupKind & { readonly namespace?: string; readonly name: string } => {
  const [first = '', kind = '', third = '', fourth] = key.split('/');
  const group = first === 'v1' ? '' : first;
  return fourth === undefined ? { group, kind, name: third } : { group, kind, namespace: third, name: fourth };
};

/** `east:apps/Deployment/shop/web`. */
export const addressText = (at: Address): string => `${at.cluster}:${at.object}`;

/** The address that {@link addressText} wrote; undefined where the text has no cluster part. */
export const parseAddress = (text: string): Address | undefined => {
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { cluster: text.slice(0, colon) as ClusterName, object: text.slice(colon + 1) as ObjectKey };
};

/** By code unit: the one order that all lists in files and views have. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
