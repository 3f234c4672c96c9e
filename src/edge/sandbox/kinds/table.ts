import type { Scaling } from './kind.ts';

/** One row of the kinds that are built in. */
export type KindRow = {
  readonly kind: string;
  readonly plural: string;
  readonly short?: readonly string[];
  readonly categories?: readonly string[];
  readonly namespaced: boolean;
  /** Other verbs than the usual eight. */
  readonly verbs?: readonly string[];
  readonly subresources?: readonly string[];
  readonly scaling?: Scaling;
};

/** A group with the package that its definitions stand in, in the order in which discovery lists it. */
export type GroupRow = { readonly group: string; readonly version: string; readonly definitions: string; readonly kinds: readonly KindRow[] };

const replicas: Scaling = { spec: ['spec', 'replicas'], status: ['status', 'replicas'], selector: ['spec', 'selector'] };
const all: readonly string[] = ['all'];

/** Verbs of kinds whose row names none. */
export const usualVerbs: readonly string[] = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

const cluster = (kind: string, plural: string, more: Partial<KindRow> = {}): KindRow => ({ kind, plural, namespaced: false, ...more });
const inside = (kind: string, plural: string, more: Partial<KindRow> = {}): KindRow => ({ kind, plural, namespaced: true, ...more });
const status: readonly string[] = ['status'];

/** Every built-in kind that a sandbox serves, as discovery of v1.37 describes it. */
export const groups: readonly GroupRow[] = [
  {
    group: '', version: 'v1', definitions: 'io.k8s.api.core.v1',
    kinds: [
      inside('ConfigMap', 'configmaps', { short: ['cm'] }),
      inside('Endpoints', 'endpoints', { short: ['ep'] }),
      inside('Event', 'events', { short: ['ev'] }),
      inside('LimitRange', 'limitranges', { short: ['limits'] }),
      cluster('Namespace', 'namespaces', { short: ['ns'], subresources: ['finalize', 'status'], verbs: usualVerbs.filter((verb) => verb !== 'deletecollection') }),
      cluster('Node', 'nodes', { short: ['no'], subresources: status }),
      inside('PersistentVolumeClaim', 'persistentvolumeclaims', { short: ['pvc'], subresources: status }),
      cluster('PersistentVolume', 'persistentvolumes', { short: ['pv'], subresources: status }),
      inside('Pod', 'pods', { short: ['po'], categories: all, subresources: status }),
      inside('ResourceQuota', 'resourcequotas', { short: ['quota'], subresources: status }),
      inside('Secret', 'secrets'),
      inside('ServiceAccount', 'serviceaccounts', { short: ['sa'] }),
      inside('Service', 'services', { short: ['svc'], categories: all, subresources: status }),
    ],
  },
  {
    group: 'apps', version: 'v1', definitions: 'io.k8s.api.apps.v1',
    kinds: [
      inside('DaemonSet', 'daemonsets', { short: ['ds'], categories: all, subresources: status }),
      inside('Deployment', 'deployments', { short: ['deploy'], categories: all, subresources: ['scale', 'status'], scaling: replicas }),
      inside('ReplicaSet', 'replicasets', { short: ['rs'], categories: all, subresources: ['scale', 'status'], scaling: replicas }),
      inside('StatefulSet', 'statefulsets', { short: ['sts'], categories: all, subresources: ['scale', 'status'], scaling: replicas }),
    ],
  },
  {
    group: 'authorization.k8s.io', version: 'v1', definitions: 'io.k8s.api.authorization.v1',
    kinds: [cluster('SelfSubjectAccessReview', 'selfsubjectaccessreviews', { verbs: ['create'] })],
  },
  {
    group: 'autoscaling', version: 'v2', definitions: 'io.k8s.api.autoscaling.v2',
    kinds: [inside('HorizontalPodAutoscaler', 'horizontalpodautoscalers', { short: ['hpa'], categories: all, subresources: status })],
  },
  {
    group: 'batch', version: 'v1', definitions: 'io.k8s.api.batch.v1',
    kinds: [
      inside('CronJob', 'cronjobs', { short: ['cj'], categories: all, subresources: status }),
      inside('Job', 'jobs', { categories: all, subresources: status }),
    ],
  },
  {
    group: 'networking.k8s.io', version: 'v1', definitions: 'io.k8s.api.networking.v1',
    kinds: [
      inside('Ingress', 'ingresses', { short: ['ing'], subresources: status }),
      inside('NetworkPolicy', 'networkpolicies', { short: ['netpol'] }),
    ],
  },
  {
    group: 'policy', version: 'v1', definitions: 'io.k8s.api.policy.v1',
    kinds: [inside('PodDisruptionBudget', 'poddisruptionbudgets', { short: ['pdb'], subresources: status })],
  },
  {
    group: 'rbac.authorization.k8s.io', version: 'v1', definitions: 'io.k8s.api.rbac.v1',
    kinds: [
      cluster('ClusterRoleBinding', 'clusterrolebindings'),
      cluster('ClusterRole', 'clusterroles'),
      inside('RoleBinding', 'rolebindings'),
      inside('Role', 'roles'),
    ],
  },
  {
    group: 'storage.k8s.io', version: 'v1', definitions: 'io.k8s.api.storage.v1',
    kinds: [cluster('StorageClass', 'storageclasses', { short: ['sc'] })],
  },
  {
    group: 'apiextensions.k8s.io', version: 'v1', definitions: 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1',
    kinds: [cluster('CustomResourceDefinition', 'customresourcedefinitions', { short: ['crd', 'crds'], categories: ['api-extensions'], subresources: status })],
  },
  {
    group: 'scheduling.k8s.io', version: 'v1', definitions: 'io.k8s.api.scheduling.v1',
    kinds: [cluster('PriorityClass', 'priorityclasses', { short: ['pc'] })],
  },
  {
    group: 'coordination.k8s.io', version: 'v1', definitions: 'io.k8s.api.coordination.v1',
    kinds: [inside('Lease', 'leases')],
  },
];
