import type { ClusterFacts } from './facts.ts';
import type { Failure } from './failure.ts';
import type { Json } from './json.ts';
import type { ClusterName, FieldPathText, ObjectKey, Timestamp } from './names.ts';
import type { K8sObject } from './object.ts';

/** What is known of one address. `unknown` says nothing about existence: forbidden is not absent. */
export type Observation =
  | { readonly found: 'yes'; readonly live: K8sObject }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly failure: Failure };

/** One cluster as it was seen: an observation for every key asked for, and what else carries the fleet's label. */
export type ObservedCluster =
  | {
      readonly reach: 'ok';
      readonly cluster: ClusterName;
      readonly facts: Extract<ClusterFacts, { reach: 'ok' }>;
      readonly objects: ReadonlyMap<ObjectKey, Observation>;
      /** Labelled as this fleet's, but neither desired nor recorded. */
      readonly strays: readonly ObjectKey[];
    }
  | { readonly reach: 'lost'; readonly cluster: ClusterName; readonly failure: Failure };

/** One value that differs between two forms of an object. A side without a value has no such member. */
export type ValueChange = { readonly path: FieldPathText; readonly before?: Json; readonly after?: Json };

/** A field that another field manager owns with another value. */
export type Conflict = { readonly path: FieldPathText; readonly manager: string; readonly time?: Timestamp };

/** What the server would store if the desired object were applied now. Secret values are keyed digests in all of them. */
export type Preview =
  | { readonly known: 'unchanged' }
  | {
      readonly known: 'predicted' | 'verified';
      readonly object: K8sObject;
      /** From live to preview, status and server-owned metadata aside. */
      readonly changes: readonly ValueChange[];
      /** What could only be changed by taking it from its present manager. */
      readonly conflicts: readonly Conflict[];
    }
  /** Its namespace or CRD is created by this very plan. */
  | { readonly known: 'later'; readonly because: string }
  /** The server refused the dry run; `changes` is what was predicted before. */
  | { readonly known: 'no'; readonly failure: Failure; readonly changes: readonly ValueChange[] };

/** Previews by address text. */
export type Previews = ReadonlyMap<string, Preview>;

/** A recorded field whose live value is another one, with who changed it and when, as managedFields tells. */
export type Departure = {
  readonly path: FieldPathText;
  readonly recorded?: Json;
  readonly live?: Json;
  readonly manager?: string;
  readonly operation?: 'Apply' | 'Update';
  /** Through which subresource, such as `scale`. */
  readonly subresource?: string;
  readonly time?: Timestamp;
  /** Where the server keeps no time for the change (as for `scale`): when fleet last wrote the object, which was before it. */
  readonly after?: Timestamp;
};

/** Departures by address text; an address without any is missing. */
export type Departures = ReadonlyMap<string, readonly Departure[]>;

/** The OpenAPI v3 document of one group and version of one cluster, needed to merge. */
export type SchemaAsk = { readonly cluster: ClusterName; readonly apiVersion: string };
