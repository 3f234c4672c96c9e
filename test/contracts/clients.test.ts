import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, ClusterClient, FailureKind } from '#core/model';
import { base64, clientOf, kubeconfig, opened, pem, secure } from '../stages/clusters/kube.ts';
import { type Deed, type FaultyServer, type Script, startFaultyServer, statusOf } from '../support/faulty-server.ts';

const maps = (names: readonly string[], more: object = {}): object => ({
  kind: 'ConfigMapList',
  apiVersion: 'v1',
  metadata: { resourceVersion: '7', ...more },
  items: names.map((name) => ({ metadata: { name, namespace: 'shop' } })),
});

type Protocol = 'HTTP/1.1' | 'HTTP/2';

const world = async (script: Script, protocol: Protocol = 'HTTP/1.1'): Promise<{ server: FaultyServer; client: ClusterClient }> => {
  const server = await startFaultyServer(script, protocol === 'HTTP/2' ? { ...secure, http2: true } : undefined);
  onTestFinished(server.close);
  const cluster = protocol === 'HTTP/2' ? { 'certificate-authority-data': base64(pem('ca.crt')) } : {};
  return { server, client: clientOf(await opened(kubeconfig({ server: server.url, cluster }))) };
};

const LIST = '/api/v1/namespaces/shop/configmaps';
const forbidden = statusOf(403, 'Forbidden', 'configmaps is forbidden');
const html: Deed = { text: '<html>log in</html>', type: 'text/html' };

const verbs: readonly { verb: string; call: (client: ClusterClient) => Promise<Answer<unknown>> }[] = [
  { verb: 'list', call: (client) => client.list({ path: LIST, labelSelector: 'a=b' }) },
  { verb: 'get', call: (client) => client.get(`${LIST}/web`) },
  { verb: 'send', call: (client) => client.send({ method: 'PATCH', path: `${LIST}/web`, body: { a: 1 }, type: 'application/apply-patch+yaml' }) },
];

const faults: readonly { name: string; deed: Deed; kind: FailureKind; status?: number }[] = [
  { name: 'a server that hangs before the first byte', deed: { fault: 'hang' }, kind: 'timeout' },
  { name: 'a server that goes silent in the body', deed: { fault: 'hang-in-body', json: maps(['a', 'b']) }, kind: 'timeout' },
  { name: 'a connection reset before the first byte', deed: { fault: 'reset' }, kind: 'reset' },
  { name: 'a connection closed in the body', deed: { fault: 'reset-in-body', json: maps(['a', 'b']) }, kind: 'truncated' },
  {
    name: 'JSON that ends half-way in an answer that claims to be whole',
    deed: { fault: 'cut-json', json: maps(['a', 'b']) },
    kind: 'truncated',
    status: 200,
  },
  { name: 'compressed JSON that ends half-way', deed: { fault: 'cut-gzip', json: maps(['a', 'b']) }, kind: 'truncated' },
  { name: 'something that is not HTTP', deed: { fault: 'babble' }, kind: 'not-kubernetes' },
  { name: 'a page with 200', deed: html, kind: 'not-kubernetes', status: 200 },
  { name: 'a page with 404, which says nothing of absence', deed: { ...html, status: 404 }, kind: 'not-kubernetes', status: 404 },
  {
    name: 'the 404 of a path that no API server handler took',
    deed: { status: 404, text: '404 page not found\n' },
    kind: 'not-kubernetes',
    status: 404,
  },
  { name: '401', deed: statusOf(401, 'Unauthorized', 'Unauthorized'), kind: 'unauthorized', status: 401 },
  { name: '403', deed: forbidden, kind: 'forbidden', status: 403 },
  { name: '403 of a proxy', deed: { ...html, status: 403 }, kind: 'forbidden', status: 403 },
  { name: '404 of an API server', deed: statusOf(404, 'NotFound', 'configmaps "web" not found'), kind: 'absent', status: 404 },
  { name: '409 for another version', deed: statusOf(409, 'Conflict', 'the object has been modified'), kind: 'conflict', status: 409 },
  { name: '409 for an object that is there', deed: statusOf(409, 'AlreadyExists', 'configmaps "web" already exists'), kind: 'exists', status: 409 },
  { name: '410', deed: statusOf(410, 'Expired', 'the provided continue parameter is too old'), kind: 'gone', status: 410 },
  { name: '422', deed: statusOf(422, 'Invalid', 'spec.replicas: Invalid value'), kind: 'invalid', status: 422 },
  { name: '429 without Retry-After', deed: statusOf(429, 'TooManyRequests', 'too many requests'), kind: 'throttled', status: 429 },
  { name: '500', deed: statusOf(500, 'InternalError', 'etcd is gone'), kind: 'server', status: 500 },
  { name: '503 of a load balancer', deed: { ...html, status: 503 }, kind: 'server', status: 503 },
];

const protocols: readonly { protocol: Protocol }[] = [{ protocol: 'HTTP/1.1' }, { protocol: 'HTTP/2' }];

