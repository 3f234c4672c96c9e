import type { Rules } from '../kinds/kind.ts';
import { daemonSet, deployment, replicaSet, statefulSet } from './apps.ts';
import { cronJob, job } from './batch.ts';
import {
  configMap, endpoints, event, limitRange, namespace, node, persistentVolume, persistentVolumeClaim, resourceQuota, secret, serviceAccount,
} from './core.ts';
import { customResourceDefinition } from './crd.ts';
import { ingress, networkPolicy } from './network.ts';
import { horizontalPodAutoscaler, lease, podDisruptionBudget, priorityClass, storageClass } from './others.ts';
import { pod } from './pod.ts';
import { clusterRole, clusterRoleBinding, role, roleBinding } from './rbac.ts';
import { service } from './service.ts';

/** What happens to objects of the built-in kinds when they are written; a kind without a row is only stored. */
export const rules: Readonly<Record<string, Rules>> = {
  Namespace: namespace, ConfigMap: configMap, Secret: secret, Service: service, ServiceAccount: serviceAccount, Pod: pod, Node: node, Event: event,
  PersistentVolumeClaim: persistentVolumeClaim, PersistentVolume: persistentVolume, ResourceQuota: resourceQuota, LimitRange: limitRange, Endpoints: endpoints,
  Deployment: deployment, StatefulSet: statefulSet, DaemonSet: daemonSet, ReplicaSet: replicaSet,
  Job: job, CronJob: cronJob,
  Ingress: ingress, NetworkPolicy: networkPolicy,
  Role: role, RoleBinding: roleBinding, ClusterRole: clusterRole, ClusterRoleBinding: clusterRoleBinding,
  PodDisruptionBudget: podDisruptionBudget, HorizontalPodAutoscaler: horizontalPodAutoscaler, PriorityClass: priorityClass, StorageClass: storageClass,
  Lease: lease, CustomResourceDefinition: customResourceDefinition,
};
