import { type Draft, listOf } from '../draft.ts';
import type { Column } from '../kinds/kind.ts';
import { age, ageColumn, ago, at, type Cell, column, containers, count, labels, nameColumn, selector, span, text } from './cells.ts';
import { podColumns } from './pods.ts';

const created = column('Created At', text('metadata.creationTimestamp'), { type: 'date' });
const integer = { type: 'integer' } as const;
const wide = { wide: true } as const;

const workload = (template: string): readonly Column[] => [
  column('Containers', containers(template, 'name'), wide), column('Images', containers(template, 'image'), wide), column('Selector', selector('spec.selector'), wide),
];

const keys = (...members: readonly string[]): Cell => (object) => members.reduce((sum, name) => sum + Object.keys(object[name] ?? {}).length, 0);

const ports: Cell = (service) =>
  listOf(service['spec'], 'ports').map((port) => `${port['port']}${port['nodePort'] ? `:${port['nodePort']}` : ''}/${port['protocol']}`).join(',') || '<none>';

const externalAddress: Cell = (service) => {
  const { type, externalIPs = [], externalName } = service['spec'] as Draft;
  if (type === 'ExternalName') return externalName ?? '';
  const given: string[] = [...listOf(service['status']?.loadBalancer, 'ingress').map((one) => (one['ip'] ?? one['hostname']) as string), ...(externalIPs as string[])];
  return given.length > 0 ? given.join(',') : type === 'LoadBalancer' ? '<pending>' : '<none>';
};

const shortModes: Readonly<Record<string, string>> = { ReadWriteOnce: 'RWO', ReadOnlyMany: 'ROX', ReadWriteMany: 'RWX', ReadWriteOncePod: 'RWOP' };
const modes = (path: string): Cell => (object) => ((at(object, path) ?? []) as string[]).map((mode) => shortModes[mode] ?? mode).join(',');

const subjects = (kind: string): Cell => (binding) =>
  listOf(binding, 'subjects').filter((one) => one['kind'] === kind).map((one) => (kind === 'ServiceAccount' ? `${one['namespace'] ?? ''}/${one['name']}` : one['name'])).join(', ');

const bindingColumns: readonly Column[] = [
  nameColumn, column('Role', (object) => `${object['roleRef'].kind}/${object['roleRef'].name}`), ageColumn,
  column('Users', subjects('User'), wide), column('Groups', subjects('Group'), wide), column('ServiceAccounts', subjects('ServiceAccount'), wide),
];

const condition = (object: Draft, type: string): Draft | undefined => listOf(object['status'], 'conditions').find((one) => one['type'] === type);

const nodeStatus: Cell = (node) => {
  const ready = condition(node, 'Ready');
  const says = ready ? (ready['status'] === 'True' ? 'Ready' : 'NotReady') : 'Unknown';
  return node['spec']?.unschedulable ? `${says},SchedulingDisabled` : says;
};

const roles: Cell = (node) =>
  Object.keys(node['metadata'].labels ?? {}).filter((key) => key.startsWith('node-role.kubernetes.io/')).map((key) => key.slice(24)).sort().join(',') || '<none>';

const nodeAddress = (type: string): Cell => (node) => listOf(node['status'], 'addresses').find((one) => one['type'] === type)?.['address'] ?? '<none>';

const jobState: Cell = (job) => {
  if (condition(job, 'Complete')?.['status'] === 'True') return 'Complete';
  if (condition(job, 'Failed')?.['status'] === 'True') return 'Failed';
  if (job['metadata'].deletionTimestamp) return 'Terminating';
  return job['spec'].suspend ? 'Suspended' : 'Running';
};

const jobDone: Cell = (job) => `${at(job, 'status.succeeded') ?? 0}/${job['spec'].completions ?? `1 of ${job['spec'].parallelism ?? 1}`}`;

const jobSpan: Cell = (job, now) => {
  const { startTime, completionTime } = (job['status'] ?? {}) as Draft;
  return startTime === undefined ? '' : span((completionTime === undefined ? now : Date.parse(completionTime)) - Date.parse(startTime));
};

const hosts: Cell = (ingress) => {
  const named = listOf(ingress['spec'], 'rules').map((rule) => rule['host'] as string | undefined).filter((host) => host);
  return named.length === 0 ? '*' : named.length > 3 ? `${named.slice(0, 3).join(',')} + ${named.length - 3} more...` : named.join(',');
};

const crdVersions: Cell = (crd) => listOf(crd['spec'], 'versions').filter((one) => one['served'] === true).map((one) => one['name']).join(',');

