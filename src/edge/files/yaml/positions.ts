import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { pointerSegments } from '#lib/json-pointer';
import { keyText } from './key-text.ts';
import { isMergeKey } from './merge-key.ts';
import { resolveScalar } from './scalar.ts';
import { spanOf, type Span } from './span.ts';

/** Where a member's key and value begin, as indexes of events; an item of a list has no key. */
type Slot = { readonly key?: number; readonly value: number };

type Children = ReadonlyMap<string, Slot>;

/** One text with its events; what was walked once is kept. */
export type Positions = { readonly text: string; readonly events: readonly Event[]; readonly known: Map<number, Children> };

/** Positions in a text. */
export const openPositions = (text: string, events: readonly Event[]): Positions => ({ text, events, known: new Map() });

const typeAt = ({ events }: Positions, index: number): Event['type'] => events[index]?.type ?? EVENT_ID.POP;

/** The index after a whole node. */
const after = (positions: Positions, index: number): number => {
  let open = 0;
  let at = index;
  do {
    const type = typeAt(positions, at);
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open += 1;
    else if (type === EVENT_ID.POP) open -= 1;
    at += 1;
  } while (open > 0);
  return at;
};

const anchorOf = (text: string, event: Event | undefined): string | undefined =>
  event && 'anchorStart' in event && event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : undefined;

/** Follows an alias to what it stands for. */
const target = ({ text, events }: Positions, index: number): number => {
  if (events[index]?.type !== EVENT_ID.ALIAS) return index;
  const name = anchorOf(text, events[index]);
  for (let at = index - 1; at >= 0; at--) {
    if (events[at]?.type !== EVENT_ID.ALIAS && anchorOf(text, events[at]) === name) return at;
  }
  return index;
};

const keyAt = ({ text, events }: Positions, index: number): string | undefined => {
  const event = events[index];
  if (event?.type !== EVENT_ID.SCALAR) return undefined;
  const written = getScalarValue(text, event);
  const tag = event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd);
  return keyText(resolveScalar(written, { tag, plain: event.style === SCALAR_STYLE.PLAIN }), written);
};

const itemsOf = (positions: Positions, index: number): Children => {
  const found = new Map<string, Slot>();
  for (let at = index + 1; typeAt(positions, at) !== EVENT_ID.POP; at = after(positions, at)) found.set(String(found.size), { value: at });
  return found;
};

const merged = (positions: Positions, index: number): Children[] => {
  const at = target(positions, index);
  if (typeAt(positions, at) !== EVENT_ID.SEQUENCE) return [childrenOf(positions, at)];
  return [...childrenOf(positions, at).values()].reverse().map(({ value }) => childrenOf(positions, value));
};

const membersOf = (positions: Positions, index: number): Children => {
  const found = new Map<string, Slot>();
  for (let key = index + 1; typeAt(positions, key) !== EVENT_ID.POP; key = after(positions, after(positions, key))) {
    const value = after(positions, key);
    const name = keyAt(positions, key);
    if (isMergeKey(positions.text, positions.events[key]))
      for (const slots of merged(positions, value)) for (const [inner, slot] of slots) found.set(inner, slot);
    else if (name !== undefined) found.set(name, { key, value });
  }
  return found;
};

const childrenOf = (positions: Positions, written: number): Children => {
  const index = target(positions, written);
  const before = positions.known.get(index);
  if (before) return before;
  const type = typeAt(positions, index);
  const children =
    type === EVENT_ID.SEQUENCE ? itemsOf(positions, index) : type === EVENT_ID.MAPPING ? membersOf(positions, index) : new Map<string, Slot>();
  positions.known.set(index, children);
  return children;
};

/** The place of the first member of this name in the object whose first key is at an index. */
export const firstMember = (positions: Positions, start: number, name: string): Span => {
  for (let key = start; typeAt(positions, key) !== EVENT_ID.POP; key = after(positions, after(positions, key))) {
    if (keyAt(positions, key) === name) return spanOf(positions.text, positions.events[key] as Event);
  }
  return spanOf(positions.text, positions.events[start] as Event);
};

// A collection in block style has no sign of its own: its first key or item stands for it.
const spanAt = (positions: Positions, index: number): Span => {
  const event = positions.events[index] as Event;
  const isBlock = (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) && !['{', '['].includes(positions.text[event.start] ?? '');
  return isBlock && typeAt(positions, index + 1) !== EVENT_ID.POP ? spanAt(positions, index + 1) : spanOf(positions.text, event);
};

const isEmpty = (event: Event | undefined): boolean => event?.type === EVENT_ID.SCALAR && event.valueStart < 0;

const spanOfSlot = (positions: Positions, slot: Slot, part: 'key' | 'value'): Span =>
  spanAt(positions, slot.key !== undefined && (part === 'key' || isEmpty(positions.events[slot.value])) ? slot.key : slot.value);

/** The place of a value, or of its key, in the document that begins at an event; the nearest enclosing one where there is none. */
export const findPlace = (positions: Positions, { event, pointer, part }: { event: number; pointer: string; part: 'key' | 'value' }): Span => {
  let slot: Slot = { value: event };
  for (const segment of pointerSegments(pointer)) {
    const next = childrenOf(positions, slot.value).get(segment);
    if (next === undefined) return spanOfSlot(positions, slot, 'key');
    slot = next;
  }
  return spanOfSlot(positions, slot, part);
};
