import { type Answer, answered, type ApiAnswer, failed, type Failure, isObject, type Milliseconds, type Observation, type Uid } from '#core/model';
import type { Move } from '#edge/engines';
import { type Look, patienceOf, until } from './patience.ts';
import { lookAgain, type Site } from './site.ts';

/** How long a kind that was just defined may take to be served. */
const NEW_KIND_MS = 30_000 as Milliseconds;

// An API server that does not serve a kind yet answers 404 without a Status.
const isNotServed = (answer: Answer<ApiAnswer>): boolean => !answer.ok && answer.failure.status === 404 && answer.failure.kind === 'not-kubernetes';

const send = async (site: Site, move: Extract<Move, { move: 'send' }>, made: boolean): Promise<Answer<ApiAnswer>> => {
  if (!site.client.ok) return site.client;
  const { send: sendTo } = site.client.value;
  const first = await sendTo(move.request);
  if (!made || !isNotServed(first)) return first;
  const later = await until({ ...patienceOf(site.run, site.run.stopNow), timeout: NEW_KIND_MS }, async (): Promise<Look<Answer<ApiAnswer>>> => {
    const answer = await sendTo(move.request);
    return isNotServed(answer) ? { done: false } : { done: true, value: answer };
  });
  return later ?? first;
};

const lingers = (seen: Observation, site: Site): Failure => {
  const { cluster } = site.plan;
  if (site.run.stopNow.aborted) return { kind: 'cancelled', cluster, message: 'stopped while waiting for it to be gone' };
  const finalizers = seen.found === 'yes' ? (seen.live.metadata.finalizers ?? []) : [];
  const why = finalizers.length > 0 ? `; it waits for its finalizers: ${finalizers.join(', ')}` : '';
  return { kind: 'timeout', cluster, message: `it was deleted, and is still there after ${site.run.timeout / 1000} s${why}` };
};

type Gone = {
  readonly path: string;
  readonly uid: Uid | undefined /** Ends the waiting; if nothing is said, only the second stop does. */;
  readonly stop?: AbortSignal;
};

/** Waits until an object is gone, or until another one stands in its place. */
export const awaitGone = async (site: Site, { path, uid, stop = site.run.stopNow }: Gone): Promise<Answer<undefined>> => {
  const gone = await until(patienceOf(site.run, stop), async (): Promise<Look<true>> => {
    const seen = await lookAgain(site, path);
    return seen.found === 'no' || (seen.found === 'yes' && seen.live.metadata.uid !== uid) ? { done: true, value: true } : { done: false };
  });
  return gone ? answered(undefined) : failed(lingers(await lookAgain(site, path), site));
};

type Sent = Extract<Move, { move: 'send' }>;

const ontoLast = (move: Sent, last: Answer<ApiAnswer | undefined>): Sent => {
  const stored = move.onto === 'last' && last.ok ? last.value?.body['metadata'] : undefined;
  const { body } = move.request;
  if (!isObject(stored) || !isObject(body?.['metadata'])) return move;
  return { ...move, request: { ...move.request, body: { ...body, metadata: { ...body['metadata'], resourceVersion: stored['resourceVersion'] ?? '' } } } };
};

/** Makes the moves of a step one after the other; the last answer counts, and the first failure ends them. */
export const makeMoves = async (site: Site, moves: readonly Move[], made: boolean): Promise<Answer<ApiAnswer | undefined>> => {
  let last: Answer<ApiAnswer | undefined> = answered(undefined);
  for (const move of moves) {
    last = move.move === 'send' ? await send(site, ontoLast(move, last), made) : await awaitGone(site, move);
    if (!last.ok) return last;
  }
  return last;
};
