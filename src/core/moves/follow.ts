import { diagnose } from '#core/diagnostics';
import { addressText, bad, type ClusterName, type Diagnostic, good, type Moved, type MovedBlock, type Outcome, type State, unlessErrors } from '#core/model';
import { mayMove, objections } from './move.ts';
import { readdressed, renamedWith } from './readdress.ts';
import type { Sighted } from './same-object.ts';

export type { Sighted };

/** What the moved blocks of a spec make of a state, before anybody has looked whether they are true. */
export type Followed = {
  readonly state: State;
  readonly moves: readonly { readonly block: MovedBlock; readonly moves: readonly Moved[] }[];
  /** The moves that what is live proves; a move to a cluster that was not reached is left out, and its rows stay as stored. */
  readonly proved: (sighted: Sighted) => Outcome<readonly Moved[]>;
};

const targetOf = (block: MovedBlock, { cluster, object }: Moved['from']): Moved['to'] | undefined => {
  if (block.what === 'cluster') return cluster === block.from ? { cluster: block.to, object } : undefined;
  const isMeant = object === block.from && (block.fromCluster ?? cluster) === cluster;
  return isMeant ? { cluster: block.toCluster ?? cluster, object: block.to } : undefined;
};

// A block outlives what it says: where the new cluster has left the fleet since, nothing moves there.
const movesOf = (state: State, block: MovedBlock, members: readonly ClusterName[]): readonly Moved[] =>
  state.objects.flatMap(({ at }): readonly Moved[] => {
    const to = targetOf(block, at);
    return to !== undefined && members.includes(to.cluster) ? [{ from: at, to }] : [];
  });

const stillThere = (block: MovedBlock, members: readonly ClusterName[]): readonly Diagnostic[] =>
  block.what === 'cluster' && members.includes(block.from)
    ? [diagnose('FLT8208', `"${block.from}" is a member cluster still, so it was not renamed to "${block.to}".`, { at: block.at, hint: 'Take the old entry out of the spec, or the moved block:\n    fleet clusters' })]
    : [];

const followOne = (state: State, block: MovedBlock, moves: readonly Moved[]): State => {
  const moved = readdressed(state, moves);
  return block.what === 'cluster' && moves.length > 0 ? { ...moved, placements: renamedWith(moved.placements, block.from, block.to) } : moved;
};

const provedOne = (state: State, { block, moves }: Followed['moves'][number], sighted: Sighted): Outcome<readonly Moved[]> => {
  const reached = moves.filter(({ to }) => sighted(to) !== 'lost');
  const known = reached.length === 0 ? good([]) : mayMove(state, reached, sighted);
  return known.ok ? known : bad(known.diagnostics.map((diagnostic) => ({ ...diagnostic, at: block.at })));
};

/** The state as moved blocks have it, one after the other. A block whose rows moved long ago says nothing any more. */
export const followed = (stored: State, blocks: readonly MovedBlock[], members: readonly ClusterName[]): Outcome<Followed> => {
  const diagnostics: Diagnostic[] = [];
  const steps: { readonly block: MovedBlock; readonly moves: readonly Moved[]; readonly before: State }[] = [];
  let state = stored;
  for (const block of blocks) {
    const moves = movesOf(state, block, members);
    const there = moves.length === 0 ? [] : stillThere(block, members);
    diagnostics.push(...(there.length > 0 ? there : objections(state, moves).slice(0, 3).map((one) => ({ ...one, at: block.at }))));
    if (moves.length > 0) steps.push({ block, moves, before: state });
    state = followOne(state, block, moves);
  }
  const proved = (sighted: Sighted): Outcome<readonly Moved[]> => {
    const parts = steps.map((step) => provedOne(step.before, step, sighted));
    return unlessErrors(chained(parts.flatMap((part) => (part.ok ? part.value : []))), parts.flatMap((part) => part.diagnostics));
  };
  return unlessErrors({ state, moves: steps, proved }, diagnostics);
};

// A row that moves twice moves once, from its first address to its last.
const chained = (moves: readonly Moved[]): readonly Moved[] => {
  const first = new Map<string, Moved>();
  for (const { from, to } of moves) {
    const earlier = first.get(addressText(from));
    if (earlier !== undefined) first.delete(addressText(from));
    first.set(addressText(to), { from: earlier?.from ?? from, to });
  }
  return [...first.values()];
};
