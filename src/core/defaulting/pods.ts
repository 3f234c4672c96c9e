import { roundResources, roundUp } from './amounts.ts';
import { at, type Draft, fill, listOf, textOf, within } from './draft.ts';

const imageTag = (image: string): string => /:([^/:]+)$/.exec(image.split('@')[0] ?? '')?.[1] ?? (image.includes('@') ? '' : 'latest');

/** `Always` for `:latest` and images without a tag, else `IfNotPresent`. */
const pullPolicy = (image: string): string => (imageTag(image) === 'latest' ? 'Always' : 'IfNotPresent');

const httpGet = (action: Draft | undefined): void => fill(action, { path: '/', scheme: 'HTTP' });

const probe = (given: Draft | undefined): void => {
  httpGet(at(given, 'httpGet'));
  fill(at(given, 'grpc'), { service: '' });
  fill(given, { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 });
};

const fieldRefs = (source: Draft | undefined): void => {
  for (const item of listOf(source, 'items')) fill(at(item, 'fieldRef'), { apiVersion: 'v1' });
};

const container = (given: Draft): void => {
  fill(given, { imagePullPolicy: pullPolicy(textOf(given, 'image')), terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' });
  for (const port of listOf(given, 'ports')) fill(port, { protocol: 'TCP' });
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) probe(at(given, name));
  for (const name of ['postStart', 'preStop']) httpGet(at(given, 'lifecycle', name, 'httpGet'));
  for (const variable of listOf(given, 'env')) {
    fill(at(variable, 'valueFrom', 'fieldRef'), { apiVersion: 'v1' });
    fill(at(variable, 'valueFrom', 'resourceFieldRef'), { divisor: '0' });
  }
  roundResources(at(given, 'resources'));
};

const projected = (source: Draft): void => {
  fill(source, { defaultMode: 420 });
  for (const part of listOf(source, 'sources')) {
    fill(at(part, 'serviceAccountToken'), { expirationSeconds: 3600 });
    fieldRefs(at(part, 'downwardAPI'));
  }
};

const sources: Readonly<Record<string, (source: Draft) => void>> = {
  azureDisk: (source) => fill(source, { cachingMode: 'ReadWrite', kind: 'Shared', fsType: 'ext4', readOnly: false }),
  configMap: (source) => fill(source, { defaultMode: 420 }),
  downwardAPI: (source) => {
    fill(source, { defaultMode: 420 });
    fieldRefs(source);
  },
  ephemeral: (source) => claimSpec(at(source, 'volumeClaimTemplate', 'spec')),
  hostPath: (source) => fill(source, { type: '' }),
  image: (source) => fill(source, { pullPolicy: pullPolicy(textOf(source, 'reference')) }),
  iscsi: (source) => fill(source, { iscsiInterface: 'default' }),
  projected,
  rbd: (source) => fill(source, { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' }),
  scaleIO: (source) => fill(source, { storageMode: 'ThinProvisioned', fsType: 'xfs' }),
  secret: (source) => fill(source, { defaultMode: 420 }),
};

/** Fills the source of a volume, of a pod or of a PersistentVolume. */
export const volumeSource = (given: Draft): void => {
  for (const name of Object.keys(sources)) {
    const source = at(given, name);
    if (source) sources[name]?.(source);
  }
};

const volume = (given: Draft): void => {
  if (Object.keys(given).every((name) => name === 'name')) given['emptyDir'] = {};
  volumeSource(given);
};

/** Fills a PersistentVolumeClaim's spec, wherever one stands (`SetDefaults_PersistentVolumeClaimSpec`). */
export const claimSpec = (spec: Draft | undefined): void => {
  fill(spec, { volumeMode: 'Filesystem' });
  roundResources(at(spec, 'resources'));
};

const hostPorts = (given: Draft): void => {
  for (const port of listOf(given, 'ports')) fill(port, { hostPort: port['containerPort'] });
};

/** Fills a pod's spec as it is done for pods and templates alike (`SetObjectDefaults_PodSpec`). */
export const podSpec = (spec: Draft): void => {
  const account = spec['serviceAccountName'] ?? spec['serviceAccount'];
  if (account !== undefined) Object.assign(spec, { serviceAccountName: account, serviceAccount: account });
  fill(spec, { dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', securityContext: {}, terminationGracePeriodSeconds: 30, schedulerName: 'default-scheduler' });
  for (const name of ['initContainers', 'containers', 'ephemeralContainers']) listOf(spec, name).forEach(container);
  listOf(spec, 'volumes').forEach(volume);
  roundUp(at(spec, 'overhead'));
};

const requestsFromLimits = (given: Draft): void => {
  const resources = at(given, 'resources');
  const limits = at(resources, 'limits');
  if (resources && limits) fill(within(resources, 'requests'), limits);
};

/** Fills a pod: its spec, and what only pods and not templates get (`SetDefaults_Pod`). */
export const pod = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  podSpec(spec);
  fill(spec, { enableServiceLinks: true });
  for (const name of ['initContainers', 'containers']) {
    listOf(spec, name).forEach(requestsFromLimits);
    if (spec['hostNetwork'] === true) listOf(spec, name).forEach(hostPorts);
  }
};

/** Fills the pod template of a workload's spec. */
export const podTemplate = (spec: Draft): void => podSpec(within(within(spec, 'template'), 'spec'));
