import { type AliasEvent, EVENT_ID, type Event, getScalarValue, type MappingEvent, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { isObject, type Json } from '#core/model';
import { plainKey } from './key-text.ts';
import { type Resolved, resolvePlain, resolveTagged } from './scalar.ts';
import { spanOf, type Span } from './span.ts';
import type { Trouble } from './trouble.ts';

/** How deep a value may be nested, aliases followed. */
export const MAX_DEPTH = 200;
/** How much may come out of aliases in one file: one for each value, and one more for each 32 characters. */
export const MAX_UNFOLDED = 1_000_000;

type Anchor = { readonly value: Json; readonly weight: number; readonly height: number } | 'open';

type Composer = {
  readonly text: string;
  readonly events: readonly Event[];
  readonly troubles: Trouble[];
  at: number;
  anchors: Map<string, Anchor>;
  weight: number;
  unfolded: number;
  deepest: number;
  tooDeep: boolean;
};

/** A document that is not empty: its value, and where its events begin. */
export type Composed = { readonly value: Json; readonly event: number };

const tagOf = (c: Composer, event: { tagStart: number; tagEnd: number }): string => (event.tagStart < 0 ? '' : c.text.slice(event.tagStart, event.tagEnd));

const nameOf = (c: Composer, event: { anchorStart: number; anchorEnd: number }): string => c.text.slice(event.anchorStart, event.anchorEnd);

const note = (c: Composer, code: Trouble['code'], at: Event | Span, says: string): void => {
  c.troubles.push({ code, span: 'type' in at ? spanOf(c.text, at) : at, says });
};

const bound = (c: Composer, depth: number, at: Event): void => {
  if (depth <= MAX_DEPTH || c.tooDeep) return;
  c.tooDeep = true;
  note(c, 'FLT1010', at, `Here it is nested deeper than ${MAX_DEPTH} levels.`);
};

const resolve = (c: Composer, event: ScalarEvent, text: string): Resolved => {
  const tag = tagOf(c, event);
  if (tag !== '' && tag !== '!') return resolveTagged(tag, text);
  return tag === '' && event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text) : { value: text };
};

const scalar = (c: Composer, event: ScalarEvent): Json => {
  const text = getScalarValue(c.text, event);
  c.weight += 1 + (text.length >> 5);
  const resolved = resolve(c, event, text);
  if ('value' in resolved) return resolved.value;
  if (resolved.wrong === 'inexact') note(c, 'FLT1011', event, `${text} is an integer beyond 2^53.`);
  else note(c, 'FLT1012', event, `"${tagOf(c, event)}${tagOf(c, event) === '' ? '' : ' '}${text}" has no counterpart in JSON.`);
  return null;
};

const alias = (c: Composer, event: AliasEvent, depth: number): Json => {
  const anchor = c.anchors.get(nameOf(c, event));
  if (anchor === undefined || anchor === 'open') {
    note(c, 'FLT1007', event, anchor === 'open' ? `The anchor "${nameOf(c, event)}" holds itself.` : `There is no anchor "${nameOf(c, event)}".`);
    return null;
  }
  c.unfolded += anchor.weight;
  c.weight += anchor.weight;
  c.deepest = Math.max(c.deepest, depth + anchor.height);
  bound(c, depth + anchor.height, event);
  return anchor.value;
};

const sequence = (c: Composer, depth: number): Json => {
  const items: Json[] = [];
  while (c.events[c.at]?.type !== EVENT_ID.POP) items.push(node(c, depth + 1));
  c.at += 1;
  return items;
};

type Members = { readonly map: Record<string, Json>; readonly written: Map<string, Span> };

const merge = (c: Composer, into: Members, source: Json, at: Event): void => {
  const sources = Array.isArray(source) ? [...source].reverse() : [source as Json];
  if (!sources.every(isObject)) return note(c, 'FLT1012', at, 'A merge key (<<) takes an object or a list of objects.');
  for (const one of sources) {
    c.unfolded += Object.keys(one).length;
    Object.assign(into.map, one);
  }
};

