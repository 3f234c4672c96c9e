import type { Failure } from './failure.ts';
import type { ClusterName, FieldPathText, JsonPointer, ObjectKey, Timestamp } from './names.ts';
import type { Address, K8sObject } from './object.ts';
import type { Departure } from './observed.ts';
import type { Action, Reason } from './plan.ts';
import type { Tellings } from './notices.ts';
import type { LabelSelector } from './spec.ts';
import type { SourceRef } from './source.ts';

/**
 * What is not as it was recorded. `changed`: a field has another value. `vanished`: the object is gone. `recreated`: another
 * object stands there. `taken-over`: a field is another manager's now. `extra-owner`: another manager owns a field beside
 * fleet. `extra-object`: nobody recorded it, in a namespace that the fleet owns as a whole.
 */
export type FindingKind = 'changed' | 'vanished' | 'recreated' | 'taken-over' | 'extra-owner' | 'extra-object';

/** One field of a finding. */
export type DriftField = Departure & {
  /** Since when it has been found by the runs that keep a history. */
  readonly since?: Timestamp;
  /** Set where a person did it on purpose and it does no harm: what it is. */
  readonly mild?: string;
};

/** One kind of difference at one address; its fields are sorted, and none where it is about the whole object. */
export type Finding = {
  readonly what: FindingKind;
  readonly at: Address;
  readonly fields: readonly DriftField[];
  /** Since when it has been found by the runs that keep a history, of the oldest of its fields. */
  readonly since?: Timestamp;
};

/** A recorded field that another manager owns, beside us or, where it is lost, in our place. */
export type Claim = Pick<Departure, 'path' | 'subresource' | 'time'> & { readonly manager: string; readonly operation: 'Apply' | 'Update'; readonly isLost: boolean };

/** Claims by address text; an address without any is missing. */
export type Claims = ReadonlyMap<string, readonly Claim[]>;

/** Why a difference is no drift: a known controller writes there, a rule of the spec lets it be, or the spec asks for it by now. */
export type Excuse =
  | { readonly by: 'controller'; readonly name: string; readonly says: string }
  | { readonly by: 'rule'; readonly owner: string; readonly says: string; readonly expires: Timestamp; readonly at: SourceRef };

/** A difference that does not count. */
export type Quiet = Finding & { readonly excuse: Excuse };

/** What could not be looked at: a cluster as a whole, or one object of it. */
export type Unseen = { readonly cluster: ClusterName; readonly object?: ObjectKey; readonly failure: Failure };

/** What a plan would do at one address because something else is asked for than was recorded. */
export type Pending = { readonly at: Address; readonly action: Exclude<Action, 'keep'>; readonly because: Reason; readonly fields: readonly FieldPathText[] };

/** One run in a history: how much was found. */
export type DriftRun = { readonly at: Timestamp; readonly drift: number; readonly unknown: number; readonly pending?: number };

/** What a history tells of this run and of those before it, the oldest first, this one last. */
export type DriftPast = {
  readonly runs: readonly DriftRun[];
  /** Whether other things were found than in the run before. */
  readonly changed: boolean;
};

/** The answer of `fleet drift`: live against recorded, and what could not be looked at. All lists are sorted by address. */
export type DriftReport = {
  readonly format: 1;
  readonly fleet: string;
  readonly serial: number;
  /** When it was looked. */
  readonly at: Timestamp;
  /** The clusters that were asked for. */
  readonly clusters: readonly ClusterName[];
  /** Recorded objects that were looked at. */
  readonly looked: number;
  /** What counts: live is not what was recorded. */
  readonly drift: readonly Finding[];
  /** Who else owns fields whose values are as recorded; with `--strict` these count as drift. */
  readonly owners: readonly Finding[];
  readonly quiet: readonly Quiet[];
  readonly unknown: readonly Unseen[];
  /** Something else is asked for than was recorded; only with `--with-pending`. */
  readonly pending?: readonly Pending[];
  /** Only with `--history`. */
  readonly past?: DriftPast;
};

/** An `ignore` rule of the spec: differences that somebody answers for, until a day. */
export type IgnoreRule = {
  /** Names, with `*` for any text; none: all clusters. */
  readonly clusters?: readonly string[];
  /** `Kind` or `group/Kind`. */
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly labels?: LabelSelector;
  /** JSON pointers; `*` stands for any one segment. Neither fields nor `when`: everything about the object. */
  readonly fields?: readonly JsonPointer[];
  /** A CEL expression over `cluster`, `object`, `what` and `field`. */
  readonly when?: string;
  readonly owner: string;
  readonly reason: string;
  /** The first moment at which it does not hold any more. */
  readonly expires: Timestamp;
  readonly at: SourceRef;
};

/** One difference, as a rule is asked about it; without a field it is about the whole object. */
export type DriftQuestion = { readonly at: Address; readonly what: FindingKind; readonly field?: DriftField; readonly object?: K8sObject };

/** Answers the expressions of rules. */
export type RuleExpressions = (rule: IgnoreRule, question: DriftQuestion) => boolean;

/** What a history remembers between runs: since when each difference is known, and how much was found each time. */
export type DriftHistory = {
  readonly format: 1;
  readonly fleet: string;
  /** By difference: when it was first found. */
  readonly seen: Readonly<Record<string, Timestamp>>;
  /** The oldest first. */
  readonly runs: readonly DriftRun[];
  /** What notifiers were told; left out where none was. */
  readonly told?: Tellings;
};

/** A file of the sources as it is and as it is to be. */
export type SourceEdit = { readonly file: string; readonly before: string; readonly after?: string };

/** What accepting or absorbing drift does to the sources, and whether it is done. */
export type SourceEdits = { readonly edits: readonly SourceEdit[]; readonly written: boolean };
