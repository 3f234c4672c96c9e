import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { pooled } from '#lib/pool';
import { bad, byText, type Files, type LoadOptions, type Outcome, type Source, type SourceRef, unlessErrors } from '#core/model';
import { expand, type Found, type Ground, type Named } from './expand.ts';
import { findSpec } from './find-spec.ts';
import { fenceAround } from './inside.ts';
import { namedPaths, namedState } from './named-paths.ts';
import { gathered, isEmpty, type Lines, type Loaded, readFound, taken } from './read-found.ts';
import { readText } from './read-text.ts';
import { loadTests } from './tests/load-tests.ts';

/** What the reader of sources needs of the world. */
export type FilesOptions = { readonly cwd: string; readonly stdin: () => Promise<string> };

const STDIN = '-';
const OPEN_FILES = 32;

const readStdin = async (named: readonly Named[], stdin: () => Promise<string>, lines: Lines): Promise<Loaded> => {
  const [first] = named;
  if (first === undefined) return { sources: [], diagnostics: [] };
  const loaded = taken(first.role, STDIN, { text: await stdin(), lines });
  if (!isEmpty(loaded)) return loaded;
  return {
    sources: [],
    diagnostics: [
      diagnose('FLT1014', 'The spec reads standard input ("-"), and nothing came in. Nothing is planned: what made the templates may have failed.', {
        at: first.at,
        hint: 'Look at what the left side of the pipe writes, and at its exit code:\n    set -o pipefail',
      }),
    ],
  };
};

/** Each file once, whoever named it first; the spec and the state are no sources. */
const distinct = (found: readonly Found[], aside: ReadonlySet<string>): Found[] => {
  const seen = new Set(aside);
  return found.filter(({ real }) => !seen.has(real) && seen.add(real));
};

const realOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
};

const loadNamed = async (
  spec: Source,
  ground: Ground,
  rest: { options: FilesOptions; lines: Lines; aside: ReadonlySet<string>; membersOnly: boolean },
): Promise<Loaded> => {
  const named = spec.documents.flatMap(namedPaths).filter(({ role }) => role === 'cluster' || !rest.membersOnly);
  const onDisk = await pooled(
    named.filter(({ written }) => written !== STDIN),
    OPEN_FILES,
    (one) => expand(one, ground),
  );
  const files = distinct(
    onDisk.flatMap((one) => one.files),
    rest.aside,
  );
  const read = await pooled(files, OPEN_FILES, (file) => readFound(file, rest.lines));
  const piped = await readStdin(
    named.filter(({ written }) => written === STDIN),
    rest.options.stdin,
    rest.lines,
  );
  const all = gathered([...read, piped]);
  return {
    sources: [...all.sources].sort((one, other) => byText(one.file, other.file)),
    diagnostics: [...onDisk.flatMap(({ diagnostics }) => diagnostics), ...all.diagnostics],
  };
};

// What the command line names was named on purpose: it may lie anywhere.
const loadGiven = async (written: readonly string[], ground: Ground, rest: { at: SourceRef; lines: Lines }): Promise<Loaded> => {
  const found = await Promise.all(written.map((one) => expand({ role: 'cluster', written: one, at: rest.at }, { ...ground, folder: ground.cwd, fence: { ...ground.fence, holds: () => true }, allowOutside: true })));
  const read = await Promise.all(found.flatMap(({ files }) => files).map((file) => readFound(file, rest.lines)));
  return gathered([{ sources: [], diagnostics: found.flatMap(({ diagnostics }) => diagnostics) }, ...read]);
};

const load = async (
  path: string,
  how: LoadOptions,
  { options, lines }: { options: FilesOptions; lines: Lines },
): Promise<Outcome<readonly Source[]>> => {
  const place = await findSpec(options.cwd, path);
  if (!place.ok) return place;
  const text = await readText(place.value.path, place.value.shown);
  if (!text.ok) return text;
  const spec = taken('spec', place.value.shown, { text: text.value, lines });
  const [source] = spec.sources;
  if (source === undefined || spec.diagnostics.length > 0) return bad(spec.diagnostics);
  const { folder } = place.value;
  const ground = { cwd: options.cwd, folder, fence: await fenceAround(folder, how.allowOutside), allowOutside: how.allowOutside };
  const states = source.documents.map((document) => resolve(folder, namedState(document)));
  const aside = new Set(await Promise.all([place.value.path, ...states].map(realOf)));
  const rest = await loadNamed(source, ground, { options, lines, aside, membersOnly: how.membersOnly === true });
  const given = await loadGiven(how.clusterFiles ?? [], ground, { at: source.documents[0]?.at ?? { file: place.value.shown, line: 1, column: 1, length: 0 }, lines });
  return unlessErrors([source, ...rest.sources, ...given.sources], [...rest.diagnostics, ...given.diagnostics]);
};

/** Reads a fleet spec and everything it names, and keeps the lines for code frames. Nothing that cannot be read is ever passed over. */
export const openFiles = (options: FilesOptions): Files => {
  const lines: Lines = new Map();
  return {
    load: (path, how) => load(path, how, { options, lines }),
    loadTests: (path, named, how) => loadTests({ cwd: options.cwd, path, named, allowOutside: how.allowOutside, lines }),
    line: (file, number) => lines.get(file)?.(number),
  };
};
