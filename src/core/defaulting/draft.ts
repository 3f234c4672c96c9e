/** An object while its defaults are filled in: a private copy that is changed in place. */
export type Draft = { [name: string]: unknown };

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The map below some members; undefined where there is none. */
export const at = (draft: Draft | undefined, ...names: readonly string[]): Draft | undefined => {
  let found: unknown = draft;
  for (const name of names) found = isDraft(found) ? found[name] : undefined;
  return isDraft(found) ? found : undefined;
};

/** The member as a map that can be written into; it is made where it is missing. */
export const within = (draft: Draft, name: string): Draft => {
  draft[name] ??= {};
  return draft[name] as Draft;
};

/** The member as a list of maps; an absent one is empty. */
export const listOf = (draft: Draft | undefined, name: string): readonly Draft[] => {
  const list = draft?.[name];
  return Array.isArray(list) ? list.filter(isDraft) : [];
};

/** The member as a text; an absent one is empty. */
export const textOf = (draft: Draft, name: string): string => (typeof draft[name] === 'string' ? draft[name] : '');

/** Sets members that are absent or null. */
export const fill = (draft: Draft | undefined, members: Draft): void => {
  if (draft === undefined) return;
  for (const name of Object.keys(members)) draft[name] ??= members[name];
};

/** Sets a member that is absent or holds nothing: where Go has no pointer, an empty text is an absent one. */
export const fillEmpty = (draft: Draft, name: string, value: unknown): void => {
  if (draft[name] === undefined || draft[name] === null || draft[name] === '') draft[name] = value;
};

/** A copy that shares nothing with the original. */
export const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isDraft(value)) return value;
  const copy = { ...value };
  for (const name in copy) if (typeof copy[name] === 'object') copy[name] = copyOf(copy[name]);
  return copy;
};
