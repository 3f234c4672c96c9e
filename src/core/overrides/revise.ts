import { webster } from '#lib/webster';
import type { Json, K8sObject, Placement, Target } from '#core/model';
import { type Draft, write } from './draft.ts';
import type { PatchOperation } from './json-patch.ts';

const replicaFields: Readonly<Record<string, string>> = { 'apps/v1/Deployment': 'replicas', 'apps/v1/StatefulSet': 'replicas', 'apps/v1/ReplicaSet': 'replicas', 'batch/v1/Job': 'parallelism' };

const specOf = (object: K8sObject): { readonly [field: string]: Json } => (object['spec'] ?? {}) as { readonly [field: string]: Json };

// A divided Job's completions go by each cluster's share of its parallelism.
const completionsFor = (object: K8sObject, placement: Placement, target: Target): number | undefined => {
  const { completions } = specOf(object);
  if (object.kind !== 'Job' || typeof completions !== 'number' || placement.divided === undefined) return undefined;
  const votes = new Map(placement.targets.map((one) => [one.cluster as string, one.replicas ?? 0]));
  return webster(completions, votes).get(target.cluster);
};

/** The draft with the replicas that placement gave it, where the kind has the field and the template wrote it. */
export const revise = (draft: Draft, placement: Placement, target: Target): Draft => {
  const { object } = draft;
  const field = replicaFields[`${object.apiVersion}/${object.kind}`];
  const { policy } = placement;
  if (policy === undefined || field === undefined || target.replicas === undefined || !Object.hasOwn(specOf(object), field)) return draft;
  const edits: PatchOperation[] = [];
  if (specOf(object)[field] !== target.replicas) edits.push({ op: 'replace', path: `/spec/${field}`, value: target.replicas });
  const completions = completionsFor(object, placement, target);
  if (completions !== undefined && completions !== specOf(object)['completions']) edits.push({ op: 'replace', path: '/spec/completions', value: completions });
  const written = write(draft, edits, { from: 'placement', policy: policy.ref, at: policy.replicasAt });
  return 'draft' in written ? written.draft : draft;
};