const isMerge = (c: Composer, event: Event): boolean =>
  event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueEnd - event.valueStart === 2 && c.text.startsWith('<<', event.valueStart);

const keyOf = (c: Composer, event: Event, depth: number): string | undefined => {
  if (event.type === EVENT_ID.SCALAR) {
    c.at += 1;
    const text = getScalarValue(c.text, event);
    if (event.anchorStart >= 0) c.anchors.set(nameOf(c, event), { value: text, weight: 1, height: 0 });
    const tag = tagOf(c, event);
    return event.style === SCALAR_STYLE.PLAIN && (tag === '' || tag.startsWith('!!')) && tag !== '!!str' ? plainKey(text) : text;
  }
  const value = node(c, depth + 1);
  return value === null || typeof value === 'object' ? undefined : String(value);
};

const member = (c: Composer, into: Members, depth: number): void => {
  const event = c.events[c.at] as Event;
  if (isMerge(c, event)) {
    c.at += 1;
    return merge(c, into, node(c, depth + 1), event);
  }
  const key = keyOf(c, event, depth);
  const value = node(c, depth + 1);
  if (key === undefined) return note(c, 'FLT1012', event, 'A key must be a text, a number or a boolean.');
  if (key === '__proto__') return note(c, 'FLT1015', event, 'The key "__proto__" is not taken.');
  const span = spanOf(c.text, event);
  const first = into.written.get(key);
  if (first) c.troubles.push({ code: 'FLT1008', span, says: `"${key}" stands twice in the same object.`, also: { span: first, says: 'first here' } });
  into.written.set(key, first ?? span);
  into.map[key] = value;
};

const mapping = (c: Composer, depth: number): Json => {
  const members: Members = { map: {}, written: new Map() };
  while (c.events[c.at]?.type !== EVENT_ID.POP) member(c, members, depth);
  c.at += 1;
  return members.map;
};

const content = (c: Composer, event: Event, depth: number): Json => {
  if (event.type === EVENT_ID.SCALAR) return scalar(c, event);
  c.weight += 1;
  return event.type === EVENT_ID.SEQUENCE ? sequence(c, depth) : mapping(c, depth);
};

const anchored = (c: Composer, event: MappingEvent, depth: number): Json => {
  const name = nameOf(c, event);
  const [weight, deepest] = [c.weight, c.deepest];
  c.anchors.set(name, 'open');
  c.deepest = depth;
  const value = content(c, event, depth);
  c.anchors.set(name, { value, weight: c.weight - weight, height: c.deepest - depth });
  c.deepest = Math.max(deepest, c.deepest);
  return value;
};

const node = (c: Composer, depth: number): Json => {
  const event = c.events[c.at] as Event;
  c.at += 1;
  c.deepest = Math.max(c.deepest, depth);
  if (event.type === EVENT_ID.ALIAS) return alias(c, event, depth);
  bound(c, depth, event);
  return 'anchorStart' in event && event.anchorStart >= 0 ? anchored(c, event as MappingEvent, depth) : content(c, event, depth);
};

/** The values of all documents, and what is wrong with them. Values that aliases repeat are shared, not copied. */
export const compose = (text: string, events: readonly Event[]): { readonly documents: readonly Composed[]; readonly troubles: readonly Trouble[] } => {
  const c: Composer = { text, events, troubles: [], at: 0, anchors: new Map(), weight: 0, unfolded: 0, deepest: 0, tooDeep: false };
  const documents: Composed[] = [];
  while (c.at < events.length) {
    c.at += 1;
    c.anchors = new Map();
    const event = c.at;
    const value = node(c, 0);
    c.at += 1;
    if (value !== null) documents.push({ value, event });
    if (c.unfolded > MAX_UNFOLDED) {
      note(c, 'FLT1009', { start: 0, length: 1 }, `Its aliases would unfold into more than 1,000,000 values.`);
      return { documents, troubles: c.troubles };
    }
  }
  return { documents, troubles: c.troubles };
};
