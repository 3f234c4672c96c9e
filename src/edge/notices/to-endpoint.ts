import { type Answer, answered, failed, type FailureKind, type Milliseconds, type Parcel } from '#core/model';
import { Agent, type Dispatcher, ProxyAgent, request, Socks5ProxyAgent } from 'undici';
import { type Address, addressOf } from './address.ts';
import type { NoticesRoom } from './open-notices.ts';
import { retried, retryAfter, type Try } from './retry.ts';

const DEADLINE = 10_000 as Milliseconds;

type Letter = Extract<Parcel, { by: 'http' }>;

const kinds: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'refused', EHOSTUNREACH: 'refused', ENETUNREACH: 'refused', ECONNRESET: 'reset', EPIPE: 'reset', UND_ERR_SOCKET: 'reset', ENOTFOUND: 'name', EAI_AGAIN: 'name',
  ETIMEDOUT: 'timeout', UND_ERR_CONNECT_TIMEOUT: 'timeout', UND_ERR_HEADERS_TIMEOUT: 'timeout', UND_ERR_BODY_TIMEOUT: 'timeout',
};

const words: Readonly<Partial<Record<FailureKind, string>>> = {
  refused: 'nobody listens there', reset: 'the connection broke off', name: 'the name of the server is not known', timeout: 'no answer came in time', tls: 'the connection is not trusted',
};

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '');

const broken = (thrown: unknown, host: string): Try => {
  const code = codeOf(thrown);
  const late = thrown instanceof Error && thrown.name === 'TimeoutError';
  const kind = late ? 'timeout' : (kinds[code] ?? (/CERT|TLS|SSL|SELF_SIGNED/.test(code) ? 'tls' : 'reset'));
  return { answer: failed({ kind, message: `${host}: ${words[kind] ?? 'the connection failed'}${code === '' ? '' : ` (${code})`}` }), again: kind !== 'tls' };
};

const kindOf = (status: number): FailureKind => {
  if (status === 429) return 'throttled';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'absent';
  if (status === 410) return 'gone';
  return status >= 500 ? 'server' : 'invalid';
};

const answerOf = (status: number, host: string): Answer<void> => (status >= 200 && status < 300 ? answered(undefined) : failed({ kind: kindOf(status), message: `${host} answers with status ${status}`, status }));

const agentFor = (proxy: string | undefined): Answer<Dispatcher> => {
  try {
    if (proxy === undefined) return answered(new Agent());
    return answered(proxy.startsWith('socks') ? new Socks5ProxyAgent(proxy) : new ProxyAgent(proxy));
  } catch {
    return failed({ kind: 'credentials', message: 'the proxy that the environment names cannot be used' });
  }
};

type Way = { readonly address: Address; readonly dispatcher: Dispatcher; readonly room: NoticesRoom };

const once = async ({ method, type, body }: Letter, { address, dispatcher, room }: Way): Promise<Try> => {
  const { url, authorization } = address;
  try {
    const { statusCode, headers, body: said } = await request(url, {
      dispatcher,
      method,
      body,
      headers: { 'content-type': type, 'user-agent': 'fleet', ...(authorization === undefined ? {} : { authorization }) },
      signal: AbortSignal.timeout(room.deadline ?? DEADLINE),
    });
    // What it says is let go unread: it may repeat the address.
    await said.dump().catch(() => undefined);
    const asked = headers['retry-after'];
    const after = retryAfter(Array.isArray(asked) ? asked[0] : asked, room.clock);
    return { answer: answerOf(statusCode, url.host), again: statusCode === 429 || statusCode >= 500, ...(after === undefined ? {} : { after }) };
  } catch (thrown) {
    return broken(thrown, url.host);
  }
};

/** Sends a letter to its endpoint, with a deadline for each try. It is tried again where the connection breaks, at 429 and from 500 on. */
export const sentToEndpoint = async (letter: Letter, room: NoticesRoom): Promise<Answer<void>> => {
  const address = addressOf(letter.endpoint, letter.path, room.env);
  if (!address.ok) return address;
  const agent = agentFor(room.proxyOf?.(address.value.url));
  if (!agent.ok) return agent;
  try {
    return await retried(() => once(letter, { address: address.value, dispatcher: agent.value, room }), room);
  } finally {
    await agent.value.destroy();
  }
};
