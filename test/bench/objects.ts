type K8s = Record<string, unknown> & { kind: string; metadata: { name: string; namespace?: string } };

const lines = (seed: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`key-${at}`, `value ${seed}-${at} `.repeat(8)]));

const podSpec = (seed: number): Record<string, unknown> => ({
  containers: [{ name: 'web', image: `registry.test/web:1.${seed % 30}`, ports: [{ containerPort: 80 }], env: [{ name: 'SEED', value: String(seed) }], resources: { requests: { cpu: '100m', memory: '64Mi' } } }],
});

const deployment = (name: string, namespace: string, seed: number): K8s => ({
  apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace },
  spec: { replicas: 1 + (seed % 3), selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: podSpec(seed) } },
});

const rule = { apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] };

const makers: readonly [share: number, make: (seed: number, namespace: string) => K8s][] = [
  [60, (seed, namespace) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `config-${seed}`, namespace }, data: lines(seed) })],
  [15, (seed, namespace) => deployment(`web-${seed}`, namespace, seed)],
  [10, (seed, namespace) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: `web-${seed}`, namespace }, spec: { selector: { app: `web-${seed}` }, ports: [{ name: 'http', port: 80, targetPort: 80 }] } })],
  [5, (seed, namespace) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: `secret-${seed}`, namespace }, type: 'Opaque', data: { token: Buffer.from(`not-a-secret-${seed}`).toString('base64') } })],
  [5, (seed, namespace) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: `account-${seed}`, namespace } })],
  [3, (seed, namespace) => ({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: `role-${seed}`, namespace }, rules: [rule] })],
  [2, (seed, namespace) => ({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: `binding-${seed}`, namespace }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: `role-${seed}` }, subjects: [{ kind: 'ServiceAccount', name: 'default', namespace }] })],
];

/** The kinds of the mix, as selectors of a policy and as collections to list. */
export const kinds = [
  { apiVersion: 'v1', kind: 'Namespace', path: '/api/v1/namespaces' },
  { apiVersion: 'v1', kind: 'ConfigMap', path: '/api/v1/configmaps' },
  { apiVersion: 'apps/v1', kind: 'Deployment', path: '/apis/apps/v1/deployments' },
  { apiVersion: 'v1', kind: 'Service', path: '/api/v1/services' },
  { apiVersion: 'v1', kind: 'Secret', path: '/api/v1/secrets' },
  { apiVersion: 'v1', kind: 'ServiceAccount', path: '/api/v1/serviceaccounts' },
  { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', path: '/apis/rbac.authorization.k8s.io/v1/roles' },
  { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', path: '/apis/rbac.authorization.k8s.io/v1/rolebindings' },
] as const;

/** `count` objects of a usual mix in 20 namespaces, the namespaces first; the same for the same arguments. */
export const mixed = (count: number, prefix: string): K8s[] => {
  const namespaces = Array.from({ length: 20 }, (_, at) => `${prefix}-${at}`);
  const objects = namespaces.map((name): K8s => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
  const total = makers.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of makers) {
    const own = Math.round((count * share) / total);
    for (let at = 0; at < own; at++) objects.push(make(at, namespaces[at % namespaces.length] as string));
  }
  return objects;
};

const plural: Readonly<Record<string, string>> = Object.fromEntries(kinds.map(({ kind, path }) => [kind, path]));

/** Where one object is patched. */
export const objectPath = (object: K8s): string => {
  const collection = plural[object.kind] as string;
  const { name, namespace } = object.metadata;
  if (namespace === undefined) return `${collection}/${name}`;
  const at = collection.lastIndexOf('/');
  return `${collection.slice(0, at)}/namespaces/${namespace}${collection.slice(at)}/${name}`;
};
