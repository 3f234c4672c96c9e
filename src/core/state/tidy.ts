import { addressText, byText, type Digest, type K8sObject, type State } from '#core/model';

/** The same state with rows and placements in their order, and only those contents that a row names. */
export const tidy = (state: State): State => {
  const objects = [...state.objects].sort((one, other) => byText(addressText(one.at), addressText(other.at)));
  const placements = [...state.placements].sort((one, other) => byText(one.template, other.template));
  const used = [...new Set(objects.map((row) => row.applied))].sort(byText);
  const contents: Record<Digest, K8sObject> = {};
  for (const digest of used) {
    const content = state.contents[digest];
    if (content !== undefined) contents[digest] = content;
  }
  return { ...state, objects, contents, placements };
};
