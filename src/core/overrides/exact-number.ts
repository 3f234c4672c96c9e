import { isObject, type Json } from '#core/model';

type Exact = { readonly rawJSON: (text: string) => Json; readonly isRawJSON: (value: unknown) => boolean };
type Reviver = (name: string, value: Json, context: { readonly source?: string }) => Json;

// ECMAScript's "JSON.parse source text access", which the compiler's library does not describe yet.
const exact = JSON as unknown as Exact;

/** A number that keeps its spelling: `1.50`, or an integer with more digits than a double holds. */
export const spelt = (text: string): Json => exact.rawJSON(text);

/** The spelling of a number; undefined for whatever else. */
export const spellingOf = (value: Json | undefined): string | undefined => {
  if (typeof value === 'number') return String(value);
  return exact.isRawJSON(value) ? String((value as { readonly rawJSON?: unknown }).rawJSON) : undefined;
};

/** Whether a value has members: numbers that keep their spelling are objects to JavaScript only. */
export const hasMembers = (value: Json | undefined): value is { readonly [name: string]: Json } => isObject(value) && !exact.isRawJSON(value);

/** Reads JSON; a number that JavaScript would write in another way keeps its spelling, as Go's raw messages do. Throws where the text is none. */
export const parseExactly = (text: string): Json => {
  const keep: Reviver = (_, value, { source }) => (typeof value === 'number' && source !== undefined && String(value) !== source ? spelt(source) : value);
  return JSON.parse(text, keep as (this: unknown, name: string, value: unknown) => unknown) as Json;
};
