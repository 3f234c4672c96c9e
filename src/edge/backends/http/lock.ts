import { bad, type Clock, good, type LockOwner, type Outcome, type StateBackend } from '#core/model';
import { lockedBy, notHeld } from '../lock.ts';
import { untaken } from '../shelf/says.ts';
import type { HttpDocument } from './server.ts';
import { briefly } from './under-lock.ts';

/** The locks of both documents, taken and freed together, and who holds them through us. */
export type HttpLock = Pick<StateBackend, 'lock' | 'unlock' | 'holder'> & { readonly hold: () => LockOwner | undefined };

const takenOn = async (document: HttpDocument, owner: LockOwner): Promise<Outcome<void>> => {
  const other = await document.lock(owner);
  if (!other.ok) return bad([untaken(document.where, other.failure)]);
  return other.value === undefined ? good(undefined) : bad([lockedBy(document.where, other.value, owner)]);
};

const freedOn = async (document: HttpDocument, owner: LockOwner): Promise<Outcome<void>> => {
  const other = await document.unlock(owner);
  if (!other.ok) return bad([untaken(document.where, other.failure)]);
  return other.value === undefined ? good(undefined) : bad([notHeld(document.where, owner.id, other.value)]);
};

/** Opens the locks. The protocol cannot be asked who holds one: it is tried, and what was taken by that is given back at once. */
export const httpLock = (state: HttpDocument, notes: HttpDocument, clock: Clock): HttpLock => {
  let hold: LockOwner | undefined;
  const found = async (document: HttpDocument): Promise<Outcome<LockOwner | undefined>> => {
    const asking = briefly(clock);
    const other = await document.lock(asking);
    if (!other.ok) return bad([untaken(document.where, other.failure)]);
    if (other.value === undefined) await document.unlock(asking);
    return good(other.value);
  };
  // A fleet that was killed between the two locks, or between freeing them, left one of them.
  const eitherHolder = async (): Promise<Outcome<LockOwner | undefined>> => {
    const first = await found(state);
    return !first.ok || first.value !== undefined ? first : found(notes);
  };
  const free = async (owner: LockOwner): Promise<Outcome<void>> => {
    const both = [await freedOn(notes, owner), await freedOn(state, owner)];
    return both.find(({ ok }) => ok) ?? both[1] ?? good(undefined);
  };
  return {
    hold: () => hold,
    lock: async (owner) => {
      const first = await takenOn(state, owner);
      if (!first.ok) return first;
      const second = await takenOn(notes, owner);
      if (second.ok) hold = owner;
      else await state.unlock(owner);
      return second;
    },
    unlock: async (id) => {
      if (hold?.id === id) {
        const own = hold;
        hold = undefined;
        return free(own);
      }
      const holder = await eitherHolder();
      if (!holder.ok) return holder;
      if (holder.value === undefined || (holder.value.id !== id && holder.value.id !== 'unknown')) return bad([notHeld(state.where, id, holder.value)]);
      return free({ ...holder.value, id });
    },
    holder: async () => {
      const holder = await eitherHolder();
      return holder.ok ? holder.value : undefined;
    },
  };
};
