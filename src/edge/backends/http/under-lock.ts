import { randomUUID } from 'node:crypto';
import { type Answer, bad, type Clock, type Diagnostic, type Failure, good, type LockOwner, type Milliseconds, type Outcome } from '#core/model';
import { lockedBy } from '../lock.ts';
import { untaken } from '../shelf/says.ts';
import type { HttpDocument } from './server.ts';

const MOST_TRIES = 40;
const PAUSE = 50 as Milliseconds;

/** Who writes one thing without holding the lock for longer. */
export const briefly = (clock: Clock): LockOwner => ({ id: randomUUID(), who: 'fleet', host: 'an unknown host', pid: 0, since: clock.now(), why: 'one write' });

const taken = async (document: HttpDocument, owner: LockOwner, clock: Clock): Promise<Answer<LockOwner | undefined>> => {
  for (let tries = 1; ; tries++) {
    const answer = await document.lock(owner);
    if (!answer.ok || answer.value === undefined || tries >= MOST_TRIES) return answer;
    await clock.sleep(PAUSE);
  }
};

/** Does something under the lock that is held, or under one that is taken for it: the protocol has no other condition for a write. */
export const underLock = async <Value>(document: HttpDocument, { hold, clock }: { hold: LockOwner | undefined; clock: Clock }, work: (id: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  if (hold !== undefined) return work(hold.id);
  const owner = briefly(clock);
  const answer = await taken(document, owner, clock);
  if (!answer.ok) return bad([untaken(document.where, answer.failure)]);
  if (answer.value !== undefined) return bad([lockedBy(document.where, answer.value, owner)]);
  try {
    return await work(owner.id);
  } finally {
    await document.unlock(owner);
  }
};

/** Replaces a document and reads it back: an answer 200 says little of what a server did. */
export const putAndSeen = async (document: HttpDocument, { text, id }: { text: string; id: string }, says: (failure: Failure) => Diagnostic): Promise<Outcome<void>> => {
  const put = await document.put(text, id);
  if (!put.ok && put.failure.status !== undefined && put.failure.status < 500) return bad([says(put.failure)]);
  const now = await document.get();
  if (now.ok && now.value === text) return good(undefined);
  if (!put.ok) return bad([says(put.failure)]);
  return bad([says(now.ok ? { kind: 'server', message: 'the server said that it took the text, and answers with another one' } : now.failure)]);
};
