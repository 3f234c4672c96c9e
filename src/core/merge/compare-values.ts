import { isObject, type Json, sameValue } from '#core/model';
import { type FieldSet, insertPath, recursiveDifference, type SetDraft, setDraft } from './field-set.ts';
import { itemElements } from './list-items.ts';
import { hasNone, memberOf, namesOf } from './members.ts';
import type { ElementText } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

/** How one object differs from another: what only the second has, what only the first has, and what has another value. */
export type Comparison = { readonly added: FieldSet; readonly removed: FieldSet; readonly modified: FieldSet };

type Drafts = { readonly added: SetDraft; readonly removed: SetDraft; readonly modified: SetDraft };
type Pair = { readonly before: Json | undefined; readonly after: Json | undefined };
type Walk = { readonly drafts: Drafts; readonly path: readonly ElementText[] };

const note = (walk: Walk, { before, after }: Pair): true => {
  if (before === undefined) insertPath(walk.drafts.added, walk.path);
  else if (after === undefined) insertPath(walk.drafts.removed, walk.path);
  else if (!sameValue(before, after)) insertPath(walk.drafts.modified, walk.path);
  return true;
};

const samePart = (one: TypeSchema, other: TypeSchema): boolean => one.map === other.map && one.list === other.list && one.scalar === other.scalar;

// Both values present and of different forms are looked at as the one, then as the other.
const compareAt = (walk: Walk, pair: Pair, schema: TypeSchema): void => {
  const { before, after } = pair;
  if (before === after) return;
  const [first, second] = [partsFor(schema, before), partsFor(schema, after)];
  if (before !== undefined && after !== undefined && !samePart(first, second)) compareAs(walk, pair, first);
  const isLeaf = compareAs(walk, pair, after === undefined ? first : second);
  if (!isLeaf && (before === undefined || after === undefined)) note(walk, pair);
};

// Says whether the values were taken as a whole.
const compareAs = (walk: Walk, pair: Pair, parts: TypeSchema): boolean => {
  if (parts.map) return compareObjects(walk, pair, parts.map);
  if (parts.scalar !== undefined) return note(walk, pair);
  return parts.list !== undefined && compareLists(walk, pair, parts.list);
};

const step = (walk: Walk, element: ElementText): Walk => ({ ...walk, path: [...walk.path, element] });

const compareObjects = (walk: Walk, pair: Pair, map: MapSchema): boolean => {
  const [before, after] = [isObject(pair.before) ? pair.before : undefined, isObject(pair.after) ? pair.after : undefined];
  if (map.relationship === 'atomic' || (hasNone(before) && hasNone(after))) return note(walk, pair);
  for (const name of namesOf(before, after)) {
    const inner = { before: memberOf(before, name), after: memberOf(after, name) };
    if (inner.before !== inner.after) compareAt(step(walk, `f:${name}`), inner, memberSchema(map, name) ?? deducedSchema);
  }
  return false;
};

const grouped = (list: ListSchema, value: Json | undefined): ReadonlyMap<ElementText, readonly Json[]> => {
  const groups = new Map<ElementText, Json[]>();
  if (!Array.isArray(value)) return groups;
  for (const [at, element] of itemElements(list, value).entries()) groups.set(element, [...(groups.get(element) ?? []), value[at] as Json]);
  return groups;
};

const none: readonly Json[] = [];

const compareLists = (walk: Walk, pair: Pair, list: ListSchema): boolean => {
  const [before, after] = [grouped(list, pair.before), grouped(list, pair.after)];
  if (list.relationship === 'atomic' || (before.size === 0 && after.size === 0)) return note(walk, pair);
  for (const element of new Set([...before.keys(), ...after.keys()])) {
    const [ours, theirs] = [before.get(element) ?? none, after.get(element) ?? none];
    if (ours.length !== 1 || theirs.length !== 1 || ours[0] !== theirs[0]) compareItems(step(walk, element), [ours, theirs], list.element());
  }
  return false;
};

// Items that stand twice are one value, all of them together.
const compareItems = (walk: Walk, [before, after]: readonly [readonly Json[], readonly Json[]], schema: TypeSchema): void => {
  const { drafts, path } = walk;
  if (before.length < 2 && after.length < 2) {
    compareAt(walk, { before: before[0], after: after[0] }, schema);
  } else if (before.length > 1 && after.length > 1) {
    if (!sameValue(before, after)) insertPath(drafts.modified, path);
  } else if (before.length > 1) {
    if (after.length > 0) compareAt(walk, { before: undefined, after: after[0] }, schema);
    insertPath(drafts.removed, path);
  } else {
    if (before.length > 0) compareAt(walk, { before: before[0], after: undefined }, schema);
    insertPath(drafts.added, path);
  }
};

/** What of an object changed, as fields that somebody may own. */
export const compareValues = (before: Json, after: Json, schema: TypeSchema): Comparison => {
  const drafts: Drafts = { added: setDraft(), removed: setDraft(), modified: setDraft() };
  compareAt({ drafts, path: [] }, { before, after }, schema);
  return drafts;
};

/** A comparison without fields that a request may not change, and what is below them. */
export const without = ({ added, removed, modified }: Comparison, fields: FieldSet): Comparison => ({
  added: recursiveDifference(added, fields),
  removed: recursiveDifference(removed, fields),
  modified: recursiveDifference(modified, fields),
});
