import type { JsonObject } from '#core/model';

/** A change of an object that is there: which field, and the merge patch that changes it. */
export type Change = { readonly path: string; readonly patch: JsonObject };

/** A kind with an object of it, changes that a server refuses for good, and changes that it takes. */
export type Case = { readonly kind: string; readonly collection: string; readonly object: JsonObject; readonly refused: readonly Change[]; readonly taken: readonly Change[] };

const NS = '/namespaces/default/';
const meta = { metadata: { name: 'one' } };
const labels = { app: 'web' };
const container: JsonObject = { name: 'web', image: 'web:1' };
const template = (more: JsonObject = {}): JsonObject => ({ metadata: { labels }, spec: { containers: [container], ...more } });
const spec = (path: string, value: JsonObject): Change => ({ path: `spec.${path}`, patch: { spec: value } });
const top = (path: string, patch: JsonObject): Change => ({ path, patch });
const other = { matchLabels: { app: 'other' } };

const workload = (kind: string, plural: string, more: Partial<Case> & { spec?: JsonObject } = {}): Case => ({
  kind: `apps/${kind}`, collection: `/apis/apps/v1${NS}${plural}`,
  object: { apiVersion: 'apps/v1', kind, ...meta, spec: { selector: { matchLabels: labels }, template: template(), ...more.spec } },
  refused: [spec('selector.matchLabels.app', { selector: other, template: { metadata: { labels: { app: 'other' } } } }), ...(more.refused ?? [])],
  taken: [spec('template.spec.containers.image', { template: { spec: { containers: [{ name: 'web', image: 'web:2' }] } } }), ...(more.taken ?? [])],
});

const job = (name: string, own: JsonObject, more: Pick<Case, 'refused' | 'taken'>): Case => ({
  kind: 'batch/Job', collection: `/apis/batch/v1${NS}jobs`,
  object: { apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: { template: template({ restartPolicy: 'Never' }), ...own } },
  ...more,
});

const inTemplate = (path: string, value: JsonObject): Change => spec(`template.spec.${path}`, { template: { spec: value } });

const workloads: readonly Case[] = [
  workload('Deployment', 'deployments', { taken: [spec('replicas', { replicas: 3 })] }),
  workload('DaemonSet', 'daemonsets'),
  workload('ReplicaSet', 'replicasets', { taken: [spec('replicas', { replicas: 3 })] }),
  workload('StatefulSet', 'statefulsets', {
    spec: { serviceName: 'web' },
    refused: [
      spec('serviceName', { serviceName: 'other' }),
      spec('podManagementPolicy', { podManagementPolicy: 'Parallel' }),
      spec('volumeClaimTemplates', { volumeClaimTemplates: [{ metadata: { name: 'd' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }] }),
    ],
    taken: [
      spec('replicas', { replicas: 3 }), spec('minReadySeconds', { minReadySeconds: 3 }), spec('revisionHistoryLimit', { revisionHistoryLimit: 3 }),
      spec('ordinals.start', { ordinals: { start: 1 } }), spec('updateStrategy.type', { updateStrategy: { type: 'OnDelete', rollingUpdate: null } }),
      spec('persistentVolumeClaimRetentionPolicy.whenDeleted', { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' } }),
    ],
  }),
  { kind: 'apps/ControllerRevision', collection: `/apis/apps/v1${NS}controllerrevisions`, object: { apiVersion: 'apps/v1', kind: 'ControllerRevision', ...meta, data: { a: 1 }, revision: 1 }, refused: [top('data.a', { data: { a: 2 } })], taken: [top('revision', { revision: 2 })] },
  job('plain', {}, {
    refused: [
      inTemplate('containers.image', { containers: [{ name: 'web', image: 'web:2' }] }), spec('completions', { completions: 3 }), spec('selector.matchLabels.app', { selector: other }), spec('completionMode', { completionMode: 'Indexed', completions: 1 }),
      spec('managedBy', { managedBy: 'example.com/x' }), spec('podFailurePolicy', { podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'X', status: 'True' }] }] } }), inTemplate('nodeSelector.a', { nodeSelector: { a: 'b' } }),
    ],
    taken: [spec('parallelism', { parallelism: 3 }), spec('backoffLimit', { backoffLimit: 3 }), spec('activeDeadlineSeconds', { activeDeadlineSeconds: 30 }), spec('suspend', { suspend: true })],
  }),
  job('indexed', { completionMode: 'Indexed', completions: 2, parallelism: 2 }, {
    refused: [spec('backoffLimitPerIndex', { backoffLimitPerIndex: 1 }), spec('successPolicy', { successPolicy: { rules: [{ succeededCount: 1 }] } })],
    taken: [spec('completions', { completions: 3, parallelism: 3 })],
  }),
  job('suspended', { suspend: true }, {
    refused: [inTemplate('containers.image', { containers: [{ name: 'web', image: 'web:2' }] }), inTemplate('activeDeadlineSeconds', { activeDeadlineSeconds: 3 })],
    taken: [
      inTemplate('nodeSelector.a', { nodeSelector: { a: 'b' } }), inTemplate('tolerations', { tolerations: [{ key: 'a', operator: 'Exists' }] }), inTemplate('schedulingGates', { schedulingGates: [{ name: 'a.b/c' }] }),
      inTemplate('affinity.nodeAffinity', { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }] } } }),
      spec('template.metadata.annotations.a', { template: { metadata: { annotations: { a: 'b' } } } }), inTemplate('containers.resources', { containers: [{ ...container, resources: { requests: { cpu: '1' } } }] }),
    ],
  }),
];

