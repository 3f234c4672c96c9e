import { byText, isObject, type Json } from '#core/model';
import type { FieldPath, PathElement } from '#lib/field-path';

/** A path element as FieldsV1 spells it: `f:name`, `k:{"name":"web"}`, `v:"text"`, `i:0`. One element has one spelling. */
export type ElementText = string;

type Scalar = null | boolean | number | string;
type Key = Readonly<Record<string, Scalar>>;

const ESCAPED = /[<>&\u2028\u2029]/g;

// Go writes JSON that is safe inside HTML.
const PLAIN = /^[\w./:@ -]*$/;

const goJson = (value: Scalar): string => (typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : escapedJson(value));

const escapedJson = (value: Scalar): string =>
  JSON.stringify(value).replace(ESCAPED, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const keyJson = (key: Key): string => {
  const names = Object.keys(key);
  if (names.length > 1) names.sort(byText);
  return `{${names.map((name) => `${goJson(name)}:${goJson(key[name] ?? null)}`).join(',')}}`;
};

/** The one spelling of an element. */
export const elementText = (element: PathElement): ElementText => {
  if ('field' in element) return `f:${element.field}`;
  if ('key' in element) return `k:${keyJson(element.key)}`;
  return 'value' in element ? `v:${goJson(element.value)}` : `i:${element.index}`;
};

const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const jsonOf = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const parsed = (text: ElementText): PathElement | undefined => {
  const rest = text.slice(2);
  if (text.startsWith('f:')) return { field: rest };
  if (text.startsWith('i:')) return /^-?\d+$/.test(rest) ? { index: Number(rest) } : undefined;
  const value = jsonOf(rest);
  if (text.startsWith('v:')) return isScalar(value) ? { value } : undefined;
  return text.startsWith('k:') && isObject(value) && Object.values(value).every(isScalar) ? { key: value as Key } : undefined;
};

const MOST_KEPT = 20_000;
const kept = new Map<ElementText, PathElement | null>();

/** The element that a FieldsV1 member names; undefined for kinds of elements that are not known. */
export const parseElement = (text: ElementText): PathElement | undefined => {
  const known = kept.get(text);
  if (known !== undefined) return known ?? undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  const element = parsed(text);
  kept.set(text, element ?? null);
  return element;
};

/** The elements of a path of texts. */
export const fieldPathOf = (path: readonly ElementText[]): FieldPath => path.flatMap((text) => parseElement(text) ?? []);

const ranks = ['field', 'key', 'value', 'index'] as const;
const rankOf = (element: PathElement): number => ranks.findIndex((rank) => rank in element);

const scalarRank = (value: Scalar): number => ['number', 'string', 'boolean'].indexOf(typeof value) % 4;

const byScalar = (one: Scalar, other: Scalar): number => {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return byText(one, other);
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return scalarRank(one) - scalarRank(other);
};

const byKey = (one: Key, other: Key): number => {
  const [names, others] = [Object.keys(one).sort(byText), Object.keys(other).sort(byText)];
  for (const [at, name] of names.entries()) {
    const beside = others[at];
    if (beside === undefined) return 1;
    const order = byText(name, beside) || byScalar(one[name] ?? null, other[beside] ?? null);
    if (order !== 0) return order;
  }
  return names.length - others.length;
};

const byElement = (one: PathElement, other: PathElement): number => {
  if ('field' in one && 'field' in other) return byText(one.field, other.field);
  if ('key' in one && 'key' in other) return byKey(one.key, other.key);
  if ('value' in one && 'value' in other) return byScalar(one.value, other.value);
  if ('index' in one && 'index' in other) return one.index - other.index;
  return rankOf(one) - rankOf(other);
};

/** The order of elements in FieldsV1: members, then keys, values and places. */
export const byElementText = (one: ElementText, other: ElementText): number => {
  if (one.startsWith('f:') && other.startsWith('f:')) return byText(one, other);
  const [first, second] = [parseElement(one), parseElement(other)];
  return first && second ? byElement(first, second) : byText(one, other);
};

const quotedIfText = (value: Scalar): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

const serverText = (element: PathElement): string => {
  if ('field' in element) return `.${element.field}`;
  if ('index' in element) return `[${element.index}]`;
  if ('value' in element) return `[=${quotedIfText(element.value)}]`;
  const { key } = element;
  const pairs = Object.keys(key).sort(byText).map((name) => `${name}=${quotedIfText(key[name] ?? null)}`);
  return `[${pairs.join(',')}]`;
};

/** A path as an API server writes it in its messages: `.spec.template.spec.containers[name="web"].image`. */
export const serverPathText = (path: FieldPath): string => path.map(serverText).join('');
