import { pointerSegments } from '#lib/json-pointer';
import { copyOf, type Draft, isDraft } from '../draft.ts';

/** One operation of a JSON Patch (RFC 6902). */
export type Operation = { readonly op: string; readonly path: string; readonly from?: string; readonly value?: unknown };

/** Why a patch cannot be applied. */
export type Unpatchable = { readonly unpatchable: string };

/** Whether a patch could not be applied. */
export const isUnpatchable = (value: unknown): value is Unpatchable => isDraft(value) && typeof value['unpatchable'] === 'string';

type Place = { readonly parent: Draft | unknown[]; readonly key: string };

const indexIn = (list: readonly unknown[], key: string, most: number): number | undefined => {
  if (key === '-') return list.length;
  return /^(0|[1-9]\d*)$/.test(key) && Number(key) <= most ? Number(key) : undefined;
};

const step = (at: unknown, key: string): unknown => {
  if (Array.isArray(at)) return at[indexIn(at, key, at.length - 1) ?? at.length];
  return isDraft(at) && Object.hasOwn(at, key) ? at[key] : undefined;
};

const placeOf = (document: unknown, path: string): Place | undefined => {
  const segments = pointerSegments(path);
  const key = segments.pop();
  const parent = segments.reduce(step, document);
  return key !== undefined && (Array.isArray(parent) || isDraft(parent)) ? { parent, key } : undefined;
};

const valueAt = (document: unknown, path: string): unknown => (path === '' ? document : pointerSegments(path).reduce(step, document));

const add = (document: unknown, path: string, value: unknown): boolean => {
  const place = placeOf(document, path);
  if (place === undefined) return false;
  if (!Array.isArray(place.parent)) {
    place.parent[place.key] = value;
    return true;
  }
  const index = indexIn(place.parent, place.key, place.parent.length);
  if (index === undefined) return false;
  place.parent.splice(index, 0, value);
  return true;
};

const remove = (document: unknown, path: string): boolean => {
  const place = placeOf(document, path);
  if (place === undefined || valueAt(document, path) === undefined) return false;
  if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
  else delete place.parent[place.key];
  return true;
};

// A member that is not there is made all the same, as the real server's library does it; an item is not.
const replace = (document: unknown, path: string, value: unknown): boolean => {
  const place = placeOf(document, path);
  if (place === undefined) return false;
  if (!Array.isArray(place.parent)) return add(document, path, value);
  return remove(document, path) && add(document, path, value);
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const moved = (document: unknown, { from = '', path }: Operation, keep: boolean): boolean => {
  const value = valueAt(document, from);
  return value !== undefined && (keep || remove(document, from)) && add(document, path, copyOf(value));
};

const run = (document: unknown, operation: Operation): boolean => {
  const { op, path, value } = operation;
  switch (op) {
    case 'add':
      return add(document, path, value);
    case 'remove':
      return remove(document, path);
    case 'replace':
      return replace(document, path, value);
    case 'move':
      return moved(document, operation, false);
    case 'copy':
      return moved(document, operation, true);
    case 'test':
      return same(valueAt(document, path) ?? null, value ?? null);
    default:
      return false;
  }
};

/** The document with all operations applied, in order, or why that cannot be. */
export const jsonPatch = (document: Draft, operations: readonly Operation[]): Draft | Unpatchable => {
  const patched = copyOf(document);
  for (const operation of operations) {
    if (!run(patched, operation)) return { unpatchable: `${operation.op} operation does not apply: doc is missing path: ${operation.path}` };
  }
  return patched;
};