const core = (kind: string, plural: string, ...[body, more, name = 'one']: readonly [JsonObject, Pick<Case, 'refused' | 'taken'>, string?]): Case => ({
  kind: `v1/${kind}`, collection: `/api/v1${['Node', 'PersistentVolume'].includes(kind) ? '/' : NS}${plural}`, object: { apiVersion: 'v1', kind, metadata: { name }, ...body }, ...more,
});

const kernel: readonly Case[] = [
  core('ConfigMap', 'configmaps', { data: { a: 'b' }, immutable: true }, { refused: [top('data.a', { data: { a: 'c' } }), top('binaryData.x', { binaryData: { x: 'YWJj' } }), top('immutable', { immutable: false })], taken: [top('metadata.labels.a', { metadata: { labels: { a: 'b' } } })] }, 'sealed'),
  core('ConfigMap', 'configmaps', { data: { a: 'b' } }, { refused: [], taken: [top('data.a', { data: { a: 'c' } }), top('immutable', { immutable: true })] }),
  core('Secret', 'secrets', { data: { a: 'YWJj' }, immutable: true }, { refused: [top('data.a', { data: { a: 'YWJk' } }), top('immutable', { immutable: false })], taken: [] }, 'sealed'),
  core('Secret', 'secrets', { data: { a: 'YWJj' } }, { refused: [top('type', { type: 'example.com/other' })], taken: [top('data.a', { data: { a: 'YWJk' } })] }),
  core('Service', 'services', { spec: { selector: labels, ports: [{ port: 80 }] } }, { refused: [spec('clusterIP', { clusterIP: 'None', clusterIPs: ['None'] })], taken: [spec('selector.app', { selector: { app: 'other' } }), spec('type', { type: 'NodePort' }), spec('sessionAffinity', { sessionAffinity: 'ClientIP' })] }),
  core('Service', 'services', { spec: { type: 'LoadBalancer', loadBalancerClass: 'a.b/c', externalTrafficPolicy: 'Local', selector: labels, ports: [{ port: 80 }] } }, { refused: [spec('loadBalancerClass', { loadBalancerClass: 'a.b/d' }), spec('healthCheckNodePort', { healthCheckNodePort: 32123 })], taken: [spec('externalTrafficPolicy', { externalTrafficPolicy: 'Cluster', healthCheckNodePort: null })] }, 'balanced'),
  core('PersistentVolume', 'persistentvolumes', { spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/a' }, storageClassName: 'a' } }, {
    refused: [spec('hostPath.path', { hostPath: { path: '/b' } }), spec('volumeMode', { volumeMode: 'Block' })],
    taken: [spec('capacity.storage', { capacity: { storage: '2Gi' } }), spec('accessModes', { accessModes: ['ReadOnlyMany'] }), spec('persistentVolumeReclaimPolicy', { persistentVolumeReclaimPolicy: 'Delete' }), spec('storageClassName', { storageClassName: 'b' }), spec('mountOptions', { mountOptions: ['ro'] })],
  }),
  core('PersistentVolumeClaim', 'persistentvolumeclaims', { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, storageClassName: 'a' } }, {
    refused: [spec('accessModes', { accessModes: ['ReadOnlyMany'] }), spec('storageClassName', { storageClassName: 'b' }), spec('volumeMode', { volumeMode: 'Block' }), spec('selector.matchLabels.a', { selector: { matchLabels: { a: 'b' } } })],
    taken: [spec('volumeName', { volumeName: 'one' })],
  }),
  core('PersistentVolumeClaim', 'persistentvolumeclaims', { spec: { volumeName: 'one', accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, storageClassName: 'a' } }, { refused: [spec('volumeName', { volumeName: 'two' })], taken: [] }, 'bound'),
  core('Pod', 'pods', { spec: { containers: [container], tolerations: [{ key: 'a', operator: 'Exists' }] } }, {
    refused: [spec('containers.command', { containers: [{ ...container, command: ['x'] }] }), spec('nodeName', { nodeName: 'x' }), spec('restartPolicy', { restartPolicy: 'Never' }), spec('hostNetwork', { hostNetwork: true })],
    taken: [spec('containers.image', { containers: [{ name: 'web', image: 'web:2' }] }), spec('activeDeadlineSeconds', { activeDeadlineSeconds: 30 }), top('metadata.labels.a', { metadata: { labels: { a: 'b' } } })],
  }),
  core('ResourceQuota', 'resourcequotas', { spec: { hard: { pods: '3' }, scopes: ['BestEffort'] } }, { refused: [spec('scopes', { scopes: ['NotBestEffort'] })], taken: [spec('hard.pods', { hard: { pods: '4' } })] }),
  core('Node', 'nodes', { spec: { podCIDR: '10.1.0.0/24', podCIDRs: ['10.1.0.0/24'], providerID: 'a://b' } }, { refused: [spec('podCIDR', { podCIDR: '10.2.0.0/24', podCIDRs: ['10.2.0.0/24'] }), spec('podCIDRs', { podCIDRs: ['10.1.0.0/24', 'fd00::/64'] }), spec('providerID', { providerID: 'a://c' })], taken: [spec('unschedulable', { unschedulable: true })] }),
];

