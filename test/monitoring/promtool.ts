import { spawnSync } from 'node:child_process';

/** What promtool said on both streams, and how it ended. */
export type Verdict = { readonly status: number | null; readonly says: string };

/** Runs promtool in a folder. */
export const promtoolIn =
  (folder: string, program: string | undefined) =>
  (words: readonly string[], input = ''): Verdict => {
    const { status, stdout, stderr } = spawnSync(program ?? '', words, { cwd: folder, input, encoding: 'utf8' });
    return { status, says: stdout + stderr };
  };
