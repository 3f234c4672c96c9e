import { diagnose } from '#core/diagnostics';
import { type Address, addressText, bad, type ClusterName, type Diagnostic, good, keyParts, type Moved, type Outcome, parseAddress, type State, unlessErrors } from '#core/model';
import { notRecorded } from './forget.ts';
import { notTheSame, samenessOf, type Sighted } from './same-object.ts';

const usage = 'Name two addresses, or two clusters each with a colon:\n    fleet state mv east:apps/Deployment/shop/web eu:apps/Deployment/shop/web\n    fleet state mv east: eu:';

const clusterIn = (text: string): ClusterName | undefined => (/^[^:/]+:$/.test(text) ? (text.slice(0, -1) as ClusterName) : undefined);

const taken = (to: Address): Diagnostic => diagnose('FLT8202', `${addressText(to)} is recorded already.`, { hint: `Look at both, and forget the one that is wrong:\n    fleet state show ${addressText(to)}` });

/** What speaks against moves whatever is live: an address that is taken, or another kind. */
export const objections = ({ objects }: State, moves: readonly Moved[]): readonly Diagnostic[] => {
  const going = new Set(moves.map(({ from }) => addressText(from)));
  const staying = new Set(objects.map(({ at }) => addressText(at)).filter((text) => !going.has(text)));
  return moves.flatMap(({ from, to }) => [
    ...(staying.has(addressText(to)) ? [taken(to)] : []),
    ...(keyParts(from.object).kind === keyParts(to.object).kind ? [] : [diagnose('FLT8204', `${from.object} and ${to.object} are of different kinds, and an object never changes its kind.`, { hint: usage })]),
  ]);
};

const ofCluster = (state: State, from: ClusterName, to: ClusterName): Outcome<readonly Moved[]> => {
  const rows = state.objects.filter(({ at }) => at.cluster === from);
  const known = [...new Set(state.objects.map(({ at }) => `${at.cluster}:`))];
  return rows.length === 0 ? bad([notRecorded(`${from}:`, known)]) : good(rows.map(({ at }) => ({ from: at, to: { cluster: to, object: at.object } })));
};

const ofObject = (state: State, from: Address, to: Address): Outcome<readonly Moved[]> => {
  const texts = state.objects.map(({ at }) => addressText(at));
  return texts.includes(addressText(from)) ? good([{ from, to }]) : bad([notRecorded(addressText(from), texts)]);
};

const namedMoves = (state: State, from: string, to: string): Outcome<readonly Moved[]> => {
  const clusters = [clusterIn(from), clusterIn(to)] as const;
  if (clusters[0] !== undefined && clusters[1] !== undefined) return ofCluster(state, clusters[0], clusters[1]);
  const [one, other] = [parseAddress(from), parseAddress(to)];
  if (one === undefined || other === undefined || clusters.some((cluster) => cluster !== undefined)) return bad([diagnose('FLT8204', `"${from}" and "${to}" are not two addresses.`, { hint: usage })]);
  return ofObject(state, one, other);
};

/** The moves that two addresses, or two clusters each with a colon, ask for. */
export const movesFor = (state: State, from: string, to: string): Outcome<readonly Moved[]> => {
  const moves = namedMoves(state, from, to);
  return moves.ok ? unlessErrors(moves.value, objections(state, moves.value)) : moves;
};

/**
 * Whether the recorded objects are what is live at their new addresses. For a whole cluster one of them is proof enough that it is the
 * same API server: what vanished there since is drift, and no reason to forget the rest.
 */
export const mayMove = (state: State, moves: readonly Moved[], sighted: Sighted): Outcome<readonly Moved[]> => {
  const rows = new Map(state.objects.map((row) => [addressText(row.at), row]));
  const found = moves.map((move) => {
    const row = rows.get(addressText(move.from));
    return { move, sameness: row === undefined ? ('absent' as const) : samenessOf(row, sighted(move.to)) };
  });
  const isOneCluster = moves.length > 1 && moves.every(({ from, to }) => from.object === to.object && from.cluster === moves[0]?.from.cluster && to.cluster === moves[0]?.to.cluster);
  if (isOneCluster && found.some(({ sameness }) => sameness === 'same')) return good(moves);
  const wrong = found.flatMap(({ move, sameness }) => (sameness === 'same' ? [] : [notTheSame(move, sameness)]));
  return wrong.length === 0 ? good(moves) : bad(wrong.slice(0, 3));
};

