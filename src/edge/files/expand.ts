import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { diagnose } from '#core/diagnostics';
import type { Diagnostic, Source, SourceRef } from '#core/model';
import { type Fence, liesIn } from './inside.ts';
import { reasonOf, unreadable } from './read-text.ts';
import { isTestFile } from './tests/test-file.ts';
import { EVERYTHING, walk } from './walk.ts';

/** A path, folder, glob or `-` as the spec names it, and where. */
export type Named = { readonly role: Source['role']; readonly written: string; readonly at: SourceRef };

/** What paths are resolved against. */
export type Ground = { readonly cwd: string; readonly folder: string; readonly fence: Fence; readonly allowOutside: boolean };

/** A file to read: where it is, under which name it is shown, and who named it. */
export type Found = { readonly role: Source['role']; readonly path: string; readonly real: string; readonly shown: string; readonly at: SourceRef };

/** The files that a name stands for, or why it stands for none. */
export type Expanded = { readonly files: readonly Found[]; readonly diagnostics: readonly Diagnostic[] };

/** A path as the user would type it from where fleet was started. */
export const shownFrom = (cwd: string, path: string): string => relative(cwd, path) || '.';

const left = (named: Named, shown: string): Diagnostic =>
  diagnose('FLT1004', `"${named.written}" leads to "${shown}", which is not in the folder of the fleet spec.`, {
    at: named.at,
    hint: 'Move the files into the folder, or allow it:\n    --allow-outside',
  });

const nothing = (named: Named, what: string, ground: Ground): Expanded => ({
  files: [],
  diagnostics: [
    diagnose('FLT1003', `"${named.written}" ${what}. Nothing is planned: templates that are suddenly gone would all be planned for deletion.`, {
      at: named.at,
      hint: `Correct the path, or take it out of the spec if nothing is meant to be there. What is there, tells:\n    ls ${shownFrom(ground.cwd, resolve(ground.folder, named.written))}`,
    }),
  ],
});

const oneFile = async (named: Named, path: string, ground: Ground): Promise<Expanded> => {
  const shown = shownFrom(ground.cwd, path);
  try {
    const real = await realpath(path);
    if (!ground.fence.holds(real)) return { files: [], diagnostics: [left(named, shownFrom(ground.cwd, real))] };
    return { files: [{ role: named.role, path, real, shown, at: named.at }], diagnostics: [] };
  } catch (thrown) {
    return { files: [], diagnostics: [unreadable(shown, thrown, { at: named.at })] };
  }
};

const manyFiles = async (named: Named, from: { folder: string; pattern: string }, ground: Ground): Promise<Expanded> => {
  const walked = await walk(from.folder, from.pattern, ground.fence);
  // Tests stand beside the policies that they test, and are no part of the fleet.
  const files = walked.files.filter((path) => !isTestFile(path));
  const each = await Promise.all(files.map((path) => oneFile(named, path, ground)));
  const troubles = [
    ...walked.left.map((path) => left(named, shownFrom(ground.cwd, path))),
    ...[...walked.broken].map(([path, thrown]) =>
      diagnose('FLT1002', `"${shownFrom(ground.cwd, path)}" cannot be looked at: ${reasonOf(thrown)}.`, {
        at: named.at,
        hint: `Look at it with:\n    ls -l ${shownFrom(ground.cwd, path)}`,
      }),
    ),
    ...each.flatMap(({ diagnostics }) => diagnostics),
  ];
  if (files.length === 0 && troubles.length === 0)
    return nothing(named, from.pattern === EVERYTHING ? 'is a folder without a *.yaml, *.yml or *.json file' : 'matches no file', ground);
  return { files: each.flatMap(({ files }) => files), diagnostics: troubles };
};

/** The files that a name of the spec stands for. A name that stands for none is an error. */
export const expand = async (named: Named, ground: Ground): Promise<Expanded> => {
  const path = resolve(ground.folder, named.written);
  if (!ground.allowOutside && !liesIn(ground.folder, path)) return { files: [], diagnostics: [left(named, shownFrom(ground.cwd, path))] };
  try {
    const found = await stat(path);
    return found.isDirectory() ? await manyFiles(named, { folder: path, pattern: EVERYTHING }, ground) : await oneFile(named, path, ground);
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'ENOENT' && isDynamicPattern(named.written))
      return manyFiles(named, { folder: ground.folder, pattern: named.written }, ground);
    return { files: [], diagnostics: [unreadable(shownFrom(ground.cwd, path), thrown, { at: named.at })] };
  }
};
