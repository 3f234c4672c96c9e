import { type Buffer, isUtf8 } from 'node:buffer';
import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type Outcome } from '#core/model';

/** Larger files are not read at all. */
export const MAX_BYTES = 32 * 1024 * 1024;

type Failed = { readonly code?: string };

const SAYS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'its symbolic links go in a circle',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the path is too long',
};

/** One clause that says why the file system refused. */
export const reasonOf = (thrown: unknown): string => {
  const { code } = thrown as Failed;
  if (code === undefined) throw thrown;
  return SAYS[code] ?? `the system says ${code}`;
};

/** The diagnostic for a file that the file system refuses. */
export const unreadable = (shown: string, thrown: unknown, more: Pick<Diagnostic, 'at'> = {}): Diagnostic =>
  diagnose('FLT1002', `"${shown}" cannot be read: ${reasonOf(thrown)}.`, { ...more, hint: `Look at it with:\n    ls -l ${shown}` });

const tooLarge = (shown: string, size: number): Diagnostic =>
  diagnose('FLT1005', `"${shown}" has ${Math.ceil(size / 1_048_576).toLocaleString('en')} MB; at most 32 are read.`, {
    hint: 'Split it into several files, or name the ones to read one by one.',
  });

const refusal = (shown: string, stats: Stats): Diagnostic | undefined => {
  if (!stats.isFile())
    return diagnose('FLT1002', `"${shown}" is no regular file.`, {
      hint: 'Name a file or a folder; for a pipe, use standard input:\n    templates: ["-"]',
    });
  return stats.size > MAX_BYTES ? tooLarge(shown, stats.size) : undefined;
};

const lineOf = (bytes: Buffer, fits: (line: Buffer) => boolean): number => {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (!fits(bytes.subarray(start, stop))) return line;
    start = stop;
  }
  return line;
};

/** Bytes as text: UTF-8 without a NUL; a byte order mark goes. */
export const toText = (shown: string, bytes: Buffer): Outcome<string> => {
  const place = (line: number): Pick<Diagnostic, 'at' | 'hint'> => ({
    at: { file: shown, line, column: 1, length: 1 },
    hint: `Save it as UTF-8 without a NUL character. What it is now, tells:\n    file ${shown}`,
  });
  if (!isUtf8(bytes)) return bad([diagnose('FLT1006', `"${shown}" is not UTF-8.`, place(lineOf(bytes, isUtf8)))]);
  if (bytes.includes(0)) return bad([diagnose('FLT1006', `"${shown}" holds a NUL character.`, place(lineOf(bytes, (line) => !line.includes(0))))]);
  return good(new TextDecoder().decode(bytes));
};

/** A file's text; at most 32 MB are ever held. `shown` is its name in messages. */
export const readText = async (path: string, shown: string, more: Pick<Diagnostic, 'at'> = {}): Promise<Outcome<string>> => {
  try {
    // Not blocking: opening a pipe that nobody writes to would wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const refused = refusal(shown, await file.stat());
      return refused ? bad([{ ...refused, ...more }]) : toText(shown, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return bad([unreadable(shown, thrown, more)]);
  }
};
