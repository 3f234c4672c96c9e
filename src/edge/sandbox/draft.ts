import { isObject } from '#core/model';

/** An object while a request is worked on: a private copy that may be changed in place. What is stored is never changed again. */
export type Draft = { [field: string]: any };

/** Whether a value is a map of members that can be looked into. */
export const isDraft = (value: unknown): value is Draft => isObject(value);

const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (value === null || typeof value !== 'object') return value;
  const copy: Draft = {};
  for (const name of Object.keys(value)) copy[name] = copied((value as Draft)[name]);
  return copy;
};

/** A private copy of a JSON value. */
export const copyOf = <Value>(value: Value): Value => copied(value) as Value;

/** Whether a value holds nothing: absent, null, an empty text, list or map, zero or false. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0 || value === false ||
  (Array.isArray(value) ? value.length === 0 : isDraft(value) && Object.keys(value).length === 0);

/** Sets members that are absent or null. */
export const fill = (draft: Draft, members: Draft): void => {
  for (const [name, value] of Object.entries(members)) draft[name] ??= value;
};

/** The member as a map that can be written into; it is made where it is missing. */
export const within = (draft: Draft, name: string): Draft => {
  draft[name] ??= {};
  return draft[name] as Draft;
};

/** The member as a list of maps; an absent one is empty. */
export const listOf = (draft: Draft | undefined, name: string): Draft[] => {
  const list: unknown = draft?.[name];
  return Array.isArray(list) ? (list.filter(isDraft) as Draft[]) : [];
};
