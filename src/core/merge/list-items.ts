import { isObject, type Json } from '#core/model';
import { type ElementText, elementText } from './path-element.ts';
import type { ListSchema } from './type-schema.ts';

type Scalar = null | boolean | number | string;

const keyOf = (list: ListSchema, item: Json): Readonly<Record<string, Scalar>> | undefined => {
  if (!isObject(item)) return undefined;
  const key: Record<string, Scalar> = {};
  for (const name of list.keys) {
    const value = Object.hasOwn(item, name) ? item[name] : list.keyDefaults[name];
    if (value !== undefined && typeof value !== 'object') key[name] = value as Scalar;
  }
  return Object.keys(key).length === 0 ? undefined : key;
};

/** How an item of an associative list is addressed: by its keys, defaults filled in, or by its value; undefined where it cannot be. */
export const itemElement = (list: ListSchema, item: Json): ElementText | undefined => {
  if (list.relationship === 'map') {
    const key = keyOf(list, item);
    return key && elementText({ key });
  }
  return item === null || typeof item === 'object' ? undefined : elementText({ value: item as Scalar });
};

/** The same, with a place in the list where there is nothing better. */
export const itemElements = (list: ListSchema, items: readonly Json[]): readonly ElementText[] =>
  items.map((item, index) => itemElement(list, item) ?? elementText({ index }));
