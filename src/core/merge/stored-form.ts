import { isObject, type Json, sameValue } from '#core/model';
import { itemElements } from './list-items.ts';
import { hasNone, type Members, memberOf } from './members.ts';
import { canonicalQuantity } from './quantity.ts';
import { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type ScalarType, type TypeSchema } from './type-schema.ts';

/**
 * The form in which a server stores a merged value: quantities in their canonical spelling, and the defaults that the schema
 * states for members that are new or that were taken away. Where a Go struct is written, null and empty lists and maps are
 * left out; a custom resource keeps them. What is as it was live comes back as the same value.
 */
export const storedForm = (value: Json, live: Json | undefined, schema: TypeSchema): Json => {
  if (value === live) return value;
  if (schema.quantity) return amount(value);
  const parts = partsFor(schema, value);
  if (parts.map && isObject(value)) return storedMembers({ value, live: isObject(live) ? live : undefined }, parts.map, schema.struct === true);
  return parts.list && Array.isArray(value) ? storedItems(value, Array.isArray(live) ? live : [], parts.list) : value;
};

const amount = (value: Json): Json => (typeof value === 'object' ? value : (canonicalQuantity(String(value)) ?? value));

const isEmptyMap = (value: Json, map: MapSchema | undefined): boolean =>
  isObject(value) && hasNone(value) && map?.fields.size === 0 && map.additional?.() !== deducedSchema;

// Of a Go struct, what is empty and says `omitempty`; the schema does not tell, but required members and defaults do.
const isOmitted = (value: Json, type: TypeSchema, field: FieldSchema | undefined): boolean => {
  if (!type.struct || field?.default !== undefined || field?.required) return false;
  return Array.isArray(value) ? value.length === 0 : isEmptyMap(value, type.map);
};

const isHidden = (value: Json, field: FieldSchema | undefined): boolean => field?.hidesZero === true && (value === '' || value === 0 || value === false);

const zeros: Readonly<Record<ScalarType, Json | undefined>> = { string: '', number: 0, boolean: false, untyped: undefined };

type Sides = { readonly value: Members; readonly live: Members | undefined };

const storedMember = ({ value, live }: Sides, name: string, { map, struct }: { map: MapSchema; struct: boolean }): Json | undefined => {
  const [type, field] = [memberSchema(map, name) ?? deducedSchema, map.fields.get(name)];
  const form = storedForm(memberOf(value, name) ?? null, memberOf(live, name), type);
  if (form !== null) return isOmitted(form, type, field) || isHidden(form, field) ? undefined : form;
  if (struct) return field === undefined && type.scalar !== undefined ? zeros[type.scalar] : undefined;
  return field?.default === undefined || type.nullable ? null : undefined;
};

const isMissing = ({ value, live }: Sides, stored: ReadonlyMap<string, Json>, name: string): boolean =>
  !stored.has(name) && (live === undefined || Object.hasOwn(live, name) || Object.hasOwn(value, name));

const storedMembers = (sides: Sides, map: MapSchema, struct: boolean): Json => {
  const stored = new Map<string, Json>();
  for (const name of Object.keys(sides.value)) {
    const form = storedMember(sides, name, { map, struct });
    if (form !== undefined) stored.set(name, form);
  }
  for (const [name, field] of map.fields) {
    if (field.default !== undefined && !isHidden(field.default, field) && isMissing(sides, stored, name)) stored.set(name, storedForm(field.default, undefined, field.type()));
  }
  const object = Object.fromEntries(stored);
  return sides.live !== undefined && sameValue(object, sides.live) ? sides.live : object;
};

const storedItems = (items: readonly Json[], live: readonly Json[], list: ListSchema): Json => {
  const element = list.element();
  const isAtomic = list.relationship === 'atomic';
  const places = isAtomic ? [] : itemElements(list, live);
  const names = isAtomic ? [] : itemElements(list, items);
  const stored = items.map((item, at) => storedForm(item, isAtomic ? undefined : live[places.indexOf(names[at] ?? '')], element));
  return sameValue(stored, live) ? live : stored;
};
