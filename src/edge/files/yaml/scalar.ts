import type { Json } from '#core/model';

/** What a plain scalar means, or why it has no place in JSON. */
export type Resolved = { readonly value: Json } | { readonly wrong: 'inexact' | 'not-json' };

// The words and numbers of go-yaml 2, which kubectl reads with: YAML 1.1's booleans, and octal, hexadecimal and binary numbers with `_` anywhere.
const WORDS = new Map<string, Json>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);
const FIRST_OF_NUMBER = /^[-+.0-9]/;
const NOT_A_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

const whole = (sign: string, digits: string): Resolved => {
  const spelled = /^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const value = Number(spelled);
  if (!Number.isSafeInteger(value)) return { wrong: 'inexact' };
  return { value: sign === '-' && value !== 0 ? -value : value };
};

const numberOf = (text: string): Resolved | undefined => {
  const plain = text.replaceAll('_', '');
  const integer = INTEGER.exec(plain);
  if (integer) return whole(integer[1] ?? '', integer[2] ?? '');
  if (!FLOAT.test(plain)) return undefined;
  const value = Number(plain);
  // What is too large for a float stays text, as with kubectl.
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : undefined;
};

const resolvePlain = (text: string): Resolved => {
  const word = WORDS.get(text);
  if (word !== undefined) return { value: word };
  if (!FIRST_OF_NUMBER.test(text)) return { value: text };
  return NOT_A_NUMBER.test(text) ? { wrong: 'not-json' } : (numberOf(text) ?? { value: text });
};

const KINDS: Readonly<Record<string, (value: Json) => boolean>> = {
  '!!null': (value) => value === null,
  '!!bool': (value) => typeof value === 'boolean',
  '!!int': (value) => Number.isInteger(value),
  '!!float': (value) => typeof value === 'number',
};

const binaryOf = (text: string): Resolved => {
  const packed = text.replaceAll(/\s/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(packed) && packed.length % 4 === 0
    ? { value: Buffer.from(packed, 'base64').toString('utf8') }
    : { wrong: 'not-json' };
};

// Tags that YAML does not define say nothing: the text stands, as with kubectl.
const resolveTagged = (tag: string, text: string): Resolved => {
  if (tag === '!!binary') return binaryOf(text);
  const fits = KINDS[tag];
  if (fits === undefined) return { value: text };
  const resolved = resolvePlain(text);
  return 'wrong' in resolved || fits(resolved.value) ? resolved : { wrong: 'not-json' };
};

/** What a scalar means, by its tag if it has one, and else by whether it is quoted. */
export const resolveScalar = (text: string, { tag, plain }: { readonly tag: string; readonly plain: boolean }): Resolved => {
  if (tag !== '' && tag !== '!') return resolveTagged(tag, text);
  return tag === '' && plain ? resolvePlain(text) : { value: text };
};
