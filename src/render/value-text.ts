import { isObject, type Json } from '#core/model';
import { visible } from './sanitize.ts';

const SEALED = /^hmac:[0-9a-f]+$/;

/** Whether a value is the keyed digest of a secret one. */
export const isSealed = (value: Json | undefined): boolean => typeof value === 'string' && SEALED.test(value);

/** Enough of a keyed digest to see which values are equal, marked as what it is. */
export const sealedText = (value: string): string => `(secret ${value.slice('hmac:'.length, 'hmac:'.length + 8)})`;

/** A value in one line: texts in quotes, objects and lists as compact JSON, nothing as `unset`. */
export const valueText = (value: Json | undefined): string => {
  if (value === undefined) return 'unset';
  if (typeof value === 'string' && isSealed(value)) return sealedText(value);
  return visible(JSON.stringify(unsealed(value)));
};

/** The same value with its keyed digests in their short form. */
export const unsealed = (value: Json): Json => {
  if (typeof value === 'string') return isSealed(value) ? sealedText(value) : value;
  if (Array.isArray(value)) return value.map((item: Json) => unsealed(item));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unsealed(member)])) : value;
};
