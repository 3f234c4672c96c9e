import { type Cause, isObject, type Json, type JsonObject, sameValue, type Structural } from '#core/model';
import { invalidValue, required } from './cause.ts';
import { brokenLimits } from './limits.ts';
import { childOf, EMBEDDED, propertyOf, schemasUnder, schemaUnder, storedItem, storedMember, textsUnder, under } from './structural.ts';

const typeOf = (value: Json): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};

const fits = (value: Json, schema: Structural): boolean => {
  const type = typeOf(value);
  if (type === 'null') return schema['nullable'] === true || schema['type'] === undefined;
  if (schema['x-kubernetes-int-or-string'] === true) return type === 'integer' || type === 'string';
  return schema['type'] === undefined || schema['type'] === '' || schema['type'] === type || (schema['type'] === 'number' && type === 'integer');
};

const misfit = (value: Json, schema: Structural, path: string): Cause => ({
  reason: 'FieldValueTypeInvalid',
  message: `Invalid value: "${typeOf(value)}": ${path} in body must be of type ${schema['type'] ?? 'integer,string'}: "${typeOf(value)}"`,
  field: path,
});

// Says of a whole what its parts say: the server names no field here.
const ofWhole = (path: string, says: string): Cause => invalidValue('<nil>', '', `"${path}" must ${says}`);

const fewest = (answers: readonly (readonly Cause[])[]): readonly Cause[] => answers.reduce((best, one) => (one.length < best.length ? one : best), answers[0] ?? []);

type Answers = readonly (readonly Cause[])[];

const isBroken = (causes: readonly Cause[]): boolean => causes.length > 0;

const notAny = (answers: Answers, path: string): readonly Cause[] =>
  answers.length > 0 && answers.every(isBroken) ? [ofWhole(path, 'validate at least one schema (anyOf)'), ...fewest(answers)] : [];

const notOne = (answers: Answers, path: string): readonly Cause[] => {
  const valid = answers.filter((causes) => !isBroken(causes)).length;
  if (answers.length === 0 || valid === 1) return [];
  return [ofWhole(path, `validate one and only one schema (oneOf). ${valid === 0 ? 'Found none valid' : `Found ${valid} valid alternatives`}`), ...(valid === 0 ? fewest(answers) : [])];
};

const notAll = (answers: Answers, path: string): readonly Cause[] =>
  answers.some(isBroken) ? [...answers.flat(), ofWhole(path, `validate all the schemas (allOf)${answers.every(isBroken) ? '. None validated' : ''}`)] : [];

const checkAlternatives = (value: Json, schema: Structural, path: string): readonly Cause[] => {
  const answersOf = (keyword: string): readonly (readonly Cause[])[] => schemasUnder(schema, keyword).map((one) => checkValue(value, one, { path }));
  const not = schemaUnder(schema, 'not');
  return [
    ...notAny(answersOf('anyOf'), path),
    ...notOne(answersOf('oneOf'), path),
    ...notAll(answersOf('allOf'), path),
    ...(not !== undefined && checkValue(value, not, { path }).length === 0 ? [ofWhole(path, 'not validate the schema (not)')] : []),
  ];
};

const embeddedMembers = (value: JsonObject, schema: Structural, path: string): readonly Cause[] =>
  schema[EMBEDDED] !== true ? [] : ['apiVersion', 'kind'].flatMap((name) => {
    const member = value[name];
    if (member === undefined) return [required(under(path, name))];
    return member === '' ? [invalidValue(under(path, name), '', 'must not be empty')] : [];
  });

type Place = { readonly path: string; /** The stored value that stands in the same place, where there is one. */ readonly old?: Json | undefined };

const checkMembers = (value: JsonObject, schema: Structural, { path, old }: Place): readonly Cause[] => [
  ...brokenLimits(value, schema, path),
  ...Object.entries(value).flatMap(([name, member]) => {
    const child = propertyOf(schema, name) ?? childOf(schema, name);
    return child === undefined ? [] : checkValue(member, child, { path: under(path, name), old: storedMember(old, name) });
  }),
  ...textsUnder(schema, 'required').filter((name) => value[name] === undefined).map((name) => required(under(path, name))),
  ...embeddedMembers(value, schema, path),
];

const checkItems = (value: readonly Json[], schema: Structural, { path, old }: Place): readonly Cause[] => {
  const items = schemaUnder(schema, 'items');
  return [
    ...brokenLimits(value, schema, path),
    ...(items === undefined ? [] : value.flatMap((item, index) => checkValue(item, items, { path: `${path}[${index}]`, old: storedItem(item, old, schema) }))),
  ];
};

/**
 * What is wrong with a value by its structural schema: types, limits, required members, alternatives. What is stored already,
 * in the same place and with the same value, is let be (KEP-4008).
 */
export const checkValue = (value: Json, schema: Structural, place: Place): readonly Cause[] => {
  if (place.old !== undefined && sameValue(value, place.old)) return [];
  if (!fits(value, schema)) return [misfit(value, schema, place.path)];
  const own = Array.isArray(value) ? checkItems(value, schema, place) : isObject(value) ? checkMembers(value, schema, place) : brokenLimits(value, schema, place.path);
  return [...checkAlternatives(value, schema, place.path), ...own];
};
