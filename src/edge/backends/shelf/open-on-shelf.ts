import type { Clock, Milliseconds, StateBackend } from '#core/model';
import { shelfJournal } from './journal.ts';
import { shelfKey } from './key.ts';
import type { Cell } from './lease.ts';
import { shelfLock } from './lock.ts';
import type { Shelf } from './shelf.ts';
import { shelfNotes } from './notes.ts';
import { type Fence, shelfState } from './state.ts';

/** A backend that keeps the states that it replaces, and notes beside them. */
export type KeepingBackend = StateBackend & Required<Pick<StateBackend, 'history' | 'notes'>>;

/** A state on a shelf, whose lock stands in a cell and holds so long without renewal. */
export const openOnShelf = (given: { readonly shelf: Shelf; readonly cell: Cell; readonly clock: Clock; readonly duration: Milliseconds }): KeepingBackend => {
  const { shelf, cell, clock, duration } = given;
  // The state asks for the lock's number, and the lock marks the state with it.
  const fence: Fence = () => locking.fence();
  const state = shelfState({ shelf, fence, clock });
  const locking = shelfLock({ where: shelf.where, cell, clock, duration, state });
  return { read: state.read, write: state.write, history: state.history, lock: locking.lock, unlock: locking.unlock, holder: locking.holder, journal: shelfJournal(shelf, fence), key: shelfKey(shelf), notes: shelfNotes(shelf) };
};
