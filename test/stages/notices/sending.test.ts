import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type NoticesRoom, openNotices } from '#edge/notices';
import type { Answer, Endpoint, Milliseconds, Parcel, Timestamp } from '#core/model';
import { type Listener, type Reaction, startListener } from '../../support/listener.ts';

let hook: Listener;
let slept: number[] = [];

beforeAll(async () => {
  hook = await startListener();
});
beforeEach(() => {
  hook.forget();
  slept = [];
});
afterAll(() => hook.close());

const clock = { now: () => '2026-06-15T12:00:00Z' as Timestamp, elapsed: () => 0 as Milliseconds, sleep: async (time: Milliseconds) => void slept.push(time) };
const room = (more: Partial<NoticesRoom> = {}): NoticesRoom => ({ env: { HOOK_URL: `${hook.url}/services/T0/SECRET?sig=s3cret` }, clock, openCluster: () => Promise.reject(new Error('no cluster is asked for')), deadline: 300 as Milliseconds, ...more });
const parcel = (endpoint: Endpoint = { urlFromEnv: 'HOOK_URL' }, path = ''): Parcel => ({ by: 'http', endpoint, method: 'POST', path, type: 'application/json', body: '{"text":"ü"}' });
const send = (more: Partial<NoticesRoom> = {}, what = parcel()): Promise<Answer<void>> => openNotices(room(more)).send(what);

describe('what is sent', () => {
  it('arrives whole, with its type, at the address with its query', async () => {
    expect(await send()).toEqual({ ok: true, value: undefined });
    expect(hook.heard).toMatchObject([{ method: 'POST', path: '/services/T0/SECRET?sig=s3cret', body: '{"text":"ü"}', headers: { 'content-type': 'application/json', 'user-agent': 'fleet' } }]);
  });
  it('goes behind the path of the address, and user and password into a header', async () => {
    const url = hook.url.replace('http://', 'http://jane:p%40ss@');
    expect(await send({ env: { HOOK_URL: `${url}/push/` } }, parcel({ urlFromEnv: 'HOOK_URL' }, '/metrics/job/fleet'))).toMatchObject({ ok: true });
    expect(hook.heard).toMatchObject([{ path: '/push/metrics/job/fleet', headers: { authorization: `Basic ${Buffer.from('jane:p@ss').toString('base64')}` } }]);
  });
  it('goes through a proxy where there is one for the address', async () => {
    expect(await send({ proxyOf: ({ hostname }) => (hostname === 'hooks.example' ? hook.url : undefined) }, parcel({ url: 'http://hooks.example/drift' }))).toMatchObject({ ok: true });
    expect(hook.heard[0]).toMatchObject({ headers: { host: 'hooks.example' } });
  });
});

it('a proxy that is no address is a failure that does not say it', async () => {
  const answer = await send({ proxyOf: () => 'nonsense://[SECRET' });
  expect([answer.ok, JSON.stringify(answer).includes('the proxy that the environment names cannot be used'), JSON.stringify(answer).includes('SECRET')]).toEqual([false, true, false]);
});

const five: Reaction = { status: 503 };
const slow = (after: string): Reaction => ({ status: 429, headers: { 'retry-after': after } });

describe('a try that fails', () => {
  it.each<{ readonly name: string; readonly reactions: readonly Reaction[]; readonly ok: boolean; readonly tries: number; readonly slept: readonly number[]; readonly kind?: string }>([
    { name: 'at a server in trouble is made again', reactions: [{ status: 500 }], ok: true, tries: 2, slept: [1_000] },
    { name: 'is made three times at most', reactions: [five, five, five], ok: false, tries: 3, slept: [1_000, 2_000], kind: 'server' },
    { name: 'waits as long as the server asks', reactions: [slow('7')], ok: true, tries: 2, slept: [7_000] },
    { name: 'waits until the moment that the server names', reactions: [slow('Mon, 15 Jun 2026 12:00:04 GMT')], ok: true, tries: 2, slept: [4_000] },
    { name: 'waits as ever where the server asks for nonsense', reactions: [slow('soon')], ok: true, tries: 2, slept: [1_000] },
    { name: 'is left to the next run where the server asks for more than a while', reactions: [slow('3600')], ok: false, tries: 1, slept: [], kind: 'throttled' },
    { name: 'for want of an answer is made again', reactions: ['hang'], ok: true, tries: 2, slept: [1_000] },
    { name: 'for want of an answer three times is a failure', reactions: ['hang', 'hang', 'hang'], ok: false, tries: 3, slept: [1_000, 2_000], kind: 'timeout' },
    { name: 'by a cut connection is made again', reactions: ['cut'], ok: true, tries: 2, slept: [1_000] },
    { name: 'by a refusal is not made again', reactions: [{ status: 403 }], ok: false, tries: 1, slept: [], kind: 'forbidden' },
    { name: 'by a message that is not taken is not made again', reactions: [{ status: 400 }], ok: false, tries: 1, slept: [], kind: 'invalid' },
    { name: 'by a redirect is not made elsewhere', reactions: [{ status: 302, headers: { location: '/elsewhere' } }], ok: false, tries: 1, slept: [], kind: 'invalid' },
  ])('$name', async ({ reactions, ok, tries, slept: pauses, kind }) => {
    hook.react(...reactions);
    const answer = await send();
    expect([answer.ok, hook.heard.length, slept, answer.ok ? undefined : answer.failure.kind]).toEqual([ok, tries, pauses, kind]);
    if (!answer.ok) expect(answer.failure.message).toContain('127.0.0.1');
  });
  it('is the last one once the user asks to stop', async () => {
    hook.react(five);
    expect([(await send({ stop: AbortSignal.abort() })).ok, hook.heard.length]).toEqual([false, 1]);
  });
});

describe('a failure never says an address', () => {
  const gone = async (): Promise<string> => {
    const other = await startListener();
    await other.close();
    return other.url;
  };
  it.each([
    { name: 'at a server that repeats it', env: () => `${hook.url}/services/SECRET`, reactions: [{ status: 400, body: 'no such hook: /services/SECRET' }], says: 'answers with status 400' },
    { name: 'where nobody listens', env: async () => `${await gone()}/services/SECRET`, reactions: [], says: 'nobody listens there (ECONNREFUSED)' },
    { name: 'where the variable holds something else', env: () => 'SECRET', reactions: [], says: 'the environment variable HOOK_URL holds no http or https address' },
    { name: 'where the variable holds another scheme', env: () => 'ftp://SECRET', reactions: [], says: 'the environment variable HOOK_URL holds no http or https address' },
    { name: 'where the variable is not set', env: () => '', reactions: [], says: 'the environment variable HOOK_URL is not set' },
  ])('$name', async ({ env, reactions, says }) => {
    hook.react(...(reactions as readonly Reaction[]));
    const answer = await send({ env: { HOOK_URL: await env() } });
    const text = JSON.stringify(answer);
    expect([answer.ok, text.includes(says), text.includes('SECRET')], text).toEqual([false, true, false]);
  });
});
