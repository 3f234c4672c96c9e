import { describe, expect, it } from 'vitest';
import { dryRun, fetchSchemas } from '#edge/observer';
import { addressText, answered, type Cache, type ClusterName, failed, type FailureKind, type JsonObject, type K8sObject, objectKey, type Preview } from '#core/model';
import { fakeCluster, type FakeCluster, type Intercept } from '../../support/fake-cluster.ts';
import { object } from './objects.ts';

const APPS = '/openapi/v3/apis/apps/v1';
const index = (hash: string): JsonObject => ({
  kind: 'OpenAPI',
  metadata: {},
  paths: { 'apis/apps/v1': { serverRelativeURL: `${APPS}?hash=${hash}` }, 'api/v1': { serverRelativeURL: '/openapi/v3/api/v1' } },
});

const server = (name: string, hash: string, answers: Readonly<Record<string, JsonObject | FailureKind>> = {}): FakeCluster => {
  const intercept: Intercept = ({ path }) => {
    const own = Object.entries(answers).find(([prefix]) => path === prefix || path.startsWith(`${prefix}?`));
    if (own) return own[1];
    if (path === '/openapi/v3') return index(hash);
    return path.startsWith('/openapi/v3/') ? { kind: 'Document', metadata: {}, components: { schemas: {} }, path, from: name } : undefined;
  };
  return fakeCluster(name, { intercept });
};

const memory = (): Cache & { readonly texts: Map<string, string> } => {
  const texts = new Map<string, string>();
  return { texts, read: async (name) => texts.get(name), write: async (name, text) => void texts.set(name, text) };
};
const SHIPPED = { components: { schemas: { shipped: {} } } };
const shipped = async (apiVersion: string): Promise<JsonObject | undefined> => (['v1', 'apps/v1'].includes(apiVersion) ? SHIPPED : undefined);
const from = (all: readonly FakeCluster[], cache: Cache = memory()) => ({ clients: new Map(all.map(({ client }) => [client.cluster, answered(client)])), cache, shipped });
const askAll = (all: readonly FakeCluster[], ...apiVersions: readonly string[]) => all.flatMap(({ client: { cluster } }) => apiVersions.map((apiVersion) => ({ cluster, apiVersion })));

describe('schemas', () => {
  it('fetches a document that clusters share by hash once, and others once each', async () => {
    const all = [server('a', 'same'), server('b', 'same'), server('c', 'other')];
    const { documents: found, standIns } = await fetchSchemas(askAll(all, 'apps/v1', 'v1', 'apps/v1'), from(all));
    expect([...found.keys()].sort()).toEqual(['a apps/v1', 'a v1', 'b apps/v1', 'b v1', 'c apps/v1', 'c v1']);
    expect(found.get('b apps/v1')).toBe(found.get('a apps/v1'));
    expect(found.get('b v1')).toMatchObject({ from: 'b' });
    expect(all.map(({ asked }) => asked.length)).toEqual([3, 2, 3]);
    expect(standIns.size).toBe(0);
  });

  it('asks no server again for a document with a hash, in the next run either', async () => {
    const cache = memory();
    const first = server('a', 'same');
    const before = await fetchSchemas(askAll([first], 'apps/v1', 'v1'), from([first], cache));
    const next = server('a', 'same');
    const after = await fetchSchemas(askAll([next], 'apps/v1', 'v1'), from([next], cache));
    expect(after).toEqual(before);
    expect(next.asked.map(({ path }) => path)).toEqual(['/openapi/v3', '/openapi/v3/api/v1']);
    expect([...cache.texts.keys()]).toEqual([`${APPS}?hash=same`]);
    const changed = server('a', 'other');
    await fetchSchemas(askAll([changed], 'apps/v1'), from([changed], cache));
    expect(changed.asked).toHaveLength(2);
  });

  it.each([
    { name: 'is no JSON', text: '{' },
    { name: 'is no document', text: '{"kind":"Status"}' },
  ])('fetches again what in the cache $name', async ({ text }) => {
    const cache = memory();
    cache.texts.set(`${APPS}?hash=x`, text);
    const one = server('a', 'x');
    expect((await fetchSchemas(askAll([one], 'apps/v1'), from([one], cache))).documents.get('a apps/v1')).toMatchObject({ from: 'a' });
    expect(JSON.parse(cache.texts.get(`${APPS}?hash=x`) ?? '')).toMatchObject({ from: 'a' });
  });

  const status: JsonObject = { kind: 'Status', metadata: {}, status: 'Failure' };
  it.each([
    { name: 'has no OpenAPI v3', answers: { '/openapi/v3': 'not-found' }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'fails at it', answers: { '/openapi/v3': 'server' }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'forbids it', answers: { '/openapi/v3': 'forbidden' }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'answers something else', answers: { '/openapi/v3': status }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'fails at one document', answers: { [APPS]: 'server' }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'gives a document that is none', answers: { [APPS]: status }, want: { apps: 'shipped', custom: 'deduced' } },
    { name: 'does not publish a kind yet', answers: {}, want: { custom: 'deduced' } },
  ] as readonly { name: string; answers: Readonly<Record<string, JsonObject | FailureKind>>; want: Readonly<Record<string, string>> }[])('stands in, and says so, where a server $name', async ({ answers, want }) => {
    const one = server('a', 'x', answers);
    const cache = memory();
    const { documents, standIns } = await fetchSchemas(askAll([one], 'apps/v1', 'x.test/v1'), from([one], cache));
    expect(Object.fromEntries(standIns)).toEqual({ ...('apps' in want ? { 'a apps/v1': want.apps } : {}), 'a x.test/v1': want.custom });
    if ('apps' in want) expect(documents.get('a apps/v1')).toBe(SHIPPED);
    expect(documents.get('a x.test/v1')).toEqual({});
    if ('apps' in want) expect(cache.texts.size).toBe(0);
  });

  it('leaves out clusters that have no client', async () => {
    const clients = new Map([['b' as ClusterName, failed({ kind: 'refused', message: 'no' })]]);
    const asks = ['b', 'c'].map((cluster) => ({ cluster: cluster as ClusterName, apiVersion: 'v1' }));
    expect((await fetchSchemas(asks, { clients, cache: memory(), shipped })).documents.size).toBe(0);
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