describe.each(protocols.flatMap(({ protocol }) => verbs.map((verb) => ({ ...verb, protocol }))))('$verb where $protocol is spoken', ({ call, protocol }) => {
  // What a server says that speaks HTTP/2 no better is a row of test/stages/clusters/http2.test.ts.
  it.each(faults.filter(({ deed }) => protocol === 'HTTP/1.1' || !('fault' in deed && deed.fault === 'babble')))('answers $name with a failure of its kind', async ({ deed, kind, status }) => {
    const { client } = await world(() => deed, protocol);
    const answer = await call(client);
    expect(answer).toMatchObject({ ok: false, failure: { kind, cluster: 'east', ...(status === undefined ? {} : { status }) } });
  });

  it('answers a port where nobody listens with refused', async () => {
    const { server, client } = await world(() => ({}), protocol);
    await server.close();
    expect(await call(client)).toMatchObject({
      ok: false,
      failure: { kind: 'refused', message: expect.stringContaining('connection refused') as string },
    });
  });

  it('answers a host name that does not exist with name', async () => {
    const client = clientOf(await opened(kubeconfig({ server: 'http://nowhere.invalid:6443' })));
    expect(await call(client)).toMatchObject({ ok: false, failure: { kind: 'name' } });
  });

  it('answers a port that takes connections and never speaks TLS with a timeout', async () => {
    const mute = createServer();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void mute.close());
    const { port } = mute.address() as { port: number };
    const client = clientOf(await opened(kubeconfig({ server: `https://127.0.0.1:${port}` })));
    expect(await call(client)).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });

  it('answers as cancelled when the client is closed under way', async () => {
    const { client } = await world(() => ({ fault: 'hang' }), protocol);
    const answer = call(client);
    setTimeout(() => void client.close(), 50);
    expect(await answer).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
  });
});

