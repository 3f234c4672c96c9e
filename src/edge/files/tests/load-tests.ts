import { dirname, relative, resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { pooled } from '#lib/pool';
import { type Diagnostic, good, isObject, type Json, type JsonPointer, type Outcome, type Source, type SourceDocument, type TestSource } from '#core/model';
import { expand, type Ground, shownFrom } from '../expand.ts';
import type { SpecPlace } from '../find-spec.ts';
import { fenceAround } from '../inside.ts';
import { gathered, type Lines, readFound, taken } from '../read-found.ts';
import { readText } from '../read-text.ts';
import { findTests, type TestAsk } from './find-tests.ts';
import { ownSpec } from './own-spec.ts';

type Ask = TestAsk & { readonly lines: Lines };

type Path = { readonly role: Source['role']; readonly written: string; readonly pointer: JsonPointer };

const LISTS: Readonly<Record<string, Source['role']>> = { clusters: 'cluster', join: 'cluster', templates: 'template', policies: 'policy' };

const OPEN_FILES = 8;

const pathsOf = (given: Json | undefined, pointer: string): readonly Path[] =>
  Object.entries(LISTS).flatMap(([field, role]) => {
    const list = isObject(given) ? given[field] : undefined;
    if (!Array.isArray(list)) return [];
    return (list as readonly Json[]).flatMap((written, at) => (typeof written === 'string' && written !== '' ? [{ role, written, pointer: `${pointer}/${field}/${at}` as JsonPointer }] : []));
  });

/** Every path that a test names. Values of another shape are passed by here: parsing the test says what is wrong with them. */
const namedIn = ({ value }: SourceDocument): readonly Path[] => {
  if (!isObject(value)) return [];
  const cases = Array.isArray(value['cases']) ? (value['cases'] as readonly Json[]) : [];
  return [...pathsOf(value['given'], '/given'), ...cases.flatMap((one, at) => pathsOf(isObject(one) ? one['given'] : undefined, `/cases/${at}/given`))];
};

// Paths are relative to the test, and may go wherever the paths of its fleet spec may.
const readPath = async (one: Path, test: { path: string; document: SourceDocument }, given: { ground: Ground; lines: Lines }): Promise<{ pointer: JsonPointer; sources: readonly Source[]; diagnostics: readonly Diagnostic[] }> => {
  const { ground, lines } = given;
  const written = relative(ground.folder, resolve(dirname(test.path), one.written)) || '.';
  const { files, diagnostics } = await expand({ role: one.role, written, at: test.document.locate(one.pointer) }, ground);
  const read = gathered(await pooled(files, OPEN_FILES, (file) => readFound(file, lines)));
  return { pointer: one.pointer, sources: read.sources, diagnostics: [...diagnostics, ...read.diagnostics] };
};

const withNamed = async (test: { path: string; file: string; document: SourceDocument }, spec: SpecPlace, ask: Ask): Promise<TestSource> => {
  const { cwd, allowOutside, lines } = ask;
  const ground: Ground = { cwd, folder: spec.folder, fence: await fenceAround(spec.folder, allowOutside), allowOutside };
  const read = await Promise.all(namedIn(test.document).map((one) => readPath(one, test, { ground, lines })));
  return {
    file: test.file,
    document: test.document,
    spec: spec.shown,
    named: Object.fromEntries(read.map(({ pointer, sources }) => [pointer, sources])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
};

const loadTest = async (path: string, ask: Ask): Promise<TestSource> => {
  const file = shownFrom(ask.cwd, path);
  const wrong = (diagnostics: readonly Diagnostic[]): TestSource => ({ file, spec: '', named: {}, diagnostics });
  const text = await readText(path, file);
  if (!text.ok) return wrong(text.diagnostics);
  const { sources, diagnostics } = taken('policy', file, { text: text.value, lines: ask.lines });
  if (diagnostics.length > 0) return wrong(diagnostics);
  const [document, second] = sources.flatMap(({ documents }) => documents);
  if (document === undefined || second !== undefined) {
    const at = second?.at ?? { file, line: 1, column: 1, length: 1 };
    return wrong([diagnose('FLT1602', `"${file}" holds ${second === undefined ? 'no test' : 'more than one document'}.`, { at, hint: 'One file is one test, with as many cases as you like:\n    apiVersion: fleet.config/v1alpha1\n    kind: PlacementTest' })]);
  }
  const spec = await ownSpec({ path, document }, ask);
  return spec.ok ? withNamed({ path, file, document }, spec.value, ask) : wrong(spec.diagnostics);
};

/** Reads test files with everything that they name. */
export const loadTests = async (ask: Ask): Promise<Outcome<readonly TestSource[]>> => {
  const found = await findTests(ask);
  return found.ok ? good(await Promise.all(found.value.map((path) => loadTest(path, ask))), found.diagnostics) : found;
};
