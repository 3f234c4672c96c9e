import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, isObject, type Json, type Outcome } from '#core/model';
import { shownFrom } from '../expand.ts';
import { changeText } from './change-text.ts';
import type { Pages } from './cluster-places.ts';
import type { FileChange } from './replace-file.ts';
import type { Change } from './splice.ts';

/** A file to write among the templates or the policies; its objects become YAML documents. */
export type NewFile = { readonly among: 'templates' | 'policies'; readonly name: string; readonly head?: string; readonly objects: readonly object[] };

const isThere = async (path: string): Promise<'folder' | 'file' | undefined> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
};

const written = ({ fleet }: Pages, among: NewFile['among']): readonly string[] => {
  const spec = isObject(fleet.value.spec) ? fleet.value.spec : {};
  const list = spec[among];
  return Array.isArray(list) ? (list as readonly Json[]).filter((one): one is string => typeof one === 'string') : [];
};

type Home = { readonly folder: string; /** To be added to the spec, where it does not look there yet. */ readonly name?: string };

// The first folder that the spec names; one that is not there yet is made.
const homeOf = async (pages: Pages, among: NewFile['among']): Promise<Home> => {
  const beside = resolve(pages.spec.path, '..');
  for (const one of written(pages, among)) {
    const path = resolve(beside, one);
    const found = await isThere(path);
    if (!/[*?{[]/.test(one) && one !== '-' && (found === 'folder' || (found === undefined && one.endsWith('/')))) return { folder: path };
  }
  return { folder: join(beside, among), name: `${among}/` };
};

const textOf = async ({ head = '', objects }: NewFile): Promise<string> => {
  const yaml = await import('yaml');
  return head + objects.map((object) => yaml.stringify(object, { lineWidth: 0, version: '1.1' })).join('---\n');
};

const taken = (file: string): Diagnostic =>
  diagnose('FLT6613', `"${file}" is there already.`, { at: { file, line: 1, column: 1, length: 1 }, hint: `Look at it:\n    cat ${file}` });

/** New files in the first folder of templates or policies that the spec names; it gets one where it names none. */
export const addingFiles = async (pages: Pages, files: readonly NewFile[], cwd: string): Promise<Outcome<{ readonly changes: readonly FileChange[] }>> => {
  const changes: FileChange[] = [];
  const found: Diagnostic[] = [];
  const named = new Set<string>();
  for (const one of files) {
    const home = await homeOf(pages, one.among);
    const path = join(home.folder, one.name);
    const file = shownFrom(cwd, path);
    if ((await isThere(path)) !== undefined) found.push(taken(file));
    changes.push({ path, file, before: '', after: await textOf(one), fresh: true });
    if (home.name !== undefined) named.add(one.among);
  }
  if (found.length > 0) return bad(found);
  const { page, document } = pages.fleet;
  let after = page.text;
  for (const among of named) {
    const change: Change = isObject(pages.fleet.value.spec) ? { change: 'append', path: ['spec', among], value: `${among}/` } : { change: 'set', path: ['spec'], value: { [among]: [`${among}/`] } };
    after = await changeText(after, document, change);
  }
  return good({ changes: [...changes, ...(after === page.text ? [] : [{ path: page.path, file: page.file, before: page.text, after }])] });
};
