import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome, type Serial, type State } from '#core/model';

const forced = 'Look at what is stored first; to store the other one all the same:\n    fleet state pull\n    fleet state push FILE --force';

/**
 * The state to store in place of another: of the same lineage and not older, unless it is forced. Its serial follows the stored one,
 * so that numbers never go back.
 */
export const pushed = (stored: State | undefined, given: State, force: boolean): Outcome<State> => {
  const { moved: _, ...plain } = given;
  if (stored === undefined) return good(plain);
  const next = { ...plain, serial: Math.max(given.serial, stored.serial + 1) as Serial };
  if (force) return good(next);
  if (given.lineage !== stored.lineage)
    return bad([diagnose('FLT8206', `The state that is stored is of lineage ${stored.lineage}, and the one in the file of ${given.lineage}: they have nothing to do with each other.`, { hint: forced })]);
  if (given.serial < stored.serial)
    return bad([diagnose('FLT8207', `The state that is stored is at serial ${stored.serial}, and the one in the file is older, at ${given.serial}.`, { hint: forced })]);
  return good(next);
};
