import type { JsonObject } from '#core/model';

const enabled = (groupVersion: string, kinds: readonly string[]): JsonObject => ({
  groupVersion,
  resources: kinds.map((kind) => ({ kind, name: `${kind.toLowerCase()}s` })),
});

/** What an ordinary cluster serves. */
export const apiEnablements: readonly JsonObject[] = [
  enabled('v1', ['ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Pod', 'PersistentVolumeClaim', 'PersistentVolume', 'Namespace', 'Event']),
  enabled('apps/v1', ['Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet']),
  enabled('batch/v1', ['Job', 'CronJob']),
  enabled('rbac.authorization.k8s.io/v1', ['ClusterRole', 'Role']),
];

type MemberParts = {
  readonly labels?: JsonObject;
  readonly spec?: JsonObject;
  /** How many pods fit; cpu and memory are plenty. */
  readonly pods?: number;
  readonly status?: JsonObject;
};

/** A Cluster that serves the ordinary kinds. */
export const member = (name: string, { labels = {}, spec = {}, pods, status = {} }: MemberParts = {}): JsonObject => ({
  apiVersion: 'cluster.karmada.io/v1alpha1',
  kind: 'Cluster',
  metadata: { name, labels },
  spec: { syncMode: 'Push', ...spec },
  status: {
    apiEnablements,
    ...(pods === undefined ? {} : { resourceSummary: { allocatable: { cpu: '1000', memory: '1000Gi', pods: String(pods) } } }),
    ...status,
  },
});

/** m1, m2, m3 … with nothing to tell them apart. */
export const members = (count: number): readonly JsonObject[] => Array.from({ length: count }, (_, at) => member(`m${at + 1}`));

type Metadata = { readonly namespace?: string; readonly labels?: JsonObject; readonly annotations?: JsonObject };

/** Metadata in the namespace shop. */
export const named = (name: string, more: Metadata = {}): JsonObject => ({ name, namespace: 'shop', ...more });

const pod = (container: JsonObject, more: JsonObject): JsonObject => ({ containers: [{ name: 'web', image: 'nginx:1.27', ...container }], ...more });

type WorkloadParts = { readonly name?: string; readonly kind?: string; readonly metadata?: Metadata; readonly container?: JsonObject; readonly pod?: JsonObject; readonly spec?: JsonObject };

/** A Deployment, or another kind of apps/v1, that asks for nothing but replicas. */
export const deployment = (replicas: number, { name = 'web', kind = 'Deployment', metadata = {}, container = {}, pod: more = {}, spec = {} }: WorkloadParts = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: named(name, metadata),
  spec: {
    replicas,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: pod(container, more) },
    ...spec,
  },
});

/** A Job. */
export const job = (spec: JsonObject, metadata: Metadata = {}): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: named('work', metadata),
  spec: { template: { metadata: { labels: { app: 'work' } }, spec: pod({}, { restartPolicy: 'Never' }) }, ...spec },
});

/** A ConfigMap. */
export const configMap = (name = 'settings', more: Metadata = {}, content: JsonObject = { a: '1' }): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: named(name, more),
  data: content,
});

/** Any other object; in the namespace shop, unless its metadata says otherwise. */
export const object = (apiVersion: string, kind: string, more: JsonObject = {}): JsonObject => ({ apiVersion, kind, metadata: named('thing'), ...more });

/** A selector of all objects of a kind. */
export const all = (kind: string, more: JsonObject = {}): JsonObject => ({ apiVersion: apiVersions[kind] ?? 'v1', kind, ...more });

const apiVersions: Readonly<Record<string, string>> = { Deployment: 'apps/v1', StatefulSet: 'apps/v1', ReplicaSet: 'apps/v1', DaemonSet: 'apps/v1', Job: 'batch/v1', CronJob: 'batch/v1' };

/** What a written case propagates, unless its policy says otherwise. */
export const everything: readonly JsonObject[] = ['Deployment', 'StatefulSet', 'ReplicaSet', 'DaemonSet', 'Job', 'CronJob', 'ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Pod', 'PersistentVolumeClaim'].map((kind) => all(kind));

type PolicyParts = { readonly name?: string; readonly selectors?: readonly JsonObject[]; readonly placement?: JsonObject; readonly spec?: JsonObject };

/** A PropagationPolicy of the namespace shop. */
export const policy = ({ name = 'p', selectors = everything, placement = {}, spec = {} }: PolicyParts = {}): JsonObject => ({
  apiVersion: 'policy.karmada.io/v1alpha1',
  kind: 'PropagationPolicy',
  metadata: named(name),
  spec: { resourceSelectors: selectors, placement, ...spec },
});

/** A ClusterPropagationPolicy. */
export const wide = (parts: PolicyParts = {}): JsonObject => ({ ...policy(parts), kind: 'ClusterPropagationPolicy', metadata: { name: parts.name ?? 'p' } });

type OverrideParts = { readonly name?: string; readonly selectors?: readonly JsonObject[]; readonly rules: readonly JsonObject[] };

/** An OverridePolicy of the namespace shop. */
export const overrides = ({ name = 'o', selectors, rules }: OverrideParts): JsonObject => ({
  apiVersion: 'policy.karmada.io/v1alpha1',
  kind: 'OverridePolicy',
  metadata: named(name),
  spec: { ...(selectors === undefined ? {} : { resourceSelectors: selectors }), overrideRules: rules },
});

/** A ClusterOverridePolicy. */
export const wideOverrides = (parts: OverrideParts): JsonObject => ({ ...overrides(parts), kind: 'ClusterOverridePolicy', metadata: { name: parts.name ?? 'o' } });

/** Divided by static weights, each for one cluster by name. */
export const weighted = (weights: Readonly<Record<string, number>>): JsonObject => ({
  replicaSchedulingType: 'Divided',
  replicaDivisionPreference: 'Weighted',
  weightPreference: { staticWeightList: Object.entries(weights).map(([name, weight]) => ({ targetCluster: { clusterNames: [name] }, weight })) },
});

/** Divided by what clusters have free. */
export const dynamic: JsonObject = { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } };

/** Divided over as few clusters as possible. */
export const aggregated: JsonObject = { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Aggregated' };
