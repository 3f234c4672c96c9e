import { roundUp } from './amounts.ts';
import { at, type Draft, fill, fillEmpty, listOf, textOf, within } from './draft.ts';
import { claimSpec, podSpec, volumeSource } from './pods.ts';

const RBAC = 'rbac.authorization.k8s.io';
const CLUSTERED: readonly unknown[] = ['ClusterIP', 'NodePort', 'LoadBalancer'];
const HOURS_3 = 10_800;

const isExternal = (spec: Draft): boolean =>
  spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer' || (spec['type'] === 'ClusterIP' && Array.isArray(spec['externalIPs']) && spec['externalIPs'].length > 0);

/** `SetDefaults_Service`. Addresses and node ports are handed out by the server, and are no defaults. */
export const service = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { sessionAffinity: 'None', type: 'ClusterIP' });
  if (spec['sessionAffinity'] === 'None') delete spec['sessionAffinityConfig'];
  if (spec['sessionAffinity'] === 'ClientIP') fill(within(within(spec, 'sessionAffinityConfig'), 'clientIP'), { timeoutSeconds: HOURS_3 });
  for (const port of listOf(spec, 'ports')) {
    fill(port, { protocol: 'TCP' });
    if (port['targetPort'] === undefined || port['targetPort'] === 0 || port['targetPort'] === '') port['targetPort'] = port['port'];
  }
  if (isExternal(spec)) fill(spec, { externalTrafficPolicy: 'Cluster' });
  if (CLUSTERED.includes(spec['type'])) fill(spec, { internalTrafficPolicy: 'Cluster' });
  if (spec['type'] === 'LoadBalancer') fill(spec, { allocateLoadBalancerNodePorts: true });
};

/** `SetDefaults_Namespace`, which labels it with its own name. */
export const namespace = (draft: Draft): void => {
  const metadata = within(draft, 'metadata');
  const name = textOf(metadata, 'name');
  if (name !== '') within(metadata, 'labels')['kubernetes.io/metadata.name'] = name;
  fill(within(draft, 'status'), { phase: 'Active' });
};

const tcpPorts = (holder: Draft | undefined): void => {
  for (const port of listOf(holder, 'ports')) fill(port, { protocol: 'TCP' });
};

/** `SetDefaults_Endpoints`. */
export const endpoints = (draft: Draft): void => listOf(draft, 'subsets').forEach(tcpPorts);

/** `SetDefaults_EndpointSlice`: a port has a name and a protocol, be they empty, and no endpoints are written as none. */
export const endpointSlice = (draft: Draft): void => {
  draft['endpoints'] ??= null;
  for (const port of listOf(draft, 'ports')) fill(port, { name: '', protocol: 'TCP' });
};

const limitItem = (item: Draft): void => {
  for (const amounts of ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio']) roundUp(at(item, amounts));
  if (item['type'] !== 'Container') return;
  fill(within(item, 'default'), at(item, 'max') ?? {});
  fill(within(item, 'defaultRequest'), at(item, 'default') ?? {});
  fill(within(item, 'defaultRequest'), at(item, 'min') ?? {});
  for (const amounts of ['default', 'defaultRequest']) if (Object.keys(at(item, amounts) ?? {}).length === 0) delete item[amounts];
};

/** `SetDefaults_LimitRangeItem`. */
export const limitRange = (draft: Draft): void => listOf(at(draft, 'spec'), 'limits').forEach(limitItem);

/** `SetDefaults_ResourceList`. */
export const resourceQuota = (draft: Draft): void => roundUp(at(draft, 'spec', 'hard'));

/** `SetDefaults_NodeStatus`. */
export const node = (draft: Draft): void => {
  const capacity = at(draft, 'status', 'capacity');
  if (capacity) fill(at(draft, 'status'), { allocatable: { ...capacity } });
};

/** `SetDefaults_PersistentVolumeClaim`. */
export const persistentVolumeClaim = (draft: Draft): void => {
  claimSpec(within(draft, 'spec'));
  fill(within(draft, 'status'), { phase: 'Pending' });
};

/** `SetDefaults_PersistentVolume`. */
export const persistentVolume = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' });
  roundUp(at(spec, 'capacity'));
  volumeSource(spec);
  fill(within(draft, 'status'), { phase: 'Pending' });
};

/** `SetObjectDefaults_PodTemplate`. */
export const podTemplate = (draft: Draft): void => podSpec(within(within(draft, 'template'), 'spec'));

/** The type of a Secret that names none. */
export const secret = (draft: Draft): void => fill(draft, { type: 'Opaque' });

/** `SetDefaults_NetworkPolicy`. */
export const networkPolicy = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  const [into, out] = [listOf(spec, 'ingress'), listOf(spec, 'egress')];
  [...into, ...out].forEach(tcpPorts);
  fill(spec, { policyTypes: out.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'] });
};

/** `SetDefaults_IngressClass`: parameters are those of the cluster where nothing else is said. */
export const ingressClass = (draft: Draft): void => fill(at(draft, 'spec', 'parameters'), { scope: 'Cluster' });

/** `SetDefaults_RoleBinding` and `SetDefaults_ClusterRoleBinding`, with those of subjects. */
export const roleBinding = (draft: Draft): void => {
  fillEmpty(within(draft, 'roleRef'), 'apiGroup', RBAC);
  for (const subject of listOf(draft, 'subjects')) if (['User', 'Group'].includes(textOf(subject, 'kind'))) fillEmpty(subject, 'apiGroup', RBAC);
};

/** `SetDefaults_PriorityClass`. */
export const priorityClass = (draft: Draft): void => fill(draft, { preemptionPolicy: 'PreemptLowerPriority' });

/** `SetDefaults_StorageClass`. */
export const storageClass = (draft: Draft): void => fill(draft, { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate' });

/** `SetDefaults_CSIDriver`. */
export const csiDriver = (draft: Draft): void =>
  fill(within(draft, 'spec'), {
    attachRequired: true,
    fsGroupPolicy: 'ReadWriteOnceWithFSType',
    podInfoOnMount: false,
    preventPodSchedulingIfMissing: false,
    requiresRepublish: false,
    seLinuxMount: false,
    storageCapacity: false,
    volumeLifecycleModes: ['Persistent'],
  });

/** The topology keys of a driver that names none are written as none. */
export const csiNode = (draft: Draft): void => {
  for (const driver of listOf(at(draft, 'spec'), 'drivers')) driver['topologyKeys'] ??= null;
};

/** `SetDefaults_CustomResourceDefinitionSpec`. */
export const customResourceDefinition = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  const names = within(spec, 'names');
  const kind = textOf(names, 'kind');
  fillEmpty(names, 'singular', kind.toLowerCase());
  if (kind !== '') fillEmpty(names, 'listKind', `${kind}List`);
  fill(within(spec, 'conversion'), { strategy: 'None' });
};

/** Times that nobody gives any more are written as none. */
export const event = (draft: Draft): void => {
  for (const name of ['deprecatedFirstTimestamp', 'deprecatedLastTimestamp']) draft[name] ??= null;
};

/** `SetDefaults_ServiceReference` of an APIService. */
export const apiService = (draft: Draft): void => fill(at(draft, 'spec', 'service'), { port: 443 });
