import { diagnose } from '#core/diagnostics';
import type { Diagnostic, Source } from '#core/model';
import type { Found } from './expand.ts';
import { readText } from './read-text.ts';
import { toDocuments } from './to-documents.ts';

/** Lines of the files that were read, for code frames. */
export type Lines = Map<string, (number: number) => string | undefined>;

/** Sources, and everything that is wrong with them. */
export type Loaded = { readonly sources: readonly Source[]; readonly diagnostics: readonly Diagnostic[] };

/** A text as a source; its lines are kept. */
export const taken = (role: Source['role'], file: string, { text, lines }: { text: string; lines: Lines }): Loaded => {
  const parsed = toDocuments(file, text);
  lines.set(file, parsed.line);
  return { sources: [{ role, file, documents: parsed.documents }], diagnostics: parsed.diagnostics };
};

/** Many as one. */
export const gathered = (parts: readonly Loaded[]): Loaded => ({
  sources: parts.flatMap(({ sources }) => sources),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
});

/** Whether nothing came of it, and nothing is wrong. */
export const isEmpty = ({ sources, diagnostics }: Loaded): boolean => diagnostics.length === 0 && sources.every(({ documents }) => documents.length === 0);

/** Reads a file that something names; one that holds no object is said. */
export const readFound = async (found: Found, lines: Lines): Promise<Loaded> => {
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
