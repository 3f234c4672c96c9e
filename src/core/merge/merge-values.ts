import { isObject, type Json } from '#core/model';
import { itemElements } from './list-items.ts';
import { mergedOrder } from './list-order.ts';
import { hasNone, type Members, memberOf, namesOf } from './members.ts';
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
  if (before === undefined || after === undefined) return mergeMembers(before, after, map);
  // What stays as it is stays the same value: whoever looks at it next sees that at once.
  return mergedInto(before, after, map) ?? mergeMembers(before, after, map);
};

const mergeMember = (before: Members | undefined, after: Members | undefined, { map, name }: { map: MapSchema; name: string }): Json =>
  mergeValues(memberOf(before, name), memberOf(after, name), memberSchema(map, name) ?? deducedSchema) as Json;

const mergeMembers = (before: Members | undefined, after: Members | undefined, map: MapSchema): Json =>
  Object.fromEntries([...namesOf(before, after)].map((name) => [name, mergeMember(before, after, { map, name })]));

// The live object with the members that change; undefined where there are new ones, whose order counts.
const mergedInto = (before: Members, after: Members, map: MapSchema): Json | undefined => {
  const changed: [string, Json][] = [];
  for (const name of Object.keys(after)) {
    if (!Object.hasOwn(before, name)) return undefined;
    const value = mergeMember(before, after, { map, name });
    if (value !== before[name]) changed.push([name, value]);
  }
  return changed.length === 0 ? before : { ...before, ...Object.fromEntries(changed) };
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
  const merged = mergedOrder({ live: beforeElements, applied: afterElements }).map(({ element, own }) =>
    own === undefined ? (mergeValues(liveItem(element), after[afterElements.indexOf(element)], list.element()) as Json) : (before[own] as Json),
  );
  return merged.length === before.length && merged.every((item, at) => item === before[at]) ? live : merged;
};
