import { bad, type Clock, good, type LockOwner, type Milliseconds, type Outcome, type StateBackend } from '#core/model';
import { abandoned, lockedBy, notHeld } from '../lock.ts';
import { type Cell, held, type Hold, type Lease, watched } from './lease.ts';
import { fenced, untaken } from './says.ts';
import { isTaken } from './shelf.ts';
import type { Fence, ShelfState } from './state.ts';

const MOST_TRIES = 20;

/** A lock with the number that fences off whoever held it before. */
export type ShelfLock = Pick<StateBackend, 'lock' | 'unlock' | 'holder'> & { readonly fence: Fence };

type Given = { readonly where: string; readonly cell: Cell; readonly clock: Clock; readonly duration: Milliseconds; readonly state: Pick<ShelfState, 'fenceSoFar' | 'fenceOff'> };

type Taken = { readonly hold: Hold; readonly from?: LockOwner };

// Looks until there is a lock to take, takes it, or says who is there.
const claimed = async (given: Given, owner: LockOwner, tries: number): Promise<Outcome<Taken>> => {
  const { where, cell, clock, duration, state } = given;
  const found = await watched(cell, clock);
  if (!found.ok) return bad([untaken(where, found.failure)]);
  const { is, lease, tag } = found.value;
  if (is === 'alive' && lease?.held !== undefined) return bad([lockedBy(where, lease.held, owner)]);
  const before = await state.fenceSoFar();
  if (!before.ok) return before;
  const mine: Lease & { held: LockOwner } = { held: owner, fence: Math.max(lease?.fence ?? 0, before.value) + 1, duration };
  const begun = clock.elapsed();
  const put = await cell.put(mine, tag);
  if (put.ok) return good({ hold: held({ cell, clock, lease: mine, tag: put.value, begun }), ...(is === 'abandoned' && lease?.held ? { from: lease.held } : {}) });
  return isTaken(put.failure) && tries < MOST_TRIES ? claimed(given, owner, tries + 1) : bad([untaken(where, put.failure)]);
};

const freed = async ({ where, cell }: Given, id: string, tries: number): Promise<Outcome<void>> => {
  const now = await cell.get();
  if (!now.ok) return bad([untaken(where, now.failure)]);
  const by = now.value?.lease.held;
  if (now.value === undefined || by?.id !== id) return bad([notHeld(where, id, by)]);
  const { held: _, ...free } = now.value.lease;
  const put = await cell.put(free, now.value.tag);
  if (put.ok) return good(undefined);
  return isTaken(put.failure) && tries < MOST_TRIES ? freed({ where, cell } as Given, id, tries + 1) : bad([untaken(where, put.failure)]);
};

/** The lock of a state on a shelf. */
export const shelfLock = (given: Given): ShelfLock => {
  const { where, cell, state } = given;
  let hold: Hold | undefined;
  const free = async (id: string): Promise<Outcome<void>> => {
    if (hold?.owner.id === id) hold.letGo();
    const outcome = await freed(given, id, 1);
    if (outcome.ok && hold?.owner.id === id) hold = undefined;
    return outcome;
  };
  return {
    fence: async () => (hold === undefined ? undefined : (await hold.isOurs()) ? hold.fence : 'lost'),
    lock: async (owner) => {
      const taken = await claimed(given, owner, 1);
      if (!taken.ok) return taken;
      hold?.letGo();
      hold = taken.value.hold;
      const alone = await state.fenceOff(hold.fence);
      if (alone.ok) return good(undefined, taken.value.from === undefined ? [] : [abandoned(where, taken.value.from)]);
      await free(owner.id);
      return alone;
    },
    unlock: free,
    holder: async () => {
      const now = await cell.get();
      return now.ok ? now.value?.lease.held : undefined;
    },
  };
};

/** Does something only while the lock is ours, where one was taken, and says so only if it still is afterwards. */
export const whileOurs = async <Value>(fence: Fence, where: string, work: (fence: number) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  const before = await fence();
  if (before === 'lost') return bad([fenced(where)]);
  const outcome = await work(before ?? 0);
  return outcome.ok && (await fence()) === 'lost' ? bad([fenced(where)]) : outcome;
};
