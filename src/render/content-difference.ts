import { fieldPathText } from '#lib/field-path';
import { byText, type FieldPathText, isObject, type Json } from '#core/model';

/** A field that two objects have with different values. */
export type ContentDifference = { readonly path: FieldPathText; readonly usual?: Json; readonly here?: Json };

type Members = { readonly [name: string]: Json };

/** The path of a member, in quotes where its name is more than a word. */
export const below = (path: string, name: string): string => {
  const last = fieldPathText([{ field: name }]);
  return path === '' || last.startsWith('[') ? `${path}${last}` : `${path}.${last}`;
};

const nameOf = (item: Json): string | undefined => (isObject(item) && typeof item['name'] === 'string' ? item['name'] : undefined);

const areNamed = (items: readonly Json[]): boolean => new Set(items.map(nameOf)).size === items.length && items.every((item) => nameOf(item) !== undefined);

/** The items of a list with their places: by name where all have one of their own, else by number from 0. */
export const placesIn = (items: readonly Json[], byName = areNamed(items)): readonly (readonly [string, Json])[] =>
  items.map((item, at) => [fieldPathText([byName ? { key: { name: nameOf(item) ?? '' } } : { index: at }]), item]);

/** The smallest fields in which two values differ, in the order of their paths. */
export const contentDifferences = (usual: Json | undefined, here: Json | undefined, path = ''): readonly ContentDifference[] => {
  if (usual === here) return [];
  if (isObject(usual) && isObject(here)) return inObjects(usual as Members, here as Members, path);
  const isPair = Array.isArray(usual) && Array.isArray(here);
  return isPair ? inLists(usual as readonly Json[], here as readonly Json[], path) : asWhole(usual, here, path);
};

const asWhole = (usual: Json | undefined, here: Json | undefined, path: string): readonly ContentDifference[] => [
  { path: path as FieldPathText, ...(usual === undefined ? {} : { usual }), ...(here === undefined ? {} : { here }) },
];

const inObjects = (usual: Members, here: Members, path: string): readonly ContentDifference[] =>
  [...new Set([...Object.keys(usual), ...Object.keys(here)])].sort(byText).flatMap((name) => contentDifferences(usual[name], here[name], below(path, name)));

// Lists of two lengths whose items have no names are one value each.
const inLists = (usual: readonly Json[], here: readonly Json[], path: string): readonly ContentDifference[] => {
  const byName = areNamed(usual) && areNamed(here);
  if (!byName && usual.length !== here.length) return asWhole(usual, here, path);
  const [before, after] = [new Map(placesIn(usual, byName)), new Map(placesIn(here, byName))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => contentDifferences(before.get(name), after.get(name), `${path}${name}`));
};
