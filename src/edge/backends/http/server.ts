import { createHash } from 'node:crypto';
import { type Answer, answered, failed, type Failure, type FailureKind, isObject, type LockOwner, type Timestamp } from '#core/model';
import { exchange, type Incoming, plain } from '../exchange.ts';

/** One document on a server that speaks Terraform's HTTP backend protocol. */
export type Document = { readonly address: string; readonly lockAddress: string; readonly unlockAddress: string };

/** What is asked of such a document. */
export type HttpDocument = {
  readonly where: string;
  readonly get: () => Promise<Answer<string | undefined>>;
  /** Replaces the whole, under the lock with this id. */
  readonly put: (text: string, id: string) => Promise<Answer<void>>;
  /** Who holds the lock instead, where somebody does. */
  readonly lock: (owner: LockOwner) => Promise<Answer<LockOwner | undefined>>;
  readonly unlock: (owner: LockOwner) => Promise<Answer<LockOwner | undefined>>;
};

/** How the server wants to be spoken to. */
export type Manner = { readonly methods: { readonly update: string; readonly lock: string; readonly unlock: string }; readonly authorization?: string };

const kinds: Readonly<Record<number, FailureKind>> = { 401: 'unauthorized', 403: 'forbidden', 404: 'absent', 409: 'conflict', 412: 'conflict', 423: 'conflict', 429: 'throttled' };
const LOCKED: ReadonlySet<number> = new Set([409, 423]);

const textOf = ({ bytes }: Incoming): string => Buffer.from(bytes).toString('utf8');

const failureOf = (answer: Incoming): Failure => {
  const kind = kinds[answer.status] ?? (answer.status >= 500 ? 'server' : 'invalid');
  const says = isObject(parsed(textOf(answer))) ? '' : plain(textOf(answer));
  return { kind, status: answer.status, message: `HTTP ${answer.status}${says === '' || says.startsWith('<') ? '' : ` ${says}`}` };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const word = (value: unknown): string => (typeof value === 'string' ? plain(value) : '');

// `statemgr.LockInfo` of Terraform; `Info` is free text, in which we keep what it has no member for.
const lockText = ({ id, who, host, pid, since, why }: LockOwner): string =>
  JSON.stringify({ ID: id, Operation: why, Info: JSON.stringify({ host, pid }), Who: `${who}@${host}`, Version: '1', Created: since, Path: '' });

const ownerIn = (text: string): LockOwner | undefined => {
  const lock = parsed(text);
  if (!isObject(lock) || word(lock.ID) === '') return undefined;
  const [who = '', host = ''] = word(lock.Who).split('@');
  const more = typeof lock.Info === 'string' ? parsed(lock.Info) : undefined;
  const pid = isObject(more) && typeof more.pid === 'number' ? more.pid : 0;
  return { id: word(lock.ID), who, host, pid, since: word(lock.Created) as Timestamp, why: word(lock.Operation) };
};

const unknownOwner: LockOwner = { id: 'unknown', who: 'somebody', host: 'an unknown host', pid: 0, since: '' as Timestamp, why: 'something' };

const withId = (address: string, id: string): string => {
  const url = new URL(address);
  url.searchParams.set('ID', id);
  return url.href;
};

/** Opens a document; nothing is sent before the first verb is used. */
export const httpDocument = ({ address, lockAddress, unlockAddress }: Document, { methods, authorization }: Manner): HttpDocument => {
  const ask = (method: string, url: string, body?: string): Promise<Answer<Incoming>> =>
    exchange({
      method,
      url,
      headers: { accept: 'application/json', ...(authorization === undefined ? {} : { authorization }), ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-md5': createHash('md5').update(body).digest('base64') }) },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
  const turning = async (method: string, url: string, owner: LockOwner): Promise<Answer<LockOwner | undefined>> => {
    const answer = await ask(method, url, lockText(owner));
    if (!answer.ok) return answer;
    if (answer.value.status >= 200 && answer.value.status < 300) return answered(undefined);
    return LOCKED.has(answer.value.status) ? answered(ownerIn(textOf(answer.value)) ?? unknownOwner) : failed(failureOf(answer.value));
  };
  return {
    where: new URL(address).origin + new URL(address).pathname,
    get: async () => {
      const answer = await ask('GET', address);
      if (!answer.ok) return answer;
      const { status } = answer.value;
      // GitLab and Terraform's own documentation: 204 and 404 are both "nothing yet".
      if (status === 404 || status === 204) return answered(undefined);
      if (status !== 200) return failed(failureOf(answer.value));
      return textOf(answer.value) === '' ? answered(undefined) : answered(textOf(answer.value));
    },
    put: async (text, id) => {
      const answer = await ask(methods.update, withId(address, id), text);
      if (!answer.ok) return answer;
      return answer.value.status >= 200 && answer.value.status < 300 ? answered(undefined) : failed(failureOf(answer.value));
    },
    lock: (owner) => turning(methods.lock, lockAddress, owner),
    unlock: (owner) => turning(methods.unlock, unlockAddress, owner),
  };
};
