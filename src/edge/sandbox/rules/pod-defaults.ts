import { milliQuantity } from '../codec/quantity.ts';
import { type Draft, fill, isDraft, listOf, within } from '../draft.ts';

const imageTag = (image: string): string => {
  const name = image.split('@')[0] ?? '';
  const tag = /:([^/:]+)$/.exec(name)?.[1];
  return tag ?? (image.includes('@') ? '' : 'latest');
};

/** `Always` for `:latest` and images without a tag, else `IfNotPresent`. */
const pullPolicy = (image: string): string => (imageTag(image) === 'latest' ? 'Always' : 'IfNotPresent');

const roundUp = (list: Draft | undefined): void => {
  for (const [name, amount] of Object.entries(list ?? {})) {
    if (list) list[name] = milliQuantity(String(amount));
  }
};

/** Rounds the amounts of requests and limits up to thousandths. */
export const roundResources = (resources: Draft | undefined): void => {
  roundUp(resources?.['requests']);
  roundUp(resources?.['limits']);
};

const httpGet = (action: Draft | undefined): void => {
  if (action) fill(action, { path: '/', scheme: 'HTTP' });
};

const probe = (given: Draft | undefined): void => {
  if (!given) return;
  httpGet(given['httpGet']);
  if (given['grpc']) fill(given['grpc'], { service: '' });
  fill(given, { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 });
};

const container = (given: Draft): void => {
  fill(given, { imagePullPolicy: pullPolicy(given['image'] ?? ''), terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' });
  for (const port of listOf(given, 'ports')) fill(port, { protocol: 'TCP' });
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) probe(given[name]);
  for (const name of ['postStart', 'preStop']) httpGet(given['lifecycle']?.[name]?.httpGet);
  for (const variable of listOf(given, 'env')) {
    const source: Draft | undefined = variable['valueFrom'];
    if (source?.['fieldRef']) fill(source['fieldRef'], { apiVersion: 'v1' });
    if (source?.['resourceFieldRef']) fill(source['resourceFieldRef'], { divisor: '0' });
  }
  roundResources(given['resources']);
};

const itemsWithFieldRef = (source: Draft | undefined): void => {
  for (const item of listOf(source, 'items')) {
    if (item['fieldRef']) fill(item['fieldRef'], { apiVersion: 'v1' });
  }
};

const sourceDefaults: Readonly<Record<string, (source: Draft) => void>> = {
  secret: (source) => fill(source, { defaultMode: 420 }),
  configMap: (source) => fill(source, { defaultMode: 420 }),
  downwardAPI: (source) => {
    fill(source, { defaultMode: 420 });
    itemsWithFieldRef(source);
  },
  hostPath: (source) => fill(source, { type: '' }),
  projected: (source) => {
    fill(source, { defaultMode: 420 });
    for (const part of listOf(source, 'sources')) {
      if (part['serviceAccountToken']) fill(part['serviceAccountToken'], { expirationSeconds: 3600 });
      itemsWithFieldRef(part['downwardAPI']);
    }
  },
  iscsi: (source) => fill(source, { iscsiInterface: 'default' }),
  rbd: (source) => fill(source, { pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' }),
  azureDisk: (source) => fill(source, { cachingMode: 'ReadWrite', kind: 'Shared', fsType: 'ext4', readOnly: false }),
  scaleIO: (source) => fill(source, { storageMode: 'ThinProvisioned', fsType: 'xfs' }),
  ephemeral: (source) => claimSpecDefaults(source['volumeClaimTemplate']?.spec),
  image: (source) => fill(source, { pullPolicy: pullPolicy(source['reference'] ?? '') }),
};

const volume = (given: Draft): void => {
  const sources = Object.keys(given).filter((name) => name !== 'name');
  if (sources.length === 0) given['emptyDir'] = {};
  for (const name of sources) {
    if (isDraft(given[name])) sourceDefaults[name]?.(given[name]);
  }
};

/** Fills a PersistentVolumeClaim's spec, wherever one stands. */
export const claimSpecDefaults = (spec: Draft | undefined): void => {
  if (!spec) return;
  fill(spec, { volumeMode: 'Filesystem' });
  roundResources(spec['resources']);
};

const hostPorts = (given: Draft): void => {
  for (const port of listOf(given, 'ports')) fill(port, { hostPort: port['containerPort'] });
};

/** Fills a pod's spec as the real server does it for pods and templates alike (`SetObjectDefaults_PodSpec`). */
export const podSpecDefaults = (spec: Draft): void => {
  const account = spec['serviceAccountName'] ?? spec['serviceAccount'];
  if (account !== undefined) Object.assign(spec, { serviceAccountName: account, serviceAccount: account });
  fill(spec, { dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', securityContext: {}, terminationGracePeriodSeconds: 30, schedulerName: 'default-scheduler' });
  for (const name of ['initContainers', 'containers', 'ephemeralContainers']) listOf(spec, name).forEach(container);
  listOf(spec, 'volumes').forEach(volume);
  roundUp(spec['overhead']);
};

const requestsFromLimits = (given: Draft): void => {
  const resources: Draft | undefined = given['resources'];
  if (resources?.['limits']) fill(within(resources, 'requests'), resources['limits'] as Draft);
};

/** Fills a pod: its spec, and what only pods and not templates get. */
export const podDefaults = (pod: Draft): void => {
  const spec = within(pod, 'spec');
  podSpecDefaults(spec);
  fill(spec, { enableServiceLinks: true });
  for (const name of ['initContainers', 'containers']) {
    listOf(spec, name).forEach(requestsFromLimits);
    if (spec['hostNetwork'] === true) listOf(spec, name).forEach(hostPorts);
  }
};

/** Fills the pod template of a workload. */
export const templateDefaults = (spec: Draft): void => podSpecDefaults(within(within(spec, 'template'), 'spec'));
