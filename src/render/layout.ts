import type { Paint } from './style.ts';

/** Columns that a text takes. */
export const columns = (text: string): number => [...text].length;

/** Fills a text up with spaces. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** The text, or its beginning and an ellipsis. */
export const cut = (text: string, width: number): string =>
  columns(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join('')}…`;

/** Breaks a text at spaces so that lines fit; lines that are indented by four are things to type, and stay whole. */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('    ') || columns(line) <= width ? [line] : broken(line, width)));

const broken = (line: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && columns(current) + 1 + columns(word) > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
};

/** A line in two halves: what it is about, and what is remarked at the right. */
export type Sided = { readonly left: string; readonly right?: string; readonly paint?: Paint };

/**
 * The lines with their right halves in one column. A line that is too long for that has its right half after two spaces;
 * one that is too long even then has it on the next line, further in.
 */
export const sideBySide = (rows: readonly Sided[], width: number, faint: Paint): readonly string[] => {
  const fitting = rows.filter((row) => row.right && columns(row.left) + 2 + columns(row.right) <= width);
  const column = Math.max(0, ...fitting.map((row) => columns(row.left))) + 2;
  return rows.flatMap((row) => lineOf(row, { column, width, faint }));
};

const lineOf = (
  { left, right, paint = (text) => text }: Sided,
  { column, width, faint }: { column: number; width: number; faint: Paint },
): readonly string[] => {
  if (!right) return [paint(left)];
  const gap = column - columns(left);
  if (gap >= 2 && column + columns(right) <= width) return [`${paint(left)}${' '.repeat(gap)}${faint(right)}`];
  if (columns(left) + 2 + columns(right) <= width) return [`${paint(left)}  ${faint(right)}`];
  const indent = columns(left) - columns(left.trimStart()) + 2;
  return [paint(left), ...wrap(right.trim(), Math.max(20, width - indent)).map((line) => `${' '.repeat(indent)}${faint(line)}`)];
};

/** `1 object`, `2 objects`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
