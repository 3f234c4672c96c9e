import { type Answer, bad, type Failure, good, type JournalLine, type Outcome, type StateBackend } from '#core/model';
import { pooled } from '#lib/pool';
import { gathering, linesOf, type Waiting } from '../journal.ts';
import { whileOurs } from './lock.ts';
import { fenced, journalUnreadable, journalUnwritable } from './says.ts';
import { isTaken, type Shelf } from './shelf.ts';
import { readSheet, textOf, writeSheet } from './sheet.ts';
import type { Fence } from './state.ts';

/** A segment is written over with more lines while its text is no longer than this, so that a long apply makes few objects. */
const SEGMENT = 131_072;
/** Milliseconds that lines gather that nobody waits for. */
const PAUSE = 200;
const AT_ONCE = 8;
const MOST_TRIES = 20;

const nameOf = (fence: number, number: number): string => `journal-${String(fence).padStart(10, '0')}-${String(number).padStart(6, '0')}`;
const isSegment = (name: string): boolean => /^journal-\d{10}-\d{6}$/.test(name);

/** The segment that this process writes, as it was stored last. */
type Tail = { readonly fence: number; readonly number: number; readonly text: string; readonly tag: string };

const lastNumber = async (shelf: Shelf, fence: number): Promise<Answer<number>> => {
  const names = await shelf.names(nameOf(fence, 0).slice(0, -6));
  return names.ok ? { ok: true, value: Number(names.value.filter(isSegment).at(-1)?.slice(-6) ?? '0') } : names;
};

const grown = async (shelf: Shelf, tail: Tail, text: string): Promise<Answer<Tail>> => {
  const put = await writeSheet(shelf, { name: nameOf(tail.fence, tail.number), text: tail.text + text, fence: tail.fence, tag: tail.tag });
  return put.ok ? { ok: true, value: { ...tail, text: tail.text + text, tag: put.value.tag } } : put;
};

// Only a segment that a listing shows is one that the next fleet will find.
const listed = async (shelf: Shelf, tail: Tail): Promise<Answer<Tail>> => {
  const last = await lastNumber(shelf, tail.fence);
  if (!last.ok) return last;
  return last.value >= tail.number ? { ok: true, value: tail } : { ok: false, failure: { kind: 'server', message: 'the store took a part of the journal and does not list it' } };
};

const begun = async (shelf: Shelf, { fence, text, after }: { fence: number; text: string; after: number }, tries = 1): Promise<Answer<Tail>> => {
  const put = await writeSheet(shelf, { name: nameOf(fence, after + 1), text, fence, tag: undefined });
  if (put.ok) return listed(shelf, { fence, number: after + 1, text, tag: put.value.tag });
  if (!isTaken(put.failure) || tries >= MOST_TRIES) return put;
  const last = await lastNumber(shelf, fence);
  return last.ok ? begun(shelf, { fence, text, after: Math.max(last.value, after + 1) }, tries + 1) : last;
};

const placed = async (shelf: Shelf, { text, fence, known }: { text: string; fence: number; known: Tail | undefined }): Promise<Answer<Tail>> => {
  const fits = known !== undefined && known.text.length + text.length <= SEGMENT;
  const put = fits ? await grown(shelf, known, text) : undefined;
  // Where somebody cleared or wrote over our segment, what it said was read before that.
  return put === undefined || (!put.ok && isTaken(put.failure)) ? begun(shelf, { fence, text, after: known?.number ?? 0 }) : put;
};

const thrown = (failure: Failure): Error => Object.assign(new Error(failure.message), { failure });
const failureIn = (error: unknown): Failure => (error instanceof Error && 'failure' in error ? (error.failure as Failure) : { kind: 'server', message: String(error) });

const linesAt = async (shelf: Shelf, name: string): Promise<Outcome<readonly JournalLine[]>> => {
  const sheet = await readSheet(shelf, name);
  // What is gone since it was listed was cleared: it is in the state by now.
  const text = sheet.ok ? (sheet.value === undefined ? { ok: true as const, value: '' } : await textOf(shelf, sheet.value)) : sheet;
  if (!text.ok) return bad([journalUnreadable(shelf.where, text.failure)]);
  const { lines, broken } = linesOf(text.value ?? '');
  return broken === undefined ? good(lines) : bad([journalUnreadable(shelf.where, { kind: 'invalid', reason: 'Damaged', message: `line ${broken} of "${name}" is damaged` })]);
};

/** The journal of a state on a shelf: numbered segments of whole lines, those of a later holder of the lock after those of earlier ones. */
export const shelfJournal = (shelf: Shelf, fence: Fence): StateBackend['journal'] => {
  let tail: Tail | undefined;
  const store = async (text: string, own: number): Promise<Outcome<void>> => {
    const put = await placed(shelf, { text, fence: own, known: tail?.fence === own ? tail : undefined });
    tail = put.ok ? put.value : undefined;
    return put.ok ? good(undefined) : Promise.reject(thrown(put.failure));
  };
  const write = async (batch: readonly Waiting[]): Promise<void> => {
    const outcome = await whileOurs(fence, shelf.where, (own) => store(batch.map((one) => one.text).join(''), own));
    if (!outcome.ok) throw Object.assign(new Error('fenced'), { diagnostics: outcome.diagnostics });
  };
  const unwritten = (error: unknown): Outcome<void> =>
    error instanceof Error && 'diagnostics' in error ? bad(error.diagnostics as Parameters<typeof bad>[0]) : bad([journalUnwritable(shelf.where, failureIn(error))]);
  const append = gathering(write, unwritten, PAUSE);
  return {
    append: (line, durable) => append({ text: `${JSON.stringify(line)}\n`, durable, isLast: line.line === 'end' }),
    read: async () => {
      const names = await shelf.names('journal-');
      if (!names.ok) return bad([journalUnreadable(shelf.where, names.failure)]);
      const read = await pooled(names.value.filter(isSegment), AT_ONCE, (name) => linesAt(shelf, name));
      const wrong = read.flatMap((one) => (one.ok ? [] : one.diagnostics));
      return wrong.length > 0 ? bad(wrong) : good(read.flatMap((one) => (one.ok ? one.value : [])));
    },
    clear: async () => {
      if ((await fence()) === 'lost') return bad([fenced(shelf.where)]);
      tail = undefined;
      const names = await shelf.names('journal-');
      // The newest go first: what is left by a cut is the beginning of what was there, and is folded in once more.
      for (const name of names.ok ? [...names.value].reverse() : []) {
        const gone = await shelf.remove(name);
        if (!gone.ok) return bad([journalUnwritable(shelf.where, gone.failure)]);
      }
      return names.ok ? good(undefined) : bad([journalUnwritable(shelf.where, names.failure)]);
    },
  };
};
