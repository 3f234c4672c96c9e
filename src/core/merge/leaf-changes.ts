import { isObject, type Json, sameValue } from '#core/model';
import type { FieldPath, PathElement } from '#lib/field-path';
import { itemElements } from './list-items.ts';
import { type Members, memberOf, namesOf } from './members.ts';
import { type ElementText, parseElement } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

/** One value that differs. A side without a value has no such member. */
export type LeafChange = { readonly path: FieldPath; readonly before?: Json; readonly after?: Json };

/** With `known`, only what the first value has is compared: what is added beside it is no change. */
export type Compared = { readonly before: Json | undefined; readonly after: Json | undefined; readonly known?: true };

/** A container that only one side has is told leaf by leaf up to this many, else as one value. */
const MOST_LEAVES = 20;

type Trail = { readonly up: Trail; readonly element: PathElement } | undefined;
type Found = (trail: Trail, pair: Compared) => void;
type Walk = { readonly found: Found; readonly trail: Trail };

const pathOf = (trail: Trail): FieldPath => {
  const path: PathElement[] = [];
  for (let at = trail; at !== undefined; at = at.up) path.push(at.element);
  return path.reverse();
};

const into = (walk: Walk, element: PathElement): Walk => ({ found: walk.found, trail: { up: walk.trail, element } });

const size = (value: Json): number => (Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : 0);

const isWhole = ({ before, after }: Compared): boolean => before === undefined || after === undefined;

const compareAt = (walk: Walk, pair: Compared, schema: TypeSchema): void => {
  const { before, after } = pair;
  if (before === after || (before === null && after === undefined) || (before === undefined && after === null)) return;
  const parts = partsFor(schema, before ?? after);
  const isSplit = isWhole(pair) ? canSplit(walk, pair, parts) : split(walk, pair, parts);
  if (!isSplit && !sameValue(before, after)) walk.found(walk.trail, pair);
};

// What is there on one side alone is split where that gives few leaves, and at the root in any case.
const canSplit = (walk: Walk, pair: Compared, parts: TypeSchema): boolean => {
  let count = 0;
  const isContainer = size((pair.before ?? pair.after) as Json) > 0 && split({ ...walk, found: () => count++ }, pair, parts);
  return isContainer && (count <= MOST_LEAVES || walk.trail === undefined) && split(walk, pair, parts);
};

// Says whether the values were looked into; false: they are one value.
const split = (walk: Walk, pair: Compared, parts: TypeSchema): boolean => {
  const sides = [pair.before, pair.after].filter((side) => side !== undefined);
  if (parts.map && sides.every(isObject)) return splitObjects(walk, pair, parts.map);
  return parts.list !== undefined && sides.every(Array.isArray) && splitLists(walk, pair, parts.list);
};

const splitObjects = (walk: Walk, pair: Compared, map: MapSchema): boolean => {
  if (map.relationship === 'atomic') return false;
  const [before, after] = [pair.before as Members | undefined, pair.after as Members | undefined];
  for (const name of pair.known ? Object.keys(before ?? {}) : namesOf(before, after)) {
    const sides = { ...pair, before: memberOf(before, name), after: memberOf(after, name) };
    compareAt(into(walk, { field: name }), sides, memberSchema(map, name) ?? deducedSchema);
  }
  return true;
};

const splitLists = (walk: Walk, pair: Compared, list: ListSchema): boolean => {
  if (list.relationship === 'atomic') return false;
  const [before, after] = [(pair.before ?? []) as readonly Json[], (pair.after ?? []) as readonly Json[]];
  const [places, others] = [itemElements(list, before), itemElements(list, after)];
  if (new Set(places).size < places.length || new Set(others).size < others.length) return false;
  let count = 0;
  const counting: Walk = {
    ...walk,
    found: (trail, sides) => {
      count++;
      walk.found(trail, sides);
    },
  };
  for (const text of pair.known ? places : new Set([...places, ...others])) {
    const element = parseElement(text);
    const sides = { ...pair, before: before[places.indexOf(text)], after: after[others.indexOf(text)] };
    if (element !== undefined) compareAt(into(counting, element), sides, list.element());
  }
  return count > 0 || pair.known === true || places.length !== others.length || !isReordered(places, others);
};

const isReordered = (one: readonly ElementText[], other: readonly ElementText[]): boolean => one.some((text, at) => text !== other[at]);

/**
 * The leaves in which two values differ: items of associative lists by key, of sets by value, atomic values as a whole. A
 * list whose items only changed places is one change.
 */
export const leafChanges = (pair: Compared, schema: TypeSchema): readonly LeafChange[] => {
  const changes: LeafChange[] = [];
  const found: Found = (trail, { before, after }) => {
    changes.push({ path: pathOf(trail), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
  };
  compareAt({ found, trail: undefined }, pair, schema);
  return changes;
};
