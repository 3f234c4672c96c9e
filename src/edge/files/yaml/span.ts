import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** A stretch of a text, by offset. */
export type Span = { readonly start: number; readonly length: number };

const firstLine = (text: string, start: number, end: number): number => {
  const line = text.indexOf('\n', start);
  const stop = line < 0 || line > end ? end : line;
  return Math.max(1, stop - start - (text[stop - 1] === '\r' ? 1 : 0));
};

const QUOTED: ReadonlySet<number> = new Set([SCALAR_STYLE.SINGLE_QUOTED, SCALAR_STYLE.DOUBLE_QUOTED]);
const BLOCK: ReadonlySet<number> = new Set([SCALAR_STYLE.LITERAL_BLOCK, SCALAR_STYLE.FOLDED_BLOCK]);

const indentation = (text: string, start: number): number => /^[ \n\r]*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;

const scalarSpan = (text: string, event: ScalarEvent): Span | undefined => {
  if (event.valueStart < 0) return undefined;
  const quote = QUOTED.has(event.style) ? 1 : 0;
  const start = event.valueStart - quote + (BLOCK.has(event.style) ? indentation(text, event.valueStart) : 0);
  return { start, length: firstLine(text, start, event.valueEnd + quote) };
};

/** Where an event's value stands: a scalar's first line with its quotes, a collection's first character. An empty scalar stands nowhere: the start. */
export const spanOf = (text: string, event: Event): Span => {
  if (event.type === EVENT_ID.SCALAR) return scalarSpan(text, event) ?? { start: 0, length: 1 };
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, length: event.anchorEnd - event.anchorStart + 1 };
  return { start: 'start' in event ? event.start : 0, length: 1 };
};
