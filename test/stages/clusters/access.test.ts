import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClusters } from '#edge/clusters';
import { type FaultyServer, startFaultyServer, statusOf } from '../../support/faulty-server.ts';
import { clientOf, folder, kubeconfig, member, opened, pem, shortLimits } from './kube.ts';

const secure = { key: pem('server.key'), cert: pem('server.crt') };
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const server = async (
  tls?: Parameters<typeof startFaultyServer>[1],
  script: Parameters<typeof startFaultyServer>[0] = () => ({ json: { ok: true } }),
): Promise<FaultyServer> => {
  const started = await startFaultyServer(script, tls);
  onTestFinished(started.close);
  return started;
};

describe('a kubeconfig that cannot be used says what is wrong with which file', () => {
  const rows: readonly { name: string; text?: string; context?: string; says: RegExp }[] = [
    { name: 'no such file', says: /^kubeconfig .*kube\.yaml cannot be read: there is no such file$/ },
    { name: 'not YAML, without quoting a line of it', text: 'users: [\n  token: hunter2\n  - {', says: /is not YAML \(line \d+\)$/ },
    { name: 'not an object', text: 'hello', says: /is not a kubeconfig/ },
    {
      name: 'no such context: those that are there',
      text: 'contexts: [{name: west}, {name: east}]',
      context: 'north',
      says: /has no context "north"; it has east, west$/,
    },
    { name: 'no current context', text: 'contexts: [{name: west}]', says: /has no current context, and none was named; it has west$/ },
    { name: 'no contexts', text: 'clusters: []', context: 'north', says: /it has none$/ },
    {
      name: 'a cluster that is not there',
      text: 'contexts: [{name: a, context: {cluster: x, user: y}}]',
      context: 'a',
      says: /context "a" of .* names the cluster "x"/,
    },
    {
      name: 'a user that is not there',
      text: 'contexts: [{name: a, context: {cluster: x, user: y}}]\nclusters: [{name: x, cluster: {server: "http://h"}}]',
      context: 'a',
      says: /names the user "y"/,
    },
    {
      name: 'no server',
      text: 'contexts: [{name: a, context: {cluster: x}}]\nclusters: [{name: x, cluster: {}}]',
      context: 'a',
      says: /is not an http or https address/,
    },
  ];
  it.each(rows)('$name', async ({ text, context, says }) => {
    const file = join(folder(), 'kube.yaml');
    if (text !== undefined) writeFileSync(file, text);
    const answer = await opened(file, context === undefined ? {} : { context });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'credentials', cluster: 'east', message: expect.stringMatching(says) as string } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it.each([
    {
      name: 'a certificate file that is missing',
      cluster: {},
      user: { 'client-certificate': 'gone.crt' },
      says: /client-certificate gone\.crt cannot be read/,
    },
    {
      name: 'an authority file that is missing',
      cluster: { 'certificate-authority': 'gone.crt' },
      user: {},
      says: /certificate-authority gone\.crt cannot be read/,
    },
    {
      name: 'an authority that is no certificate',
      cluster: { 'certificate-authority-data': base64('nonsense') },
      user: {},
      says: /certificates cannot be used/,
    },
    {
      name: 'a key of another certificate',
      cluster: {},
      user: { 'client-certificate-data': base64(pem('client.crt')), 'client-key-data': base64(pem('server.key')) },
      says: /certificates cannot be used/,
    },
    { name: 'a token file that is missing', cluster: {}, user: { tokenFile: 'gone' }, says: /token file .*gone cannot be read/ },
    {
      name: 'a plugin that is missing',
      cluster: {},
      user: { exec: { command: 'fleet-no-such-plugin' } },
      says: /fleet-no-such-plugin was not found/,
    },
    { name: 'a plugin that needs a terminal', cluster: {}, user: { exec: { command: 'x', interactiveMode: 'Always' } }, says: /asks for a terminal/ },
  ])('$name', async ({ cluster, user, says }) => {
    const answer = await opened(kubeconfig({ server: 'https://127.0.0.1:1', cluster, user }));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'credentials', message: expect.stringMatching(says) as string } });
    expect(answer.ok ? '' : answer.failure.message).toContain('context "east"');
  });

  it('a cluster without any access', async () => {
    expect(await openClusters().open(member({ by: 'none' }))).toMatchObject({ ok: false, failure: { kind: 'credentials' } });
  });
});

