import type { Value } from './values.ts';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const BASED = /^([+-]?)(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]+)$/;

const based = (digits: string): number => Number(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);

/** The number that a text names, as gopher-lua reads it: a leading zero means octal. */
export const numberIn = (text: string): number | undefined => {
  const trimmed = text.replaceAll(/^[ \t\n]+|[ \t\n]+$/g, '');
  const [, sign, digits] = BASED.exec(trimmed) ?? [];
  if (digits !== undefined) return sign === '-' ? -based(digits) : based(digits);
  return DECIMAL.test(trimmed) ? Number(trimmed) : undefined;
};

/** A value as a number, where Lua takes it for one. */
export const toNumber = (value: Value): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? numberIn(value) : undefined;

const exponential = (value: number): string => value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');

/** A number as gopher-lua writes it: whole ones without a point, others with the fewest digits that name them. */
export const numberText = (value: number): string => {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return String(BigInt(value));
  const size = Math.abs(value);
  return size < 1e-4 || size >= 1e6 ? exponential(value) : String(value);
};
