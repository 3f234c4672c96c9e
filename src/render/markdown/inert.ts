import { visible } from '../sanitize.ts';

const encoder = new TextEncoder();

/** How many bytes a text takes as UTF-8; never fewer than the characters that anybody counts. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

/** The beginning of a text that takes at most so many bytes, with an ellipsis where something is left out. */
export const clipped = (text: string, bytes: number): string => {
  if (text.length * 3 <= bytes || bytesOf(text) <= bytes) return text;
  let room = bytes - 3;
  let end = 0;
  for (const character of text) {
    room -= bytesOf(character);
    if (room < 0) break;
    end += character.length;
  }
  return `${text.slice(0, end)}…`;
};

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** A text as a code span: shown as it is, whatever it holds; no reference, mention or markup comes to life in it (CommonMark 6.1). */
export const codeSpan = (text: string, bytes = 240): string => {
  const shown = clipped(visible(text), bytes);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const needsSpace = /^[ `]|[ `]$/.test(shown) || shown === '';
  return needsSpace ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
};

/** Lines as a code block that none of them can end (CommonMark 4.5). */
export const codeBlock = (lines: readonly string[], language = ''): string => {
  const shown = lines.map((line) => clipped(visible(line), 400));
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return `${fence}${language}\n${shown.join('\n')}\n${fence}`;
};