describe('who fleet is to the server', () => {
  const rows: readonly { name: string; user: object; want: object }[] = [
    { name: 'nobody', user: {}, want: { 'user-agent': 'fleet' } },
    { name: 'a token', user: { token: 'abc' }, want: { authorization: 'Bearer abc' } },
    { name: 'a token file before a token', user: { token: 'abc', tokenFile: 'token' }, want: { authorization: 'Bearer from-file' } },
    { name: 'a name and a password', user: { username: 'jane', password: 'p:w' }, want: { authorization: `Basic ${base64('jane:p:w')}` } },
    {
      name: 'acting for somebody else',
      user: { token: 'abc', as: 'eve', 'as-uid': '7', 'as-groups': ['a', 'b'], 'as-user-extra': { scopes: ['read'] } },
      want: { 'impersonate-user': 'eve', 'impersonate-uid': '7', 'impersonate-group': 'a, b', 'impersonate-extra-scopes': 'read' },
    },
  ];
  it.each(rows)('$name', async ({ user, want }) => {
    const { url, seen } = await server();
    const file = kubeconfig({ server: url, user });
    writeFileSync(join(file, '..', 'token'), 'from-file\n');
    await clientOf(await opened(file)).get('/version');
    expect(seen[0]?.headers).toMatchObject(want);
  });

  it('says nothing of a token that cannot be sent', async () => {
    const { url, seen } = await server();
    const answer = await clientOf(await opened(kubeconfig({ server: url, user: { token: 'hunter2\u0000' } }))).get('/version');
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'credentials' } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(seen).toEqual([]);
  });

  it('reads a token file again when the server does not accept the token any more', async () => {
    const { url, seen } = await server(undefined, ({ headers }) =>
      headers.authorization === 'Bearer new' ? { json: {} } : statusOf(401, 'Unauthorized', 'Unauthorized'),
    );
    const file = kubeconfig({ server: url, user: { tokenFile: 'token' } });
    const token = join(file, '..', 'token');
    writeFileSync(token, 'old');
    const client = clientOf(await opened(file));
    writeFileSync(token, 'new');
    expect((await client.get('/version')).ok).toBe(true);
    expect((await client.get('/version')).ok).toBe(true);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new', 'Bearer new']);
  });

  it('says whose credentials an expired token are', async () => {
    const { url, seen } = await server(undefined, () => statusOf(401, 'Unauthorized', 'Unauthorized'));
    const answer = await clientOf(await opened(kubeconfig({ server: url, user: { token: 'abc' } }))).get('/version');
    expect(answer).toMatchObject({
      ok: false,
      failure: {
        kind: 'unauthorized',
        message: expect.stringMatching(/did not accept the credentials of context "east" of .*kube\.yaml: Unauthorized$/) as string,
      },
    });
    expect(JSON.stringify(answer)).not.toContain('abc');
    expect(seen).toHaveLength(1);
  });
});

