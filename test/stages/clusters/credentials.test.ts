import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../../support/faulty-server.ts';
import { base64, clientOf, folder, kubeconfig, opened, pem, secure, server } from './kube.ts';

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

  it('is told the cluster as client-go tells it: the authority from its file, and what is meant for it alone', async () => {
    const { url, seen } = await server(secure);
    const { file } = plugin(`const { cluster } = JSON.parse(process.env.KUBERNETES_EXEC_INFO).spec;\n${says("{ token: Buffer.from(JSON.stringify(cluster)).toString('base64url') }")}`);
    const path = file(url);
    const value = JSON.parse(readFileSync(path, 'utf8')) as { clusters: { cluster: Record<string, unknown> }[] };
    const extensions = [{ name: 'other', extension: { no: 1 } }, { name: 'client.authentication.k8s.io/exec', extension: { audience: 'a' } }];
    Object.assign(value.clusters[0]?.cluster ?? {}, { 'certificate-authority': 'ca.crt', extensions });
    writeFileSync(path, JSON.stringify(value));
    writeFileSync(join(path, '..', 'ca.crt'), pem('ca.crt'));
    await clientOf(await opened(path)).get('/version');
    const told = (seen[0]?.headers.authorization ?? '').replace('Bearer ', '');
    expect(JSON.parse(Buffer.from(told, 'base64url').toString('utf8'))).toEqual({ server: url, 'certificate-authority-data': base64(pem('ca.crt')), config: { audience: 'a' } });
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
