import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Documents, good } from '#core/model';

const codeOf = (thrown: unknown): string => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown));

/** Reads and writes fleet's own documents: plans, reports, a new spec. A write replaces the whole file or changes nothing. */
export const openDocuments = ({ cwd }: { readonly cwd: string }): Documents => ({
  read: async (path) => {
    try {
      return good(await readFile(resolve(cwd, path), 'utf8'));
    } catch (thrown) {
      return bad([diagnose('FLT1501', `"${path}" cannot be read (${codeOf(thrown)}).`, { hint: `Look what is there:\n    ls -l ${dirname(path)}` })]);
    }
  },
  write: async (path, text) => {
    const whole = resolve(cwd, path);
    const draft = `${whole}.${process.pid}.tmp`;
    try {
      await mkdir(dirname(whole), { recursive: true });
      const file = await open(draft, 'w', 0o600);
      await file.writeFile(text).then(() => file.sync()).finally(() => file.close());
      await rename(draft, whole);
      return good(undefined);
    } catch (thrown) {
      await rm(draft, { force: true });
      return bad([diagnose('FLT1502', `"${path}" cannot be written (${codeOf(thrown)}). What stood there before is untouched.`, { hint: `Make room, or choose another place:\n    df -h ${dirname(path)}` })]);
    }
  },
});
