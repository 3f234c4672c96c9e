import { webster } from '#lib/webster';
import { type Edited, type Interpreter, isObject, type Json, type JsonPointer, type K8sObject, type Placement, sameValue, type Target } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import type { Draft } from './draft.ts';

type Revision = { readonly placement: Placement; readonly target: Target; readonly interpreter: Interpreter };

const specOf = (object: K8sObject): { readonly [field: string]: Json } => (object['spec'] ?? {}) as { readonly [field: string]: Json };

// A divided Job's completions go by each cluster's share of its parallelism.
const withCompletions = (object: K8sObject, { placement, target }: Revision): K8sObject => {
  const { completions } = specOf(object);
  if (`${object.apiVersion}/${object.kind}` !== 'batch/v1/Job' || typeof completions !== 'number' || placement.divided === undefined) return object;
  const votes = new Map(placement.targets.map((one) => [one.cluster as string, one.replicas ?? 0]));
  const share = webster(completions, votes).get(target.cluster) ?? 0;
  return share === completions ? object : { ...object, spec: { ...specOf(object), completions: share } };
};

const changedIn = (before: Json | undefined, after: Json | undefined, pointer: string): readonly string[] => {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after)) return before !== undefined && after !== undefined && sameValue(before, after) ? [] : [pointer];
  return Object.keys(after).flatMap((name) => changedIn(before[name], after[name], `${pointer}/${escapeSegment(name)}`));
};

/** The draft with the replicas that placement gave it, where its kind has a rule for them. */
export const revise = (draft: Draft, revision: Revision): Draft => {
  const { object } = draft;
  const { placement, target, interpreter } = revision;
  const { policy } = placement;
  // A template that asks for none keeps what it says, wherever it was left (Karmada v1.18).
  if (policy === undefined || target.replicas === undefined || !((interpreter.replicas(object)?.replicas ?? 0) > 0)) return draft;
  const revised = withCompletions(interpreter.revise(object, target.replicas), revision);
  if (revised === object) return draft;
  const origin = { from: 'placement' as const, policy: policy.ref, at: policy.replicasAt };
  const edited = changedIn(object as unknown as Json, revised as unknown as Json, '').map((pointer): Edited => ({ pointer: pointer as JsonPointer, origin }));
  return { ...draft, object: revised, edited: [...draft.edited, ...edited] };
};
