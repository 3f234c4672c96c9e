import { addressText, byText, type ClusterName, type Moved, type PlacedBefore, type State } from '#core/model';

/** The state with rows under their new addresses. */
export const readdressed = (state: State, moves: readonly Moved[]): State => {
  const to = new Map(moves.map((move) => [addressText(move.from), move.to]));
  if (to.size === 0) return state;
  const objects = state.objects.map((row) => {
    const at = to.get(addressText(row.at));
    return at === undefined ? row : { ...row, at };
  });
  return { ...state, objects: objects.sort((one, other) => byText(addressText(one.at), addressText(other.at))) };
};

/** Placements in which a cluster has its new name. */
export const renamedWith = (placements: readonly PlacedBefore[], from: ClusterName, to: ClusterName): readonly PlacedBefore[] =>
  placements.map((placed) =>
    placed.targets.some(({ cluster }) => cluster === from)
      ? { ...placed, targets: placed.targets.map((target) => (target.cluster === from ? { ...target, cluster: to } : target)).sort((one, other) => byText(one.cluster, other.cluster)) }
      : placed,
  );
