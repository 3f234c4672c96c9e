import { canonicalQuantity } from '#core/merge';
import type { Scalar } from './shape.ts';

/** A scalar as it is stored, or what was found in its place; `says` is the type's own complaint, where it has one. */
export type Read = { readonly value: unknown } | { readonly misfit: string; readonly says?: string };

/** What encoding/json calls a JSON value that it cannot use. */
export const kindOfJson = (value: unknown): string => {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'boolean') return 'bool';
  return typeof value;
};

const no = (value: unknown, says?: string): Read => ({ misfit: kindOfJson(value), ...(says === undefined ? {} : { says }) });

const integer = (most: number) => (value: unknown): Read => {
  if (typeof value !== 'number') return no(value);
  return Number.isInteger(value) && value <= most && value >= -most - 1 ? { value } : { misfit: `number ${value}` };
};

const ofType = (type: string) => (value: unknown): Read => (typeof value === type ? { value } : no(value));

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const misplaced = (text: string): number => {
  const at = text.search(/[^A-Za-z0-9+/]/);
  return at < 0 ? text.length - (text.length % 4) : at;
};

const bytes = (value: unknown): Read => {
  if (typeof value !== 'string') return no(value);
  const text = value.replaceAll(/[\r\n]/g, '');
  return BASE64.test(text) ? { value: text } : no(value, `illegal base64 data at input byte ${misplaced(text)}`);
};

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const notTime = (value: string): string => `parsing time ${JSON.stringify(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(value)} as "2006"`;

const time = (value: unknown): Read => {
  if (typeof value !== 'string') return no(value);
  const at = new Date(value);
  return RFC3339.test(value) && !Number.isNaN(at.getTime()) ? { value: `${at.toISOString().slice(0, 19)}Z` } : no(value, notTime(value));
};


const MICROS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d*)?(Z|[+-]\d\d:\d\d)$/;
const MICRO_FORM = '2006-01-02T15:04:05.000000Z07:00';

const microTime = (value: unknown): Read => {
  if (typeof value !== 'string') return no(value);
  const [, , fraction = '', zone = ''] = MICROS.exec(value) ?? [];
  const at = new Date(value);
  const [found, wanted] = Number.isNaN(at.getTime()) ? [value, '2006'] : [`${fraction}${zone}`, '.000000'];
  if (fraction.length !== 7 || Number.isNaN(at.getTime())) return no(value, `parsing time ${JSON.stringify(value)} as ${JSON.stringify(MICRO_FORM)}: cannot parse ${JSON.stringify(found)} as ${JSON.stringify(wanted)}`);
  return { value: `${at.toISOString().slice(0, 19)}${fraction}Z` };
};

const NOT_QUANTITY = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

const quantity = (value: unknown): Read => {
  if (typeof value !== 'string' && typeof value !== 'number') return no(value, NOT_QUANTITY);
  const text = canonicalQuantity(String(value));
  return text === undefined ? no(value, NOT_QUANTITY) : { value: text };
};

const intOrString = (value: unknown): Read => (typeof value === 'string' ? { value } : integer(2 ** 31 - 1)(value));

const readers: Readonly<Record<Scalar, (value: unknown) => Read>> = {
  string: ofType('string'),
  boolean: ofType('boolean'),
  number: ofType('number'),
  int32: integer(2 ** 31 - 1),
  int64: integer(Number.MAX_SAFE_INTEGER),
  bytes,
  time,
  microTime,
  quantity,
  intOrString,
};

/** A scalar in its one stored spelling. */
export const decodeScalar = (value: unknown, scalar: Scalar): Read => readers[scalar](value);

const zeros: Readonly<Record<Scalar, unknown>> = {
  string: '', boolean: false, number: 0, int32: 0, int64: 0, bytes: null, time: null, microTime: null, quantity: '0', intOrString: 0,
};

/** What a typed server writes for a scalar that was not given, where it writes one at all. */
export const zeroScalar = (scalar: Scalar): unknown => zeros[scalar];
