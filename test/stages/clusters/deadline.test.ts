import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClusters } from '#edge/clusters';
import type { Milliseconds } from '#core/model';
import { clientOf, kubeconfig, member, server } from './kube.ts';

const time = (ms: number): { readonly within: Milliseconds } => ({ within: ms as Milliseconds });
const reach = (file: string): ReturnType<typeof member> => member({ by: 'kubeconfig', file });

/** A server that never is silent for long, and never done: no wait between two pieces of an answer ends it. */
const dripping = async (): Promise<string> => {
  const slow = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json' });
    const drops = setInterval(() => answer.write(' '), 20);
    answer.on('close', () => clearInterval(drops));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    slow.closeAllConnections();
    slow.close();
  });
  return `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
};

describe('the deadline of a cluster', () => {
  it('ends a wait for a server that drips', async () => {
    const client = clientOf(await openClusters().open(reach(kubeconfig({ server: await dripping() })), time(150)));
    const told = { ok: false, failure: { kind: 'timeout', cluster: 'east', message: 'it did not answer in full within the deadline of 0.15 s' } };
    expect(await client.list({ path: '/api/v1/pods' })).toEqual(told);
    expect(await client.get('/api')).toEqual(told);
    await client.close();
  });

  it('ends a wait for a login that does not come back', async () => {
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: process.execPath, args: ['-e', 'setTimeout(() => {}, 4000)'], interactiveMode: 'Never' };
    const file = kubeconfig({ server: 'https://127.0.0.1:1', cluster: { 'insecure-skip-tls-verify': true }, user: { exec } });
    expect(await openClusters().open(reach(file), time(100))).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
  });

  it('changes nothing for who answers in time', async () => {
    const { url } = await server();
    const client = clientOf(await openClusters().open(reach(kubeconfig({ server: url })), time(60_000)));
    expect(await client.get('/api')).toEqual({ ok: true, value: { ok: true } });
    await client.close();
  });
});
