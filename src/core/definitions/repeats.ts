import { type Cause, isObject, type Json, type Structural } from '#core/model';
import { duplicate, invalidValue } from './cause.ts';
import { childOf, mapKeysOf, schemaUnder, under } from './structural.ts';

const keyOf = (item: Json, keys: readonly string[]): Json =>
  isObject(item) ? Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))) : {};

// The second of several that are the same is named, and no more.
const second = (values: readonly Json[], path: string): readonly Cause[] => {
  const seen = new Map<string, number>();
  return values.flatMap((value, index) => {
    const text = JSON.stringify(value);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 2 ? [duplicate(`${path}[${index}]`, value)] : [];
  });
};

const repeatsIn = (list: readonly Json[], schema: Structural, path: string): readonly Cause[] => {
  if (schema['x-kubernetes-list-type'] === 'set') return second(list, path);
  const keys = mapKeysOf(schema);
  if (keys === undefined) return [];
  const odd = list.findIndex((item) => item !== null && !isObject(item));
  if (odd >= 0) return [invalidValue(`${path}[${odd}]`, list[odd], 'must be an object for an array of list-type map')];
  return second(list.map((item) => keyOf(item, keys)), path);
};

/** Items that a list of type `set` or `map` has twice, at every depth. */
export const checkRepeats = (value: Json, schema: Structural | undefined, path: string): readonly Cause[] => {
  if (schema === undefined) return [];
  if (Array.isArray(value)) {
    const items = schemaUnder(schema, 'items');
    return [...repeatsIn(value, schema, path), ...value.flatMap((item, index) => checkRepeats(item, items, `${path}[${index}]`))];
  }
  return isObject(value) ? Object.entries(value).flatMap(([name, member]) => checkRepeats(member, childOf(schema, name), under(path, name))) : [];
};
