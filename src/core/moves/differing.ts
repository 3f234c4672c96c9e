import { addressText, type Address, type Recorded, type State, type StateEdit } from '#core/model';

const addresses = (rows: readonly Recorded[]): readonly Address[] => rows.map(({ at }) => at);

/** Which addresses one state records and another does not, and which it records otherwise. */
export const differing = (before: State | undefined, after: State): Pick<StateEdit, 'forgotten' | 'gained' | 'changed'> => {
  const old = new Map((before?.objects ?? []).map((row) => [addressText(row.at), row]));
  const now = new Map(after.objects.map((row) => [addressText(row.at), row]));
  const isChanged = (row: Recorded): boolean => {
    const known = old.get(addressText(row.at));
    return known !== undefined && (known.applied !== row.applied || known.uid !== row.uid);
  };
  return {
    forgotten: addresses([...old].flatMap(([text, row]) => (now.has(text) ? [] : [row]))),
    gained: addresses([...now].flatMap(([text, row]) => (old.has(text) ? [] : [row]))),
    changed: addresses([...now.values()].filter(isChanged)),
  };
};
