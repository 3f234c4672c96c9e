import { attempt, type Outcome, type Ports, type State } from '#core/model';
import { statePlaceOf } from './paths.ts';
import { type FleetRequest, readMembers, recall } from './read-fleet.ts';

/** What is recorded, with the journal of a cut-off apply folded in. */
export const readState = (ask: FleetRequest, world: Ports): Promise<Outcome<State>> =>
  attempt(async (must) => (await recall(await readMembers(ask, world, must), world, must)).recorded);

/** Frees the lock with this id; false where no lock is held. A lock of another id stays, and is named. */
export const unlockState = (ask: FleetRequest & { readonly id: string }, world: Ports): Promise<Outcome<boolean>> =>
  attempt(async (must) => {
    const backend = world.backend(statePlaceOf(await readMembers(ask, world, must)));
    if ((await backend.holder()) === undefined) return false;
    must(await backend.unlock(ask.id));
    return true;
  });
