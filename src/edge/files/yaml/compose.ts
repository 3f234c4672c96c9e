import { type AliasEvent, EVENT_ID, type Event, getScalarValue, type MappingEvent, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { isObject, type Json } from '#core/model';
import { keyText } from './key-text.ts';
import { type Resolved, resolveScalar } from './scalar.ts';
import { isMergeKey } from './merge-key.ts';
import { firstMember, openPositions } from './positions.ts';
import { spanOf } from './span.ts';
import type { Trouble } from './trouble.ts';

/** How deep a value may be nested, aliases followed. */
export const MAX_DEPTH = 200;

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

const tagOf = (c: Composer, event: { tagStart: number; tagEnd: number }): string =>
  event.tagStart < 0 ? '' : c.text.slice(event.tagStart, event.tagEnd);

const nameOf = (c: Composer, event: { anchorStart: number; anchorEnd: number }): string => c.text.slice(event.anchorStart, event.anchorEnd);

const note = (c: Composer, event: Event, [code, says]: readonly [Trouble['code'], string]): void => {
  c.troubles.push({ code, span: spanOf(c.text, event), says });
};

const bound = (c: Composer, depth: number, at: Event): void => {
  if (depth <= MAX_DEPTH || c.tooDeep) return;
  c.tooDeep = true;
  note(c, at, ['FLT1010', `Here it is nested deeper than ${MAX_DEPTH} levels.`]);
};

const resolve = (c: Composer, event: ScalarEvent, text: string): Resolved =>
  resolveScalar(text, { tag: tagOf(c, event), plain: event.style === SCALAR_STYLE.PLAIN });

const scalar = (c: Composer, event: ScalarEvent): Json => {
  const text = getScalarValue(c.text, event);
  c.weight += 1 + (text.length >> 5);
  const resolved = resolve(c, event, text);
  if ('value' in resolved) return resolved.value;
  if (resolved.wrong === 'inexact') note(c, event, ['FLT1011', `${text} is an integer beyond 2^53.`]);
  else note(c, event, ['FLT1012', `"${`${tagOf(c, event)} ${text}`.trim()}" has no counterpart in JSON.`]);
  return null;
};

const alias = (c: Composer, event: AliasEvent, depth: number): Json => {
  const anchor = c.anchors.get(nameOf(c, event));
  if (anchor === undefined || anchor === 'open') {
    note(c, event, ['FLT1007', anchor === 'open' ? `The anchor "${nameOf(c, event)}" holds itself.` : `There is no anchor "${nameOf(c, event)}".`]);
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

/** The members of an object so far; those that came out of a merge may be written again. */
type Members = { readonly map: Record<string, Json>; readonly start: number; merged?: Set<string> };

// As with kubectl, what comes later wins: a merge overwrites what stands before it, and is overwritten by what stands after it.
const merge = (c: Composer, into: Members, source: Json): boolean => {
  const sources = Array.isArray(source) ? [...source].reverse() : [source as Json];
  if (!sources.every(isObject)) return false;
  into.merged ??= new Set();
  for (const one of sources) {
    for (const key of Object.keys(one)) if (!Object.hasOwn(into.map, key)) into.merged.add(key);
    c.unfolded += Object.keys(one).length;
    Object.assign(into.map, one);
  }
  return true;
};

const keyOf = (c: Composer, event: Event, depth: number): string | undefined => {
  if (event.type === EVENT_ID.SCALAR) {
    c.at += 1;
    const text = getScalarValue(c.text, event);
    if (event.anchorStart >= 0) c.anchors.set(nameOf(c, event), { value: text, weight: 1, height: 0 });
    return keyText(resolve(c, event, text), text);
  }
  const value = node(c, depth + 1);
  return value === null || typeof value === 'object' ? undefined : String(value);
};

const twice = (c: Composer, { start }: Members, { key, event }: { readonly key: string; readonly event: Event }): Trouble => ({
  code: 'FLT1008',
  span: spanOf(c.text, event),
  says: `"${key}" stands twice in the same object.`,
  also: { span: firstMember(openPositions(c.text, c.events), start, key), says: 'first here' },
});

const keep = (
  c: Composer,
  into: Members,
  { key, value, event }: { readonly key: string | undefined; readonly value: Json; readonly event: Event },
): void => {
  if (key === undefined) note(c, event, ['FLT1012', 'A key must be a text, a number or a boolean.']);
  else if (key === '__proto__') note(c, event, ['FLT1015', 'The key "__proto__" is not taken.']);
  else if (Object.hasOwn(into.map, key) && !into.merged?.delete(key)) c.troubles.push(twice(c, into, { key, event }));
  else into.map[key] = value;
};

const member = (c: Composer, into: Members, depth: number): void => {
  const event = c.events[c.at] as Event;
  if (isMergeKey(c.text, event)) {
    c.at += 1;
    if (!merge(c, into, node(c, depth + 1))) note(c, event, ['FLT1012', 'A merge key (<<) takes an object or a list of objects.']);
  } else {
    const key = keyOf(c, event, depth);
    keep(c, into, { key, value: node(c, depth + 1), event });
  }
};

const mapping = (c: Composer, depth: number): Json => {
  const members: Members = { map: {}, start: c.at };
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
export const compose = (
  text: string,
  events: readonly Event[],
): { readonly documents: readonly Composed[]; readonly troubles: readonly Trouble[]; readonly unfolded: number } => {
  const c: Composer = { text, events, troubles: [], at: 0, anchors: new Map(), weight: 0, unfolded: 0, deepest: 0, tooDeep: false };
  const documents: Composed[] = [];
  while (c.at < events.length) {
    c.at += 1;
    c.anchors = new Map();
    const event = c.at;
    const value = node(c, 0);
    c.at += 1;
    if (value !== null) documents.push({ value, event });
  }
  return { documents, troubles: c.troubles, unfolded: c.unfolded };
};
