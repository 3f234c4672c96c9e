import type { Rule } from './rule.ts';
import { daemonSet } from './rules/daemon-set.ts';
import { deployment } from './rules/deployment.ts';
import { job } from './rules/job.ts';
import { ingress, service } from './rules/load-balanced.ts';
import { customResourceDefinition, namespace, persistentVolumeClaim, podDisruptionBudget } from './rules/phases.ts';
import { pod } from './rules/pod.ts';
import { replicaSet } from './rules/replica-set.ts';
import { statefulSet } from './rules/stateful-set.ts';

/** Every rule; a kind stands in one of them at most. */
export const rules: readonly Rule[] = [deployment, statefulSet, replicaSet, daemonSet, job, pod, service, ingress, persistentVolumeClaim, namespace, customResourceDefinition, podDisruptionBudget];

/** Kinds that have no status: they are healthy where they are. */
export const withoutStatus: ReadonlySet<string> = new Set([
  ...['ConfigMap', 'Secret', 'ServiceAccount', 'LimitRange', 'Endpoints'].map((kind) => `v1/${kind}`),
  ...['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'].map((kind) => `rbac.authorization.k8s.io/${kind}`),
  'storage.k8s.io/StorageClass',
  'scheduling.k8s.io/PriorityClass',
  'networking.k8s.io/NetworkPolicy',
  'networking.k8s.io/IngressClass',
]);
