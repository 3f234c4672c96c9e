import { type Answer, type GroupKind, type K8sObject, keyOf, keyParts, kindName, type Objection, type ObjectingKind, type ObjectKey, type Rollout } from '#core/model';
import type { Endangered, StepInSight } from '../hazards/rule.ts';

/** The kinds that object, with their groups. */
export const objecting: Readonly<Record<ObjectingKind, GroupKind>> = {
  HorizontalPodAutoscaler: { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  LimitRange: { group: '', kind: 'LimitRange' },
  PodDisruptionBudget: { group: 'policy', kind: 'PodDisruptionBudget' },
  ResourceQuota: { group: '', kind: 'ResourceQuota' },
};

/** A step with what it does to pods. */
export type Foreseen = { readonly step: StepInSight; readonly rollout?: Rollout };

/** The namespace of a step's object. */
export const namespaceOf = ({ draft }: StepInSight): string | undefined => keyParts(draft.at.object).namespace;

/** What was found of one kind in a cluster; nothing where nobody looked or nothing could be seen. */
export const listedIn = ({ around }: Endangered, kind: ObjectingKind): readonly K8sObject[] => {
  const answer: Answer<readonly K8sObject[]> | undefined = around?.lists.get(kindName(objecting[kind]));
  return answer?.ok ? answer.value : [];
};

/** An objection of a live object to steps of its cluster. */
export const objectionOf = (by: ObjectingKind, given: { readonly object: K8sObject; readonly cluster: Endangered; readonly about: readonly ObjectKey[]; readonly says: string }): Objection => {
  const { namespace, name } = given.object.metadata;
  return { by, at: { cluster: given.cluster.cluster, object: keyOf(objecting[by], namespace, name) }, about: given.about, says: given.says };
};
