/** A part of a text that holds whole documents, and where it begins. */
export type Piece = { readonly text: string; readonly start: number };

const MARKER = /^---(?=[\s]|$)/gm;

/**
 * A text cut at its document markers. In YAML `---` at the beginning of a line is a marker wherever it stands, so that each piece
 * can be read on its own; a text with directives (`%`) is left whole.
 */
export const piecesOf = (text: string): Piece[] => {
  if (/^%/m.test(text)) return [{ text, start: 0 }];
  const starts = [0, ...[...text.matchAll(MARKER)].map(({ index }) => index).filter((index) => index > 0)];
  return starts.map((start, at) => ({ text: text.slice(start, starts[at + 1]), start }));
};
