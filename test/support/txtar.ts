/** One line of a story: its number and its words, unquoted. */
export type Line = { readonly at: number; readonly text: string; readonly words: readonly string[] };

/** A story: what is done, and the files that it starts from. */
export type Story = { readonly lines: readonly Line[]; readonly files: ReadonlyMap<string, string> };

const fileMark = /^-- (.+?) --$/;

/** The words of a line: split at blanks; what stands between single quotes is one word, and `''` in it is a quote. */
export const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/'((?:[^']|'')*)'|(\S+)/g)].map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'")));

const isSpoken = (text: string): boolean => text.trim() !== '' && !text.trimStart().startsWith('#');

/** Reads the commands of a story, without its comments and empty lines; a line keeps its number for messages. */
export const linesOf = (text: string): readonly Line[] =>
  text.split('\n').flatMap((line, index) => (isSpoken(line) ? [{ at: index + 1, text: line.trim(), words: wordsOf(line) }] : []));

/** Reads a txtar text: commands on top, then files, each below a line `-- path --`. A file ends with one newline. A path that comes twice is an error. */
export const parseStory = (text: string): Story => {
  const all = text.split('\n');
  const starts = all.flatMap((line, index) => (fileMark.test(line) ? [index] : []));
  const files = new Map<string, string>();
  for (const [index, start] of starts.entries()) {
    const path = fileMark.exec(all[start] ?? '')?.[1] ?? '';
    if (files.has(path)) throw new Error(`the story has two files "${path}"`);
    files.set(path, `${all.slice(start + 1, starts[index + 1] ?? all.length).join('\n').trimEnd()}\n`);
  }
  return { lines: linesOf(all.slice(0, starts[0] ?? all.length).join('\n')), files };
};
