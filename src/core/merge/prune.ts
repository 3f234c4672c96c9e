import type { Json } from '#core/model';
import { difference, type FieldSet, intersection, isEmptySet, union } from './field-set.ts';
import { fieldSetOf } from './field-set-of.ts';
import { parseElement } from './path-element.ts';
import { removeItems } from './remove-items.ts';
import { memberSchema, type TypeSchema } from './type-schema.ts';

const nothing: TypeSchema = {};

const schemaBelow = (schema: TypeSchema, text: string): TypeSchema => {
  const element = parseElement(text);
  if (element && 'field' in element && schema.map) return memberSchema(schema.map, element.field) ?? nothing;
  return element && 'key' in element && schema.list ? schema.list.element() : nothing;
};

const isDeclared = (schema: TypeSchema, text: string): boolean => text.startsWith('f:') && schema.map?.fields.has(text.slice(2)) === true;

/** A set in which each declared member that has a field of the set below it is a field of the set itself. */
export const withDeclared = (set: FieldSet, schema: TypeSchema): FieldSet => ({
  members: new Set([...set.members, ...[...set.children.keys()].filter((element) => isDeclared(schema, element))]),
  children: new Map([...set.children].map(([element, child]) => [element, withDeclared(child, schemaBelow(schema, element))])),
});

/** What a merge is pruned by. `last` is what the applying manager owned before, `owned` what all own now, its new set included. */
export type Pruning = { readonly last: FieldSet; /** What it owns by this request. */ readonly now: FieldSet; readonly owned: FieldSet; readonly schema: TypeSchema };

/**
 * The merged object without what its manager applied last time, does not apply any more, and nobody else owns. What was
 * never owned by it stays, even inside of something that it gives up.
 */
export const prune = (merged: Json, { last, now, owned, schema }: Pruning): Json => {
  // Nothing is given up, as nearly always.
  if (isEmptySet(difference(last, now))) return merged;
  const declared = (set: FieldSet): FieldSet => withDeclared(set, schema);
  const fieldsOf = (value: Json): FieldSet => declared(fieldSetOf(value as never, schema));
  const all = fieldsOf(merged);
  const given = declared(last);
  const stripped = removeItems(merged, given, schema);
  const shared = removeItems(merged, difference(all, union(fieldsOf(stripped), declared(owned))), schema);
  return removeItems(merged, intersection(difference(all, fieldsOf(shared)), given), schema);
};
