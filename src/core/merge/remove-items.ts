import { isObject, type Json } from '#core/model';
import { below, type FieldSet, isEmptySet } from './field-set.ts';
import { itemElements } from './list-items.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

/**
 * A value without the members and items of a set. A container that something is taken out of and that ends empty becomes
 * null, as in structured-merge-diff; what stands inside an atomic value cannot be taken out of it.
 */
export const removeItems = (value: Json, fields: FieldSet, schema: TypeSchema): Json => {
  const parts = partsFor(schema, value);
  if (parts.map) return isObject(value) ? removeMembers(value, fields, parts.map) : null;
  if (parts.scalar !== undefined || !parts.list) return value;
  return Array.isArray(value) ? removeFrom(value, fields, parts.list) : null;
};

const kept = (value: Json, fields: FieldSet, schema: TypeSchema): Json => (isEmptySet(fields) ? value : removeItems(value, fields, schema));

const removeMembers = (value: Readonly<Record<string, Json>>, fields: FieldSet, map: MapSchema): Json => {
  if (map.relationship === 'atomic') return null;
  const left = Object.entries(value).flatMap(([name, member]) => {
    const element = `f:${name}`;
    return fields.members.has(element) ? [] : [[name, kept(member, below(fields, element), memberSchema(map, name) ?? deducedSchema)] as const];
  });
  return left.length === 0 ? null : Object.fromEntries(left);
};

const removeFrom = (items: readonly Json[], fields: FieldSet, list: ListSchema): Json => {
  if (list.relationship === 'atomic') return null;
  const elements = itemElements(list, items);
  const left = items.flatMap((item, at) => {
    const element = elements[at] ?? '';
    return fields.members.has(element) ? [] : [kept(item, below(fields, element), list.element())];
  });
  return left.length === 0 ? null : left;
};
