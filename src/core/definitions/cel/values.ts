import { isObject, type Json, type JsonObject, type Structural } from '#core/model';
import { EMBEDDED, mapKeysOf, propertyOf, schemaUnder } from '#core/definitions';

/** Values that CEL computes with: integers are bigint, objects are maps. */
export type CelValue = unknown;

const reserved = new Set(['true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while']);
const signs: readonly (readonly [string, string])[] = [['__', '__underscores__'], ['.', '__dot__'], ['-', '__dash__'], ['/', '__slash__']];

/** The name by which an expression calls a member (KEP-2876): `x-y` is `x__dash__y`. */
export const escapedName = (name: string): string => {
  if (reserved.has(name)) return `__${name}__`;
  const [underscores, ...others] = signs;
  return others.reduce((text, [sign, word]) => text.replaceAll(sign, word), name.replaceAll(underscores?.[0] ?? '', underscores?.[1] ?? ''));
};

/** The member that a name in an expression stands for. */
export const memberName = (escaped: string): string => {
  const [, word] = /^__([a-z]+)__$/.exec(escaped) ?? [];
  if (word !== undefined && reserved.has(word)) return word;
  return signs.toReversed().reduce((text, [sign, spelled]) => text.replaceAll(spelled, sign), escaped);
};

const NANOS = 1_000_000_000n;

/** Texts with a type of their own. `duration` and `timestamp` are CEL's own functions, asked for by the reader. */
export type Typed = { readonly duration: (text: string) => CelValue; readonly timestamp: (text: string) => CelValue };

const bytesOf = (text: string): CelValue => {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0);
  } catch {
    return text;
  }
};

const ofText = (text: string, format: Json | undefined, typed: Typed): CelValue => {
  switch (format) {
    case 'byte':
      return bytesOf(text);
    case 'duration':
      return typed.duration(text);
    case 'date':
      return typed.timestamp(`${text}T00:00:00Z`);
    case 'date-time':
      return typed.timestamp(text);
    default:
      return text;
  }
};

const ofNumber = (value: number, schema: Structural | undefined): CelValue =>
  schema?.['type'] === 'number' ? value : Number.isInteger(value) && BigInt(Math.trunc(value)) / NANOS < NANOS * NANOS ? BigInt(value) : value;

const identity = (value: JsonObject): JsonObject => {
  const metadata = value['metadata'];
  const known = isObject(metadata) ? Object.fromEntries(Object.entries(metadata).filter(([name]) => name === 'name' || name === 'generateName')) : {};
  return Object.fromEntries(['apiVersion', 'kind', 'metadata'].flatMap((name) => (value[name] === undefined ? [] : [[name, name === 'metadata' ? known : value[name]]])));
};

const ofObject = (value: JsonObject, schema: Structural | undefined, typed: Typed): CelValue => {
  const others = schemaUnder(schema, 'additionalProperties');
  const entries = Object.entries(value).flatMap(([name, member]): [string, CelValue][] => {
    const declared = propertyOf(schema, name);
    if (declared !== undefined) return [[escapedName(name), celValue(member, declared, typed)]];
    return others === undefined ? [] : [[name, celValue(member, others, typed)]];
  });
  const own = schema?.[EMBEDDED] === true ? Object.entries(identity(value)).map(([name, member]): [string, CelValue] => [name, celValue(member, ANY, typed)]) : [];
  return new Map([...entries, ...own]);
};

/** The schema of plain maps of anything. */
const ANY: Structural = { additionalProperties: { additionalProperties: {} } };

/** A JSON value as an expression sees it, by its schema: only members that it declares are there. */
export const celValue = (value: Json, schema: Structural | undefined, typed: Typed): CelValue => {
  if (typeof value === 'number') return ofNumber(value, schema);
  if (typeof value === 'string') return ofText(value, schema?.['type'] === 'string' ? schema['format'] : undefined, typed);
  if (Array.isArray(value)) return value.map((item) => celValue(item, schemaUnder(schema, 'items'), typed));
  return isObject(value) ? ofObject(value, schema, typed) : value;
};

const markOf = (item: Json, keys: readonly string[] | undefined): string =>
  JSON.stringify(keys !== undefined && isObject(item) ? keys.map((key) => item[key] ?? null) : item);

const alignedItems = (old: readonly Json[], now: readonly Json[], schema: Structural): Json => {
  const keys = mapKeysOf(schema);
  if (keys === undefined && schema['x-kubernetes-list-type'] !== 'set') return old;
  const places = new Map(now.map((item, at) => [markOf(item, keys), at] as const));
  const placeOf = (item: Json): number => places.get(markOf(item, keys)) ?? now.length;
  const sorted = old.toSorted((one, other) => placeOf(one) - placeOf(other));
  return sorted.map((item) => aligned(item, now[placeOf(item)], schemaUnder(schema, 'items')));
};

/** A stored value with the items of its sets and keyed lists in the order of the new one: their order is no difference. */
export const aligned = (old: Json, now: Json | undefined, schema: Structural | undefined): Json => {
  if (schema === undefined || now === undefined) return old;
  if (Array.isArray(old) && Array.isArray(now)) return alignedItems(old, now, schema);
  if (!isObject(old) || !isObject(now)) return old;
  return Object.fromEntries(Object.entries(old).map(([name, member]) => [name, aligned(member, now[name], propertyOf(schema, name) ?? schemaUnder(schema, 'additionalProperties'))]));
};
