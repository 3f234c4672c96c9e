import { isObject, type Json, sameValue } from '#core/model';
import { remembered } from '#lib/remembered';
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

const defaultsOf = remembered((map: MapSchema) =>
  [...map.fields].flatMap(([name, field]) =>
    field.default === undefined || isHidden(field.default, field) ? [] : [[name, storedForm(field.default, undefined, field.type())] as const],
  ),
);

// Default members that a new object, or one that had or was to have them, is without.
const missingIn = ({ value, live }: Sides, stored: Members, map: MapSchema): readonly (readonly [string, Json])[] => {
  const missing: [string, Json][] = [];
  for (const [name, form] of defaultsOf(map)) {
    if (!Object.hasOwn(stored, name) && (live === undefined || Object.hasOwn(live, name) || Object.hasOwn(value, name))) missing.push([name, form]);
  }
  return missing;
};

const isLive = ({ value, live }: Sides, name: string): boolean => live !== undefined && value[name] === live[name] && Object.hasOwn(live, name);

const storedMembers = (sides: Sides, map: MapSchema, struct: boolean): Json => {
  const { value, live } = sides;
  const stored: Record<string, Json> = { ...value };
  let isSame = true;
  for (const name of Object.keys(value)) {
    if (isLive(sides, name)) continue;
    const form = storedMember(sides, name, { map, struct });
    isSame &&= form === value[name];
    if (form === undefined) delete stored[name];
    else stored[name] = form;
  }
  const missing = missingIn(sides, stored, map);
  if (isSame && missing.length === 0) return value;
  const object = { ...stored, ...Object.fromEntries(missing) };
  return live !== undefined && sameValue(object, live) ? live : object;
};

const storedItems = (items: readonly Json[], live: readonly Json[], list: ListSchema): Json => {
  const element = list.element();
  const isAtomic = list.relationship === 'atomic';
  const places = isAtomic ? [] : itemElements(list, live);
  const names = isAtomic ? [] : itemElements(list, items);
  const stored = items.map((item, at) => storedForm(item, isAtomic ? undefined : live[places.indexOf(names[at] ?? '')], element));
  return sameValue(stored, live) ? live : stored;
};
