import { type Draft, isDraft } from '../draft.ts';
import { type Definitions, referenceOf, type Schema } from '../schemas/definitions.ts';
import { mergePatch } from './merge-patch.ts';

type At = { readonly schema: Schema | undefined; readonly definitions: Definitions };

const DIRECTIVE = '$patch';
const RETAIN = '$retainKeys';
const DELETE_FROM = '$deleteFromPrimitiveList/';
const ORDER = '$setElementOrder/';

const resolved = ({ schema, definitions }: At): Schema | undefined => {
  const reference = schema && referenceOf(schema);
  return reference === undefined ? schema : definitions.get(reference);
};

const child = (at: At, name: string): At => {
  const schema = resolved(at);
  const of = schema?.properties?.[name] ?? (typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return { ...at, schema: of };
};

const itemOf = (at: At): At => ({ ...at, schema: at.schema?.items });

const strategies = (schema: Schema | undefined): readonly string[] => (schema?.['x-kubernetes-patch-strategy'] ?? '').split(',');

const keptItems = (list: readonly unknown[], patch: readonly Draft[], key: string): unknown[] => {
  const gone = patch.filter((item) => item[DIRECTIVE] === 'delete').map((item) => item[key]);
  return list.filter((item) => !(isDraft(item) && gone.includes(item[key])));
};

const mergeItem = (list: unknown[], item: Draft, { key, at }: { readonly key: string; readonly at: At }): void => {
  const index = list.findIndex((one) => isDraft(one) && one[key] === item[key]);
  if (index < 0) list.push(mergeMap({}, item, at));
  else list[index] = mergeMap(list[index] as Draft, item, at);
};

const mergeMaps = (list: readonly unknown[], patch: readonly Draft[], { key, at }: { readonly key: string; readonly at: At }): unknown[] => {
  const replaced = patch.some((item) => item[DIRECTIVE] === 'replace');
  const merged = replaced ? [] : keptItems(list, patch, key);
  for (const item of patch) {
    if (item[DIRECTIVE] === 'delete' || (item[DIRECTIVE] === 'replace' && Object.keys(item).length === 1)) continue;
    const { [DIRECTIVE]: _, ...rest } = item;
    mergeItem(merged, rest, { key, at });
  }
  return merged;
};

const mergeList = (list: readonly unknown[], patch: readonly unknown[], at: At): unknown => {
  if (!strategies(at.schema).includes('merge')) return patch.filter((item) => !(isDraft(item) && item[DIRECTIVE] !== undefined));
  const key = at.schema?.['x-kubernetes-patch-merge-key'];
  const order = patch.filter((item) => !(isDraft(item) && item[DIRECTIVE] !== undefined));
  const merged = key === undefined ? [...list, ...patch.filter((item) => !list.includes(item))] : mergeMaps(list, patch.filter(isDraft), { key, at: itemOf(at) });
  return ordered(merged, { order, before: list, identify: identifyBy(key) });
};

type Identify = (item: unknown) => unknown;

const byPlace = (places: readonly unknown[], identify: Identify) => (one: unknown, other: unknown): number => places.indexOf(identify(one)) - places.indexOf(identify(other));

/** Items of the patch in its order among those that only the server has, which keep theirs; new ones come first. */
const ordered = (list: readonly unknown[], { order, before, identify }: { readonly order: readonly unknown[]; readonly before: readonly unknown[]; readonly identify: Identify }): unknown[] => {
  const [wanted, places] = [order.map(identify), before.map(identify)];
  const own = list.filter((item) => wanted.includes(identify(item))).sort(byPlace(wanted, identify));
  const others = list.filter((item) => !wanted.includes(identify(item))).sort(byPlace(places, identify));
  const isBefore = (one: unknown, other: unknown): boolean => {
    const [left, right] = [places.indexOf(identify(one)), places.indexOf(identify(other))];
    return left >= 0 && right >= 0 && left < right;
  };
  const result: unknown[] = [];
  while (own.length > 0 || others.length > 0) result.push(own.length === 0 || (others.length > 0 && isBefore(others[0], own[0])) ? others.shift() : own.shift());
  return result;
};

const identifyBy = (key: string | undefined): Identify => (item) => (key !== undefined && isDraft(item) ? item[key] : item);

const retain = (merged: Draft, kept: readonly unknown[]): void => {
  for (const member of Object.keys(merged)) if (!kept.includes(member)) delete merged[member];
};

/** Carries out a directive; false where the member is none. */
const directed = (merged: Draft, name: string, value: unknown): boolean => {
  const given = Array.isArray(value) ? value : [];
  if (name === RETAIN) retain(merged, given);
  const of = name.startsWith(DELETE_FROM) ? name.slice(DELETE_FROM.length) : '';
  if (Array.isArray(merged[of])) merged[of] = merged[of].filter((item: unknown) => !given.includes(item));
  return of !== '' || name === RETAIN || name === DIRECTIVE || name.startsWith(ORDER);
};

const putInOrder = (merged: Draft, { patch, value }: { readonly patch: Draft; readonly value: Draft }, at: At): void => {
  for (const [name, order] of Object.entries(patch)) {
    if (!name.startsWith(ORDER) || !Array.isArray(order)) continue;
    const of = name.slice(ORDER.length);
    const identify = identifyBy(child(at, of).schema?.['x-kubernetes-patch-merge-key']);
    if (Array.isArray(merged[of])) merged[of] = ordered(merged[of], { order, before: Array.isArray(value[of]) ? value[of] : [], identify });
  }
};

const mergeMember = (before: unknown, after: unknown, at: At): unknown => {
  if (Array.isArray(after)) return mergeList(Array.isArray(before) ? before : [], after, at);
  if (isDraft(after)) return mergeMap(isDraft(before) ? before : {}, after, at);
  return after;
};

const mergeMap = (value: Draft, patch: Draft, at: At): Draft => {
  if (patch[DIRECTIVE] === 'replace') {
    const { [DIRECTIVE]: _, ...rest } = patch;
    return rest;
  }
  const merged: Draft = patch[DIRECTIVE] === 'delete' ? {} : { ...value };
  if (resolved(at) === undefined) return mergePatch(merged, patch) as Draft;
  for (const [name, member] of Object.entries(patch)) {
    if (directed(merged, name, member)) continue;
    if (member === null) delete merged[name];
    else merged[name] = mergeMember(merged[name], member, child(at, name));
  }
  putInOrder(merged, { patch, value }, at);
  return merged;
};

/**
 * The object with a strategic merge patch applied: lists are merged by the merge keys of the kind's OpenAPI definition, with the
 * directives `$patch`, `$retainKeys`, `$deleteFromPrimitiveList` and `$setElementOrder`.
 */
export const strategicPatch = (object: Draft, patch: Draft, { definition, definitions }: { readonly definition: string; readonly definitions: Definitions }): Draft =>
  mergeMap(object, patch, { schema: definitions.get(definition), definitions });
