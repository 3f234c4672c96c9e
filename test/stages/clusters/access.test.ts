import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClusters } from '#edge/clusters';
import { base64, clientOf, folder, kubeconfig, member, opened, pem, secure, server, shortLimits } from './kube.ts';

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
    const { url, seen, connections } = await server(undefined, () => ({ json: {}, after: 5 }));
    const client = clientOf(await opened(kubeconfig({ server: url })));
    await Promise.all(Array.from({ length: 64 }, () => client.get('/version')));
    expect(seen).toHaveLength(64);
    expect(connections()).toBe(8);
  });

  it('asks again on the connection that has answered', async () => {
    const { url, seen, connections } = await server(undefined, () => ({ json: {} }));
    const client = clientOf(await opened(kubeconfig({ server: url })));
    for (let at = 0; at < 20; at++) await client.get('/version');
    expect(seen).toHaveLength(20);
    expect(connections()).toBe(1);
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
