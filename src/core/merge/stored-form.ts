import { isObject, type Json, sameValue } from '#core/model';
import { itemElements } from './list-items.ts';
import { canonicalQuantity } from './quantity.ts';
import { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

/**
 * The form in which a server stores a merged value: quantities in their canonical spelling, no members that are null, no
 * empty lists and maps where a Go struct is written, and the defaults that the schema states for members that are new or
 * that were taken away. What is as it was live comes back as the same value.
 */
export const storedForm = (value: Json, live: Json | undefined, schema: TypeSchema): Json => {
  if (value === live) return value;
  if (schema.quantity) return (typeof value === 'object' ? undefined : canonicalQuantity(String(value))) ?? value;
  const parts = partsFor(schema, value);
  if (parts.map && isObject(value)) return storedMembers(value, isObject(live) ? live : undefined, parts.map);
  return parts.list && Array.isArray(value) ? storedItems(value, Array.isArray(live) ? live : [], parts.list) : value;
};

const isWritten = (value: Json, schema: TypeSchema, field: FieldSchema | undefined): boolean => {
  if (value === null) return schema.nullable === true || schema.map?.additional?.() === schema;
  if (!schema.struct || field?.default !== undefined || field?.required) return true;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || schema.map?.fields.size !== 0 || Object.keys(value).length > 0;
};

type Members = Readonly<Record<string, Json>>;

const storedMembers = (value: Members, live: Members | undefined, map: MapSchema): Json => {
  const stored: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    const schema = memberSchema(map, name) ?? deducedSchema;
    const form = storedForm(member, live?.[name], schema);
    if (isWritten(form, schema, map.fields.get(name))) stored[name] = form;
  }
  for (const [name, field] of map.fields) {
    const isMissing = field.default !== undefined && !Object.hasOwn(stored, name) && (live === undefined || Object.hasOwn(live, name));
    if (isMissing) stored[name] = storedForm(field.default, undefined, field.type());
  }
  return live !== undefined && sameValue(stored, live) ? live : stored;
};

const storedItems = (items: readonly Json[], live: readonly Json[], list: ListSchema): Json => {
  const element = list.element();
  const isAtomic = list.relationship === 'atomic';
  const places = isAtomic ? [] : itemElements(list, live);
  const names = isAtomic ? [] : itemElements(list, items);
  const stored = items.map((item, at) => storedForm(item, isAtomic ? undefined : live[places.indexOf(names[at] ?? '')], element));
  return sameValue(stored, live) ? live : stored;
};
