import { type Action, byText, keyParts, type ObjectKey } from '#core/model';

// One row is one wave. What others stand on comes first; what watches or gates them comes last.
const ranks: readonly (readonly string[])[] = [
  ['v1/Namespace'],
  ['the ApplySet parent'],
  ['apiextensions.k8s.io/CustomResourceDefinition'],
  [
    'networking.k8s.io/IngressClass',
    'node.k8s.io/RuntimeClass',
    'scheduling.k8s.io/PriorityClass',
    'storage.k8s.io/CSIDriver',
    'storage.k8s.io/StorageClass',
    'storage.k8s.io/VolumeAttributesClass',
  ],
  ['v1/LimitRange', 'v1/ResourceQuota'],
  ['v1/ServiceAccount'],
  ['v1/Secret'],
  ['v1/ConfigMap'],
  ['v1/PersistentVolume'],
  ['v1/PersistentVolumeClaim'],
  ['rbac.authorization.k8s.io/ClusterRole', 'rbac.authorization.k8s.io/Role'],
  ['rbac.authorization.k8s.io/ClusterRoleBinding', 'rbac.authorization.k8s.io/RoleBinding'],
  ['discovery.k8s.io/EndpointSlice', 'v1/Endpoints', 'v1/Service'],
  ['every other kind'],
  ['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', 'batch/CronJob', 'batch/Job', 'v1/Pod', 'v1/ReplicationController'],
  ['autoscaling/HorizontalPodAutoscaler', 'networking.k8s.io/Ingress', 'networking.k8s.io/NetworkPolicy', 'policy/PodDisruptionBudget'],
  [
    'admissionregistration.k8s.io/MutatingAdmissionPolicy',
    'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/MutatingWebhookConfiguration',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
    'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
    'apiregistration.k8s.io/APIService',
  ],
];

const rankByKind: ReadonlyMap<string, number> = new Map(ranks.flatMap((kinds, rank) => kinds.map((kind) => [kind, rank] as const)));
const OTHERS = rankByKind.get('every other kind') ?? 0;
const PARENT = rankByKind.get('the ApplySet parent') ?? 0;

/** The wave that the first deletes are in: after everything that is made or changed. */
export const FIRST_DELETE = 100;
const LAST_DELETE = FIRST_DELETE + ranks.length;

/** The wave of a step: by kind, deletes after all others and in the opposite order, the ApplySet's parent the very last. */
export const waveOf = (action: Action, object: ObjectKey, parent: ObjectKey): number => {
  const { group, kind } = keyParts(object);
  const rank = object === parent ? PARENT : (rankByKind.get(`${group === '' ? 'v1' : group}/${kind}`) ?? OTHERS);
  switch (action) {
    case 'forget':
    case 'keep':
      return 0;
    case 'delete':
      return object === parent ? LAST_DELETE : LAST_DELETE - 1 - rank;
    default:
      return rank;
  }
};

/** By wave, then by key. */
export const inOrder = (one: { wave: number; at: { object: ObjectKey } }, other: { wave: number; at: { object: ObjectKey } }): number =>
  one.wave - other.wave || byText(one.at.object, other.at.object);
