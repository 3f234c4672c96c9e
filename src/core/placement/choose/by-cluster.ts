import type { SpreadConstraint } from '#core/model';
import type { Candidate } from '../candidates.ts';
import type { Choice, Choosing } from './choose.ts';

const roomOf = (candidates: readonly Candidate[]): number => candidates.reduce((sum, { available }) => sum + available, 0);

// The first with strictly the most room, if it has more than the one that is to go.
const roomier = (rest: readonly Candidate[], than: Candidate): number =>
  rest.reduce((best, one, at) => (one.available > (rest[best]?.available ?? than.available) ? at : best), -1);

// From the last one back, a cluster is swapped for the roomiest left over until there is room for all replicas.
const makeRoom = (candidates: readonly Candidate[], most: number, need: number): readonly Candidate[] | undefined => {
  const [chosen, rest] = [candidates.slice(0, most), candidates.slice(most)];
  for (let at = chosen.length - 1; at >= 0 && roomOf(chosen) < need; at--) {
    const own = chosen[at] as Candidate;
    const other = roomier(rest, own);
    if (other < 0) continue;
    chosen[at] = rest[other] as Candidate;
    rest[other] = own;
  }
  return roomOf(chosen) < need ? undefined : chosen;
};

/** Chooses the best clusters, at most as many as the constraint allows and with room for all replicas together. */
export const byCluster = ({ candidates, need }: Choosing, { minGroups = 1, maxGroups = 0 }: SpreadConstraint): Choice => {
  if (candidates.length < minGroups) return { says: `its policy wants at least ${minGroups} clusters, and ${candidates.length} fit` };
  const most = Math.min(candidates.length, maxGroups);
  if (most === 0) return { says: 'its policy allows no cluster: the spread constraint has no maxGroups' };
  if (need === undefined) return { chosen: candidates.slice(0, most) };
  const chosen = makeRoom(candidates, most, need);
  return chosen ? { chosen } : { says: `no ${most} of the ${candidates.length} clusters that fit have room for ${need} replicas` };
};
