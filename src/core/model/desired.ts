import type { ClusterName, JsonPointer, ObjectKey } from './names.ts';
import type { K8sObject } from './object.ts';
import type { SourceRef } from './source.ts';
import type { PolicyRef, Template } from './spec.ts';

/** Who wrote a value of a desired object. */
export type Origin =
  | { readonly from: 'template'; readonly at: SourceRef }
  | { readonly from: 'placement'; readonly policy: PolicyRef; readonly at: SourceRef }
  | { readonly from: 'override'; readonly policy: PolicyRef; readonly overrider: string; readonly at: SourceRef }
  /** Fleet's own marks: the ApplySet label and parent (KEP-3659). */
  | { readonly from: 'fleet' };

/** A value that was written over the template's. The longest pointer that covers a field says where it comes from; none: the template. */
export type Edited = { readonly pointer: JsonPointer; readonly origin: Origin };

/** What the spec and policies ask for at one address: the object as it will be sent. */
export type DesiredObject = {
  readonly cluster: ClusterName;
  readonly key: ObjectKey;
  readonly object: K8sObject;
  readonly edited: readonly Edited[];
  /** Missing for objects of fleet's own (the ApplySet's parent). */
  readonly template?: Template;
  /** The propagation policy first, then the override policies in the order in which they ran. */
  readonly by: readonly PolicyRef[];
};

/** A rendering that did not work: as with Karmada, that cluster's object stays as it is, all others go on. */
export type Unrendered = { readonly cluster: ClusterName; readonly key: ObjectKey; readonly says: string; readonly at?: SourceRef };

/** Everything that is desired, in all clusters. Objects that are equal in several clusters are one value. */
export type Desired = {
  readonly objects: readonly DesiredObject[];
  readonly unrendered: readonly Unrendered[];
};
