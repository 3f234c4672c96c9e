import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome } from '#core/model';
import { shownFrom } from './expand.ts';
import { unreadable } from './read-text.ts';

/** The fleet spec's file, its folder (absolute) and how it is shown. */
export type SpecPlace = { readonly path: string; readonly folder: string; readonly shown: string };

const NAMES = ['fleet.yaml', 'fleet.yml', 'fleet.json'];

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** The spec in a folder, if there is one. */
export const specIn = async (cwd: string, folder: string): Promise<Outcome<SpecPlace>> => {
  for (const name of NAMES) {
    const path = join(folder, name);
    if (await isThere(path)) return good({ path, folder, shown: shownFrom(cwd, path) });
  }
  return bad([
    diagnose('FLT1001', `The folder "${shownFrom(cwd, folder)}" has no fleet.yaml.`, {
      hint: 'Go to the folder that has it, name it with --file, or begin a new fleet:\n    fleet init NAME',
    }),
  ]);
};

/** Finds the spec: the file that is named, or fleet.yaml in the folder that is named. */
export const findSpec = async (cwd: string, named: string): Promise<Outcome<SpecPlace>> => {
  const path = resolve(cwd, named);
  try {
    if ((await stat(path)).isDirectory()) return specIn(cwd, path);
    return good({ path, folder: dirname(path), shown: shownFrom(cwd, path) });
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== 'ENOENT') return bad([unreadable(shownFrom(cwd, path), thrown)]);
    return bad([
      diagnose('FLT1001', `There is no "${named}".`, { hint: 'Name the fleet spec, or the folder that has it:\n    fleet validate --file PATH' }),
    ]);
  }
};
