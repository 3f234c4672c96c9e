import { isObject, type Json, type JsonObject } from '#core/model';
import { itemElements } from './list-items.ts';
import type { ElementText } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

type Items = readonly Json[];

const isEmpty = (value: JsonObject | Items | undefined): boolean => value === undefined || (Array.isArray(value) ? value : Object.keys(value)).length === 0;

/**
 * One value applied onto another: nothing is taken away, a leaf of the applied one wins. Lists that are changed get the
 * applied order, items of theirs alone stay where they were between their neighbours (structured-merge-diff 4.3).
 */
export const mergeValues = (live: Json | undefined, applied: Json | undefined, schema: TypeSchema): Json | undefined => {
  if (applied === undefined || live === undefined) return applied ?? live;
  const parts = partsFor(schema, applied);
  if (parts.map) return mergeObjects(live, applied, parts.map);
  return parts.scalar === undefined && parts.list ? mergeLists(live, applied, parts.list) : applied;
};

const mergeObjects = (live: Json, applied: Json, map: MapSchema): Json | undefined => {
  const [before, after] = [isObject(live) ? live : undefined, isObject(applied) ? applied : undefined];
  if (map.relationship === 'atomic' || (isEmpty(before) && isEmpty(after))) return applied;
  const merged: Record<string, Json> = { ...before };
  for (const [name, value] of Object.entries(after ?? {})) {
    const member = mergeValues(before?.[name], value, memberSchema(map, name) ?? deducedSchema);
    if (member !== undefined) merged[name] = member;
  }
  return merged;
};

const mergeLists = (live: Json, applied: Json, list: ListSchema): Json | undefined => {
  const [before, after] = [Array.isArray(live) ? live : [], Array.isArray(applied) ? applied : []];
  if (list.relationship === 'atomic' || (before.length === 0 && after.length === 0)) return applied;
  return new ListMerge(before, after, list).merged();
};
