import { resolve } from 'node:path';
import { pointerSegments } from '#lib/json-pointer';
import { good, type Json, type JsonPointer, type Outcome, sameValue } from '#core/model';
import { readText } from '../read-text.ts';
import { changeText } from '../spec-editor/change-text.ts';
import { type FileChange, writeChanges } from '../spec-editor/replace-file.ts';
import type { Change } from '../spec-editor/splice.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** One change of a test: a value to write at a pointer, or, without one, something to take out. */
export type TestEdit = { readonly pointer: JsonPointer; readonly value?: Json };

/** Edits tests of policies. Comments and order stay; nothing is written before `write`. */
export type TestEditor = {
  readonly edit: (file: string, edits: readonly TestEdit[]) => Promise<Outcome<readonly FileChange[]>>;
  /** Writes, unless a file is not any more what was read. */
  readonly write: (changes: readonly FileChange[]) => Promise<Outcome<void>>;
};

type Path = readonly (string | number)[];

const memberOf = (value: unknown, segment: string | number): unknown => (value !== null && typeof value === 'object' && Object.hasOwn(value, segment) ? (value as Record<string | number, unknown>)[segment] : undefined);

/** The way to a pointer, items of lists by number, and what stands there. */
const wayTo = (root: Json, pointer: JsonPointer): { readonly path: Path; readonly value: Json | undefined } => {
  let value: unknown = root;
  const path = pointerSegments(pointer).map((segment) => {
    const step = Array.isArray(value) ? Number(segment) : segment;
    value = memberOf(value, step);
    return step;
  });
  return { path, value: value as Json | undefined };
};

// A list is changed item by item, so that what stays keeps its comments.
const changesOfList = (path: Path, was: readonly Json[], now: readonly Json[]): readonly Change[] => [
  ...now.filter((item) => !was.some((old) => sameValue(old, item))).map((value): Change => ({ change: 'append', path, value })),
  ...[...was.keys()]
    .filter((at) => !now.some((item) => sameValue(item, was[at])))
    .reverse()
    .map((at): Change => ({ change: 'remove', path: [...path, at] })),
];

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const changesOf = (root: Json, { pointer, value: now }: TestEdit): readonly Change[] => {
  const { path, value: was } = wayTo(root, pointer);
  if (now === undefined) return was === undefined ? [] : [{ change: 'remove', path }];
  if (isList(was) && isList(now)) return changesOfList(path, was, now);
  return [{ change: 'set', path, value: now }];
};

const edited = async (text: string, edits: readonly TestEdit[]): Promise<string> => {
  let after = text;
  for (const edit of edits) {
    const root = parseYaml(after).documents[0]?.value ?? null;
    for (const change of changesOf(root, edit)) after = await changeText(after, 0, change);
  }
  return after;
};

/** An editor for tests; paths are relative to the working directory. */
export const testEditor = ({ cwd }: { readonly cwd: string }): TestEditor => ({
  edit: async (file, edits) => {
    const path = resolve(cwd, file);
    const read = await readText(path, file);
    if (!read.ok) return read;
    const after = await edited(read.value, edits);
    return good(after === read.value ? [] : [{ path, file, before: read.value, after }]);
  },
  write: writeChanges,
});
