import type { ClusterFacts } from './facts.ts';
import type { Fixed, Unjudged } from './definitions.ts';
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

/**
 * Why a server stores another value than was predicted, as far as the values tell. `default`: a value that nobody wrote;
 * `admission`: a webhook or mutating policy wrote it; `spelling`: the same amount, spelled otherwise; `dropped`: it is not kept.
 */
export type DifferenceCause = 'default' | 'admission' | 'spelling' | 'dropped';

/** A value that a dry run has otherwise than predicted. A side without a value has no such member; defaults are not spelled out. */
export type Differing = { readonly path: FieldPathText; readonly predicted?: Json; readonly stored?: Json; readonly cause: DifferenceCause };

/** Whose schema a prediction rests on where the server gave none: fleet's own for built-in kinds, or none but the object itself. */
export type SchemaStandIn = 'shipped' | 'deduced';

/** What a kind's definition makes of an object, and what could not be asked of a server. */
export type Foreseen = {
  /** Why no server could verify it: what it stands on is made or changed by this very plan. */
  readonly unverified?: string;
  /** Fields that the definition does not have, and that a server would not keep. */
  readonly dropped?: readonly string[];
  /** Changes that the definition's rules forbid for as long as the object is there. */
  readonly fixed?: readonly Fixed[];
  /** Rules that could not be evaluated here. */
  readonly unjudged?: readonly Unjudged[];
};

/** What the server would store if the desired object were applied now. Secret values are keyed digests in all of them. */
export type Preview =
  | { readonly known: 'unchanged' }
  | ({
      readonly known: 'predicted' | 'verified';
      readonly object: K8sObject;
      /** From live to preview, status and server-owned metadata aside. */
      readonly changes: readonly ValueChange[];
      /** What could only be changed by taking it from its present manager. */
      readonly conflicts: readonly Conflict[];
      /** Where the dry run did not confirm the prediction. */
      readonly differs?: readonly Differing[];
      /** Values of a new object that the server fills in. */
      readonly filled?: number;
      readonly schema?: SchemaStandIn;
    } & Foreseen)
  /** Its namespace or CRD is created by this very plan. */
  | { readonly known: 'later'; readonly because: string }
  /** The server refused the dry run; `changes` is what was predicted before. */
  | { readonly known: 'no'; readonly failure: Failure; readonly changes: readonly ValueChange[]; readonly fixed?: readonly Fixed[] };

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
