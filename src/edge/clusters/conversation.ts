import { setTimeout as pause } from 'node:timers/promises';
import { answered, type Answer, failed, type Failure, type JsonObject } from '#core/model';
import type { Access, Headers } from './access.ts';
import { failureOfError } from './failure-of-error.ts';
import { documentOf, failureOfStatus } from './failure-of-status.ts';
import type { Limits } from './limits.ts';
import type { Broken, HttpRequest, Reply, Transport } from './exchange.ts';

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
    message: cut
      ? 'the answer ended in the middle of its JSON'
      : `HTTP ${reply.status} with something else than JSON (${reply.type || 'no content type'})`,
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

type Tries = { readonly tries: number; readonly resets: number /** An `authorization` that was not accepted. */; readonly refused?: string };

type Room = { readonly access: Access; readonly transport: Transport; readonly limits: Limits };

type Turn = { readonly ask: Ask; readonly own: Headers; readonly reply: Reply | Broken; readonly before: Tries };

/** How to try once more, if this answer is worth it. */
const nextTry = async ({ ask, own, reply, before }: Turn, { access, limits }: Room): Promise<Tries | undefined> => {
  if ('broken' in reply) {
    const isReset = failureOfError(reply, access.server).kind === 'reset';
    return isReset && ask.method === 'GET' && before.resets === 0 ? { ...before, resets: 1 } : undefined;
  }
  if (reply.status === 401)
    return access.credential.renews && before.refused === undefined ? { ...before, refused: String(own.authorization ?? '') } : undefined;
  const wait = before.tries < MOST_TRIES ? pauseOf(reply, limits) : undefined;
  if (wait === undefined) return undefined;
  await pause(wait);
  return { ...before, tries: before.tries + 1 };
};

const lastWord = ({ ask, reply }: Turn, { access }: Room): Answer<Told> => {
  if ('broken' in reply) return failed(failureOfError(reply, access.server));
  return reply.status === 401 ? failed(rejected(failureOfStatus(reply, ask.path), access.from)) : toldBy(reply, ask.path);
};

/**
 * Talks to one API server. 429 and 503 are asked again as Retry-After says, three times at most; a reset connection once,
 * and for reads only; a 401 once, if there can be other credentials. A 500 is never asked again: API servers answer errors
 * of a server-side apply's schema with it.
 */
export const conversation = (room: Room): Conversation => {
  const { access, transport } = room;
  const talk = async (ask: Ask, before: Tries): Promise<Answer<Told>> => {
    const own = await access.credential.headers(before.refused);
    if (!own.ok) return own;
    const { method, path, body } = ask;
    const reply = await transport.exchange({ method, path, headers: linesOf(ask, access, own.value), ...(body === undefined ? {} : { body }) });
    const turn = { ask, own: own.value, reply, before };
    const next = await nextTry(turn, room);
    return next ? talk(ask, next) : lastWord(turn, room);
  };
  return (ask) => talk(ask, { tries: 1, resets: 0 });
};
