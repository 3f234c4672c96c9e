import { flowSchema, mutatingWebhooks, priorityLevelConfiguration, resourceClaim, resourceClaimTemplate, validatingAdmissionPolicy, validatingAdmissionPolicyBinding, validatingWebhooks } from './admission.ts';
import type { Draft } from './draft.ts';
import { apiService, csiDriver, csiNode, customResourceDefinition, endpoints, endpointSlice, event, ingressClass, limitRange, namespace, networkPolicy, node, persistentVolume, persistentVolumeClaim, podTemplate, priorityClass, resourceQuota, roleBinding, secret, service, storageClass } from './others.ts';
import { pod } from './pods.ts';
import { cronJob, daemonSet, deployment, horizontalPodAutoscaler, job, replicaSet, replicationController, statefulSet } from './workloads.ts';

/** Fills in, in place, what an object of one kind does not say. */
export type Filling = (draft: Draft) => void;

/** By `apiVersion kind`, as Kubernetes 1.37 does it (the defaults.go of each API group). Kinds that are missing have none. */
export const fillings: Readonly<Record<string, Filling>> = {
  'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration': mutatingWebhooks,
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy': validatingAdmissionPolicy,
  'admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding': validatingAdmissionPolicyBinding,
  'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration': validatingWebhooks,
  'apiextensions.k8s.io/v1 CustomResourceDefinition': customResourceDefinition,
  'apiregistration.k8s.io/v1 APIService': apiService,
  'apps/v1 DaemonSet': daemonSet,
  'apps/v1 Deployment': deployment,
  'apps/v1 ReplicaSet': replicaSet,
  'apps/v1 StatefulSet': statefulSet,
  'autoscaling/v2 HorizontalPodAutoscaler': horizontalPodAutoscaler,
  'batch/v1 CronJob': cronJob,
  'batch/v1 Job': job,
  'discovery.k8s.io/v1 EndpointSlice': endpointSlice,
  'events.k8s.io/v1 Event': event,
  'flowcontrol.apiserver.k8s.io/v1 FlowSchema': flowSchema,
  'flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration': priorityLevelConfiguration,
  'networking.k8s.io/v1 IngressClass': ingressClass,
  'networking.k8s.io/v1 NetworkPolicy': networkPolicy,
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding': roleBinding,
  'rbac.authorization.k8s.io/v1 RoleBinding': roleBinding,
  'resource.k8s.io/v1 ResourceClaim': resourceClaim,
  'resource.k8s.io/v1 ResourceClaimTemplate': resourceClaimTemplate,
  'scheduling.k8s.io/v1 PriorityClass': priorityClass,
  'storage.k8s.io/v1 CSIDriver': csiDriver,
  'storage.k8s.io/v1 CSINode': csiNode,
  'storage.k8s.io/v1 StorageClass': storageClass,
  'v1 Endpoints': endpoints,
  'v1 LimitRange': limitRange,
  'v1 Namespace': namespace,
  'v1 Node': node,
  'v1 PersistentVolume': persistentVolume,
  'v1 PersistentVolumeClaim': persistentVolumeClaim,
  'v1 Pod': pod,
  'v1 PodTemplate': podTemplate,
  'v1 ReplicationController': replicationController,
  'v1 ResourceQuota': resourceQuota,
  'v1 Secret': secret,
  'v1 Service': service,
};
