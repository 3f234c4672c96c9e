import { addressText, byText, type Digest, type K8sObject, type State } from '#core/model';

// A comparison happens far more often than there are rows; most states are in order already.
const sortedBy = <Row>(rows: readonly Row[], textOf: (row: Row) => string): readonly Row[] => {
  const texts = rows.map(textOf);
  if (texts.every((text, at) => at === 0 || (texts[at - 1] as string) <= text)) return rows;
  return rows
    .map((row, at) => ({ row, text: texts[at] as string }))
    .sort((one, other) => byText(one.text, other.text))
    .map(({ row }) => row);
};

/** The same state with rows and placements in their order, and only those contents that a row names. */
export const tidy = (state: State): State => {
  const objects = sortedBy(state.objects, ({ at }) => addressText(at));
  const placements = sortedBy(state.placements, ({ template }) => template);
  const used = [...new Set(objects.map((row) => row.applied))].sort(byText);
  const contents: Record<Digest, K8sObject> = {};
  for (const digest of used) {
    const content = state.contents[digest];
    if (content !== undefined) contents[digest] = content;
  }
  return { ...state, objects, contents, placements };
};