describe('a credential plugin', () => {
  const plugin = (script: string): { file: (url: string) => string; runs: () => number } => {
    const into = folder();
    const path = join(into, 'plugin.cjs');
    writeFileSync(
      path,
      `require('fs').appendFileSync(${JSON.stringify(join(into, 'runs'))}, 'x');\nconst n = require('fs').readFileSync(${JSON.stringify(join(into, 'runs'))}).length;\n${script}`,
    );
    return {
      file: (url) =>
        kubeconfig(
          {
            server: url,
            user: {
              exec: {
                apiVersion: 'client.authentication.k8s.io/v1',
                command: process.execPath,
                args: [path],
                env: [{ name: 'EXTRA', value: 'more' }],
                provideClusterInfo: true,
              },
            },
          },
          into,
        ),
      runs: () => readFileSync(join(into, 'runs')).length,
    };
  };
  const says = (status: string): string =>
    `process.stdout.write(JSON.stringify({ kind: 'ExecCredential', apiVersion: 'client.authentication.k8s.io/v1', status: ${status} }))`;

  it('runs once for many requests, and is told what it is asked for', async () => {
    const { url, seen } = await server();
    const { file, runs } = plugin(
      `const ask = JSON.parse(process.env.KUBERNETES_EXEC_INFO);\n${says("{ token: [ask.kind, ask.spec.interactive, ask.spec.cluster.server.slice(0, 4), process.env.EXTRA, n].join('-') }")}`,
    );
    const client = clientOf(await opened(file(url)));
    await Promise.all(Array.from({ length: 20 }, () => client.get('/version')));
    expect(new Set(seen.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer ExecCredential-false-http-more-1']));
    expect(runs()).toBe(1);
  });

  it('runs again when its credential has expired', async () => {
    const { url, seen } = await server();
    const { file } = plugin(says("{ token: 'run' + n, expirationTimestamp: n === 1 ? '2001-01-01T00:00:00Z' : '2999-01-01T00:00:00Z' }"));
    const client = clientOf(await opened(file(url)));
    await Promise.all([client.get('/a'), client.get('/b')]);
    await client.get('/c');
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer run2', 'Bearer run2', 'Bearer run2']);
  });

  it('runs again, once, when many requests find that its credential is not accepted', async () => {
    const { url } = await server(undefined, ({ headers }, before) =>
      headers.authorization === 'Bearer run2' ? { json: {} } : { ...statusOf(401, 'Unauthorized', 'no'), after: before * 15 },
    );
    const { file, runs } = plugin(says("{ token: 'run' + n }"));
    const client = clientOf(await opened(file(url)));
    const answers = await Promise.all(Array.from({ length: 6 }, () => client.get('/version')));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(runs()).toBe(2);
  });

  it('may give a client certificate', async () => {
    const { url, seen } = await server({ ...secure, ca: pem('ca.crt'), requestCert: true, rejectUnauthorized: true });
    const { file } = plugin(
      says(`{ clientCertificateData: ${JSON.stringify(pem('client.crt'))}, clientKeyData: ${JSON.stringify(pem('client.key'))} }`),
    );
    const path = file(url);
    const value = JSON.parse(readFileSync(path, 'utf8')) as { clusters: { cluster: Record<string, string> }[] };
    if (value.clusters[0]) value.clusters[0].cluster['certificate-authority-data'] = base64(pem('ca.crt'));
    writeFileSync(path, JSON.stringify(value));
    expect((await clientOf(await opened(path)).get('/version')).ok).toBe(true);
    expect(seen).toHaveLength(1);
  });

  it.each([
    { name: 'fails', script: "process.stderr.write('please log in'); process.exit(3)", want: /ended with 3: please log in/ },
    { name: 'answers with something else', script: "process.stdout.write('hi')", want: /did not answer with JSON/ },
    { name: 'answers without a credential', script: says('{}'), want: /neither token nor certificate/ },
  ])('that $name makes the cluster unusable, with its own words', async ({ script, want }) => {
    expect(await opened(plugin(script).file('http://127.0.0.1:1'))).toMatchObject({
      ok: false,
      failure: { kind: 'credentials', message: expect.stringMatching(want) as string },
    });
  });
});

describe('an auth-provider', () => {
  it('is asked through client-node', async () => {
    const { url, seen } = await server(secure);
    const cluster = { 'certificate-authority-data': base64(pem('ca.crt')) };
    const file = kubeconfig({
      server: url,
      cluster,
      user: { 'auth-provider': { name: 'gcp', config: { 'access-token': 'from-gcp', expiry: '2999-01-01T00:00:00Z' } } },
    });
    expect((await clientOf(await opened(file)).get('/version')).ok).toBe(true);
    expect(seen[0]?.headers.authorization).toBe('Bearer from-gcp');
  });
});

describe('TLS', () => {
  const rows: readonly { name: string; cluster: object; user?: object; want: 'ok' | 'tls' }[] = [
    { name: 'trusts the authority of the kubeconfig', cluster: { 'certificate-authority-data': base64(pem('ca.crt')) }, want: 'ok' },
    { name: 'does not trust another one', cluster: { 'certificate-authority-data': base64(pem('other-ca.crt')) }, want: 'tls' },
    { name: 'does not trust an unknown one', cluster: {}, want: 'tls' },
    { name: 'trusts anything where told to', cluster: { 'insecure-skip-tls-verify': true }, want: 'ok' },
    {
      name: 'checks for the name that was given',
      cluster: { 'certificate-authority-data': base64(pem('ca.crt')), 'tls-server-name': 'member.test' },
      want: 'ok',
    },
    {
      name: 'and for no other name',
      cluster: { 'certificate-authority-data': base64(pem('ca.crt')), 'tls-server-name': 'elsewhere.test' },
      want: 'tls',
    },
  ];
  it.each(rows)('$name', async ({ cluster, want }) => {
    const { url } = await server(secure);
    const answer = await clientOf(await opened(kubeconfig({ server: url, cluster }))).get('/version');
    if (want === 'ok') expect(answer).toEqual({ ok: true, value: { ok: true } });
    else expect(answer).toMatchObject({ ok: false, failure: { kind: want } });
  });

  it('shows its certificate, from files beside the kubeconfig', async () => {
    const { url } = await server({ ...secure, ca: pem('ca.crt'), requestCert: true, rejectUnauthorized: true });
    const into = folder();
    mkdirSync(join(into, 'pki'));
    for (const name of ['ca.crt', 'client.crt', 'client.key']) writeFileSync(join(into, 'pki', name), pem(name));
    const cluster = { 'certificate-authority': 'pki/ca.crt' };
    const user = { 'client-certificate': 'pki/client.crt', 'client-key': 'pki/client.key' };
    expect((await clientOf(await opened(kubeconfig({ server: url, cluster, user }, into))).get('/version')).ok).toBe(true);
    expect(await clientOf(await opened(kubeconfig({ server: url, cluster }, into))).get('/version')).toMatchObject({ ok: false });
  });

  it('answers plain HTTP on the other side with tls', async () => {
    const { port } = await server();
    const answer = await clientOf(await opened(kubeconfig({ server: `https://127.0.0.1:${port}` }))).get('/version');
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'tls' } });
  });
});

