import { dump } from 'js-yaml';
import { visibleLines } from './sanitize.ts';

/** Any value as YAML; nothing is folded, and no anchor is made of what is the same twice. */
export const yamlText = (value: unknown): string => `${yamlLines(value).join('\n')}\n`;

/** The same as lines. */
export const yamlLines = (value: unknown): readonly string[] => {
  const long: string[] = [];
  const text = dump(lightened(value, long), { lineWidth: -1, noRefs: true });
  return visibleLines((long.length === 0 ? text : filledIn(text, long)).trimEnd());
};

// The library finds out by expressions that recurse for each character how a text may be written, which ends where the stack does.
const LONG = 100_000;
const STANDS = 'long-text-';
const PLACE = /long-text-([0-9]+)-/g;

const lightened = (value: unknown, long: string[]): unknown => {
  if (typeof value === 'string') return value.length > LONG || value.includes(STANDS) ? `${STANDS}${long.push(value) - 1}-` : value;
  if (Array.isArray(value)) return value.map((item: unknown) => lightened(item, long));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [lightened(name, long), lightened(member, long)]));
};

// A JSON text is a double-quoted scalar (YAML 1.2, 1.3).
const filledIn = (text: string, long: readonly string[]): string => text.replace(PLACE, (_, at: string) => JSON.stringify(long[Number(at)] ?? ''));
