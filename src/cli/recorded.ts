import { keyParts, type State } from '#core/model';

/** The part of a state that is recorded in some clusters and of some kinds; all where none is named. */
export const recordedIn = (state: State, clusters: readonly string[], kinds: readonly string[]): State => {
  const objects = state.objects.filter(({ at }) => {
    const { group, kind } = keyParts(at.object);
    const names = [kind, `${group === '' ? 'v1' : group}/${kind}`];
    return (clusters.length === 0 || clusters.includes(at.cluster)) && (kinds.length === 0 || kinds.some((one) => names.includes(one)));
  });
  const used = new Set(objects.map(({ applied }) => applied));
  return { ...state, objects, contents: Object.fromEntries(Object.entries(state.contents).filter(([digest]) => used.has(digest as State['objects'][number]['applied']))) };
};
