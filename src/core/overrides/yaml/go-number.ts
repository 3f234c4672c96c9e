import type { Json } from '#core/model';
import { spelt } from '../exact-number.ts';

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9][0-9]*|0)$/;
const LEAST = -(2n ** 63n);
const MOST = 2n ** 64n - 1n;

const integerIn = (text: string): bigint | undefined => {
  const [, sign, digits = ''] = INTEGER.exec(text) ?? [];
  if (sign === undefined) return undefined;
  // A leading zero alone says octal, as in C.
  const size = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits.toLowerCase());
  const value = sign === '-' ? -size : size;
  return value < LEAST || value > MOST || (sign === '+' && value > MOST / 2n) ? undefined : value;
};

/** The number that a plain scalar is to go-yaml v2: integers of 64 bits in C's bases, else a float; underscores count for nothing. Undefined for a text. */
export const goNumberIn = (source: string): Json | undefined => {
  const text = /^[-+0-9]/.test(source) ? source.replaceAll('_', '') : source;
  const integer = integerIn(text);
  if (integer !== undefined) return Number.isSafeInteger(Number(integer)) ? Number(integer) : spelt(String(integer));
  return FLOAT.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
};

/** A float as strconv writes it with the verb g: with an exponent below 1e-4 and from 1e6 on. */
export const goFloatText = (value: number): string => {
  const [digits = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
};
