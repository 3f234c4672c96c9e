import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fateNamed } from './faults.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.ts';
import { type Fate, type Relay, relayAuthority, startRelay } from './relay.ts';
import type { Sent } from './requests-text.ts';

const tls = join(import.meta.dirname, '../../fixtures/tls');
const pem = (name: string): string => readFileSync(join(tls, name), 'utf8');

let behind: FaultyServer;
let relay: Relay;
let fate: Fate = { fate: 'through' };
const sent: Sent[] = [];

const ask = (method: string, path: string, body = ''): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(relay.url() + path, { method, ca: relayAuthority(), headers: { authorization: 'Bearer x', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

beforeAll(async () => {
  behind = await startFaultyServer((seen) => ({ status: seen.method === 'POST' ? 201 : 200, json: { method: seen.method, body: seen.body, token: seen.headers.authorization } }), { key: pem('server.key'), cert: pem('server.crt') });
  relay = await startRelay({
    server: behind.url, ca: relayAuthority(),
    fateOf: (one) => {
      sent.push(one);
      return fate;
    },
  });
});

afterAll(async () => {
  await relay.stop();
  await behind.close();
});

it('passes requests on with body and headers, and the answer back', async () => {
  const { status, text } = await ask('POST', '/api/v1/namespaces/web/configmaps?fieldManager=x', '{"a":1}');
  expect([status, JSON.parse(text)]).toEqual([201, { method: 'POST', body: '{"a":1}', token: 'Bearer x' }]);
  expect(sent.at(-1)).toMatchObject({ method: 'POST', path: '/api/v1/namespaces/web/configmaps', query: 'fieldManager=x', verb: 'create', body: '{"a":1}' });
});

it.each(['500', '429', 'html'])('answers %s in place of the server', async (word) => {
  const before = behind.seen.length;
  fate = fateNamed(word);
  const { status } = await ask('GET', '/version');
  fate = { fate: 'through' };
  expect([status, behind.seen.length]).toEqual([word === 'html' ? 200 : Number(word), before]);
});

it('cuts an answer off', async () => {
  fate = fateNamed('truncated');
  await expect(ask('GET', '/version')).rejects.toThrow();
  fate = { fate: 'through' };
});

it.each([['reset', 0], ['lost', 1]] as const)('with %s the caller hears nothing, and %i requests reach the server', async (word, reached) => {
  const before = behind.seen.length;
  fate = fateNamed(word);
  await expect(ask('POST', '/api/v1/namespaces')).rejects.toThrow();
  fate = { fate: 'through' };
  expect(behind.seen.length - before).toBe(reached);
});

it('refuses connections while it is stopped, and is there again on the same port', async () => {
  const url = relay.url();
  await relay.stop();
  await expect(ask('GET', '/version')).rejects.toThrow(/ECONNREFUSED/);
  await relay.start();
  expect(relay.url()).toBe(url);
  expect((await ask('GET', '/version')).status).toBe(200);
});
