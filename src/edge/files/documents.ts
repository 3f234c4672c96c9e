import { isUtf8 } from 'node:buffer';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Documents, good, type Outcome } from '#core/model';

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown));

/** Puts a text on the disk as a draft beside its place, and lets `settle` move it there; no draft is left behind. */
const drafted = async <Value>(place: { readonly cwd: string; readonly path: string; readonly text: string; readonly mode?: number }, settle: (draft: string, whole: string) => Promise<Value>): Promise<Outcome<Value>> => {
  const { cwd, path, text, mode = 0o600 } = place;
  const whole = resolve(cwd, path);
  const draft = `${whole}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(whole), { recursive: true });
    const file = await open(draft, 'w', mode);
    await file.writeFile(text).then(() => file.sync()).finally(() => file.close());
    return good(await settle(draft, whole));
  } catch (thrown) {
    return bad([diagnose('FLT1502', `"${path}" cannot be written (${codeOf(thrown)}). What stood there before is untouched.`, { hint: `Make room, or choose another place:\n    df -h ${dirname(path)}` })]);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
};

// A link is made whole or not at all, and never takes the place of a file.
const unlessThere = (draft: string, whole: string): Promise<boolean> =>
  link(draft, whole).then(
    () => true,
    (thrown: unknown) => {
      if (codeOf(thrown) === 'EEXIST') return false;
      throw thrown;
    },
  );

// Bytes that are no text would be read as the sign for unknown characters: another file with the same text.
const textOf = (bytes: Buffer, path: string): Outcome<string> =>
  isUtf8(bytes) ? good(bytes.toString('utf8')) : bad([diagnose('FLT1503', `"${path}" is not text in UTF-8.`, { hint: `Look what it is:\n    file ${path}` })]);

/** Reads and writes fleet's own documents: plans, reports, a new spec. A write replaces the whole file or changes nothing. */
export const openDocuments = ({ cwd }: { readonly cwd: string }): Documents => ({
  read: async (path) => {
    try {
      return textOf(await readFile(resolve(cwd, path)), path);
    } catch (thrown) {
      return bad([diagnose('FLT1501', `"${path}" cannot be read (${codeOf(thrown)}).`, { hint: `Look what is there:\n    ls -l ${dirname(path)}` })]);
    }
  },
  write: (path, text, who) => drafted({ cwd, path, text, ...(who === 'for-all' ? { mode: 0o644 } : {}) }, rename),
  create: (path, text) => drafted({ cwd, path, text }, unlessThere),
});
