import { isObject, type Json } from '#core/model';

/** Where empty lists and empty objects stand; items of lists have no part in a path, as in Karmada. */
type Empties = { readonly lists: Set<string>; readonly objects: Set<string> };

const below = (path: string, name: string): string => `${path}/${JSON.stringify(name)}`;

const note = (value: Json, path: string, empties: Empties): void => {
  if (Array.isArray(value)) {
    if (value.length === 0) empties.lists.add(path);
    for (const item of value as readonly Json[]) note(item, path, empties);
  } else if (isObject(value)) {
    const members = Object.entries(value);
    if (members.length === 0) empties.objects.add(path);
    for (const [name, member] of members) note(member, below(path, name), empties);
  }
};

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0;

// Undefined where the value is to go: an empty table that neither object had says nothing.
const settled = (value: Json, path: string, empties: Empties): Json | undefined => {
  if (isEmptyList(value)) return empties.objects.has(path) ? {} : empties.lists.has(path) ? [] : undefined;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => settled(item, path, empties)).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const kept = settled(member, below(path, name), empties);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
};

/** What a script gave, with its empty tables turned back into what they were in the objects that it was given (Karmada: ConvertLuaResultInto). */
export const restored = (value: Json, given: readonly Json[]): Json => {
  const empties: Empties = { lists: new Set(), objects: new Set() };
  for (const one of given) note(one, '', empties);
  return isEmptyList(value) ? value : (settled(value, '', empties) ?? value);
};
