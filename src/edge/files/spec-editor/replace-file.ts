import { mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type Outcome } from '#core/model';
import { reasonOf } from '../read-text.ts';

/** A file before and after an edit; without `after` it goes, and one that is `fresh` is not there yet. */
export type FileChange = { readonly path: string; readonly file: string; readonly before: string; readonly after?: string; readonly fresh?: true };

const changedMeanwhile = ({ file }: FileChange): Diagnostic =>
  diagnose('FLT1016', `"${file}" was changed by somebody else since it was read. Nothing was written.`, {
    at: { file, line: 1, column: 1, length: 1 },
    hint: 'Look at what changed, and repeat the command:\n    git diff',
  });

/** Writes beside and renames over: a reader sees the file before or after, never half of it. Mode and symbolic links stay. */
const replace = async (path: string, text: string): Promise<void> => {
  const real = await realpath(path);
  const { mode } = await stat(real);
  const draft = `${real}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'wx', mode & 0o7777);
    try {
      await file.chmod(mode & 0o7777);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, real);
  } catch (thrown) {
    await rm(draft, { force: true });
    throw thrown;
  }
};

// A file that came to be meanwhile is not written over.
const make = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
};

const carried = ({ path, after, fresh }: FileChange): Promise<void> => {
  if (after === undefined) return rm(path);
  return fresh ? make(path, after) : replace(path, after);
};

const carryOut = async (change: FileChange): Promise<readonly Diagnostic[]> => {
  try {
    await carried(change);
    return [];
  } catch (thrown) {
    return [
      diagnose('FLT1017', `"${change.file}" cannot be written: ${reasonOf(thrown)}. What stood there before is untouched.`, {
        hint: `Look at the folder:\n    ls -la ${change.file}`,
      }),
    ];
  }
};

const isAsRead = async (change: FileChange): Promise<boolean> => {
  if (change.fresh) return true;
  try {
    return new TextDecoder().decode(await readFile(change.path)) === change.before;
  } catch {
    return false;
  }
};

/** Carries out the changes of files, unless one of the files is not any more what was read. */
export const writeChanges = async (changes: readonly FileChange[]): Promise<Outcome<void>> => {
  const same = await Promise.all(changes.map(isAsRead));
  const moved = changes.filter((_, at) => !same[at]);
  if (moved.length > 0) return bad(moved.map(changedMeanwhile));
  for (const change of changes) {
    const problems = await carryOut(change);
    if (problems.length > 0) return bad(problems);
  }
  return good(undefined);
};
