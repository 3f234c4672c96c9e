import { columns, cut, pad } from './layout.ts';
import type { Paint } from './style.ts';
import { visible } from './sanitize.ts';

/** A cell of a table; colour does not count as width. */
export type Cell = string | { readonly text: string; readonly paint: Paint };

const GAP = 3;
const NARROWEST = 8;

const textOf = (cell: Cell): string => visible(typeof cell === 'string' ? cell : cell.text);

/** A table as kubectl prints them: upper-case heads, columns three spaces apart, no rules. The widest columns give way until lines fit. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[], width: number): string => {
  const texts = [head, ...rows.map((row) => row.map(textOf))];
  const widths = fitted(
    head.map((_, at) => Math.max(...texts.map((row) => columns(row[at] ?? '')))),
    width,
  );
  const lineOf = (cells: readonly Cell[]): string =>
    cells
      .map((cell, at) => painted(cell, pad(cut(textOf(cell), widths[at] ?? 0), widths[at] ?? 0)))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [head, ...rows].map((row) => `${lineOf(row)}\n`).join('');
};

const painted = (cell: Cell, text: string): string =>
  typeof cell === 'string' ? text : cell.paint(text.trimEnd()) + text.slice(text.trimEnd().length);

const fitted = (wanted: readonly number[], width: number): readonly number[] => {
  const widths = [...wanted];
  for (let over = total(widths) - width; over > 0; over = total(widths) - width) {
    const widest = widths.indexOf(Math.max(...widths));
    const own = widths[widest] ?? 0;
    if (own <= NARROWEST) break;
    widths[widest] = Math.max(NARROWEST, own - over, second(widths, widest));
    if (widths[widest] === own) widths[widest] = own - 1;
  }
  return widths;
};

const total = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0) + GAP * Math.max(0, widths.length - 1);

const second = (widths: readonly number[], widest: number): number => Math.max(0, ...widths.filter((_, at) => at !== widest));
