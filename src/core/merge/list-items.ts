import { isObject, type Json, type JsonObject } from '#core/model';
import { remembered } from '#lib/remembered';
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

// An item is asked for again by each step of a merge.
const keyTexts = remembered((list: ListSchema) =>
  remembered((item: JsonObject): ElementText | undefined => {
    const key = keyOf(list, item);
    return key && elementText({ key });
  }),
);

/** How an item of an associative list is addressed: by its keys, defaults filled in, or by its value; undefined where it cannot be. */
export const itemElement = (list: ListSchema, item: Json): ElementText | undefined => {
  if (list.relationship === 'map') return isObject(item) ? keyTexts(list)(item) : undefined;
  return item === null || typeof item === 'object' ? undefined : elementText({ value: item as Scalar });
};

/** The same, with a place in the list where there is nothing better. */
export const itemElements = (list: ListSchema, items: readonly Json[]): readonly ElementText[] =>
  items.map((item, index) => itemElement(list, item) ?? elementText({ index }));
