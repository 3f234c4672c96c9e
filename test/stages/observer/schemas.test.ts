import { describe, expect, it } from 'vitest';
import { dryRun, fetchSchemas } from '#edge/observer';
import { addressText, answered, type ClusterName, failed, type K8sObject, objectKey, type Preview } from '#core/model';
import { fakeCluster, type FakeCluster, type Intercept } from '../../support/fake-cluster.ts';
import { object } from './objects.ts';

const index = (hash: string): object => ({
  kind: 'OpenAPI',
  metadata: {},
  paths: {
    'apis/apps/v1': { serverRelativeURL: `/openapi/v3/apis/apps/v1?hash=${hash}` },
    'api/v1': { serverRelativeURL: '/openapi/v3/api/v1' },
  },
});

const server = (name: string, hash: string): FakeCluster => {
  const intercept: Intercept = ({ path }) => {
    if (path === '/openapi/v3') return index(hash) as never;
    return path.startsWith('/openapi/v3/') ? ({ kind: 'Document', metadata: {}, path, from: name } as never) : undefined;
  };
  return fakeCluster(name, { intercept });
};

describe('schemas', () => {
  it('fetches a document that clusters share by hash once, and others once each', async () => {
    const all = [server('a', 'same'), server('b', 'same'), server('c', 'other')];
    const clients = new Map(all.map(({ client }) => [client.cluster, answered(client)]));
    const asks = all.flatMap(({ client: { cluster } }) =>
      ['apps/v1', 'v1', 'apps/v1', 'gone.test/v1'].map((apiVersion) => ({ cluster, apiVersion })),
    );
    const found = await fetchSchemas(asks, clients);
    expect([...found.keys()].sort()).toEqual(['a apps/v1', 'a v1', 'b apps/v1', 'b v1', 'c apps/v1', 'c v1']);
    expect(found.get('b apps/v1')).toBe(found.get('a apps/v1'));
    expect(found.get('b v1')).toMatchObject({ from: 'b' });
    expect(all.map(({ asked }) => asked.length)).toEqual([3, 2, 3]);
  });

  it('leaves out what could not be had', async () => {
    const clients = new Map([
      ['a' as ClusterName, answered(fakeCluster('a').client)],
      ['b' as ClusterName, failed({ kind: 'refused', message: 'no' })],
    ]);
    const asks = ['a', 'b', 'c'].map((cluster) => ({ cluster: cluster as ClusterName, apiVersion: 'v1' }));
    expect((await fetchSchemas(asks, clients)).size).toBe(0);
  });
});

describe('a dry run', () => {
  const web = object('apps/v1 Deployment', 'web', 'shop');
  const at = (one: K8sObject, cluster = 'east'): string => addressText({ cluster: cluster as ClusterName, object: objectKey(one) });
  const predicted = (conflicts: number): Preview => ({
    known: 'predicted',
    object: web,
    changes: [],
    conflicts: Array.from({ length: conflicts }, () => ({ path: 'spec.replicas' as never, manager: 'x' })),
  });

  const run = (fake: FakeCluster, bodies: readonly K8sObject[], previews: ReadonlyMap<string, Preview> = new Map()) =>
    dryRun({
      bodies: new Map(bodies.map((one) => [at(one), one])),
      previews,
      clients: new Map([['east' as ClusterName, answered(fake.client)]]),
      facts: [fake.facts],
      fieldManager: 'fleet:shop',
    });

  it.each([
    { name: 'takes nothing where nothing was predicted to be taken', preview: predicted(0), query: { fieldManager: 'fleet:shop', dryRun: 'All' } },
    { name: 'takes what was predicted to be taken', preview: predicted(1), query: { fieldManager: 'fleet:shop', dryRun: 'All', force: 'true' } },
  ])('$name', async ({ preview, query }) => {
    const fake = fakeCluster('east');
    const answers = await run(fake, [web], new Map([[at(web), preview]]));
    expect(answers.get(at(web))).toEqual({ ok: true, value: web });
    expect(fake.asked).toEqual([{ verb: 'PATCH', path: '/apis/apps/v1/namespaces/shop/deployments/web', query, body: web }]);
    expect(fake.objects.size).toBe(0);
  });

  it('tells why a server refuses', async () => {
    const fake = fakeCluster('east', { intercept: () => 'forbidden' });
    expect((await run(fake, [web])).get(at(web))).toMatchObject({ ok: false, failure: { kind: 'forbidden' } });
  });

  it('has no answer for what we have no right to patch, and asks for that right once', async () => {
    const fake = fakeCluster('east', { intercept: ({ verb }) => (verb === 'POST' ? { kind: 'SelfSubjectAccessReview', metadata: {}, status: { allowed: false } } : 'forbidden') });
    const other = { ...web, metadata: { ...web.metadata, name: 'other' } };
    expect((await run(fake, [web, other])).size).toBe(0);
    expect(fake.asked.filter(({ verb }) => verb === 'POST')).toMatchObject([
      { path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', body: { spec: { resourceAttributes: { verb: 'patch', group: 'apps', resource: 'deployments', namespace: 'shop' } } } },
    ]);
  });

  it('does not ask about kinds and clusters that are not there', async () => {
    const fake = fakeCluster('east');
    const answers = await dryRun({
      bodies: new Map([
        [at(web, 'west'), web],
        [at(object('x.test/v1 X', 'x')), object('x.test/v1 X', 'x')],
      ]),
      previews: new Map(),
      clients: new Map([['east' as ClusterName, answered(fake.client)]]),
      facts: [fake.facts],
      fieldManager: 'f',
    });
    expect(answers.size).toBe(0);
    expect(fake.asked).toEqual([]);
  });
});
