import type { Json } from '#core/model';
import { hasMembers } from './exact-number.ts';

/** One operation of RFC 6902, as far as Karmada's overriders know them. */
export type PatchOperation = { readonly op: 'add' | 'remove' | 'replace'; readonly path: string; readonly value?: Json };

/** A patched document, or why it cannot be patched. */
export type Patched = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly says: string };

class Impossible extends Error {}

const unescaped = (segment: string): string => (segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment);

/** Segments as evanphx/json-patch reads them: whatever stands before the first slash is lost without a word. */
const segmentsOf = (path: string): string[] => path.split('/').slice(1).map(unescaped);

const placeIn = (list: readonly Json[], segment: string, path: string): number => {
  const at = Number(segment);
  if (!/^-?\d+$/.test(segment)) throw new Impossible(`"${segment}" in ${path} is no place in a list`);
  const place = at < 0 ? list.length + at : at;
  if (place < 0) throw new Impossible(`the list at ${path} has no place ${segment}`);
  return place;
};

const editList = (list: readonly Json[], segment: string, { op, path, value = null }: PatchOperation): Json => {
  if (op === 'add' && segment === '-') return [...list, value];
  // A negative place counts from behind what the list will be.
  const place = op === 'add' && segment.startsWith('-') ? list.length + 1 + Number(segment) : placeIn(list, segment, path);
  const last = op === 'add' ? list.length : list.length - 1;
  if (place < 0 || place > last) throw new Impossible(`the list has ${list.length} items, and ${path} is not among them`);
  return op === 'remove' ? list.toSpliced(place, 1) : list.toSpliced(place, op === 'add' ? 0 : 1, value);
};

const editObject = (object: { readonly [key: string]: Json }, segment: string, { op, path, value = null }: PatchOperation): Json => {
  if (op !== 'add' && !Object.hasOwn(object, segment)) throw new Impossible(`${path} is not there`);
  if (op !== 'remove') return { ...object, [segment]: value };
  const { [segment]: _, ...rest } = object;
  return rest;
};

const edit = (document: Json, segments: readonly string[], operation: PatchOperation): Json => {
  const [segment = '', ...below] = segments;
  if (Array.isArray(document)) {
    const list = document as readonly Json[];
    if (below.length === 0) return editList(list, segment, operation);
    const place = placeIn(list, segment, operation.path);
    const item = list[place];
    if (item === undefined) throw new Impossible(`${operation.path} is not there`);
    return list.with(place, edit(item, below, operation));
  }
  if (!hasMembers(document)) throw new Impossible(`${operation.path} is not there`);
  if (below.length === 0) return editObject(document, segment, operation);
  const member = Object.hasOwn(document, segment) ? document[segment] : undefined;
  if (member === undefined) throw new Impossible(`${operation.path} is not there`);
  return { ...document, [segment]: edit(member, below, operation) };
};

const isContainer = (value: Json | undefined): value is Json & object => Array.isArray(value) || hasMembers(value);

/** Applies operations one after the other, all or none; what is not touched stays the same value (evanphx/json-patch v5, default options). */
export const jsonPatch = (document: Json, operations: readonly PatchOperation[]): Patched => {
  if (document !== null && !isContainer(document)) return { ok: false, says: 'only an object or a list can be patched' };
  try {
    const value = operations.reduce<Json>((now, operation) => {
      const segments = segmentsOf(operation.path);
      if (segments.length > 0) return edit(now, segments, operation);
      if (operation.op === 'remove') throw new Impossible('the whole document cannot be removed');
      if (!isContainer(operation.value)) throw new Impossible('only an object or a list can take the place of the whole document');
      return operation.value;
    }, document);
    return { ok: true, value };
  } catch (thrown) {
    if (thrown instanceof Impossible) return { ok: false, says: thrown.message };
    throw thrown;
  }
};
