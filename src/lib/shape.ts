/** Says what is wrong with a value at a place, or nothing where it has the shape. */
export type Shape = (value: unknown, at: string) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object' && !Array.isArray(value);

const firstProblem = <Item>(items: Iterable<Item>, problem: (item: Item) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = problem(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

const scalar =
  (says: string, fits: (value: unknown) => boolean): Shape =>
  (value, at) =>
    fits(value) ? undefined : `${at} is not ${says}`;

/** Any text. */
export const text: Shape = scalar('a text', (value) => typeof value === 'string');

/** A whole number from 0 on. */
export const count: Shape = scalar('a whole number', (value) => Number.isSafeInteger(value) && (value as number) >= 0);

/** Anything but nothing. */
export const something: Shape = scalar('there', (value) => value !== undefined);

/** One of a closed set of values. */
export const oneOf = (...words: readonly unknown[]): Shape => scalar(`one of ${words.join(', ')}`, (value) => words.includes(value));

/** A list, each item of one shape. */
export const list =
  (item: Shape): Shape =>
  (value, at) =>
    Array.isArray(value) ? firstProblem(value.entries(), ([index, one]) => item(one, `${at}[${index}]`)) : `${at} is not a list`;

/** An object whose members are all of one shape, whatever they are called. */
export const record =
  (member: Shape): Shape =>
  (value, at) =>
    isObject(value) ? firstProblem(Object.entries(value), ([name, one]) => member(one, `${at}.${name}`)) : `${at} is not an object`;

/** An object with these members; a shape made by {@link optional} may be missing, further members are let be. */
export const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, at) =>
    isObject(value)
      ? firstProblem(Object.entries(members), ([name, member]) => member(value[name], at === '' ? name : `${at}.${name}`))
      : `${at === '' ? 'the whole' : at} is not an object`;

/** A member that may be missing. */
export const optional =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at);
