import { isObject, type Json, sameValue } from '#core/model';
import type { FieldPath } from '#lib/field-path';
import { sameQuantity } from './quantity.ts';

const AMOUNTS: ReadonlySet<string> = new Set(['limits', 'requests', 'hard', 'capacity', 'overhead', 'sizeLimit', 'divisor', 'averageValue']);
const SPANS = /(duration|timeout|interval|period|renewbefore|ttl|delay|backoff)$/i;
const UNITS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** A Go duration in nanoseconds; undefined where the text is none. */
const spanOf = (text: string): number | undefined => {
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
};

type Names = readonly string[];

const isSameText = (one: Json, other: Json, names: Names): boolean => {
  if (isObject(one) || isObject(other) || Array.isArray(one) || Array.isArray(other) || one === null || other === null) return false;
  if (names.some((name) => AMOUNTS.has(name)) && sameQuantity(String(one), String(other))) return true;
  if (typeof one !== 'string' || typeof other !== 'string' || !SPANS.test(names.at(-1) ?? '')) return false;
  const [first, second] = [spanOf(one), spanOf(other)];
  return first !== undefined && first === second;
};

const isSameAt = (one: Json, other: Json, names: Names): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && (one as readonly Json[]).every((item, at) => isSameAt(item, (other as readonly Json[])[at] ?? null, names));
  if (!isObject(one) || !isObject(other)) return sameValue(one, other) || isSameText(one, other, names);
  const all = Object.keys(one);
  return all.length === Object.keys(other).length && all.every((name) => Object.hasOwn(other, name) && isSameAt(one[name] ?? null, other[name] ?? null, [...names, name]));
};

/**
 * Whether two values of a spec's field mean the same: amounts in another spelling (`1000m`, `1`), and Go durations in fields
 * that are named as spans (`90s`, `1m30s`), also within values that are owned as a whole. Texts that a program reads stay texts.
 */
export const sameMeaning = (path: FieldPath, one: Json, other: Json): boolean => {
  const names = path.flatMap((element) => ('field' in element ? [element.field] : []));
  return names[0] === 'spec' && isSameAt(one, other, names);
};