describe.each(protocols)('a list over $protocol is whole or a failure', ({ protocol }) => {
  const rows: readonly { name: string; json: unknown; want: readonly string[] | FailureKind }[] = [
    { name: 'no items', json: maps([]), want: [] },
    { name: 'null for no items, as typed lists are written', json: { ...maps([]), items: null }, want: [] },
    { name: 'an object without items', json: { kind: 'ConfigMapList', apiVersion: 'v1', metadata: {} }, want: 'not-kubernetes' },
    { name: 'an object that is no list', json: { kind: 'ConfigMap', apiVersion: 'v1', metadata: {}, items: [] }, want: 'not-kubernetes' },
    { name: 'an empty object', json: {}, want: 'not-kubernetes' },
    { name: 'a JSON list', json: [], want: 'not-kubernetes' },
  ];
  it.each(rows)('$name', async ({ json, want }) => {
    const { client } = await world(() => ({ json }), protocol);
    const answer = await client.list({ path: LIST });
    if (typeof want === 'string') expect(answer).toMatchObject({ ok: false, failure: { kind: want } });
    else expect(answer).toEqual({ ok: true, value: [] });
  });

  it('gathers all pages, and gives each item the apiVersion and kind of the list', async () => {
    const { server, client } = await world(({ query }) => {
      const page = Number(query.get('continue') ?? 0);
      return { json: maps([`m${page}`], page < 2 ? { continue: String(page + 1) } : {}), after: 20 };
    }, protocol);
    const answer = await client.list({ path: LIST, labelSelector: 'x in (a,b)' });
    expect(answer).toEqual({
      ok: true,
      value: ['m0', 'm1', 'm2'].map((name) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' } })),
    });
    expect(server.seen.map(({ query }) => [query.get('limit'), query.get('continue'), query.get('labelSelector')])).toEqual([
      ['500', null, 'x in (a,b)'],
      ['500', '1', 'x in (a,b)'],
      ['500', '2', 'x in (a,b)'],
    ]);
  });

  it.each([
    {
      name: 'starts again in one piece when the pages expire',
      whole: { json: maps(['a', 'b', 'c']) } as Deed,
      want: { ok: true, value: [{}, {}, {}] },
    },
    { name: 'is gone when the second try expires too', whole: statusOf(410, 'Expired', 'too old'), want: { ok: false, failure: { kind: 'gone' } } },
  ])('$name', async ({ whole, want }) => {
    const { server, client } = await world(({ query }) => {
      if (query.get('continue')) return statusOf(410, 'Expired', 'too old');
      return query.get('limit') ? { json: maps(['a'], { continue: 'next' }) } : whole;
    }, protocol);
    expect(await client.list({ path: LIST })).toMatchObject(want);
    expect(server.seen).toHaveLength(3);
  });

  it.each(['reset-in-body', 'cut-json', 'hang-in-body'] as const)('is a failure when the second page ends in %s', async (fault) => {
    const { client } = await world(({ query }) =>
      query.get('continue') ? { fault, json: maps(['b']) } : { json: maps(['a'], { continue: 'next' }) },
      protocol,
    );
    expect((await client.list({ path: LIST })).ok).toBe(false);
  });

  it('asks for metadata only where told to', async () => {
    const { server, client } = await world(() => ({ json: { ...maps(['a']), kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1' } }), protocol);
    expect(await client.list({ path: LIST, metadataOnly: true })).toMatchObject({
      ok: true,
      value: [{ kind: 'PartialObjectMetadata', metadata: { name: 'a' } }],
    });
    expect(server.seen[0]?.headers.accept).toContain('as=PartialObjectMetadataList');
  });
});

describe.each(protocols)('asking again where $protocol is spoken', ({ protocol }) => {
  const rows: readonly { name: string; script: Script; call: 'get' | 'send'; want: object; requests: number }[] = [
    {
      name: '429 with Retry-After is obeyed',
      script: (_, before) =>
        before === 0 ? { ...statusOf(429, 'TooManyRequests', 'slow'), headers: { 'retry-after': '0' } } : { json: { kind: 'ConfigMap' } },
      call: 'send',
      want: { ok: true, value: { status: 200, body: { kind: 'ConfigMap' } } },
      requests: 2,
    },
    {
      name: '503 with Retry-After is tried three times',
      script: () => ({ ...statusOf(503, 'ServiceUnavailable', 'starting'), headers: { 'retry-after': '0' } }),
      call: 'get',
      want: { ok: false, failure: { kind: 'server', status: 503 } },
      requests: 3,
    },
    {
      name: 'a Retry-After of an hour is not waited for',
      script: () => ({ ...statusOf(429, 'TooManyRequests', 'slow'), headers: { 'retry-after': '3600' } }),
      call: 'get',
      want: { ok: false, failure: { kind: 'throttled' } },
      requests: 1,
    },
    {
      name: '500 is never tried again',
      script: () => ({ ...statusOf(500, 'InternalError', 'no'), headers: { 'retry-after': '0' } }),
      call: 'send',
      want: { ok: false, failure: { kind: 'server' } },
      requests: 1,
    },
    {
      name: 'a reset read is tried once more',
      script: (_, before) => (before === 0 ? { fault: 'reset' } : { json: { kind: 'ConfigMap' } }),
      call: 'get',
      want: { ok: true },
      requests: 2,
    },
    {
      name: 'a reset write is not: nobody knows whether it happened',
      script: () => ({ fault: 'reset' }),
      call: 'send',
      want: { ok: false, failure: { kind: 'reset' } },
      requests: 1,
    },
  ];
  it.each(rows)('$name', async ({ script, call, want, requests }) => {
    const { server, client } = await world(script, protocol);
    const answer = call === 'get' ? await client.get('/api/v1/x') : await client.send({ method: 'PATCH', path: '/api/v1/x', body: {} });
    expect(answer).toMatchObject(want);
    expect(server.seen).toHaveLength(requests);
  });
});

describe('what a failure says', () => {
  const SECRET = '/api/v1/namespaces/shop/secrets/db';
  const rows: readonly { name: string; path: string; deed: Deed; says: RegExp; never: RegExp }[] = [
    {
      name: 'the message of the Status on one line, without control characters',
      path: '/x',
      deed: statusOf(403, 'Forbidden', 'no\u001b[31m\nway'),
      says: /^no \[31m way$/,
      never: /\p{Cc}/u,
    },
    { name: 'no more than 500 characters of it', path: '/x', deed: statusOf(422, 'Invalid', 'x'.repeat(5_000)), says: /^x{499}…$/, never: /x{500}/ },
    { name: 'nothing of the body of a page', path: '/x', deed: { text: '<p>hunter2</p>', status: 502 }, says: /HTTP 502/, never: /hunter2/ },
    {
      name: 'for a Secret no word that could be its value',
      path: SECRET,
      deed: statusOf(422, 'Invalid', {
        message: 'data: Invalid value: "hunter2"',
        details: { causes: [{ reason: 'FieldValueInvalid', field: 'data.a', message: 'Invalid value: "hunter2"' }] },
      }),
      says: /^HTTP 422 Invalid$/,
      never: /hunter2/,
    },
    {
      name: 'nor when the schema of the apply fails with 500',
      path: SECRET,
      deed: statusOf(500, '', 'expected string, got hunter2'),
      says: /^HTTP 500$/,
      never: /hunter2/,
    },
    {
      name: 'but why it was forbidden',
      path: SECRET,
      deed: statusOf(403, 'Forbidden', 'secrets "db" is forbidden'),
      says: /is forbidden/,
      never: /hunter2/,
    },
  ];
  it.each(rows)('$name', async ({ path, deed, says, never }) => {
    const { client } = await world(() => deed);
    const answer = await client.send({ method: 'PATCH', path, body: { data: { a: 'hunter2' } } });
    expect(answer.ok ? '' : answer.failure.message).toMatch(says);
    expect(JSON.stringify(answer)).not.toMatch(never);
  });

  it('the causes of a conflict, with their fields', async () => {
    const causes = [{ reason: 'FieldManagerConflict', field: '.spec.replicas', message: 'conflict with "kubectl-edit" using apps/v1' }];
    const { client } = await world(() => statusOf(409, 'Conflict', { message: 'Apply failed with 1 conflict', details: { causes } }));
    expect(await client.send({ method: 'PATCH', path: '/x', body: {} })).toMatchObject({ ok: false, failure: { kind: 'conflict', causes } });
  });
});
