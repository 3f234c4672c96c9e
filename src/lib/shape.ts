/** Says what is wrong with a value, the place first (`.items[2] is not a text`), or nothing where it has the shape. */
export type Shape = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => value !== null && typeof value === 'object' && !Array.isArray(value);

const scalar =
  (says: string, fits: (value: unknown) => boolean): Shape =>
  (value) =>
    fits(value) ? undefined : ` is not ${says}`;

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
  (value) => {
    if (!Array.isArray(value)) return ' is not a list';
    for (let index = 0; index < value.length; index++) {
      const found = item(value[index]);
      if (found !== undefined) return `[${index}]${found}`;
    }
    return undefined;
  };

/** An object whose members are all of one shape, whatever they are called. */
export const record =
  (member: Shape): Shape =>
  (value) => {
    if (!isObject(value)) return ' is not an object';
    for (const name of Object.keys(value)) {
      const found = member(value[name]);
      if (found !== undefined) return `.${name}${found}`;
    }
    return undefined;
  };

/** An object with these members; a shape made by {@link optional} may be missing, further members are let be. */
export const object = (members: Readonly<Record<string, Shape>>): Shape => {
  const all = Object.entries(members);
  return (value) => {
    if (!isObject(value)) return ' is not an object';
    for (const [name, member] of all) {
      const found = member(value[name]);
      if (found !== undefined) return `.${name}${found}`;
    }
    return undefined;
  };
};

/** A member that may be missing. */
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? undefined : shape(value);

/** What is wrong with a whole value, as a sentence: `items[2] is not a text`. */
export const problemOf = (shape: Shape, value: unknown): string | undefined => {
  const found = shape(value);
  return found?.startsWith(' ') ? `the whole${found}` : found?.replace(/^\./, '');
};
