import { structuredPatch } from 'diff';
import { visible } from './sanitize.ts';

const AROUND = 2;

/** One line of a difference: taken away, added, or there for orientation. `…` stands where lines were left out. */
export type DiffLine = { readonly mark: '-' | '+' | ' '; readonly text: string };

/** Two texts line by line, with two lines around each change. That the last line has no end counts as a difference and is said. */
export const textDiff = (before: string, after: string): readonly DiffLine[] => {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: AROUND });
  return hunks.flatMap((hunk, at) => {
    const gap: readonly DiffLine[] = at > 0 || hunk.oldStart > 1 ? [{ mark: ' ', text: '…' }] : [];
    return [...gap, ...hunk.lines.map(diffLine)];
  });
};

const diffLine = (line: string): DiffLine => {
  const mark = line[0];
  if (mark === '\\') return { mark: ' ', text: '(no newline at the end)' };
  return { mark: mark === '-' || mark === '+' ? mark : ' ', text: visible(line.slice(1)) };
};
