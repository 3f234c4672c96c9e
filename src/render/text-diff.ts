import { structuredPatch } from 'diff';
import { visible } from './sanitize.ts';

const AROUND = 2;
/** Lines that differ up to which the shortest difference is looked for; the time grows with their square. */
const MOST_EDITS = 1000;

/** One line of a difference: taken away, added, or there for orientation. `…` stands where lines were left out. */
export type DiffLine = { readonly mark: '-' | '+' | ' '; readonly text: string };

/**
 * Two texts line by line, with two lines around each change. That the last line has no end counts as a difference and is said.
 * Where nearly everything differs, all between what both begin and end with goes, and comes.
 */
export const textDiff = (before: string, after: string): readonly DiffLine[] => {
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: AROUND, maxEditLength: MOST_EDITS });
  return patch === undefined ? wholeDiff(before.split('\n'), after.split('\n')) : hunkLines(patch.hunks);
};

type Hunks = NonNullable<ReturnType<typeof structuredPatch>>['hunks'];

const hunkLines = (hunks: Hunks): readonly DiffLine[] =>
  hunks.flatMap((hunk, at) => {
    const gap: readonly DiffLine[] = at > 0 || hunk.oldStart > 1 ? [{ mark: ' ', text: '…' }] : [];
    return [...gap, ...hunk.lines.map(diffLine)];
  });

const diffLine = (line: string): DiffLine => {
  const mark = line[0];
  if (mark === '\\') return { mark: ' ', text: '(no newline at the end)' };
  return { mark: mark === '-' || mark === '+' ? mark : ' ', text: visible(line.slice(1)) };
};

const wholeDiff = (before: readonly string[], after: readonly string[]): readonly DiffLine[] => {
  const least = Math.min(before.length, after.length);
  let same = 0;
  while (same < least && before[same] === after[same]) same++;
  let end = 0;
  while (end < least - same && before.at(-1 - end) === after.at(-1 - end)) end++;
  const gap: readonly DiffLine[] = same > AROUND ? [{ mark: ' ', text: '…' }] : [];
  const marked = (mark: DiffLine['mark'], lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ mark, text: visible(text) }));
  return [
    ...gap,
    ...marked(' ', before.slice(Math.max(0, same - AROUND), same)),
    ...marked('-', before.slice(same, before.length - end)),
    ...marked('+', after.slice(same, after.length - end)),
    ...marked(' ', after.slice(after.length - end, after.length - end + AROUND)),
  ];
};
