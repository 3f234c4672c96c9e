import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, good, isObject, type Json, type JsonObject, type Outcome, sameValue } from '#core/model';
import { shownFrom } from '../expand.ts';
import { readText } from '../read-text.ts';
import { changeText } from './change-text.ts';
import { objectsOf, type Page, type Pages, type Place } from './cluster-places.ts';
import type { FileChange } from './replace-file.ts';
import type { Change } from './splice.ts';

/** A change inside one object of a file: a value to put there or, without one, something to take out. */
export type TemplateEdit = { readonly file: string; readonly object: Json; readonly way: readonly (string | number)[]; readonly value?: Json };

/** An override policy to write; one of this kind and name that is there gets its rules. */
export type PolicyToAdd = { readonly kind: string; readonly name: string; readonly namespace?: string; readonly selectors: readonly JsonObject[]; readonly rules: readonly JsonObject[] };

/** What a spec is to say from now on, because it is so already. */
export type Absorption = { readonly templates: readonly TemplateEdit[]; readonly policies: readonly PolicyToAdd[] };

/** The file that absorbed policies stand in, in the first folder of policies, else beside the spec. */
const FILE = 'fleet-absorbed.yaml';
const API_VERSION = 'policy.karmada.io/v1alpha1';

const missing = (file: string): Outcome<never> =>
  bad([diagnose('FLT1016', `"${file}" does not hold the template any more as it was read. Nothing was written.`, { at: { file, line: 1, column: 1, length: 1 }, hint: 'Look at what changed, and repeat the command:\n    git diff' })]);

const changeOf = ({ way, value }: TemplateEdit, place: Place): Change => {
  const path = [...place.path, ...way];
  return value === undefined ? { change: 'remove', path } : { change: 'set', path, value };
};

// What is taken out comes last, the last item of a list first, so that no index moves before it is used.
const inOrder = (edits: readonly TemplateEdit[]): readonly TemplateEdit[] => [
  ...edits.filter(({ value }) => value !== undefined),
  ...edits.filter(({ value }) => value === undefined).sort((one, other) => Number(other.way.at(-1)) - Number(one.way.at(-1)) || 0),
];

const editTemplates = async (file: string, edits: readonly TemplateEdit[], cwd: string): Promise<Outcome<readonly FileChange[]>> => {
  const path = resolve(cwd, file);
  const read = await readText(path, file);
  if (!read.ok) return read;
  const places = objectsOf({ path, file, text: read.value });
  let after = read.value;
  for (const edit of inOrder(edits)) {
    const place = places.find(({ value }) => sameValue(value, edit.object));
    if (place === undefined) return missing(file);
    after = await changeText(after, place.document, changeOf(edit, place));
  }
  return good(after === read.value ? [] : [{ path, file, before: read.value, after }]);
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

const policyPaths = ({ value }: Place): readonly string[] => {
  const spec = isObject(value.spec) ? value.spec : {};
  return Array.isArray(spec.policies) ? (spec.policies as readonly Json[]).filter((one): one is string => typeof one === 'string') : [];
};

/** Where absorbed policies go, and whether the spec has yet to name the place. */
const homeOf = async ({ spec, fleet }: Pages): Promise<{ readonly path: string; readonly named: boolean }> => {
  const folder = resolve(spec.path, '..');
  const paths = policyPaths(fleet);
  for (const written of paths) {
    const path = resolve(folder, written);
    if (!/[*?{[]/.test(written) && (await isFolder(path))) return { path: join(path, FILE), named: true };
  }
  return { path: join(folder, FILE), named: paths.includes(FILE) || paths.includes(`./${FILE}`) };
};

const isOf =
  ({ kind, name, namespace }: PolicyToAdd) =>
  ({ value }: Place): boolean =>
    value.kind === kind && isObject(value.metadata) && value.metadata.name === name && value.metadata.namespace === namespace;

const written = async ({ kind, name, namespace, selectors, rules }: PolicyToAdd): Promise<string> => {
  const yaml = await import('yaml');
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return yaml.stringify({ apiVersion: API_VERSION, kind, metadata, spec: { resourceSelectors: selectors, overrideRules: rules } }, { lineWidth: 0, version: '1.1' });
};

const HEAD = '# Values that were live and are asked for since: written by fleet drift absorb.\n';

const withPolicy = async (page: Page, policy: PolicyToAdd): Promise<string> => {
  const there = page.text === '' ? undefined : objectsOf(page).find(isOf(policy));
  if (there === undefined) return page.text === '' ? HEAD + (await written(policy)) : `${page.text.trimEnd()}\n---\n${await written(policy)}`;
  let text = page.text;
  for (const value of policy.rules) text = await changeText(text, there.document, { change: 'append', path: [...there.path, 'spec', 'overrideRules'], value });
  return text;
};

const editPolicies = async (pages: Pages, policies: readonly PolicyToAdd[], cwd: string): Promise<Outcome<readonly FileChange[]>> => {
  if (policies.length === 0) return good([]);
  const { path, named } = await homeOf(pages);
  const file = shownFrom(cwd, path);
  const fresh = !(await isThere(path));
  const read = fresh ? good('') : await readText(path, file);
  if (!read.ok) return read;
  let text = read.value;
  for (const policy of policies) text = await withPolicy({ path, file, text }, policy);
  const change: FileChange = { path, file, before: read.value, after: text, ...(fresh ? { fresh } : {}) };
  if (named) return good([change]);
  const { page, document } = pages.fleet;
  const after = await changeText(page.text, document, { change: 'append', path: ['spec', 'policies'], value: FILE });
  return good([change, { path: page.path, file: page.file, before: page.text, after }]);
};

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** The changes of files that an absorption takes: templates where they stand, policies in the file of absorbed ones. */
export const absorbing = async (pages: Pages, { templates, policies }: Absorption, cwd: string): Promise<Outcome<{ readonly changes: readonly FileChange[] }>> => {
  const parts = [];
  for (const [file, edits] of Map.groupBy(templates, (edit) => edit.file)) parts.push(await editTemplates(file, edits, cwd));
  parts.push(await editPolicies(pages, policies, cwd));
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  return diagnostics.length > 0 ? bad(diagnostics) : good({ changes: parts.flatMap((part) => (part.ok ? part.value : [])) });
};
