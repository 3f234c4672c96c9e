import { isPrintable, styleOf } from './scalar-style.ts';

/** Where a text begins: how many signs stand before it, how far further lines are indented, and whether it may be broken at all. */
export type Spot = { readonly column: number; readonly indent: number; readonly isKey: boolean };

const WIDTH = 80;
const ESCAPES: Readonly<Record<string, string>> = { '\0': '0', '\x07': 'a', '\b': 'b', '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r', '\x1b': 'e', '"': '"', '\\': '\\', '\u0085': 'N', '\u00a0': '_', '\u2028': 'L', '\u2029': 'P' };

const escaped = (sign: string): string => {
  const known = ESCAPES[sign];
  if (known !== undefined) return `\\${known}`;
  const code = sign.codePointAt(0) ?? 0;
  const [letter, length] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return `\\${letter}${code.toString(16).toUpperCase().padStart(length as number, '0')}`;
};

type Folding = { readonly spot: Spot; readonly write: (sign: string) => string; readonly mayBreak: (at: number, signs: readonly string[]) => boolean; readonly mark: (next: string | undefined) => string };

// Past the width, a line is broken at the next space, which the break stands for.
const folded = (text: string, opening: string, { spot, write, mayBreak, mark }: Folding): string => {
  const signs = [...text];
  let column = spot.column + opening.length;
  let line = opening;
  let afterSpace = false;
  for (const [at, sign] of signs.entries()) {
    if (sign === ' ' && !spot.isKey && !afterSpace && column > WIDTH && mayBreak(at, signs)) {
      const begin = `${' '.repeat(spot.indent)}${mark(signs[at + 1])}`;
      line += `\n${begin}`;
      column = begin.length;
    } else {
      const written = write(sign);
      line += written;
      column += [...written].length;
    }
    afterSpace = sign === ' ';
  }
  return line;
};

const inner = (at: number, signs: readonly string[]): boolean => at > 0 && at < signs.length - 1;

const literal = (text: string, indent: number): string => {
  const hint = /^[ \n\r\u0085\u2028\u2029]/.test(text) ? '2' : '';
  const chomp = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : '';
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  return `|${hint}${chomp}\n${lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`)).join('\n')}`;
};

/** A text as go-yaml v2 writes it, folded at 80 columns; without the line's end. */
export const scalarText = (text: string, spot: Spot): string => {
  switch (styleOf(text, spot.isKey)) {
    case 'plain':
      return folded(text, '', { spot, write: (sign) => sign, mayBreak: (at, signs) => signs[at + 1] !== ' ', mark: () => '' });
    case 'single':
      return `${folded(text, "'", { spot, write: (sign) => (sign === "'" ? "''" : sign), mayBreak: (at, signs) => inner(at, signs) && signs[at + 1] !== ' ', mark: () => '' })}'`;
    case 'double':
      return `${folded(text, '"', { spot, write: (sign) => (isPrintable(sign) && !/["\\\n\u0085\u2028\u2029]/.test(sign) ? sign : escaped(sign)), mayBreak: inner, mark: (next) => (next === ' ' ? '\\' : '') })}"`;
    case 'literal':
      return literal(text, spot.indent);
  }
};