const wide = (kind: string, collection: string, ...[object, more]: readonly [JsonObject, Pick<Case, 'refused' | 'taken'>]): Case => {
  const [group = ''] = kind.split('/');
  return { kind, collection: `/apis/${group}/${collection}`, object: { apiVersion: `${group}/${collection.split('/')[0]}`, kind: kind.slice(group.length + 1), ...meta, ...object }, ...more };
};

const rbac = 'rbac.authorization.k8s.io';
const roleRef = { apiGroup: rbac, kind: 'ClusterRole', name: 'view' };
const subjects = [{ apiGroup: rbac, kind: 'User', name: 'ann' }];
const definition = { group: 'fixed.test', scope: 'Namespaced', names: { kind: 'Thing', plural: 'things' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] };
const zone = { matchLabels: { zone: 'a' } };
const slice = { driver: 'a.test', nodeName: 'n', pool: { name: 'p', generation: 1, resourceSliceCount: 1 } };

const others: readonly Case[] = [
  { ...wide('apiextensions.k8s.io/CustomResourceDefinition', 'v1/customresourcedefinitions', { spec: definition }, { refused: [spec('scope', { scope: 'Cluster' }), spec('names.kind', { names: { kind: 'Other' } }), spec('names.plural', { names: { plural: 'others' } }), spec('group', { group: 'other.test' })], taken: [spec('names.shortNames', { names: { shortNames: ['th'] } })] }), object: { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'things.fixed.test' }, spec: definition } },
  wide('discovery.k8s.io/EndpointSlice', `v1${NS}endpointslices`, { addressType: 'IPv4', endpoints: [] }, { refused: [top('addressType', { addressType: 'IPv6' })], taken: [top('endpoints', { endpoints: [{ addresses: ['10.0.0.1'] }] })] }),
  wide('networking.k8s.io/IngressClass', 'v1/ingressclasses', { spec: { controller: 'a.b/c' } }, { refused: [spec('controller', { controller: 'a.b/d' })], taken: [top('metadata.annotations.a', { metadata: { annotations: { a: 'b' } } })] }),
  { ...wide('networking.k8s.io/IPAddress', 'v1/ipaddresses', {}, { refused: [spec('parentRef.name', { parentRef: { name: 'other' } })], taken: [] }), object: { apiVersion: 'networking.k8s.io/v1', kind: 'IPAddress', metadata: { name: '10.9.9.9' }, spec: { parentRef: { resource: 'services', namespace: 'default', name: 'x' } } } },
  wide('node.k8s.io/RuntimeClass', 'v1/runtimeclasses', { handler: 'a' }, { refused: [top('handler', { handler: 'b' })], taken: [top('metadata.labels.a', { metadata: { labels: { a: 'b' } } })] }),
  wide(`${rbac}/ClusterRoleBinding`, 'v1/clusterrolebindings', { roleRef, subjects }, { refused: [top('roleRef.name', { roleRef: { name: 'edit' } })], taken: [top('subjects', { subjects: [{ ...subjects[0], name: 'bob' }] })] }),
  wide(`${rbac}/RoleBinding`, `v1${NS}rolebindings`, { roleRef, subjects }, { refused: [top('roleRef.name', { roleRef: { name: 'edit' } })], taken: [top('subjects', { subjects: [{ ...subjects[0], name: 'bob' }] })] }),
  wide('resource.k8s.io/ResourceClaim', `v1${NS}resourceclaims`, { spec: { devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'x' } }] } } }, { refused: [spec('devices.requests', { devices: { requests: [{ name: 'b', exactly: { deviceClassName: 'x' } }] } })], taken: [] }),
  wide('resource.k8s.io/ResourceClaimTemplate', `v1${NS}resourceclaimtemplates`, { spec: { spec: { devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'x' } }] } } } }, { refused: [spec('spec.devices.requests', { spec: { devices: { requests: [{ name: 'b', exactly: { deviceClassName: 'x' } }] } } })], taken: [] }),
  wide('resource.k8s.io/ResourceSlice', 'v1/resourceslices', { spec: slice }, { refused: [spec('driver', { driver: 'b.test' }), spec('nodeName', { nodeName: 'm' }), spec('pool.name', { pool: { name: 'q' } })], taken: [spec('pool.generation', { pool: { generation: 2 } })] }),
  wide('scheduling.k8s.io/PriorityClass', 'v1/priorityclasses', { value: 3 }, { refused: [top('value', { value: 4 }), top('preemptionPolicy', { preemptionPolicy: 'Never' })], taken: [top('description', { description: 'x' })] }),
  wide('storage.k8s.io/CSIDriver', 'v1/csidrivers', { spec: {} }, { refused: [spec('attachRequired', { attachRequired: false }), spec('volumeLifecycleModes', { volumeLifecycleModes: ['Ephemeral'] })], taken: [spec('podInfoOnMount', { podInfoOnMount: true }), spec('requiresRepublish', { requiresRepublish: true }), spec('fsGroupPolicy', { fsGroupPolicy: 'None' })] }),
  wide('storage.k8s.io/CSIStorageCapacity', `v1${NS}csistoragecapacities`, { nodeTopology: zone, storageClassName: 'a', capacity: '1Gi' }, { refused: [top('nodeTopology.matchLabels.zone', { nodeTopology: { matchLabels: { zone: 'b' } } }), top('storageClassName', { storageClassName: 'b' })], taken: [top('capacity', { capacity: '2Gi' })] }),
  wide('storage.k8s.io/StorageClass', 'v1/storageclasses', { provisioner: 'a.test', parameters: { a: 'b' } }, { refused: [top('provisioner', { provisioner: 'b.test' }), top('parameters.a', { parameters: { a: 'c' } }), top('reclaimPolicy', { reclaimPolicy: 'Retain' }), top('volumeBindingMode', { volumeBindingMode: 'WaitForFirstConsumer' })], taken: [top('allowVolumeExpansion', { allowVolumeExpansion: true }), top('mountOptions', { mountOptions: ['ro'] })] }),
  wide('storage.k8s.io/VolumeAttachment', 'v1/volumeattachments', { spec: { attacher: 'a.test', nodeName: 'n', source: { persistentVolumeName: 'one' } } }, { refused: [spec('nodeName', { nodeName: 'm' })], taken: [] }),
  wide('storage.k8s.io/VolumeAttributesClass', 'v1/volumeattributesclasses', { driverName: 'a.test', parameters: { a: 'b' } }, { refused: [top('driverName', { driverName: 'b.test' }), top('parameters.a', { parameters: { a: 'c' } })], taken: [top('metadata.labels.a', { metadata: { labels: { a: 'b' } } })] }),
  wide('certificates.k8s.io/ClusterTrustBundle', 'v1beta1/clustertrustbundles', {}, { refused: [], taken: [] }),
  wide('certificates.k8s.io/CertificateSigningRequest', 'v1/certificatesigningrequests', {}, { refused: [], taken: [] }),
];

