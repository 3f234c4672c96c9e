import { describe, expect, it } from 'vitest';
import { survey } from '#edge/observer';
import {
  type Answer,
  answered,
  type ClusterClient,
  type ClusterName,
  failed,
  type FailureKind,
  type JsonObject,
  type MemberCluster,
} from '#core/model';

const member = (name: string): MemberCluster => ({
  name: name as ClusterName,
  syncMode: 'Push',
  labels: {},
  zones: [],
  taints: [],
  reach: { by: 'none' },
  at: { file: 'f', line: 1, column: 1, length: 1 },
});

type Documents = Readonly<Record<string, JsonObject | FailureKind>>;

const client = (documents: Documents): { client: ClusterClient; asked: string[] } => {
  const asked: string[] = [];
  const get: ClusterClient['get'] = (path) => {
    asked.push(path);
    const document = documents[path] ?? 'absent';
    return Promise.resolve(typeof document === 'string' ? failed({ kind: document, message: document }) : answered(document));
  };
  return {
    asked,
    client: {
      cluster: 'east' as ClusterName,
      get,
      list: () => Promise.reject(new Error('lists nothing')),
      send: () => Promise.reject(new Error('sends nothing')),
      close: () => Promise.resolve(),
    },
  };
};

const facts = async (opened: Answer<ClusterClient>) =>
  (await survey({ members: [member('east')], clients: new Map([['east' as ClusterName, opened]]) }))[0];

const resource = (plural: string, kind: string, more: object = {}): object => ({
  resource: plural,
  responseKind: { group: '', version: '', kind },
  scope: 'Namespaced',
  singularResource: kind.toLowerCase(),
  verbs: ['get', 'list'],
  ...more,
});
const groups = (items: readonly object[]): JsonObject =>
  ({ kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items }) as unknown as JsonObject;

const version = { gitVersion: 'v1.37.2' };
const aggregated: Documents = {
  '/version': version,
  '/api': groups([
    {
      metadata: {},
      versions: [
        {
          version: 'v1',
          freshness: 'Current',
          resources: [resource('configmaps', 'ConfigMap', { shortNames: ['cm'] }), resource('namespaces', 'Namespace', { scope: 'Cluster' })],
        },
      ],
    },
  ]),
  '/apis': groups([
    {
      metadata: { name: 'autoscaling' },
      versions: [
        { version: 'v2', resources: [resource('hpas', 'HPA')] },
        { version: 'v1', resources: [resource('hpas', 'HPA')] },
      ],
    },
    { metadata: { name: 'metrics.test' }, versions: [{ version: 'v1', freshness: 'Stale', resources: [] }] },
  ]),
};
const legacy: Documents = {
  '/version': version,
  '/api': { kind: 'APIVersions', versions: ['v1'] },
  '/apis': {
    kind: 'APIGroupList',
    groups: [
      { name: 'autoscaling', versions: [{ version: 'v1' }, { version: 'v2' }], preferredVersion: { version: 'v2' } },
      { name: 'metrics.test', versions: [{ version: 'v1' }], preferredVersion: { version: 'v1' } },
    ],
  },
  '/api/v1': {
    kind: 'APIResourceList',
    resources: [
      { name: 'configmaps', kind: 'ConfigMap', namespaced: true, verbs: ['get', 'list'], shortNames: ['cm'], singularName: 'configmap' },
      { name: 'configmaps/status', kind: 'ConfigMap', namespaced: true, verbs: ['get'] },
      { name: 'namespaces', kind: 'Namespace', namespaced: false, verbs: ['get', 'list'], singularName: 'namespace' },
    ],
  },
  '/apis/autoscaling/v1': {
    kind: 'APIResourceList',
    resources: [{ name: 'hpas', kind: 'HPA', namespaced: true, verbs: ['get', 'list'], singularName: 'hpa' }],
  },
  '/apis/autoscaling/v2': {
    kind: 'APIResourceList',
    resources: [{ name: 'hpas', kind: 'HPA', namespaced: true, verbs: ['get', 'list'], singularName: 'hpa' }],
  },
  '/apis/metrics.test/v1': 'server',
};
const verbs = ['get', 'list'];
const want = {
  reach: 'ok',
  cluster: 'east',
  version: 'v1.37.2',
  unread: ['metrics.test'],
  served: [
    { group: '', kind: 'ConfigMap', version: 'v1', plural: 'configmaps', namespaced: true, verbs, shortNames: ['cm'], singular: 'configmap' },
    { group: '', kind: 'Namespace', version: 'v1', plural: 'namespaces', namespaced: false, verbs, singular: 'namespace' },
    { group: 'autoscaling', kind: 'HPA', version: 'v2', plural: 'hpas', namespaced: true, verbs, singular: 'hpa' },
    { group: 'autoscaling', kind: 'HPA', version: 'v1', plural: 'hpas', namespaced: true, verbs, singular: 'hpa' },
  ],
};

describe('what a cluster serves', () => {
  it('takes three requests from a server with aggregated discovery', async () => {
    const { client: one, asked } = client(aggregated);
    expect(await facts(answered(one))).toEqual(want);
    expect(asked.sort()).toEqual(['/api', '/apis', '/version']);
  });

  it('is the same from a server without', async () => {
    expect(await facts(answered(client(legacy).client))).toEqual(want);
  });
});

describe('a cluster is lost, with the reason,', () => {
  it.each([
    { name: 'when its version cannot be read', documents: { ...aggregated, '/version': 'timeout' } as Documents, kind: 'timeout' },
    { name: 'when its groups cannot be read', documents: { ...aggregated, '/apis': 'forbidden' } as Documents, kind: 'forbidden' },
    { name: 'when its discovery is something else', documents: { ...aggregated, '/api': { kind: 'Hello' } } as Documents, kind: 'not-kubernetes' },
  ])('$name', async ({ documents, kind }) => {
    expect(await facts(answered(client(documents).client))).toMatchObject({ reach: 'lost', cluster: 'east', failure: { kind } });
  });

  it('when no client could be opened', async () => {
    const failure = { kind: 'credentials', message: 'no context' } as const;
    expect(await facts(failed(failure))).toEqual({ reach: 'lost', cluster: 'east', failure });
    expect(await survey({ members: [member('west')], clients: new Map() })).toMatchObject([
      { reach: 'lost', cluster: 'west', failure: { kind: 'credentials' } },
    ]);
  });
});
