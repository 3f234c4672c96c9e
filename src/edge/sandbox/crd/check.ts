import type { Json } from '#core/model';
import { type Draft, isDraft } from '../draft.ts';
import type { Cause } from '../refusal.ts';
import { invalidValue, required, tooLong, unsupported } from '../validate/cause.ts';
import type { Structural } from './structural.ts';

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

const fits = (value: unknown, schema: Structural): boolean => {
  const type = typeOf(value);
  if (type === 'null') return schema['nullable'] === true || schema['type'] === undefined;
  if (schema['x-kubernetes-int-or-string'] === true) return type === 'integer' || type === 'string';
  return schema['type'] === undefined || schema['type'] === type || (schema['type'] === 'number' && type === 'integer');
};

const misfit = (value: unknown, schema: Structural, path: string): Cause => ({
  reason: 'FieldValueTypeInvalid',
  message: `Invalid value: "${typeOf(value)}": ${path} in body must be of type ${schema['type'] ?? 'integer,string'}: "${typeOf(value)}"`,
  field: path,
});

type Limit = { readonly keyword: string; readonly broken: (value: never, limit: never) => boolean; readonly cause: (path: string, value: Json, limit: never) => Cause };

const body = (says: (limit: string) => string) => (path: string, value: Json, limit: unknown): Cause => invalidValue(path, value, `${path} in body ${says(String(limit))}`);

const numberLimits: readonly Limit[] = [
  { keyword: 'minimum', broken: (value: number, limit: number) => value < limit, cause: body((limit) => `should be greater than or equal to ${limit}`) },
  { keyword: 'maximum', broken: (value: number, limit: number) => value > limit, cause: body((limit) => `should be less than or equal to ${limit}`) },
  { keyword: 'multipleOf', broken: (value: number, limit: number) => value % limit !== 0, cause: body((limit) => `should be a multiple of ${limit}`) },
];

const textLimits: readonly Limit[] = [
  { keyword: 'maxLength', broken: (value: string, limit: number) => [...value].length > limit, cause: (path, _, limit) => tooLong(path, Number(limit)) },
  { keyword: 'minLength', broken: (value: string, limit: number) => [...value].length < limit, cause: body((limit) => `should be at least ${limit} chars long`) },
  { keyword: 'pattern', broken: (value: string, limit: string) => !new RegExp(limit, 'u').test(value), cause: body((limit) => `should match '${limit}'`) },
];

const listLimits: readonly Limit[] = [
  { keyword: 'minItems', broken: (value: unknown[], limit: number) => value.length < limit, cause: (path, value, limit) => invalidValue(path, (value as readonly Json[]).length, `${path} in body should have at least ${limit} items`) },
  {
    keyword: 'maxItems', broken: (value: unknown[], limit: number) => value.length > limit,
    cause: (path, value, limit) => ({ reason: 'FieldValueTooMany', message: `Too many: ${(value as readonly Json[]).length}: must have at most ${limit} items`, field: path }),
  },
];

const limitsOf = (value: unknown): readonly Limit[] =>
  typeof value === 'number' ? numberLimits : typeof value === 'string' ? textLimits : Array.isArray(value) ? listLimits : [];

// Of a text only the first limit that it breaks is named, of anything else all.
const checkLimits = (value: unknown, schema: Structural, path: string): Cause[] => [
  ...limitsOf(value)
    .filter(({ keyword, broken }) => schema[keyword] !== undefined && broken(value as never, schema[keyword] as never))
    .slice(0, typeof value === 'string' ? 1 : undefined)
    .map(({ keyword, cause }) => cause(path, value as Json, schema[keyword] as never)),
  ...(Array.isArray(schema['enum']) && !schema['enum'].includes(value) ? [unsupported(path, value as Json, schema['enum'].map(String))] : []),
];

const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const checkMap = (value: Draft, schema: Structural, path: string): Cause[] => [
  ...((schema['required'] ?? []) as string[]).filter((name) => value[name] === undefined).map((name) => required(under(path, name))),
  ...Object.entries(value).flatMap(([name, member]) => {
    const child: unknown = schema['properties']?.[name] ?? schema['additionalProperties'];
    return isDraft(child) ? checkStructural(member, child, under(path, name)) : [];
  }),
];

const repeatedKeys = (list: readonly unknown[], schema: Structural, path: string): Cause[] => {
  const keys: readonly string[] | undefined = schema['x-kubernetes-list-type'] === 'map' ? schema['x-kubernetes-list-map-keys'] : undefined;
  if (schema['x-kubernetes-list-type'] !== 'set' && keys === undefined) return [];
  const texts = list.map((item) => JSON.stringify(keys ? Object.fromEntries(keys.map((key) => [key, (item as Draft)?.[key]])) : item));
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [{ reason: 'FieldValueDuplicate', message: `Duplicate value: ${text}`, field: `${path}[${index}]` }] : []));
};

/** What is wrong with a value by its structural schema. Rules in CEL are not evaluated. */
export const checkStructural = (value: unknown, schema: Structural, path: string): Cause[] => {
  if (!fits(value, schema)) return [misfit(value, schema, path)];
  if (Array.isArray(value)) {
    return [
      ...checkLimits(value, schema, path),
      ...value.flatMap((item, index) => checkStructural(item, schema['items'] ?? {}, `${path}[${index}]`)),
      ...repeatedKeys(value, schema, path),
    ];
  }
  return isDraft(value) ? checkMap(value, schema, path) : checkLimits(value, schema, path);
};