/** Kinds of the table of which this server cannot be given an object as simply as that: an alpha kind, and one that needs a key. */
export const untried: readonly string[] = ['certificates.k8s.io/CertificateSigningRequest', 'certificates.k8s.io/ClusterTrustBundle'];

/** All kinds with fields that may not change, and what may. */
export const cases: readonly Case[] = [...workloads, ...kernel, ...others].filter(({ kind }) => !untried.includes(kind));

/** Kinds without any such field: a change of what they are about is taken. */
export const free: readonly Case[] = [
  { kind: 'batch/CronJob', collection: `/apis/batch/v1${NS}cronjobs`, object: { apiVersion: 'batch/v1', kind: 'CronJob', ...meta, spec: { schedule: '* * * * *', jobTemplate: { spec: { template: template({ restartPolicy: 'Never' }) } } } }, refused: [], taken: [spec('schedule', { schedule: '1 * * * *' }), spec('jobTemplate.spec.completions', { jobTemplate: { spec: { completions: 2 } } })] },
  wide('networking.k8s.io/Ingress', `v1${NS}ingresses`, { spec: { ingressClassName: 'a', defaultBackend: { service: { name: 'a', port: { number: 80 } } } } }, { refused: [], taken: [spec('ingressClassName', { ingressClassName: 'b' }), spec('defaultBackend.service.name', { defaultBackend: { service: { name: 'b' } } })] }),
  wide('networking.k8s.io/NetworkPolicy', `v1${NS}networkpolicies`, { spec: { podSelector: {} } }, { refused: [], taken: [spec('podSelector.matchLabels.a', { podSelector: { matchLabels: { a: 'b' } } })] }),
  wide('autoscaling/HorizontalPodAutoscaler', `v2${NS}horizontalpodautoscalers`, { spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' } } }, { refused: [], taken: [spec('scaleTargetRef.name', { scaleTargetRef: { name: 'b' } })] }),
  wide('policy/PodDisruptionBudget', `v1${NS}poddisruptionbudgets`, { spec: { minAvailable: 1, selector: { matchLabels: labels } } }, { refused: [], taken: [spec('selector.matchLabels.app', { selector: { matchLabels: { app: 'b' } } })] }),
  { kind: 'v1/ReplicationController', collection: `/api/v1${NS}replicationcontrollers`, object: { apiVersion: 'v1', kind: 'ReplicationController', ...meta, spec: { selector: labels, template: template() } }, refused: [], taken: [spec('selector.app', { selector: { app: 'b' }, template: { metadata: { labels: { app: 'b' } } } })] },
];
