import { toPointer } from '#lib/json-pointer';
import type { FieldPath, PathElement } from '#lib/field-path';
import { isObject, type Json, type JsonPointer } from '#core/model';

// A list item is addressed by keys that the server filled in (a port's protocol); what was written may leave them out.
const mayBe = (item: unknown, key: Readonly<Record<string, unknown>>): boolean =>
  isObject(item) &&
  Object.keys(key).every((name) => !Object.hasOwn(item, name) || item[name] === key[name]) &&
  Object.keys(key).some((name) => Object.hasOwn(item, name));

const isExactly = (item: unknown, key: Readonly<Record<string, unknown>>): boolean =>
  isObject(item) && Object.keys(key).every((name) => item[name] === key[name]);

const indexIn = (list: readonly unknown[], element: Exclude<PathElement, { field: string }>): number => {
  if ('index' in element) return element.index;
  if ('value' in element) return list.indexOf(element.value);
  const exact = list.findIndex((item) => isExactly(item, element.key));
  return exact >= 0 ? exact : list.findIndex((item) => mayBe(item, element.key));
};

type Found = { readonly segments: readonly (string | number)[]; readonly value: unknown };

const segmentFor = (value: unknown, element: PathElement): string | number => {
  if ('field' in element) return element.field;
  const index = Array.isArray(value) ? indexIn(value, element) : -1;
  return index < 0 ? '-' : index;
};

const memberOf = (value: unknown, segment: string | number): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, segment) ? (value as Record<string | number, unknown>)[segment] : undefined;

const follow = (object: unknown, path: FieldPath): Found => {
  const segments: (string | number)[] = [];
  let value = object;
  for (const element of path) {
    const segment = segmentFor(value, element);
    value = memberOf(value, segment);
    segments.push(segment);
  }
  return { segments, value };
};

/** The value that an object as written has at a path; list keys that the server would fill in may be missing. */
export const writtenAt = (object: unknown, path: FieldPath): Json | undefined => follow(object, path).value as Json | undefined;

/** The pointer to a path in an object as written, whether or not a value stands there; `-` stands for a list item that is not there. */
export const pointerTo = (object: unknown, path: FieldPath): JsonPointer => toPointer(follow(object, path).segments) as JsonPointer;
