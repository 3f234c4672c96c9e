import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type JournalLine, type Outcome, type StateBackend } from '#core/model';
import { type Disk, followed, makeFolder, removed, syncFolder, textIfAny, whyOf } from './disk.ts';

const unreadable = (path: string, why: string): Diagnostic =>
  diagnose('FLT8108', `The journal ${path}.journal cannot be read: ${why}.`, { hint: `Keep it, and see what its lines say:\n    less ${path}.journal` });

const unwritable = (path: string, thrown: unknown): Diagnostic =>
  diagnose('FLT8109', `The journal ${path}.journal cannot be written: ${whyOf(thrown)}. Nothing that it does not tell of was begun.`, { hint: 'Remove the cause, then:\n    fleet plan' });

/** The lines of a journal. One without an end was cut off while it was written: it is left out. */
export const linesOf = (text: string): { readonly lines: readonly JournalLine[]; readonly broken?: number } => {
  const lines: JournalLine[] = [];
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n').slice(0, -1);
  for (const [at, line] of whole.entries()) {
    try {
      lines.push(JSON.parse(line) as JournalLine);
    } catch {
      return { lines, broken: at + 1 };
    }
  }
  return { lines };
};

type Waiting = { readonly text: string; readonly durable: boolean; readonly settle: (outcome: Outcome<void>) => void };

type Tail = { readonly handle: FileHandle; readonly known: number | undefined };

// After a torn line, or a write that failed half-way, nothing may be appended to what is left of it.
const soundSize = async ({ handle, known }: Tail): Promise<number> => {
  const { size } = await handle.stat();
  if (size === 0 || size === known) return size;
  const sound = Buffer.from(await handle.readFile()).lastIndexOf(0x0a) + 1;
  if (sound < size) await handle.truncate(sound);
  return sound;
};

/** Appends a batch whole or not at all; the size of the file afterwards. */
const appended = async (tail: Tail, batch: readonly Waiting[]): Promise<number> => {
  const { handle } = tail;
  const size = await soundSize(tail);
  const text = Buffer.from(batch.map((one) => one.text).join(''));
  try {
    await handle.appendFile(text);
    if (batch.some((one) => one.durable)) await handle.sync();
    return size + text.length;
  } catch (error) {
    await handle.truncate(size).catch(() => undefined);
    throw error;
  }
};

/** The write-ahead journal of a state file: JSON lines in a file beside it. Lines that wait for the disk together are written together. */
export const journalBeside = (path: string, disk: Disk): StateBackend['journal'] => {
  const fileOf = async (): Promise<string> => `${await followed(disk, path)}.journal`;
  let waiting: Waiting[] = [];
  let isWriting = false;
  let known: number | undefined;

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    const file = await fileOf();
    await makeFolder(disk, file);
    const handle = await disk.open(file, 'a+', 0o600);
    try {
      const isNew = known === undefined;
      known = await appended({ handle, known }, batch);
      if (isNew) await syncFolder(disk, dirname(file));
    } finally {
      await handle.close();
    }
  };

  const drain = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const outcome = await write(batch).then(
        () => good(undefined),
        (error: unknown) => bad([unwritable(path, error)]),
      );
      for (const { settle } of batch) settle(outcome);
    }
    isWriting = false;
  };

  return {
    read: async () => {
      try {
        const { lines, broken } = linesOf((await textIfAny(disk, await fileOf())) ?? '');
        return broken === undefined ? good(lines) : bad([unreadable(path, `line ${broken} is damaged`)]);
      } catch (error) {
        return bad([unreadable(path, whyOf(error))]);
      }
    },
    append: (line, durable) =>
      new Promise((settle) => {
        waiting.push({ text: `${JSON.stringify(line)}\n`, durable, settle });
        void drain();
      }),
    clear: async () => {
      try {
        const file = await fileOf();
        known = undefined;
        await removed(disk, file);
        await syncFolder(disk, dirname(file));
        return good(undefined);
      } catch (error) {
        return bad([unwritable(path, error)]);
      }
    },
  };
};
