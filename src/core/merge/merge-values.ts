import { isObject, type Json } from '#core/model';
import { itemElements } from './list-items.ts';
import { mergedOrder } from './list-order.ts';
import { hasNone, memberOf, namesOf } from './members.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

type Items = readonly Json[];

/** One value applied onto another: nothing is taken away, and a leaf of the applied one wins. */
export const mergeValues = (live: Json | undefined, applied: Json | undefined, schema: TypeSchema): Json | undefined => {
  if (applied === undefined) return live;
  if (live === undefined) return applied;
  const parts = partsFor(schema, applied);
  if (parts.map) return mergeObjects(live, applied, parts.map);
  return parts.scalar === undefined && parts.list ? mergeLists(live, applied, parts.list) : applied;
};

const mergeObjects = (live: Json, applied: Json, map: MapSchema): Json => {
  const [before, after] = [isObject(live) ? live : undefined, isObject(applied) ? applied : undefined];
  if (map.relationship === 'atomic' || (hasNone(before) && hasNone(after))) return applied;
  return Object.fromEntries(
    [...namesOf(before, after)].map((name) => [name, mergeValues(memberOf(before, name), memberOf(after, name), memberSchema(map, name) ?? deducedSchema) as Json]),
  );
};

const mergeLists = (live: Json, applied: Json, list: ListSchema): Json => {
  const [before, after] = [Array.isArray(live) ? (live as Items) : [], Array.isArray(applied) ? (applied as Items) : []];
  if (list.relationship === 'atomic' || (before.length === 0 && after.length === 0)) return applied;
  const [beforeElements, afterElements] = [itemElements(list, before), itemElements(list, after)];
  const liveItem = (element: string): Json | undefined => {
    const at = beforeElements.indexOf(element);
    // What stands twice in the live list is not merged with, but replaced.
    return at < 0 ? undefined : beforeElements.lastIndexOf(element) === at ? before[at] : null;
  };
  return mergedOrder({ live: beforeElements, applied: afterElements }).map(({ element, own }) =>
    own === undefined ? (mergeValues(liveItem(element), after[afterElements.indexOf(element)], list.element()) as Json) : (before[own] as Json),
  );
};
