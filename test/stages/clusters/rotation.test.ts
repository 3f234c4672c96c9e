import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClusterName } from '#core/model';
import { openClusters } from '#edge/clusters';
import type { Script } from '../../support/faulty-server.ts';
import { clientOf, folder, pem, secure, server } from './kube.ts';

// A kubelet replaces a projected token when four fifths of its time are over; until then the old one is good.
const inPod = async (script?: Script) => {
  const { port, seen } = await server(secure, script);
  const mounted = folder();
  const token = join(mounted, 'token');
  writeFileSync(token, 'first\n');
  writeFileSync(join(mounted, 'ca.crt'), pem('ca.crt'));
  const clusters = openClusters({ env: { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: String(port) }, serviceAccount: mounted });
  const answer = await clusters.open({ name: 'here' as ClusterName, syncMode: 'Push', labels: {}, zones: [], taints: [], reach: { by: 'in-cluster' }, at: { file: '', line: 1, column: 1, length: 1 } });
  return { client: clientOf(answer), token, sent: (): readonly unknown[] => seen.map(({ headers }) => headers.authorization) };
};

afterEach(() => void vi.restoreAllMocks());

/** Time passes, as far as the reader of tokens sees it. */
const later = (seconds: number): void => {
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + seconds * 1000);
};

describe('the token of a pod', () => {
  it('is not read for each request', async () => {
    const { client, token, sent } = await inPod();
    writeFileSync(token, 'second');
    await client.get('/version');
    later(59);
    await client.get('/version');
    expect(sent()).toEqual(['Bearer first', 'Bearer first']);
  });
  it('is read again after a minute', async () => {
    const { client, token, sent } = await inPod();
    await client.get('/version');
    writeFileSync(token, 'second');
    later(61);
    await client.get('/version');
    expect(sent()).toEqual(['Bearer first', 'Bearer second']);
  });
  it('is read again at once where the server does not take it any more', async () => {
    const { client, token, sent } = await inPod(({ headers }) => (headers.authorization === 'Bearer second' ? { json: { ok: true } } : { status: 401, json: { kind: 'Status', code: 401 } }));
    writeFileSync(token, 'second');
    expect(await client.get('/version')).toMatchObject({ ok: true });
    expect(sent()).toEqual(['Bearer first', 'Bearer second']);
  });
  it('that stays as it was is offered twice and no more', async () => {
    const { client, sent } = await inPod(() => ({ status: 401, json: { kind: 'Status', code: 401 } }));
    expect(await client.get('/version')).toMatchObject({ ok: false, failure: { kind: 'unauthorized', message: expect.stringContaining('the service account of this pod') } });
    expect(sent()).toEqual(['Bearer first', 'Bearer first']);
  });
  it.each([
    ['is empty', (file: string) => writeFileSync(file, '\n'), /token file .* is empty/],
    ['is gone', (file: string) => rmSync(file), /token file .* cannot be read/],
  ])('that %s when it is read again says so', async (_, spoil, want) => {
    const { client, token } = await inPod();
    spoil(token);
    later(61);
    expect(await client.get('/version')).toMatchObject({ ok: false, failure: { message: expect.stringMatching(want) } });
  });
});
