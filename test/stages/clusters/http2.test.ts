import { execFile } from 'node:child_process';
import { constants } from 'node:http2';
import { createServer as createMute } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ClusterClient } from '#core/model';
import type { ClustersOptions } from '#edge/clusters';
import type { Deed, FaultyServer, Script } from '../../support/faulty-server.ts';
import { base64, clientOf, kubeconfig, opened, pem, secure, server } from './kube.ts';

const authority = { 'certificate-authority-data': base64(pem('ca.crt')) };

// Long enough for a machine that has much else to do.
const calm = { connect: 20_000, headers: 20_000, body: 20_000, patience: 20_000 };

const at = async (url: string, limits: ClustersOptions['limits'] = calm): Promise<ClusterClient> => clientOf(await opened(kubeconfig({ server: url, cluster: authority }), { limits }));

const world = async (script: Script, { path = '', limits = calm } = {}): Promise<{ server: FaultyServer; client: ClusterClient }> => {
  const started = await server({ ...secure, http2: true }, script);
  return { server: started, client: await at(started.url + path, limits) };
};

const versions = ({ seen }: FaultyServer): readonly string[] => seen.map(({ method, version }) => `${method} ${version}`);

describe('a server that speaks HTTP/2', () => {
  it('has one connection for all reads, and another for writes', async () => {
    const { server, client } = await world(() => ({ json: { ok: true }, after: 20 }));
    const answers = await Promise.all(Array.from({ length: 40 }, (_, nth) => client.get(`/api/v1/${nth}`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(40);
    expect(server.connections()).toBe(1);
    expect(await client.send({ method: 'PATCH', path: '/x', body: { a: 1 } })).toMatchObject({ ok: true, value: { status: 200 } });
    expect(server.connections()).toBe(2);
    expect(versions(server)).toEqual([...Array<string>(40).fill('GET 2.0'), 'PATCH 1.1']);
  });

  it('is asked below the path of its address, with the headers of who asks', async () => {
    const { server, client } = await world(() => ({ json: { ok: true } }), { path: '/k8s/clusters/c-1/' });
    expect(await client.get('/api?limit=5')).toEqual({ ok: true, value: { ok: true } });
    expect(server.seen[0]).toMatchObject({ path: '/k8s/clusters/c-1/api', headers: { accept: 'application/json', 'user-agent': 'fleet' } });
  });

  it('gives an answer of many pieces whole', async () => {
    const text = 'x'.repeat(30_000_000);
    const { client } = await world(() => ({ json: { text } }));
    const answer = await client.get('/api');
    expect(answer.ok && answer.value['text'] === text).toBe(true);
  });

  it('that says goodbye in good order ends what is under way, and is connected to anew', async () => {
    const { server, client } = await world((_, before) => ({ json: { before }, after: before === 0 ? 100 : 0 }));
    const under = client.get('/first');
    await expect.poll(() => server.seen.length).toBe(1);
    for (const session of server.sessions) session.goaway(constants.NGHTTP2_NO_ERROR);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await client.get('/second')).toEqual({ ok: true, value: { before: 1 } });
    expect(await under).toEqual({ ok: true, value: { before: 0 } });
    expect(server.connections()).toBe(2);
  });

  it('that hung up between two reads is connected to anew', async () => {
    const { server, client } = await world(() => ({ json: { ok: true } }));
    expect((await client.get('/first')).ok).toBe(true);
    for (const session of server.sessions) session.destroy();
    expect((await client.get('/second')).ok).toBe(true);
    expect(server.connections()).toBe(2);
  });

  it('that does not answer in time is connected to anew, and what is under way beside it ends in peace', async () => {
    const script: Script = ({ path }) => (path === '/mute' ? { fault: 'hang' } : { json: { path }, after: path === '/beside' ? 400 : 0 });
    const { server, client } = await world(script, { limits: { ...calm, headers: 800, patience: 0 } });
    const mute = client.get('/mute');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const beside = client.get('/beside');
    expect(await mute).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
    expect(await client.get('/next')).toEqual({ ok: true, value: { path: '/next' } });
    expect(await beside).toEqual({ ok: true, value: { path: '/beside' } });
    expect(server.connections()).toBe(2);
  });

  it.each([
    { when: 'all is answered', script: (): Deed => ({ json: { ok: true } }) },
    { when: 'requests are under way', script: (): Deed => ({ fault: 'hang' }) },
  ])('keeps no connection of a client that is closed when $when', async ({ script }) => {
    const { server, client } = await world(script);
    const asked = ['/a', '/b', '/c'].map((path) => client.get(path));
    await expect.poll(() => server.seen.length).toBe(3);
    if (server.open() === 0) throw new Error('nothing was connected');
    await Promise.race([Promise.all(asked), new Promise((resolve) => setTimeout(resolve, 20))]);
    await client.close();
    await expect.poll(() => server.open()).toBe(0);
    expect(await client.get('/d')).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
  });

  it('does not keep a process that has nothing left to ask', { timeout: 20_000 }, async () => {
    const { server } = await world(() => ({ json: { ok: true }, after: 200 }));
    const reader = join(import.meta.dirname, 'one-read.ts');
    const ended = await promisify(execFile)(process.execPath, [reader, kubeconfig({ server: server.url, cluster: authority })], { timeout: 10_000 });
    expect(ended.stdout).toBe('read');
    expect(versions(server)).toEqual(['GET 2.0']);
  });

  it('that says something else is no Kubernetes', async () => {
    const babbling = createServer({ ...secure, ALPNProtocols: ['h2'] }, (socket) => socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.9\r\n and more of the same\r\n'));
    await new Promise<void>((resolve) => babbling.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void babbling.close());
    const client = await at(`https://127.0.0.1:${(babbling.address() as { port: number }).port}`);
    expect(await client.get('/api')).toMatchObject({ ok: false, failure: { kind: 'not-kubernetes', message: expect.stringContaining('the answer is not HTTP') as string } });
  });
});

describe('a server that does not', () => {
  it('even shake hands holds nobody up once the client is closed', async () => {
    const mute = createMute();
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void mute.close());
    const client = clientOf(await opened(kubeconfig({ server: `https://127.0.0.1:${(mute.address() as { port: number }).port}` }), { limits: { connect: 60_000 } }));
    const answer = client.get('/api');
    setTimeout(() => void client.close(), 50);
    expect(await answer).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
  });

  it('is read over HTTP/1.1, and is asked for the other only once', async () => {
    const started = await server(secure, () => ({ json: { ok: true } }));
    const client = await at(started.url);
    for (const path of ['/a', '/b', '/c']) expect((await client.get(path)).ok).toBe(true);
    expect(versions(started)).toEqual(['GET 1.1', 'GET 1.1', 'GET 1.1']);
    expect(started.connections()).toBe(2);
  });

  it('is written to without asking', async () => {
    const started = await server(secure, () => ({ json: { ok: true } }));
    expect((await (await at(started.url)).send({ method: 'PUT', path: '/x', body: {} })).ok).toBe(true);
    expect(started.connections()).toBe(1);
  });
});
