import type { Json } from './json.ts';
import type { Digest, FieldPathText, Lineage, ObjectKey, Serial, Timestamp, Uid } from './names.ts';
import type { Address, K8sObject } from './object.ts';
import type { PlacedBefore } from './placement.ts';
import type { PolicyRef } from './spec.ts';

/** What fleet last applied at one address. */
export type Recorded = {
  readonly at: Address;
  readonly apiVersion: string;
  readonly uid?: Uid;
  /** Into `contents` of the state: the object as it was sent; its fields are the fields that fleet owns. */
  readonly applied: Digest;
  readonly by: readonly PolicyRef[];
  /** The template that the object was made from, where an overrider gave the object another key. */
  readonly template?: ObjectKey;
  /** Owned fields that the server stored in another spelling than they were sent in (`1000m` as `1`, defaulted members). */
  readonly settled?: Readonly<Record<FieldPathText, Json>>;
  /**
   * An apply was cut off between intent and answer. Only looking at the cluster tells whether it happened; such a row
   * without a uid may describe an object that was never made.
   */
  readonly doubt?: 'apply' | 'delete';
};

/** A plan that was begun: it is not carried out again. */
export type Spent = {
  readonly plan: Digest;
  /** Of the state that came out of it. */
  readonly serial: Serial;
  readonly time?: Timestamp;
};

/** The recorded truth of a fleet. Each distinct content is kept once; secret values in it are keyed digests. */
export type State = {
  readonly format: 1;
  readonly fleet: string;
  readonly lineage: Lineage;
  readonly serial: Serial;
  /** Sorted by address. */
  readonly objects: readonly Recorded[];
  readonly contents: Readonly<Record<Digest, K8sObject>>;
  /** Sorted by template. */
  readonly placements: readonly PlacedBefore[];
  /** The last plans that were begun, by serial; older ones are refused by their serial alone. */
  readonly spent?: readonly Spent[];
  /** Where the state was moved to, on the copy that stayed behind: nothing reads that one any more. */
  readonly moved?: string;
};

/** One line of the write-ahead journal. `begin` names everything that may happen after it; the rest is what did. */
export type JournalLine =
  | {
      readonly line: 'begin';
      readonly plan: Digest;
      readonly lineage: Lineage;
      /** Of the state that the apply starts from; what is folded from these lines has the next one. */
      readonly serial: Serial;
      readonly intents: readonly Intent[];
      readonly contents: Readonly<Record<Digest, K8sObject>>;
      readonly placements: readonly PlacedBefore[];
      readonly time?: Timestamp;
    }
  | { readonly line: 'applied'; readonly at: Address; readonly uid: Uid; readonly settled?: Readonly<Record<FieldPathText, Json>> }
  | { readonly line: 'gone'; readonly at: Address }
  /** Nothing was changed there: refused, stale, blocked or not begun. An intent without any line stays in doubt. */
  | { readonly line: 'failed'; readonly at: Address; readonly says: string }
  | { readonly line: 'end' };

/** What a step is about to do, as the journal says it before the first request. */
export type Intent =
  | { readonly does: 'apply'; readonly row: Recorded }
  | { readonly does: 'delete'; readonly at: Address }
  | { readonly does: 'forget'; readonly at: Address };
