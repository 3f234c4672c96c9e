type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value | undefined };
type Members = { readonly [key: string]: Value | undefined };

/** One spelling for each JSON value: keys sorted by code unit, no white space. Equal values give equal text. */
export const stableJson = (value: unknown): string => {
  const order = { isOurs: true };
  const ordered = inOrder(value as Value, order);
  // Where an object cannot hold its keys in our order, they are put there one by one.
  return order.isOurs ? JSON.stringify(ordered) : write(value as Value);
};

/** The same order of keys but for those that are array indices, which come first and by number; indented by two spaces and ended by a newline: the form of files that people diff. */
export const stableJsonPretty = (value: unknown): string => `${JSON.stringify(inOrder(value as Value, { isOurs: true }), null, 2)}\n`;

/** The engine writes an object's keys as they stand, so all that is left to us is their order: what is in order is taken as it is. */
const inOrder = (value: Value, order: { isOurs: boolean }): Value => {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? listInOrder(value as readonly Value[], order) : membersInOrder(value as Members, order);
};

const listInOrder = (list: readonly Value[], order: { isOurs: boolean }): Value => {
  let copy: Value[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const item = list[at] as Value;
    const ordered = inOrder(item, order);
    if (ordered === item) continue;
    copy ??= list.slice();
    copy[at] = ordered;
  }
  return copy ?? list;
};

const membersInOrder = (object: Members, order: { isOurs: boolean }): Value => {
  const keys = Object.keys(object);
  const isSorted = areSorted(keys);
  if (!isSorted) keys.sort();
  let copy: Record<string, Value | undefined> | undefined = isSorted ? undefined : {};
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    const member = object[key] as Value;
    const ordered = inOrder(member, order);
    if (copy === undefined && ordered !== member) copy = firstOf(object, keys, at);
    if (copy !== undefined) put(copy, key, ordered);
  }
  // Array indices come first in every object, in the order of their numbers: `9` before `10`.
  if (copy !== undefined && keys.some(isIndex)) order.isOurs = false;
  return copy === undefined ? object : (copy as Members);
};

const areSorted = (keys: readonly string[]): boolean => {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] as string) > (keys[at] as string)) return false;
  return true;
};

const firstOf = (object: Members, keys: readonly string[], count: number): Record<string, Value | undefined> => {
  const copy: Record<string, Value | undefined> = {};
  for (let at = 0; at < count; at++) put(copy, keys[at] as string, object[keys[at] as string]);
  return copy;
};

const put = (object: Record<string, Value | undefined>, key: string, value: Value | undefined): void => {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
};

const isIndex = (key: string): boolean => /^(0|[1-9]\d{0,9})$/.test(key);

const write = (value: Value): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item as Value)).join(',')}]`;
  const object = value as Members;
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(member)}`;
  }
  return `{${text}}`;
};
