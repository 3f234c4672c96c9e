import { type JsonPointer, type K8sObject, sameValue, type Json } from '#core/model';
import { type FieldPath, fieldPathText, type PathElement, valueAtFieldPath } from '#lib/field-path';
import { pointerSegments, toPointer } from '#lib/json-pointer';

const withoutBrackets = (text: string): string => text.slice(1, -1);

const placeIn = (list: unknown, item: unknown): number | undefined => {
  const at = Array.isArray(list) ? list.findIndex((one) => sameValue(one as Json, item as Json)) : -1;
  return at < 0 ? undefined : at;
};

/** All spellings of one step: a member by its name, an item by its place and by its keys. */
const spellings = (object: K8sObject | undefined, before: FieldPath, element: PathElement): readonly string[] => {
  if ('field' in element) return [element.field];
  if ('index' in element) return [String(element.index)];
  const place = placeIn(valueAtFieldPath(object, before), valueAtFieldPath(object, [...before, element]));
  return [withoutBrackets(fieldPathText([element])), ...(place === undefined ? [] : [String(place)])];
};

const isMet = (segment: string, way: FieldPath, object: K8sObject | undefined): boolean => {
  const element = way.at(-1);
  return element !== undefined && (segment === '*' || spellings(object, way.slice(0, -1), element).includes(segment));
};

/**
 * Whether a pointer covers a field: it is the field, or something that the field is in. `*` stands for any one segment; an
 * item of a list is named by its place in the object or by its keys (`/spec/containers/name=web/image`).
 */
export const covers = (pointer: JsonPointer, path: FieldPath, object: K8sObject | undefined): boolean => {
  const segments = pointerSegments(pointer);
  return segments.length <= path.length && segments.every((segment, at) => isMet(segment, path.slice(0, at + 1), object));
};

/** The pointer to a field, with items of lists by their keys: it covers the same field wherever the item moves. */
export const pointerTo = (path: FieldPath): JsonPointer =>
  toPointer(path.map((element) => ('field' in element ? element.field : 'index' in element ? element.index : withoutBrackets(fieldPathText([element]))))) as JsonPointer;
