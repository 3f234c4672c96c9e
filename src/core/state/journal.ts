import { diagnose } from '#core/diagnostics';
import { type Diagnostic, isObject, type JournalLine, type Outcome, type State, unlessErrors } from '#core/model';
import { lineShapes } from './shape.ts';

/** The first line of one apply, with what it promised. */
export type Begin = Extract<JournalLine, { line: 'begin' }>;

/** One apply of a journal. */
export type Block = { readonly begin: Begin; readonly lines: readonly Exclude<JournalLine, Begin>[] };

const isWhole = (line: unknown): line is JournalLine => {
  const kind = isObject(line) ? line['line'] : undefined;
  return typeof kind === 'string' && Object.hasOwn(lineShapes, kind) && lineShapes[kind as JournalLine['line']](line) === undefined;
};

/** The applies of a journal, in order. A torn line ends the journal: what stands after it is not believed. */
export const blocksOf = (lines: readonly JournalLine[]): readonly Block[] => {
  const torn = lines.findIndex((line) => !isWhole(line));
  const blocks: { begin: Begin; lines: Exclude<JournalLine, Begin>[] }[] = [];
  for (const line of torn < 0 ? lines : lines.slice(0, torn)) {
    if (line.line === 'begin') blocks.push({ begin: line, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
};

/** Whether a state has no history yet, so that it may take on the lineage of the journal beside it. */
export const isFresh = (state: State): boolean => state.serial === 0 && state.objects.length === 0;

/** The lines, if they may be folded into the state: of its lineage, and not begun at a serial that it has not reached. */
export const checkJournal = (state: State, lines: readonly JournalLine[]): Outcome<readonly JournalLine[]> => {
  const found: Diagnostic[] = [];
  let serial = state.serial as number;
  for (const { begin } of blocksOf(lines)) {
    if (begin.lineage !== state.lineage && !isFresh(state)) found.push(foreign(state, begin));
    else if (begin.serial > serial) found.push(ahead(serial, begin));
    serial = Math.max(serial, begin.serial + 1);
  }
  return unlessErrors(lines, found);
};

const foreign = (state: State, begin: Begin): Diagnostic =>
  diagnose(
    'FLT8007',
    `The journal beside the state is of lineage ${begin.lineage}, and the state of "${state.fleet}" is of lineage ${state.lineage}.`,
    {
      hint: 'Put the state back that the journal belongs to, or move the journal away and look at the clusters:\n    fleet plan',
    },
  );

const ahead = (serial: number, begin: Begin): Diagnostic =>
  diagnose('FLT8008', `The journal was begun at serial ${begin.serial}, and the state is at serial ${serial}: it is an older copy.`, {
    hint: 'Put the newest copy of the state back, then:\n    fleet plan',
  });