describe('on the way', () => {
  it('keeps the path of a server that stands under one', async () => {
    const { url, seen } = await server();
    await clientOf(await opened(kubeconfig({ server: `${url}/k8s/clusters/c-1/` }))).get('/openapi/v3/apis/apps/v1?hash=AB', { query: { a: 'b c' } });
    expect(seen[0]?.path).toBe('/k8s/clusters/c-1/openapi/v3/apis/apps/v1');
    expect([...(seen[0]?.query ?? [])]).toEqual([
      ['hash', 'AB'],
      ['a', 'b c'],
    ]);
  });

  it('reads compressed answers, and asks for them where the server is not on this machine', async () => {
    const { port, url, seen } = await server(secure, () => ({ json: { big: 'x'.repeat(100_000) }, gzip: true }));
    const cluster = { 'insecure-skip-tls-verify': true };
    const near = await clientOf(await opened(kubeconfig({ server: url, cluster }))).get('/version');
    expect(near).toMatchObject({ ok: true, value: { big: expect.stringMatching(/^x{100000}$/) as string } });
    await clientOf(await opened(kubeconfig({ server: `https://0.0.0.0:${port}`, cluster }))).get('/version');
    await clientOf(await opened(kubeconfig({ server: `https://0.0.0.0:${port}`, cluster: { ...cluster, 'disable-compression': true } }))).get(
      '/version',
    );
    expect(seen.map(({ headers }) => headers['accept-encoding'])).toEqual([undefined, 'gzip', undefined]);
  });

  it('uses 8 connections for any number of requests', async () => {
    const { url, seen } = await server(undefined, () => ({ json: {}, after: 5 }));
    const client = clientOf(await opened(kubeconfig({ server: url })));
    await Promise.all(Array.from({ length: 64 }, () => client.get('/version')));
    expect(seen).toHaveLength(64);
  });

  it('goes through the proxy of the kubeconfig', async () => {
    const { createServer } = await import('node:http');
    const { connect } = await import('node:net');
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const [host, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const { url, port } = await server(secure);
    const cluster = {
      'certificate-authority-data': base64(pem('ca.crt')),
      'proxy-url': `http://127.0.0.1:${(proxy.address() as { port: number }).port}`,
    };
    expect(await clientOf(await opened(kubeconfig({ server: url, cluster }))).get('/version')).toEqual({ ok: true, value: { ok: true } });
    expect(asked).toEqual([`127.0.0.1:${port}`]);
  });

  it('reads a kubeconfig that many clusters share once', async () => {
    const { url } = await server();
    const file = kubeconfig({ server: url });
    const clusters = openClusters({ limits: shortLimits });
    const first = await clusters.open(member({ by: 'kubeconfig', file }));
    writeFileSync(file, 'not a kubeconfig any more');
    const second = await clusters.open(member({ by: 'kubeconfig', file, context: 'east' }));
    expect([first.ok, second.ok]).toEqual([true, true]);
    for (const one of [first, second]) if (one.ok) await one.value.close();
  });
});

describe('in a cluster', () => {
  it('uses the mounted service account', async () => {
    const { port, seen } = await server(secure);
    const serviceAccount = folder();
    writeFileSync(join(serviceAccount, 'token'), 'pod-token');
    writeFileSync(join(serviceAccount, 'ca.crt'), pem('ca.crt'));
    const env = { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: String(port) };
    const client = await openClusters({ env, serviceAccount, limits: shortLimits }).open(member({ by: 'in-cluster' }));
    expect((await clientOf(client).get('/version')).ok).toBe(true);
    expect(seen[0]?.headers.authorization).toBe('Bearer pod-token');
    await clientOf(client).close();
  });

  it('says so where it is not', async () => {
    expect(await openClusters({ env: {} }).open(member({ by: 'in-cluster' }))).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('does not run in a cluster') as string },
    });
  });
});
