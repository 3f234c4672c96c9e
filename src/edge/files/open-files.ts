import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { pooled } from '#lib/pool';
import { bad, byText, type Diagnostic, type Files, type LoadOptions, type Outcome, type Source, unlessErrors } from '#core/model';
import { expand, type Found, type Ground, type Named } from './expand.ts';
import { findSpec } from './find-spec.ts';
import { fenceAround } from './inside.ts';
import { namedPaths, namedState } from './named-paths.ts';
import { readText } from './read-text.ts';
import { toDocuments } from './to-documents.ts';

/** What the reader of sources needs of the world. */
export type FilesOptions = { readonly cwd: string; readonly stdin: () => Promise<string> };

type Lines = Map<string, (number: number) => string | undefined>;
type Loaded = { readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] };

const STDIN = '-';
const OPEN_FILES = 32;

const taken = (role: Source['role'], file: string, { text, lines }: { text: string; lines: Lines }): Loaded => {
  const parsed = toDocuments(file, text);
  lines.set(file, parsed.line);
  return { sources: [{ role, file, documents: parsed.documents }], diagnostics: parsed.diagnostics };
};

const gathered = (parts: readonly Loaded[]): Loaded => ({
  sources: parts.flatMap(({ sources }) => sources),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
});

const isEmpty = ({ sources, diagnostics }: Loaded): boolean => diagnostics.length === 0 && sources.every(({ documents }) => documents.length === 0);

const readFound = async (found: Found, lines: Lines): Promise<Loaded> => {
  const text = await readText(found.path, found.shown, { at: found.at });
  if (!text.ok) return { sources: [], diagnostics: text.diagnostics };
  const loaded = taken(found.role, found.shown, { text: text.value, lines });
  if (!isEmpty(loaded)) return loaded;
  return {
    ...loaded,
    diagnostics: [
      diagnose('FLT1013', `"${found.shown}" holds no object.`, {
        at: { file: found.shown, line: 1, column: 1, length: 1 },
        hint: `If it is not needed any more:\n    rm ${found.shown}`,
      }),
    ],
  };
};

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
  return unlessErrors([source, ...rest.sources], rest.diagnostics);
};

/** Reads a fleet spec and everything it names, and keeps the lines for code frames. Nothing that cannot be read is ever passed over. */
export const openFiles = (options: FilesOptions): Files => {
  const lines: Lines = new Map();
  return {
    load: (path, how) => load(path, how, { options, lines }),
    line: (file, number) => lines.get(file)?.(number),
  };
};
