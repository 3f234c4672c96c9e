import { encodeState } from '#core/state';
import type { LockOwner, Must, Ports, Serial, State, StateBackend } from '#core/model';
import type { Fleet } from './read-fleet.ts';

/** Holds the state's lock while a story runs, and frees it whatever happens. */
export const locked = async <Value>(given: { backend: StateBackend; world: Ports; must: Must; why: string }, story: () => Promise<Value>): Promise<Value> => {
  const { backend, world, must, why } = given;
  const { user: who, host, pid } = world.who;
  const owner: LockOwner = { id: world.ids.operation(), who, host, pid, since: world.clock.now(), why };
  must(await backend.lock(owner));
  try {
    return await story();
  } finally {
    const freed = await backend.unlock(owner.id);
    for (const diagnostic of freed.diagnostics) world.onWarning(diagnostic);
  }
};

/** Replaces the stored state, then drops the journal that is folded into it; in this order nothing is ever lost. */
export const saveState = async (given: { backend: StateBackend; state: State; after: Serial | undefined }, must: Must): Promise<void> => {
  must(await given.backend.write(encodeState(given.state), { after: given.after }));
  must(await given.backend.journal.clear());
};

/** Folds the journal of a cut-off apply into the stored state before anything else happens. */
export const settleJournal = async (fleet: Fleet, must: Must): Promise<Fleet> => {
  if (!fleet.cutOff) return fleet;
  await saveState({ backend: fleet.backend, state: fleet.recorded, after: fleet.stored }, must);
  return { ...fleet, stored: fleet.recorded.serial, cutOff: false };
};
