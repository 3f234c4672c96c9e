import type { Json, JsonObject } from './json.ts';
import type { FieldPathText } from './names.ts';
import type { K8sObject } from './object.ts';

/** A structural schema of a CustomResourceDefinition: JSON Schema with Kubernetes' extensions. */
export type Structural = JsonObject;

/** One thing that is wrong with an object, as `details.causes` of a Status lists it; `field` is the server's spelling: `spec.parts[0].name`. */
export type Cause = { readonly reason: string; readonly message: string; readonly field: string };

/** One rule of `x-kubernetes-validations`. */
export type RuleText = { readonly rule: string; readonly messageExpression?: string; readonly optionalOldSelf?: boolean };

/** What a rule says of a value. `unknown`: it could not be evaluated here, which says nothing of the value. */
export type RuleVerdict =
  | { readonly says: 'holds' }
  | { readonly says: 'broken'; readonly message?: string }
  /** Evaluating it fails, on a server too: a missing key, an index out of bounds. */
  | { readonly says: 'fails'; readonly because: string }
  | { readonly says: 'unknown'; readonly because: string };

/** A rule that was read: whether it compares with the stored value, and its verdict on a value of the schema it was read for. */
export type Rule = {
  readonly usesOldSelf: boolean;
  /** Ways from the value to members that may not change, by the names on them; the empty way is the value itself. */
  readonly keeps: readonly (readonly string[])[];
  readonly judge: (self: Json, oldSelf: Json | undefined) => RuleVerdict;
};

/** Reads rules in CEL. */
export type RuleReader = (rule: RuleText, schema: Structural) => Rule;

/** Fields that an object of its kind may not change, what the rule says of it, and how a server refuses the change. */
export type Fixed = { readonly paths: readonly FieldPathText[]; readonly says: string; readonly cause: Cause };

/** A rule that could not be evaluated here. */
export type Unjudged = { readonly field: string; readonly rule: string; readonly because: string };

/** What a server that has a definition makes of an object. */
export type Admitted = {
  readonly object: K8sObject;
  /** What it would not keep, by the server's spelling of the path. */
  readonly dropped: readonly string[];
  /** Why it would refuse the object, whether it is new or changed. */
  readonly causes: readonly Cause[];
  /** Why it would refuse the change, and not the object. */
  readonly fixed: readonly Fixed[];
  readonly unjudged: readonly Unjudged[];
};

/** Admission of the objects of one kind, by its schema: pruning, defaulting, validation. Without `live` the object is new. */
export type Admit = (object: K8sObject, live: K8sObject | undefined) => Admitted;
