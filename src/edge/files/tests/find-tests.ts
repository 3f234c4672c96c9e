import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, type Outcome, unlessErrors } from '#core/model';
import { shownFrom } from '../expand.ts';
import { findSpec } from '../find-spec.ts';
import { fenceAround } from '../inside.ts';
import { unreadable } from '../read-text.ts';
import { walk } from '../walk.ts';
import { TESTS } from './test-file.ts';

/** Where to look: from where fleet was started, for which spec, and what was named. */
export type TestAsk = { readonly cwd: string; readonly path: string; readonly named: readonly string[]; readonly allowOutside: boolean };

// A test that is silently not run would be a test that always passes.
const outside = (shown: string): Diagnostic =>
  diagnose('FLT1004', `"${shown}" leads out of the folder of the fleet spec; tests in there are not looked for.`, { hint: 'Take the link away, or allow it:\n    --allow-outside' });

const below = async (cwd: string, folder: string, allowOutside: boolean): Promise<Outcome<readonly string[]>> => {
  const walked = await walk(folder, TESTS, await fenceAround(folder, allowOutside));
  const troubles = [...walked.left.map((path) => outside(shownFrom(cwd, path))), ...[...walked.broken].map(([path, thrown]) => unreadable(shownFrom(cwd, path), thrown))];
  if (walked.files.length > 0 || troubles.length > 0) return unlessErrors(walked.files, troubles);
  const hint = 'Write one beside the policies, a name and a template for each case, and let fleet fill in what is so now:\n    fleet test --update';
  return bad([diagnose('FLT1601', `The folder "${shownFrom(cwd, folder)}" holds no *.fleet-test.yaml.`, { hint })]);
};

const standFor = async ({ cwd, allowOutside }: TestAsk, named: string): Promise<Outcome<readonly string[]>> => {
  const path = resolve(cwd, named);
  try {
    if ((await stat(path)).isDirectory()) return await below(cwd, path, allowOutside);
    return { ok: true, value: [path], diagnostics: [] };
  } catch (thrown) {
    return bad([unreadable(named, thrown)]);
  }
};

/** The test files that are named, or all below the spec's folder; absolute paths, each once, in order. */
export const findTests = async (ask: TestAsk): Promise<Outcome<readonly string[]>> => {
  const { cwd, path, named, allowOutside } = ask;
  if (named.length === 0) {
    const spec = await findSpec(cwd, path);
    return spec.ok ? below(cwd, spec.value.folder, allowOutside) : spec;
  }
  const found = await Promise.all(named.map((one) => standFor(ask, one)));
  const paths = found.flatMap((one) => (one.ok ? one.value : []));
  return unlessErrors([...new Set(paths)], found.flatMap(({ diagnostics }) => diagnostics));
};
