import { keyedDigest, sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import { remembered } from '#lib/remembered';
import type { StepOutcome } from './apply.ts';
import type { Failure } from './failure.ts';
import type { Handover } from './handover.ts';
import type { Forecast } from './forecast.ts';
import type { Json } from './json.ts';
import type { Origins } from './leaves.ts';
import type { ClusterName, Digest, FieldPathText, Lineage, ObjectKey, Serial, Uid } from './names.ts';
import type { Address, K8sObject } from './object.ts';
import type { Departure, Differing, SchemaStandIn } from './observed.ts';
import type { PlacedBefore } from './placement.ts';
import type { SourceRef } from './source.ts';
import type { Moved } from './state-edit.ts';
import type { PolicyRef } from './spec.ts';

/** Why a field change or step stands in a plan; the closed table of reasons. */
export type Reason =
  | 'changed'
  | 'drifted'
  | 'given-up'
  | 'server-default'
  | 'fleet-mark'
  | 'immutable'
  | 'template-removed'
  | 'cluster-not-chosen'
  | 'cluster-left'
  | 'vanished'
  | 'cut-off'
  | 'adopted';

/** Where a desired value comes from, in words ("template", "placement", "OverridePolicy web/eu") and as a place. */
export type Provenance = { readonly says: string; readonly at?: SourceRef };

/** One field with its three truths, a verdict and a reason. Secret values are keyed digests. */
export type FieldChange = {
  readonly path: FieldPathText;
  readonly recorded?: Json;
  readonly live?: Json;
  readonly desired?: Json;
  readonly verdict: 'change' | 'ignore';
  readonly reason: Reason;
  readonly from: Provenance;
  /** What the rule of the kind's definition says that forbids the change, where one does. */
  readonly rule?: string;
};

/** What is done at one address. `forget` drops the record and leaves the object; `keep` lists ignored differences. */
export type Action = 'create' | 'update' | 'replace' | 'adopt' | 'delete' | 'forget' | 'keep';

/** One planned action on one address; the executor decides nothing beyond it. */
export type Step = {
  readonly action: Action;
  readonly at: Address;
  readonly apiVersion: string;
  /** Into `contents` of the plan: what is sent (create, update, replace, adopt) or was recorded (delete). */
  readonly content?: Digest;
  /** The live object's identity as planned; a step on another object is refused. Create has none: nothing may be there. */
  readonly uid?: Uid;
  readonly fields: readonly FieldChange[];
  readonly known: 'predicted' | 'verified' | 'later';
  /** Why no server could verify what is predicted: what the object stands on is made or changed by this very plan. */
  readonly unverified?: string;
  /** Where the server's dry run has another value than was predicted, and the likely cause. */
  readonly differs?: readonly Differing[];
  /** Values of a new object that the server fills in, as its dry run tells. */
  readonly filled?: number;
  /** Fields of a new object that nobody can know before it is made: its server hands them out. */
  readonly later?: readonly string[];
  /** Set where the prediction rests on a schema that is not the server's own, and was not verified. */
  readonly schema?: SchemaStandIn;
  readonly because: Reason;
  /** Steps of a wave may run together; waves run in order, in each cluster on its own. */
  readonly wave: number;
  /** Addresses of the same cluster whose steps must have been done before. */
  readonly needs: readonly ObjectKey[];
  /** Takes conflicting fields from their managers; only where the plan shows drift or a consented hazard. */
  readonly force?: true;
  /** Pods that the step restarts, as far as the pod template tells. */
  readonly rolls?: number;
  /** Into `origins` of the plan: what wrote each value of an object that is made. */
  readonly origins?: number;
  readonly by: readonly PolicyRef[];
  /** The template that the object was made from, where an overrider gave the object another key. */
  readonly template?: ObjectKey;
  /** The import block that the object is taken over by. */
  readonly import?: Pick<SourceRef, 'file' | 'line'>;
  /** Whose fields are taken over, and what is left with whom; left out where nobody else has any. */
  readonly takes?: readonly Handover[];
};

/** The steps for one cluster, sorted by wave and address. */
export type ClusterPlan = {
  readonly cluster: ClusterName;
  readonly region?: string;
  readonly zones?: readonly string[];
  readonly version?: string;
  readonly steps: readonly Step[];
  /** Objects that are as they should be. */
  readonly unchanged: number;
  /** Set where the cluster could not be reached: nothing is planned there. */
  readonly lost?: Failure;
};

/** Live differs from recorded at one address. */
export type Drift =
  | { readonly what: 'changed'; readonly at: Address; readonly fields: readonly Departure[] }
  | { readonly what: 'vanished'; readonly at: Address }
  /** Another object stands at the address: deleted and made anew by someone else. */
  | { readonly what: 'replaced'; readonly at: Address };

/** A typed danger that needs consent by name. */
export type HazardKind =
  | 'deletes-data'
  | 'replaces-object'
  | 'interrupts-service'
  | 'widens-access'
  | 'takes-ownership'
  | 'overwrites-drift'
  | 'sweeps'
  | 'removes-cluster';

/** One hazard of one step. */
export type Hazard = { readonly kind: HazardKind; readonly at: Address; readonly says: string };

/** Something considered and not done, and why. */
export type Note = {
  readonly kind: 'placed-nowhere' | 'kept-without-policy' | 'unplaceable' | 'not-rendered' | 'not-observed' | 'stray' | 'not-adopted' | 'refused' | 'declined' | 'cluster-left' | 'drops-fields' | 'unjudged' | 'contended';
  readonly says: string;
  readonly object?: ObjectKey;
  readonly cluster?: ClusterName;
  readonly at?: SourceRef;
};

/** A step that an apply left undone, how it ended, and why. */
export type Left = { readonly at: Address; readonly ended: Exclude<StepOutcome['ended'], 'done'>; readonly says: string };

/**
 * A fleet's change plan: plain JSON, the same in memory, in a file and as `-o json`. It has no secret value and no time
 * stamp: the same inputs make the same bytes.
 */
export type Plan = {
  readonly format: 1;
  readonly tool: string;
  readonly fleet: string;
  readonly basis: { readonly spec: Digest; readonly lineage: Lineage; readonly serial: Serial };
  readonly scope?: { readonly clusters?: readonly ClusterName[]; readonly targets?: readonly string[] };
  readonly templates: number;
  readonly policies: number;
  readonly clusters: readonly ClusterPlan[];
  readonly contents: Readonly<Record<Digest, K8sObject>>;
  /** What the next placement starts from once this plan is done. */
  readonly placements: readonly PlacedBefore[];
  /** Rows that are recorded under another address once the plan is done, as moved blocks say; left out where none is. */
  readonly moves?: readonly Moved[];
  readonly drift: readonly Drift[];
  readonly hazards: readonly Hazard[];
  /** Dangers that the spec consents to beforehand (`apply.allow`); left out where there is none. */
  readonly allowed?: readonly Hazard[];
  /** What happens to pods, and what will object; left out where nothing does. */
  readonly forecast?: Forecast;
  /** What wrote the values of objects that are made; left out where none is. */
  readonly origins?: readonly Origins[];
  readonly notes: readonly Note[];
  /** Set where the plan is the rest of another one: the identity of that, and why each step was left. */
  readonly residual?: { readonly of: Digest; readonly left: readonly Left[] };
  /** Proves to the state that the saved plan was made from it, and not edited: a keyed digest over all the rest. */
  readonly mark?: string;
};

/** The identity of a plan: over everything in it but its mark, whatever the white space of its file. One of a hundred clusters takes a second to spell out. */
export const planIdentity = remembered(({ mark: _, ...plan }: Plan): Digest => sha256(stableJson(plan)) as Digest);

/** The mark of a plan by the key of a state. */
export const markOf = (plan: Plan, key: string): string => keyedDigest(key, `plan ${planIdentity(plan)}`);

/** The first twelve hex digits of an identity, to be read by people and compared by nothing. */
export const shortDigest = (digest: Digest): string => digest.slice('sha256:'.length, 'sha256:'.length + 12);

/** Whether carrying the plan out would change a cluster or the state. */
export const hasChanges = (plan: Plan): boolean => (plan.moves ?? []).length > 0 || plan.clusters.some((cluster) => cluster.steps.some((step) => step.action !== 'keep'));
