import type { FieldPath } from '#lib/field-path';
import { valueAtPointer } from '#lib/json-pointer';
import type { GroupKind, K8sObject } from '#core/model';

type Rule = {
  /** Fields that may not change, with everything below them. */
  readonly fields: readonly string[];
  /** What may change all the same. */
  readonly except?: readonly string[];
  /** Only for live objects of which this is true. */
  readonly when?: (live: K8sObject) => boolean;
};

const sealed = (live: K8sObject): boolean => live['immutable'] === true;
const isSuspended = (live: K8sObject): boolean => valueAtPointer(live, '/spec/suspend') === true;
const notSuspended = (live: K8sObject): boolean => !isSuspended(live);
const notIndexed = (live: K8sObject): boolean => valueAtPointer(live, '/spec/completionMode') !== 'Indexed';
const isThere = (pointer: string) => (live: K8sObject): boolean => valueAtPointer(live, pointer) !== undefined;

// Where pods may go is decided until a job begins, and what they get (KEP-2926, KEP-5440).
const whileSuspended: readonly string[] = [
  'metadata.annotations',
  'metadata.labels',
  'spec.affinity',
  'spec.containers.resources',
  'spec.initContainers.resources',
  'spec.nodeSelector',
  'spec.schedulingGates',
  'spec.tolerations',
];

// As Kubernetes 1.37 validates updates (pkg/apis/*/validation). List items count by their field: spec.containers.image.
const table: Readonly<Record<string, readonly Rule[]>> = {
  'apps/DaemonSet': [{ fields: ['spec.selector'] }],
  'apps/Deployment': [{ fields: ['spec.selector'] }],
  'apps/ReplicaSet': [{ fields: ['spec.selector'] }],
  'apps/StatefulSet': [
    {
      fields: ['spec'],
      except: [
        'minReadySeconds',
        'ordinals',
        'persistentVolumeClaimRetentionPolicy',
        'replicas',
        'revisionHistoryLimit',
        'template',
        'updateStrategy',
      ].map((name) => `spec.${name}`),
    },
  ],
  'apps/ControllerRevision': [{ fields: ['data'] }],
  'apiextensions.k8s.io/CustomResourceDefinition': [{ fields: ['spec.group', 'spec.scope', 'spec.names.kind', 'spec.names.plural'] }],
  'batch/Job': [
    {
      fields: ['spec.backoffLimitPerIndex', 'spec.completionMode', 'spec.managedBy', 'spec.podFailurePolicy', 'spec.selector', 'spec.successPolicy'],
    },
    { fields: ['spec.completions'], when: notIndexed },
    { fields: ['spec.template'], when: notSuspended },
    { fields: ['spec.template'], except: whileSuspended.map((name) => `spec.template.${name}`), when: isSuspended },
  ],
  'certificates.k8s.io/CertificateSigningRequest': [{ fields: ['spec'] }],
  'certificates.k8s.io/ClusterTrustBundle': [{ fields: ['spec.signerName'] }],
  'discovery.k8s.io/EndpointSlice': [{ fields: ['addressType'] }],
  'networking.k8s.io/IngressClass': [{ fields: ['spec.controller'] }],
  'networking.k8s.io/IPAddress': [{ fields: ['spec.parentRef'] }],
  'node.k8s.io/RuntimeClass': [{ fields: ['handler'] }],
  'rbac.authorization.k8s.io/ClusterRoleBinding': [{ fields: ['roleRef'] }],
  'rbac.authorization.k8s.io/RoleBinding': [{ fields: ['roleRef'] }],
  'resource.k8s.io/ResourceClaim': [{ fields: ['spec'] }],
  'resource.k8s.io/ResourceClaimTemplate': [{ fields: ['spec'] }],
  'resource.k8s.io/ResourceSlice': [{ fields: ['spec.driver', 'spec.nodeName', 'spec.pool.name'] }],
  'scheduling.k8s.io/PriorityClass': [{ fields: ['value', 'preemptionPolicy'] }],
  'storage.k8s.io/CSIDriver': [{ fields: ['spec.attachRequired', 'spec.volumeLifecycleModes'] }],
  'storage.k8s.io/CSIStorageCapacity': [{ fields: ['nodeTopology', 'storageClassName'] }],
  'storage.k8s.io/StorageClass': [{ fields: ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'] }],
  'storage.k8s.io/VolumeAttachment': [{ fields: ['spec'] }],
  'storage.k8s.io/VolumeAttributesClass': [{ fields: ['driverName', 'parameters'] }],
  'v1/ConfigMap': [{ fields: ['data', 'binaryData', 'immutable'], when: sealed }],
  'v1/Node': [
    { fields: ['spec.podCIDR', 'spec.podCIDRs'], when: isThere('/spec/podCIDR') },
    { fields: ['spec.providerID'], when: isThere('/spec/providerID') },
  ],
  'v1/PersistentVolume': [
    {
      fields: ['spec'],
      except: [
        'accessModes',
        'capacity',
        'claimRef',
        'mountOptions',
        'nodeAffinity',
        'persistentVolumeReclaimPolicy',
        'storageClassName',
        'volumeAttributesClassName',
      ].map((name) => `spec.${name}`),
    },
  ],
  'v1/PersistentVolumeClaim': [
    { fields: ['spec'], except: ['spec.resources.requests', 'spec.volumeAttributesClassName', 'spec.volumeName'] },
    { fields: ['spec.volumeName'], when: isThere('/spec/volumeName') },
  ],
  'v1/Pod': [
    {
      fields: ['spec'],
      except: [
        'spec.activeDeadlineSeconds',
        'spec.containers.image',
        'spec.initContainers.image',
        'spec.terminationGracePeriodSeconds',
        'spec.tolerations',
      ],
    },
  ],
  'v1/ResourceQuota': [{ fields: ['spec.scopes'] }],
  'v1/Secret': [{ fields: ['type'] }, { fields: ['data', 'stringData', 'immutable'], when: sealed }],
  'v1/Service': [{ fields: ['spec.clusterIP', 'spec.clusterIPs', 'spec.healthCheckNodePort', 'spec.loadBalancerClass'] }],
};

/** Kinds with fields that may not change, as `group/Kind`; `v1` for the core group. */
export const immutableKinds: readonly string[] = Object.keys(table);

const within = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

const forbids = (rule: Rule, path: string, live: K8sObject): boolean =>
  rule.fields.some((field) => within(path, field)) && !rule.except?.some((field) => within(path, field)) && (rule.when?.(live) ?? true);

/** Whether the API server refuses to change this field of an object that is there. Kinds of CRDs have their own rules, which only the server knows. */
export const isImmutable = (kind: GroupKind, path: FieldPath, live: K8sObject): boolean => {
  const fields = path.flatMap((element) => ('field' in element ? [element.field] : [])).join('.');
  return (table[`${kind.group === '' ? 'v1' : kind.group}/${kind.kind}`] ?? []).some((rule) => forbids(rule, fields, live));
};
