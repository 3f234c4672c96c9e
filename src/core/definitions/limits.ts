import { type Cause, type Json, sameValue, type Structural } from '#core/model';
import { invalidValue, tooLong, tooMany, unsupported } from './cause.ts';
import { formatOf } from './formats.ts';
import { goPattern } from './go-pattern.ts';

type Limit = {
  readonly keyword: string;
  readonly broken: (value: never, limit: never, schema: Structural) => boolean;
  readonly cause: (path: string, value: Json, by: { readonly limit: never; readonly schema: Structural }) => Cause;
};

type By = { readonly limit: unknown; readonly schema: Structural };

const body = (says: (limit: string, schema: Structural) => string) => (path: string, value: Json, { limit, schema }: By): Cause =>
  invalidValue(path, value, `${path} in body ${says(String(limit), schema)}`);

const orEqual = (exclusive: string) => (schema: Structural): string => (schema[exclusive] === true ? '' : ' or equal to');
const [atLeast, atMost] = [orEqual('exclusiveMinimum'), orEqual('exclusiveMaximum')];

const isMultiple = (value: number, factor: number): boolean => {
  const times = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
};

const numberLimits: readonly Limit[] = [
  { keyword: 'multipleOf', broken: (value: number, limit: number) => !isMultiple(value, limit), cause: body((limit) => `should be a multiple of ${limit}`) },
  {
    keyword: 'maximum',
    broken: (value: number, limit: number, schema) => value > limit || (value === limit && schema['exclusiveMaximum'] === true),
    cause: body((limit, schema) => `should be less than${atMost(schema)} ${limit}`),
  },
  {
    keyword: 'minimum',
    broken: (value: number, limit: number, schema) => value < limit || (value === limit && schema['exclusiveMinimum'] === true),
    cause: body((limit, schema) => `should be greater than${atLeast(schema)} ${limit}`),
  },
  { keyword: 'format', broken: (value: number, limit: string) => limit === 'int32' && !(value >= -2147483648 && value <= 2147483647), cause: (path, _, { limit }) => invalidValue('<nil>', '', `Checked value must be of type integer with format ${limit} in ${path}`) },
];

const mistyped = (path: string, value: Json, { limit }: By): Cause => ({
  reason: 'FieldValueTypeInvalid',
  message: `Invalid value: ${JSON.stringify(value)}: ${path} in body must be of type ${limit}: ${JSON.stringify(value)}`,
  field: path,
});

const lengthOf = (text: string): number => [...text].length;

const textLimits: readonly Limit[] = [
  { keyword: 'maxLength', broken: (value: string, limit: number) => lengthOf(value) > limit, cause: (path, _, { limit }) => tooLong(path, Number(limit)) },
  { keyword: 'minLength', broken: (value: string, limit: number) => lengthOf(value) < limit, cause: body((limit) => `should be at least ${limit} chars long`) },
  { keyword: 'pattern', broken: (value: string, limit: string) => goPattern(limit)?.test(value) === false, cause: body((limit) => `should match '${limit}'`) },
];

const formatLimits: readonly Limit[] = [{ keyword: 'format', broken: (value: string, limit: string) => formatOf(limit)?.(value) === false, cause: mistyped }];

const repeats = (list: readonly Json[]): boolean => list.some((item, index) => list.slice(0, index).some((one) => sameValue(one, item)));

const listLimits: readonly Limit[] = [
  { keyword: 'minItems', broken: (value: unknown[], limit: number) => value.length < limit, cause: (path, value, by) => body((limit) => `should have at least ${limit} items`)(path, (value as readonly Json[]).length, by) },
  { keyword: 'maxItems', broken: (value: unknown[], limit: number) => value.length > limit, cause: (path, value, { limit }) => tooMany(path, (value as readonly Json[]).length, Number(limit)) },
  { keyword: 'uniqueItems', broken: (value: Json[], limit: boolean) => limit && repeats(value), cause: body(() => "shouldn't contain duplicates") },
];

const mapLimits: readonly Limit[] = [
  { keyword: 'minProperties', broken: (value: object, limit: number) => Object.keys(value).length < limit, cause: (path, value, by) => body((limit) => `should have at least ${limit} properties`)(path, Object.keys(value as object).length, by) },
  { keyword: 'maxProperties', broken: (value: object, limit: number) => Object.keys(value).length > limit, cause: (path, value, { limit }) => tooMany(path, Object.keys(value as object).length, Number(limit)) },
];

const brokenOf = (limits: readonly Limit[], { value, schema, path }: { readonly value: Json; readonly schema: Structural; readonly path: string }): readonly Cause[] =>
  limits
    .filter(({ keyword, broken }) => schema[keyword] !== undefined && broken(value as never, schema[keyword] as never, schema))
    .map(({ keyword, cause }) => cause(path, value, { limit: schema[keyword] as never, schema }));

const choices = (value: Json, schema: Structural, path: string): readonly Cause[] => {
  const { enum: allowed } = schema;
  if (!Array.isArray(allowed) || allowed.some((one) => sameValue(one, value))) return [];
  return [unsupported(path, value, allowed.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))))];
};

/** Which limits of its schema a value breaks, below it not looked. Of the length and form of a text only the first is named. */
export const brokenLimits = (value: Json, schema: Structural, path: string): readonly Cause[] => {
  const at = { value, schema, path };
  const own =
    typeof value === 'string' ? [...brokenOf(textLimits, at).slice(0, 1), ...brokenOf(formatLimits, at)]
    : typeof value === 'number' ? brokenOf(numberLimits, at)
    : Array.isArray(value) ? brokenOf(listLimits, at)
    : value === null ? []
    : brokenOf(mapLimits, at);
  return [...own, ...choices(value, schema, path)];
};

/** Whether the schema asks for a pattern that cannot be read here. */
export const hasForeignPattern = (schema: Structural): schema is Structural & { readonly pattern: string } => {
  const { pattern } = schema;
  return typeof pattern === 'string' && goPattern(pattern) === undefined;
};
