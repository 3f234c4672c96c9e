import { failing } from '../library.ts';

const quoted = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : plain(value));

const members = (map: ReadonlyMap<unknown, unknown>): string => `{${[...map].map(([key, value]) => `${quoted(key)}: ${quoted(value)}`).sort().join(', ')}}`;

const moment = (value: Date): string => value.toISOString().replace(/\.?0*Z$/, 'Z');

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`;
  if (value instanceof Map) return members(value);
  return value instanceof Date ? moment(value) : String(value);
};

const inBase = (base: number) => (value: unknown): string =>
  typeof value === 'bigint' ? value.toString(base) : typeof value === 'boolean' && base === 2 ? String(Number(value)) : failing(`wrong type for a clause of base ${base}`);

const hexed = (value: unknown): string => (typeof value === 'string' ? [...new TextEncoder().encode(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('') : inBase(16)(value));

const fixed = (value: unknown, digits: string | undefined): string => Number(value).toFixed(digits === undefined ? 6 : Number(digits));

const scientific = (value: unknown, digits: string | undefined): string =>
  Number(value).toExponential(digits === undefined ? 6 : Number(digits)).replace(/e([+-])(\d)$/, 'e$10$2');

const clauses: Readonly<Record<string, (value: unknown, digits: string | undefined) => string>> = {
  s: plain, d: plain, f: fixed, e: scientific, b: inBase(2), o: inBase(8), x: hexed, X: (value) => hexed(value).toUpperCase(),
};

/** A text with its clauses filled in (`"%s has %d".format([name, count])`). */
export const formatted = (text: string, values: readonly unknown[]): string => {
  let next = 0;
  return text.replace(/%(?:%|(?:\.(\d+))?([a-zA-Z]))/g, (_, digits: string | undefined, letter: string | undefined) => {
    if (letter === undefined) return '%';
    const write = clauses[letter] ?? failing(`unrecognized formatting clause "${letter}"`);
    if (next >= values.length) return failing(`index ${next} out of range`);
    return write(values[next++], digits);
  });
};
