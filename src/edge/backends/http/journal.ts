import { randomBytes } from 'node:crypto';
import { attempt, bad, type Clock, type Diagnostic, type Failure, good, isObject, type JournalLine, type LockOwner, type Outcome, type StateBackend } from '#core/model';
import { gathering, type Waiting } from '../journal.ts';
import { KEY } from '../key.ts';
import { fenced, journalUnreadable, journalUnwritable, keyUnusable } from '../shelf/says.ts';
import type { HttpDocument } from './server.ts';
import { putAndSeen, underLock } from './under-lock.ts';

/** What stands in the second document. Its serial grows with each write: servers that keep versions want a new one each time. */
type Notes = { readonly format: 1; readonly serial: number; readonly key?: string; readonly lines: readonly JournalLine[] };

/** Milliseconds that lines gather that nobody waits for: each write is of the whole document. */
const PAUSE = 1_000;
const none: Notes = { format: 1, serial: 0, lines: [] };
const damaged: Failure = { kind: 'invalid', reason: 'Damaged', message: 'its document is not what fleet stores there' };

const notesIn = (text: string): Notes | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const isNotes = isObject(value) && value.format === 1 && typeof value.serial === 'number' && Array.isArray(value.lines) && (value.key === undefined || typeof value.key === 'string');
    return isNotes ? (value as unknown as Notes) : undefined;
  } catch {
    return undefined;
  }
};

type Given = { readonly hold: () => LockOwner | undefined; readonly clock: Clock };
type Edit = { readonly change: (notes: Notes) => Pick<Notes, 'key' | 'lines'> | undefined };

/** The journal and the key in a second document beside the state, under its own lock, which is taken together with the state's. */
export const httpNotes = (document: HttpDocument, given: Given): Pick<StateBackend, 'journal' | 'key'> => {
  const { where } = document;
  // While we hold the lock nobody else writes, and what we wrote last is what is there.
  let known: { readonly id: string; readonly notes: Notes } | undefined;

  const says = (failure: Failure): Diagnostic => (failure.kind === 'conflict' ? fenced(where) : journalUnwritable(where, failure));

  const read = async (): Promise<Outcome<Notes>> => {
    const text = await document.get();
    if (!text.ok) return bad([journalUnreadable(where, text.failure)]);
    const notes = text.value === undefined ? none : notesIn(text.value);
    return notes === undefined ? bad([journalUnreadable(where, damaged)]) : good(notes);
  };

  const edited = ({ change }: Edit): Promise<Outcome<void>> =>
    underLock(document, { hold: given.hold(), clock: given.clock }, (id) =>
      attempt<void>(async (must) => {
        const now = known?.id === id ? known.notes : must(await read());
        const wanted = change(now);
        if (wanted === undefined) return;
        const notes: Notes = { format: 1, serial: now.serial + 1, ...wanted };
        known = undefined;
        must(await putAndSeen(document, { text: `${JSON.stringify(notes)}\n`, id }, says));
        known = { id, notes };
      }),
    );

  const kept = ({ key }: Notes): Pick<Notes, 'key'> => (key === undefined ? {} : { key });
  const write = async (batch: readonly Waiting[]): Promise<void> => {
    const more = batch.map(({ text }) => JSON.parse(text) as JournalLine);
    const outcome = await edited({ change: (notes) => ({ ...kept(notes), lines: [...notes.lines, ...more] }) });
    if (!outcome.ok) throw Object.assign(new Error('unwritten'), { diagnostics: outcome.diagnostics });
  };
  const unwritten = (error: unknown): Outcome<void> =>
    error instanceof Error && 'diagnostics' in error ? bad(error.diagnostics as Parameters<typeof bad>[0]) : bad([journalUnwritable(where, { kind: 'server', message: String(error) })]);
  const append = gathering(write, unwritten, PAUSE);

  return {
    journal: {
      append: (line, durable) => append({ text: JSON.stringify(line), durable, isLast: line.line === 'end' }),
      read: async () => {
        const notes = await read();
        return notes.ok ? good(notes.value.lines) : notes;
      },
      clear: () => edited({ change: (notes) => (notes.lines.length === 0 ? undefined : { ...kept(notes), lines: [] }) }),
    },
    key: ({ create, as = randomBytes(32).toString('hex') }) =>
      attempt(async (must) => {
        const before = must(await read());
        if (create && before.key === undefined) must(await edited({ change: (notes) => (notes.key === undefined ? { key: as, lines: notes.lines } : undefined) }));
        const { key } = create ? must(await read()) : before;
        if (key !== undefined && !KEY.test(key)) must(bad([keyUnusable(where, 'it is not 64 hexadecimal digits')]));
        return key;
      }),
  };
};
