import type { JsonObject } from '#core/model';

/**
 * One request. In path and body `{ns}` stands for the case's own namespace, `{id}` for a name of its own, `{rvN}` and `{uidN}` for
 * what the answer of step N said.
 */
export type Step = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly accept?: string;
  /** Whose token is sent; missing: the administrator's. */
  readonly as?: 'viewer' | 'nobody' | 'expired' | 'none';
  readonly agent?: string;
  /** Only the status of the answer is compared: the step prepares others. */
  readonly quiet?: true;
  /** Asked again until the status is this one: some things take a real server a moment. */
  readonly until?: number;
  /** Asked again until the answer holds this text. */
  readonly untilBody?: string;
};

/** A sequence of requests, and with it the question that it asks of a server. */
export type Case = {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Why the words of a refusal may differ; statuses, reasons and fields have to be the same even so. */
  readonly words?: string;
};

/** What a server answered to one step, with everything that only chance decides taken out. */
export type Answered = { readonly status: number; readonly body?: unknown; readonly warnings?: readonly string[] };

const JSON_TYPE = 'application/json';

const step = (method: string) => (path: string, body?: unknown, more: Partial<Step> = {}): Step => ({
  method, path, ...(body === undefined ? {} : { body }), ...(body === undefined || more.type !== undefined ? {} : { type: JSON_TYPE }), ...more,
});

export const get = (path: string, more: Partial<Step> = {}): Step => step('GET')(path, undefined, more);
export const post = step('POST');
export const put = step('PUT');
export const remove = (path: string, body?: unknown, more: Partial<Step> = {}): Step => step('DELETE')(path, body, more);
export const jsonPatch = (path: string, body: unknown, more: Partial<Step> = {}): Step => step('PATCH')(path, body, { type: 'application/json-patch+json', ...more });
export const mergePatch = (path: string, body: unknown, more: Partial<Step> = {}): Step => step('PATCH')(path, body, { type: 'application/merge-patch+json', ...more });
export const strategic = (path: string, body: unknown, more: Partial<Step> = {}): Step => step('PATCH')(path, body, { type: 'application/strategic-merge-patch+json', ...more });

/** A path with parameters added to its query. */
export const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
};

/** A server-side apply. */
export const apply = (path: string, body: unknown, { manager = 'one', force = false, query = {}, ...more }: Partial<Step> & { manager?: string; force?: boolean; query?: Readonly<Record<string, string>> } = {}): Step =>
  step('PATCH')(withQuery(path, { fieldManager: manager, ...(force ? { force: 'true' } : {}), ...query }), body, { type: 'application/apply-patch+yaml', ...more });

/** The same step, of which only the status is compared. */
export const quietly = (one: Step): Step => ({ ...one, quiet: true });

/** A case. */
export const of = (name: string, ...steps: readonly Step[]): Case => ({ name, steps });

/** A case in which refusals may be worded differently. */
export const ofWords = (name: string, words: string, ...steps: readonly Step[]): Case => ({ name, steps, words });

/** The same cases under longer names. */
export const prefixed = (prefix: string, cases: readonly Case[]): readonly Case[] => cases.map((one) => ({ ...one, name: `${prefix}: ${one.name}` }));

/** Paths of the kinds that most cases use. */
export const paths = {
  configMaps: '/api/v1/namespaces/{ns}/configmaps',
  secrets: '/api/v1/namespaces/{ns}/secrets',
  services: '/api/v1/namespaces/{ns}/services',
  pods: '/api/v1/namespaces/{ns}/pods',
  claims: '/api/v1/namespaces/{ns}/persistentvolumeclaims',
  accounts: '/api/v1/namespaces/{ns}/serviceaccounts',
  namespaces: '/api/v1/namespaces',
  deployments: '/apis/apps/v1/namespaces/{ns}/deployments',
  statefulSets: '/apis/apps/v1/namespaces/{ns}/statefulsets',
  daemonSets: '/apis/apps/v1/namespaces/{ns}/daemonsets',
  replicaSets: '/apis/apps/v1/namespaces/{ns}/replicasets',
  jobs: '/apis/batch/v1/namespaces/{ns}/jobs',
  cronJobs: '/apis/batch/v1/namespaces/{ns}/cronjobs',
  ingresses: '/apis/networking.k8s.io/v1/namespaces/{ns}/ingresses',
  networkPolicies: '/apis/networking.k8s.io/v1/namespaces/{ns}/networkpolicies',
  roles: '/apis/rbac.authorization.k8s.io/v1/namespaces/{ns}/roles',
  roleBindings: '/apis/rbac.authorization.k8s.io/v1/namespaces/{ns}/rolebindings',
  clusterRoles: '/apis/rbac.authorization.k8s.io/v1/clusterroles',
  clusterRoleBindings: '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
  budgets: '/apis/policy/v1/namespaces/{ns}/poddisruptionbudgets',
  autoscalers: '/apis/autoscaling/v2/namespaces/{ns}/horizontalpodautoscalers',
  priorityClasses: '/apis/scheduling.k8s.io/v1/priorityclasses',
  storageClasses: '/apis/storage.k8s.io/v1/storageclasses',
  definitions: '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
  leases: '/apis/coordination.k8s.io/v1/namespaces/{ns}/leases',
  quotas: '/api/v1/namespaces/{ns}/resourcequotas',
  limits: '/api/v1/namespaces/{ns}/limitranges',
  endpoints: '/api/v1/namespaces/{ns}/endpoints',
  events: '/api/v1/namespaces/{ns}/events',
  volumes: '/api/v1/persistentvolumes',
  nodes: '/api/v1/nodes',
  widgets: '/apis/contract.test/v1/namespaces/{ns}/widgets',
  gadgets: '/apis/contract.test/v1/gadgets',
  reviews: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
} as const;

/** An object of a kind. */
export const object = (apiVersion: string, kind: string, rest: JsonObject & { metadata?: unknown }): JsonObject => ({ apiVersion, kind, ...rest }) as unknown as JsonObject;

/** A ConfigMap. */
export const configMap = (name: string, data: unknown, metadata: JsonObject = {}): JsonObject => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, ...metadata }, data }) as JsonObject;

/** A container with little in it. */
export const container = (more: JsonObject = {}): JsonObject => ({ name: 'web', image: 'nginx:1.27', ...more });

/** A pod template for the label `app: web`. */
export const template = (spec: JsonObject = {}, metadata: JsonObject = {}): JsonObject => ({ metadata: { labels: { app: 'web' }, ...metadata }, spec: { containers: [container()], ...spec } });

/** A workload with a selector for `app: web`. */
export const workload = (apiVersion: string, kind: string, spec: JsonObject = {}): JsonObject =>
  ({ apiVersion, kind, metadata: { name: 'web' }, spec: { selector: { matchLabels: { app: 'web' } }, template: template(), ...spec } }) as JsonObject;

/** A Deployment. */
export const deployment = (spec: JsonObject = {}, metadata: JsonObject = {}): JsonObject => {
  const made = workload('apps/v1', 'Deployment', spec);
  return { ...made, metadata: { name: 'web', ...metadata } };
};