const quota = (side: 'limits.' | ''): Cell => (object) =>
  Object.keys(at(object, 'status.hard') ?? {}).sort().filter((name) => name.startsWith('limits.') === (side === 'limits.'))
    .map((name) => `${name}: ${at(object['status']?.used, name) ?? '0'}/${object['status'].hard[name]}`).join(', ');

const table: Readonly<Record<string, readonly Column[]>> = {
  ConfigMap: [nameColumn, column('Data', keys('data', 'binaryData')), ageColumn],
  Secret: [nameColumn, column('Type', text('type')), column('Data', keys('data')), ageColumn],
  Namespace: [nameColumn, column('Status', text('status.phase')), ageColumn],
  ServiceAccount: [nameColumn, ageColumn],
  Endpoints: [nameColumn, column('Endpoints', () => '<none>'), ageColumn],
  LimitRange: [nameColumn, created],
  ResourceQuota: [nameColumn, column('Request', quota('')), column('Limit', quota('limits.')), ageColumn],
  Event: [
    column('Last Seen', ago('lastTimestamp')), column('Type', text('type')), column('Reason', text('reason')),
    column('Object', (event) => `${String(event['involvedObject']?.kind ?? '').toLowerCase()}/${event['involvedObject']?.name ?? ''}`),
    column('Subobject', text('involvedObject.fieldPath'), wide), column('Source', text('source.component'), wide), column('Message', text('message')),
    column('First Seen', ago('firstTimestamp'), wide), column('Count', text('count', '1'), wide), { ...nameColumn, priority: 1 },
  ],
  Node: [
    nameColumn, column('Status', nodeStatus), column('Roles', roles), ageColumn, column('Version', text('status.nodeInfo.kubeletVersion')),
    column('Internal-IP', nodeAddress('InternalIP'), wide), column('External-IP', nodeAddress('ExternalIP'), wide),
    column('OS-Image', text('status.nodeInfo.osImage', '<unknown>'), wide),
    column('Kernel-Version', (node) => `${at(node, 'status.nodeInfo.kernelVersion') || '<unknown>'} (${at(node, 'status.nodeInfo.architecture') || '<unknown>'})`, wide),
    column('Container-Runtime', text('status.nodeInfo.containerRuntimeVersion', '<unknown>'), wide),
  ],
  PersistentVolumeClaim: [
    nameColumn, column('Status', text('status.phase')), column('Volume', text('spec.volumeName')), column('Capacity', text('status.capacity.storage')),
    column('Access Modes', modes('status.accessModes')), column('StorageClass', text('spec.storageClassName')),
    column('VolumeAttributesClass', text('spec.volumeAttributesClassName', '<unset>')), ageColumn, column('VolumeMode', text('spec.volumeMode', '<unset>'), wide),
  ],
  PersistentVolume: [
    nameColumn, column('Capacity', text('spec.capacity.storage')), column('Access Modes', modes('spec.accessModes')), column('Reclaim Policy', text('spec.persistentVolumeReclaimPolicy')),
    column('Status', text('status.phase')), column('Claim', (volume) => (volume['spec'].claimRef ? `${volume['spec'].claimRef.namespace}/${volume['spec'].claimRef.name}` : '')),
    column('StorageClass', text('spec.storageClassName')), column('VolumeAttributesClass', text('spec.volumeAttributesClassName', '<unset>')), column('Reason', text('status.reason')), ageColumn,
    column('VolumeMode', text('spec.volumeMode', '<unset>'), wide),
  ],
  Pod: podColumns,
  Service: [
    nameColumn, column('Type', text('spec.type')), column('Cluster-IP', text('spec.clusterIP', '<none>')), column('External-IP', externalAddress), column('Port(s)', ports), ageColumn,
    column('Selector', labels('spec.selector'), wide),
  ],
  Deployment: [
    nameColumn, column('Ready', (object) => `${at(object, 'status.readyReplicas') ?? 0}/${object['spec'].replicas}`), column('Up-to-date', count('status.updatedReplicas')),
    column('Available', count('status.availableReplicas')), ageColumn, ...workload('spec.template.spec'),
  ],
  ReplicaSet: [
    nameColumn, column('Desired', count('spec.replicas'), integer), column('Current', count('status.replicas'), integer), column('Ready', count('status.readyReplicas'), integer),
    ageColumn, ...workload('spec.template.spec'),
  ],
  StatefulSet: [
    nameColumn, column('Ready', (object) => `${at(object, 'status.readyReplicas') ?? 0}/${object['spec'].replicas}`), ageColumn, ...workload('spec.template.spec').slice(0, 2),
  ],
  DaemonSet: [
    nameColumn, column('Desired', count('status.desiredNumberScheduled'), integer), column('Current', count('status.currentNumberScheduled'), integer),
    column('Ready', count('status.numberReady'), integer), column('Up-to-date', count('status.updatedNumberScheduled'), integer),
    column('Available', count('status.numberAvailable'), integer), column('Node Selector', labels('spec.template.spec.nodeSelector')), ageColumn, ...workload('spec.template.spec'),
  ],
  Job: [nameColumn, column('Status', jobState), column('Completions', jobDone), column('Duration', jobSpan), ageColumn, ...workload('spec.template.spec')],
  CronJob: [
    nameColumn, column('Schedule', text('spec.schedule')), column('Timezone', text('spec.timeZone', '<none>')), column('Suspend', (job) => (job['spec'].suspend === true ? 'True' : 'False'), { type: 'boolean' }),
    column('Active', (job) => listOf(job['status'], 'active').length, integer), column('Last Schedule', ago('status.lastScheduleTime', '<none>')), ageColumn,
    column('Containers', containers('spec.jobTemplate.spec.template.spec', 'name'), wide), column('Images', containers('spec.jobTemplate.spec.template.spec', 'image'), wide),
    column('Selector', selector('spec.jobTemplate.spec.selector'), wide),
  ],
  Ingress: [
    nameColumn, column('Class', text('spec.ingressClassName', '<none>')), column('Hosts', hosts),
    column('Address', (ingress) => listOf(ingress['status']?.loadBalancer, 'ingress').map((one) => one['ip'] ?? one['hostname']).join(',')),
    column('Ports', (ingress) => (listOf(ingress['spec'], 'tls').length > 0 ? '80, 443' : '80')), ageColumn,
  ],
  NetworkPolicy: [nameColumn, column('Pod-Selector', selector('spec.podSelector')), ageColumn],
  Role: [nameColumn, created],
  ClusterRole: [nameColumn, created],
  RoleBinding: bindingColumns,
  ClusterRoleBinding: bindingColumns,
  PodDisruptionBudget: [
    nameColumn, column('Min Available', text('spec.minAvailable', 'N/A')), column('Max Unavailable', text('spec.maxUnavailable', 'N/A')),
    column('Allowed Disruptions', count('status.disruptionsAllowed'), integer), ageColumn,
  ],
  HorizontalPodAutoscaler: [
    nameColumn, column('Reference', (object) => `${object['spec'].scaleTargetRef.kind}/${object['spec'].scaleTargetRef.name}`), column('Targets', (object) => targets(object)),
    column('MinPods', text('spec.minReplicas', '<unset>')), column('MaxPods', count('spec.maxReplicas')), column('Replicas', count('status.currentReplicas')), ageColumn,
  ],
  PriorityClass: [
    nameColumn, column('Value', count('value'), integer), column('Global-Default', (object) => object['globalDefault'] === true, { type: 'boolean' }), column('Age', age),
    column('PreemptionPolicy', text('preemptionPolicy')),
  ],
  StorageClass: [
    nameColumn, column('Provisioner', text('provisioner')), column('ReclaimPolicy', text('reclaimPolicy')), column('VolumeBindingMode', text('volumeBindingMode')),
    column('AllowVolumeExpansion', (object) => object['allowVolumeExpansion'] === true), ageColumn,
  ],
  Lease: [nameColumn, column('Holder', text('spec.holderIdentity')), ageColumn],
  CustomResourceDefinition: [
    nameColumn, column('Scope', text('spec.scope')), column('Versions', crdVersions), created, column('Group', text('spec.group'), wide), column('Kind', text('spec.names.kind'), wide),
    column('ShortNames', (crd) => ((crd['spec'].names.shortNames ?? []) as string[]).join(','), wide),
    column('Established', (crd) => condition(crd, 'Established')?.['status'] === 'True', { type: 'boolean', wide: true }),
  ],
};

const targets = (object: Draft): string =>
  listOf(object['spec'], 'metrics')
    .map((metric) => `${metric['resource']?.name ?? ''}: <unknown>/${metric['resource']?.target?.averageUtilization !== undefined ? `${metric['resource'].target.averageUtilization}%` : (metric['resource']?.target?.averageValue ?? '')}`)
    .join(', ') || '<none>';

/** The columns of a built-in kind, as the real server prints it; name and age for kinds without a row. */
export const columnsOf = (kind: string): readonly Column[] => table[kind] ?? [nameColumn, ageColumn];
