/** A Lua value. Texts are bytes: each character is one, from 0 to 255. */
export type Value = undefined | boolean | number | string | Table | Callable;

/** A Lua function; what it is given and gives back are lists. */
export type Callable = { readonly call: (args: readonly Value[]) => readonly Value[] };

type Key = boolean | number | string | Table | Callable;

/** A Lua table: the items 1…n, and everything else in the order in which it came (gopher-lua's order). */
export type Table = { readonly items: Value[]; readonly keys: Key[]; readonly places: Map<Key, number>; readonly values: Value[] };

/** An empty table. */
export const newTable = (): Table => ({ items: [], keys: [], places: new Map(), values: [] });

/** Whether a value is a table. */
export const isTable = (value: Value): value is Table => typeof value === 'object' && 'items' in value;
/** Whether a value is a function. */
export const isCallable = (value: Value): value is Callable => typeof value === 'object' && 'call' in value;

/** Lua's name of a value's type. */
export const typeOf = (value: Value): string => {
  if (value === undefined) return 'nil';
  if (typeof value === 'object') return isTable(value) ? 'table' : 'function';
  return typeof value;
};

/** Whether Lua takes a value for true: all but nil and false. */
export const isTruthy = (value: Value): boolean => value !== undefined && value !== false;

// Beyond this an index is a key like others, as a list of that size would fill the memory.
const MOST_ITEMS = 1_000_000;

const itemAt = (key: Value): number | undefined =>
  typeof key === 'number' && Number.isInteger(key) && key >= 1 && key <= MOST_ITEMS ? key - 1 : undefined;

/** The value at a key. */
export const getAt = (table: Table, key: Value): Value => {
  const item = itemAt(key);
  if (item !== undefined && item < table.items.length) return table.items[item];
  const place = key === undefined ? undefined : table.places.get(key);
  return place === undefined ? undefined : table.values[place];
};

const setKeyed = (table: Table, key: Key, value: Value): void => {
  const place = table.places.get(key);
  if (place !== undefined) table.values[place] = value;
  else if (value !== undefined) {
    table.places.set(key, table.keys.length);
    table.keys.push(key);
    table.values.push(value);
  }
};

/** How many items setting this key would add to the list part. */
export const growth = (table: Table, key: Value): number => Math.max(0, (itemAt(key) ?? 0) + 1 - table.items.length);

/** Sets the value at a key that is neither nil nor NaN. */
export const setAt = (table: Table, key: Key, value: Value): void => {
  const item = itemAt(key);
  if (item === undefined || (value === undefined && item >= table.items.length)) setKeyed(table, key, value);
  else {
    while (table.items.length < item) table.items.push(undefined);
    table.items[item] = value;
  }
};

/** The length of the list part: up to the last item that is not nil. */
export const lengthOf = ({ items }: Table): number => {
  let length = items.length;
  while (length > 0 && items[length - 1] === undefined) length -= 1;
  return length;
};

type Entry = readonly [Key, Value];

const itemFrom = ({ items }: Table, from: number): Entry | undefined => {
  for (let at = from; at < items.length; at += 1) if (items[at] !== undefined) return [at + 1, items[at]];
  return undefined;
};

const keyedFrom = ({ keys, values }: Table, from: number): Entry | undefined => {
  for (let at = from; at < keys.length; at += 1) {
    const [key, value] = [keys[at], values[at]];
    if (key !== undefined && value !== undefined) return [key, value];
  }
  return undefined;
};

/** The entry after a key, or the first; undefined at the end; `lost` where the table has no such key. */
export const nextOf = (table: Table, key: Value): Entry | 'lost' | undefined => {
  if (key === undefined) return itemFrom(table, 0) ?? keyedFrom(table, 0);
  const item = itemAt(key);
  if (item !== undefined && item < table.items.length) return itemFrom(table, item + 1) ?? keyedFrom(table, 0);
  const place = table.places.get(key);
  return place === undefined ? 'lost' : keyedFrom(table, place + 1);
};
