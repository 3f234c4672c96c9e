import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type JournalLine, type Outcome, type StateBackend } from '#core/model';
import { type Disk, followed, makeFolder, removed, syncFolder, textIfAny, whyOf } from './disk.ts';

const unreadable = (path: string, why: string): Diagnostic =>
  diagnose('FLT8108', `The journal ${path}.journal cannot be read: ${why}.`, {
    hint: `Keep it, and see what its lines say:\n    less ${path}.journal`,
  });

const unwritable = (path: string, thrown: unknown): Diagnostic =>
  diagnose('FLT8109', `The journal ${path}.journal cannot be written: ${whyOf(thrown)}. Nothing that it does not tell of was begun.`, {
    hint: 'Remove the cause, then:\n    fleet plan',
  });

/** The lines of a journal. One without an end was cut off while it was written: it is left out. */
export const linesOf = (text: string): { readonly lines: readonly JournalLine[]; readonly broken?: number } => {
  const lines: JournalLine[] = [];
  const whole = text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
  for (const [at, line] of whole.entries()) {
    try {
      lines.push(JSON.parse(line) as JournalLine);
    } catch {
      return { lines, broken: at + 1 };
    }
  }
  return { lines };
};

/** A line on its way into a journal. */
export type Waiting = { readonly text: string; readonly durable: boolean; readonly isLast: boolean; readonly settle: (outcome: Outcome<void>) => void };

// After a torn line, or a write that failed half-way, nothing may be appended to what is left of it.
const soundSize = async (handle: FileHandle): Promise<number> => {
  const { size } = await handle.stat();
  const sound = size === 0 ? 0 : Buffer.from(await handle.readFile()).lastIndexOf(0x0a) + 1;
  if (sound < size) await handle.truncate(sound);
  return sound;
};

type Open = { readonly handle: FileHandle; readonly size: number };

/** Appends a batch whole or not at all; how far the file is sound afterwards. */
const appended = async ({ handle, size }: Open, batch: readonly Waiting[]): Promise<number> => {
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

const opened = async (disk: Disk, file: string): Promise<Open> => {
  await makeFolder(disk, file);
  const handle = await disk.open(file, 'a+', 0o600);
  await syncFolder(disk, dirname(file));
  return { handle, size: await soundSize(handle) };
};

type Pen = { readonly write: (batch: readonly Waiting[]) => Promise<void>; readonly putDown: () => Promise<void> };

// Opening costs a millisecond, and an apply writes a line for each of its steps: the file stays open until its last line.
const penFor = (fileOf: () => Promise<string>, disk: Disk): Pen => {
  let open: Open | undefined;
  const putDown = async (): Promise<void> => {
    const { handle } = open ?? {};
    open = undefined;
    await handle?.close();
  };
  return {
    putDown,
    write: async (batch) => {
      open ??= await opened(disk, await fileOf());
      try {
        open = { ...open, size: await appended(open, batch) };
      } catch (error) {
        await putDown();
        throw error;
      }
      if (batch.some((one) => one.isLast)) await putDown();
    },
  };
};

/** Lines that come while others are being written are written together after them; `pause` is how long lines gather that nobody waits for. */
export const gathering = (
  write: (batch: readonly Waiting[]) => Promise<void>,
  unwritten: (error: unknown) => Outcome<void>,
  pause = 10,
): ((line: Omit<Waiting, 'settle'>) => Promise<Outcome<void>>) => {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const drain = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (waiting.length > 0) {
      // Lines that nobody waits for may gather a little: what a crash takes with it, the clusters still tell.
      if (waiting.every((one) => !one.durable)) await setTimeout(pause);
      const batch = waiting;
      waiting = [];
      const outcome = await write(batch).then(() => good(undefined), unwritten);
      for (const { settle } of batch) settle(outcome);
    }
    isWriting = false;
  };
  return (line) =>
    new Promise((settle) => {
      waiting.push({ ...line, settle });
      void drain();
    });
};

/** The write-ahead journal of a state file: JSON lines in a file beside it. */
export const journalBeside = (path: string, disk: Disk): StateBackend['journal'] => {
  const fileOf = async (): Promise<string> => `${await followed(disk, path)}.journal`;
  const pen = penFor(fileOf, disk);
  const append = gathering(pen.write, (error) => bad([unwritable(path, error)]));
  return {
    append: (line, durable) => append({ text: `${JSON.stringify(line)}\n`, durable, isLast: line.line === 'end' }),
    read: async () => {
      try {
        const { lines, broken } = linesOf((await textIfAny(disk, await fileOf())) ?? '');
        return broken === undefined ? good(lines) : bad([unreadable(path, `line ${broken} is damaged`)]);
      } catch (error) {
        return bad([unreadable(path, whyOf(error))]);
      }
    },
    clear: async () => {
      try {
        const file = await fileOf();
        await pen.putDown();
        await removed(disk, file);
        await syncFolder(disk, dirname(file));
        return good(undefined);
      } catch (error) {
        return bad([unwritable(path, error)]);
      }
    },
  };
};
