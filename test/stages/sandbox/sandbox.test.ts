import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kubeconfigFor, startSandbox } from '#edge/sandbox';
import { makeIdentity } from '../../../src/edge/sandbox/tls/certificate.ts';
import { type Box, startBox } from './running.ts';

const maps = '/api/v1/namespaces/default/configmaps';
const map = (name: string): object => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { a: 'b' } });

let folder: string;
const boxes: Box[] = [];

const start = async (options: Parameters<typeof startBox>[0] = {}): Promise<Box> => {
  const box = await startBox(options);
  boxes.push(box);
  return box;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fleet-sandbox-'));
});

afterEach(async () => {
  await Promise.all(boxes.splice(0).map((box) => box.close()));
  await rm(folder, { recursive: true, force: true });
});

describe('a sandbox that is kept in a folder', () => {
  it('is after a restart what it was: objects, versions, address, credentials', async () => {
    const first = await start({ folder });
    const { body } = await first.post(maps, map('kept'));
    await first.close();
    boxes.pop();
    const second = await start({ folder });
    expect((await second.get(`${maps}/kept`)).body).toEqual(body);
    expect([second.sandbox.server, second.sandbox.ca, second.sandbox.users]).toEqual([first.sandbox.server, first.sandbox.ca, first.sandbox.users]);
    const { body: later } = await second.post(maps, map('later'));
    expect(Number(later['metadata'].resourceVersion)).toBeGreaterThan(Number(body['metadata'].resourceVersion));
  });

  it('serves custom kinds again', async () => {
    const first = await start({ folder });
    await first.post('/apis/apiextensions.k8s.io/v1/customresourcedefinitions', { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'cars.a.test' }, spec: { group: 'a.test', scope: 'Cluster', names: { plural: 'cars', kind: 'Car' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] } });
    await first.close();
    boxes.pop();
    expect((await (await start({ folder })).get('/apis/a.test/v1/cars')).status).toBe(200);
  });

  it('is written without anybody stopping it, for its owner alone', async () => {
    const box = await start({ folder });
    await box.post(maps, map('kept'));
    const file = join(folder, 'cluster.json');
    for (let tries = 0; tries < 200 && !(await readFile(file, 'utf8').catch(() => '')).includes('"kept"'); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await readFile(file, 'utf8')).toContain('"kept"');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is not started over something else', async () => {
    await writeFile(join(folder, 'cluster.json'), '{"format":9}');
    await expect(startSandbox({ name: 'box', folder })).rejects.toThrow('format 9');
    await writeFile(join(folder, 'cluster.json'), '{"form');
    await expect(startSandbox({ name: 'box', folder })).rejects.toThrow(SyntaxError);
  });
});

describe('several sandboxes', () => {
  it('stand side by side, each with its own address, and a port that is taken is refused', async () => {
    const [one, other] = [await start({ name: 'one' }), await start({ name: 'other' })];
    await one.post(maps, map('mine'));
    expect((await other.get(`${maps}/mine`)).status).toBe(404);
    await expect(startSandbox({ name: 'third', port: one.sandbox.port })).rejects.toThrow('EADDRINUSE');
  });

  it('share a kubeconfig with a context for each user of each', async () => {
    const sandboxes = [await start({ name: 'one' }), await start({ name: 'other' })].map(({ sandbox }) => sandbox);
    const config = load(kubeconfigFor(sandboxes)) as { 'current-context': string; contexts: { name: string }[]; clusters: { name: string }[] };
    expect(config['current-context']).toBe('one');
    expect(config.clusters.map(({ name }) => name)).toEqual(['one', 'other']);
    expect(config.contexts.map(({ name }) => name)).toEqual(['one', 'one-viewer', 'one-nobody', 'one-expired', 'other', 'other-viewer', 'other-nobody', 'other-expired']);
  });
});

describe('what a sandbox says of itself', () => {
  it('is that it is one', async () => {
    const box = await start({ region: 'eu-west' });
    expect((await box.get('/version')).body['gitVersion']).toBe('v1.37.2-fleet-sandbox');
    const { body } = await box.get('/api/v1/nodes');
    expect(body['items'].map((node: { metadata: { labels: Record<string, string> } }) => [node.metadata.labels['topology.kubernetes.io/region'], node.metadata.labels['topology.kubernetes.io/zone']])).toEqual([['eu-west', 'eu-west-a'], ['eu-west', 'eu-west-b']]);
    expect(body['items'][0].status.nodeInfo.osImage).toBe('fleet sandbox');
  });

  it('logs what it was asked', async () => {
    const box = await start();
    await box.post(`${maps}?dryRun=All`, map('x'));
    await box.get(`${maps}/nope`);
    expect(box.sandbox.requests().map(({ method, path, query, status }) => `${method} ${path}?${query} ${status}`)).toEqual([`POST ${maps}?dryRun=All 201`, `GET ${maps}/nope? 404`]);
    box.sandbox.forget();
    expect(box.sandbox.requests()).toEqual([]);
  });
});

describe('faults', () => {
  it.each([401, 403, 404, 409, 410, 429, 500, 503])('answer %d to what fits, after some went through, until they are healed', async (status) => {
    const box = await start();
    const heal = box.sandbox.fault(({ verb, plural }) => verb === 'create' && plural === 'configmaps', status, 1);
    const answers = [await box.post(maps, map('a')), await box.post(maps, map('b')), await box.get(maps)];
    expect(answers.map((answer) => answer.status)).toEqual([201, status, 200]);
    heal();
    expect((await box.post(maps, map('b'))).status).toBe(201);
  });

  it('break the connection, cut the answer, or answer with a page', async () => {
    const box = await start();
    box.sandbox.fault(({ path }) => path.endsWith('/reset'), 'reset');
    box.sandbox.fault(({ path }) => path.endsWith('/cut'), 'truncated');
    box.sandbox.fault(({ path }) => path.endsWith('/page'), 'html');
    await expect(box.get(`${maps}/reset`)).rejects.toThrow();
    await expect(box.get(`${maps}/cut`)).rejects.toThrow();
    expect(await box.get(`${maps}/page`)).toMatchObject({ status: 502, body: { text: expect.stringContaining('<html>') } });
  });

  it('hang, and do not keep a sandbox from stopping', async () => {
    const box = await startBox();
    box.sandbox.fault(() => true, 'hang');
    const asked = box.get(maps).catch(() => 'broken off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await box.sandbox.stop();
    expect(await asked).toBe('broken off');
  });
});

describe('the certificates', () => {
  it('are an authority, and a server for loopback that it signed', () => {
    const { ca, server } = makeIdentity('box', new Date('2026-01-02T03:04:05Z'));
    const [authority, own] = [new X509Certificate(ca), new X509Certificate(server.cert)];
    expect(authority.ca).toBe(true);
    expect(own.ca).toBe(false);
    expect(own.verify(authority.publicKey)).toBe(true);
    expect([own.checkIP('127.0.0.1'), own.checkHost('localhost'), own.checkHost('a.test')]).toEqual(['127.0.0.1', 'localhost', undefined]);
    expect([own.validFromDate, own.validToDate].map((date) => date.toISOString())).toEqual(['2026-01-01T03:04:05.000Z', '2035-12-30T03:04:05.000Z']);
  });
});
