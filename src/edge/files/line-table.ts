/** Offsets at which the lines of a text begin. */
export type LineTable = {
  /** Line and column of an offset, both from 1. */
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
  /** The text of a line, from 1, without its end. */
  readonly line: (number: number) => string | undefined;
};

const beginnings = (text: string): Uint32Array => {
  const found = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  return Uint32Array.from(found);
};

/** A table of a text's lines; it is made when it is first asked. */
export const lineTable = (text: string): LineTable => {
  let table: Uint32Array | undefined;
  const lines = (): Uint32Array => (table ??= beginnings(text));
  return {
    place: (offset) => {
      const starts = lines();
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
    line: (number) => {
      const starts = lines();
      const start = starts[number - 1];
      return start === undefined ? undefined : text.slice(start, starts[number] ?? text.length).replace(/\r?\n$/, '');
    },
  };
};
