import type { Json } from '#core/model';
import { type Draft, listOf } from '../draft.ts';
import type { Column } from '../kinds/kind.ts';

/** A cell of a Table, from the object and the present time in milliseconds. */
export type Cell = (object: Draft, now: number) => Json;

const NONE = '<none>';

/** The value at a dotted path. */
export const at = (object: Draft | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as Draft | undefined)?.[part], object);

/** The number at a path; 0 where there is none. */
export const count = (path: string): Cell => (object) => (at(object, path) as number | undefined) ?? 0;

/** The text at a path, or what stands for nothing. */
export const text = (path: string, nothing = ''): Cell => (object) => {
  const value = at(object, path);
  return value === undefined || value === null || value === '' ? nothing : String(value);
};

const units: readonly (readonly [suffix: string, seconds: number, upTo: number, then?: readonly [string, number]])[] = [
  ['s', 1, 120], ['m', 60, 600, ['s', 1]], ['m', 60, 10_800], ['h', 3600, 28_800, ['m', 60]], ['h', 3600, 172_800],
  ['d', 86_400, 691_200, ['h', 3600]], ['d', 86_400, 63_072_000], ['y', 31_536_000, 252_288_000, ['d', 86_400]],
];

/** A time span as kubectl writes it: `42s`, `3m20s`, `5h`, `12d`. */
export const span = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < -1) return '<invalid>';
  if (seconds < 0) return '0s';
  for (const [suffix, unit, upTo, then] of units) {
    if (seconds >= upTo) continue;
    const rest = then ? Math.floor((seconds % unit) / then[1]) : 0;
    return `${Math.floor(seconds / unit)}${suffix}${rest > 0 && then ? `${rest}${then[0]}` : ''}`;
  }
  return `${Math.floor(seconds / 31_536_000)}y`;
};

/** How long ago the time at a path is. */
export const ago = (path: string, nothing = '<unknown>'): Cell => (object, now) => {
  const time = at(object, path);
  return typeof time === 'string' ? span(now - Date.parse(time)) : nothing;
};

/** The age of an object. */
export const age: Cell = ago('metadata.creationTimestamp');

/** Labels or a match on labels as one text. */
export const labels = (path: string): Cell => (object) => {
  const entries = Object.entries((at(object, path) ?? {}) as Record<string, string>).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? NONE : entries.map(([key, value]) => `${key}=${value}`).join(',');
};

const expression = (one: Draft): string => {
  const values = [...((one['values'] ?? []) as string[])].sort().join(',');
  switch (one['operator']) {
    case 'In':
      return `${one['key']} in (${values})`;
    case 'NotIn':
      return `${one['key']} notin (${values})`;
    case 'Exists':
      return String(one['key']);
    default:
      return `!${one['key']}`;
  }
};

/** A label selector as one text. */
export const selector = (path: string): Cell => (object) => {
  const chosen = at(object, path) as Draft | undefined;
  const pairs = Object.entries((chosen?.['matchLabels'] ?? {}) as Record<string, string>).map(([key, value]) => [key, `${key}=${value}`] as const);
  const others = listOf(chosen, 'matchExpressions').map((one) => [one['key'] as string, expression(one)] as const);
  const texts = [...pairs, ...others].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, shown]) => shown);
  return texts.length === 0 ? NONE : texts.join(',');
};

/** One member of every container of a template. */
export const containers = (path: string, member: 'name' | 'image'): Cell => (object) => listOf(at(object, path) as Draft | undefined, 'containers').map((one) => one[member]).join(',');

type Extra = { readonly type?: Column['type']; readonly wide?: true; readonly format?: string };

/** A column of a Table. */
export const column = (name: string, cell: Cell, { type = 'string', wide, format }: Extra = {}): Column => ({
  name, type, cell, priority: wide ? 1 : 0, ...(format === undefined ? {} : { format }),
});

/** The first column of every Table. */
export const nameColumn: Column = column('Name', text('metadata.name'), { format: 'name' });

/** The usual last column. */
export const ageColumn: Column = column('Age', age);
