import { setTimeout as pause } from 'node:timers/promises';
import { answered, type Answer, failed, type Failure, type JsonObject } from '#core/model';
import type { Access, Headers } from './access.ts';
import { failureOfError } from './failure-of-error.ts';
import { documentOf, failureOfStatus } from './failure-of-status.ts';
import type { Limits } from './limits.ts';
import type { HttpRequest, Reply, Transport } from './transport.ts';

/** A request before it has headers of its own. */
export type Ask = Omit<HttpRequest, 'headers'> & { readonly accept: string; readonly type?: string };

/** A 2xx answer: status and document. */
export type Told = { readonly status: number; readonly body: JsonObject };

/** Asks until there is an answer worth telling. */
export type Conversation = (ask: Ask) => Promise<Answer<Told>>;

/** How often 429 and 503 with a Retry-After are obeyed. */
const MOST_TRIES = 3;
const OBEYED: ReadonlySet<number> = new Set([429, 503]);

const pauseOf = (reply: Reply, limits: Limits): number | undefined => {
  if (!OBEYED.has(reply.status) || reply.retryAfter === undefined || !/^\d+$/.test(reply.retryAfter)) return undefined;
  const time = Number(reply.retryAfter) * 1_000;
  return time <= limits.patience ? time : undefined;
};

const toldBy = (reply: Reply, path: string): Answer<Told> => {
  if (reply.status < 200 || reply.status > 299) return failed(failureOfStatus(reply, path));
  const body = documentOf(reply);
  if (body !== undefined) return answered({ status: reply.status, body });
  const cut = /json/.test(reply.type) && reply.body[0] === 0x7b;
  return failed({
    kind: cut ? 'truncated' : 'not-kubernetes',
    status: reply.status,
    message: cut ? 'the answer ended in the middle of its JSON' : `HTTP ${reply.status} with something else than JSON (${reply.type || 'no content type'})`,
  });
};

const linesOf = (ask: Ask, access: Access, own: Headers): Headers => ({
  accept: ask.accept,
  'user-agent': 'fleet',
  ...(access.gzip ? { 'accept-encoding': 'gzip' } : {}),
  ...(ask.type === undefined ? {} : { 'content-type': ask.type }),
  ...own,
});

const rejected = (failure: Failure, from: string): Failure => ({
  ...failure,
  message: `the API server did not accept the credentials of ${from}: ${failure.message}`,
});

type Tries = { tries: number; resets: number; refused?: string };

/**
 * Talks to one API server. 429 and 503 are asked again as Retry-After says, three times at most; a reset connection once,
 * and for reads only; a 401 once, if there can be other credentials. A 500 is never asked again: API servers answer errors
 * of a server-side apply's schema with it.
 */
export const conversation = (given: { access: Access; transport: Transport; limits: Limits }): Conversation => {
  const { access, transport, limits } = given;
  const again = async (ask: Ask, before: Tries): Promise<Answer<Told>> => {
    const own = await access.credential.headers(before.refused);
    if (!own.ok) return own;
    const { method, path, body } = ask;
    const reply = await transport.exchange({ method, path, headers: linesOf(ask, access, own.value), ...(body === undefined ? {} : { body }) });
    if ('broken' in reply) {
      const failure = failureOfError(reply, access.server);
      return failure.kind === 'reset' && method === 'GET' && before.resets === 0 ? again(ask, { ...before, resets: 1 }) : failed(failure);
    }
    if (reply.status === 401) {
      const used = String(own.value.authorization ?? '');
      if (access.credential.renews && before.refused === undefined) return again(ask, { ...before, refused: used });
      return failed(rejected(failureOfStatus(reply, path), access.from));
    }
    const wait = pauseOf(reply, limits);
    if (wait === undefined || before.tries >= MOST_TRIES) return toldBy(reply, path);
    await pause(wait);
    return again(ask, { ...before, tries: before.tries + 1 });
  };
  return (ask) => again(ask, { tries: 1, resets: 0 });
};
