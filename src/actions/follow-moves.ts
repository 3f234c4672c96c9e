import { followed, type Followed, readdressed } from '#core/moves';
import { addressText, type Moved, type Must, type ObservedCluster, type Plan, type Serial } from '#core/model';
import { saveState } from './keep-state.ts';
import type { Fleet } from './read-fleet.ts';

/** A fleet whose record follows the moved blocks of its spec, and which of the moves what is live proves. */
export type Following = { readonly fleet: Fleet; readonly provedBy: (observed: readonly ObservedCluster[]) => readonly Moved[] };

const sightedIn =
  (observed: readonly ObservedCluster[]): Parameters<Followed['proved']>[0] =>
  ({ cluster, object }) => {
    const one = observed.find((seen) => seen.cluster === cluster);
    return one?.reach === 'ok' ? one.objects.get(object) : 'lost';
  };

/** The record as moved blocks have it; nothing is written. */
export const follow = (fleet: Fleet, must: Must): Following => {
  const { moved, clusters } = fleet.spec;
  if (moved === undefined) return { fleet, provedBy: () => [] };
  const known = must(followed(fleet.recorded, moved, clusters.map(({ name }) => name)));
  return { fleet: { ...fleet, recorded: known.state }, provedBy: (observed) => must(known.proved(sightedIn(observed))) };
};

/** The stored record with the moves that what is live proves, as {@link settleMoves} would write them down. */
export const recordOf = (fleet: Fleet, following: Following, observed: readonly ObservedCluster[]): Fleet['recorded'] => {
  const moves = following.provedBy(observed);
  return moves.length === 0 ? fleet.recorded : { ...readdressed(fleet.recorded, moves), placements: following.fleet.recorded.placements };
};

/** Writes down the moves that a plan names and what is live proves, so that all that follows starts from there. */
export const settleMoves = async (given: { fleet: Fleet; plan: Plan; proved: readonly Moved[]; placements: Fleet['recorded']['placements'] }, must: Must): Promise<Fleet> => {
  const { fleet, plan, proved, placements } = given;
  const named = new Set((plan.moves ?? []).map(({ from, to }) => `${addressText(from)} ${addressText(to)}`));
  const moves = proved.filter(({ from, to }) => named.has(`${addressText(from)} ${addressText(to)}`));
  if (moves.length === 0) return fleet;
  const recorded = { ...readdressed(fleet.recorded, moves), placements, serial: (fleet.recorded.serial + 1) as Serial };
  await saveState({ backend: fleet.backend, state: recorded, after: fleet.stored }, must);
  return { ...fleet, recorded, stored: recorded.serial };
};
