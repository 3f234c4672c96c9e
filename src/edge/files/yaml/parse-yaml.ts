import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Json } from '#core/model';
import { compose } from './compose.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Span } from './span.ts';
import type { Trouble } from './trouble.ts';

/** A document that is not empty: its value, the piece of the text that it stands in, and where its events begin. */
export type ParsedDocument = { readonly value: Json; readonly piece: Piece; readonly event: number };

/** How much may come out of aliases in one text: one for each value, and one more for each 32 characters. */
const MAX_UNFOLDED = 1_000_000;

// Deep enough that our own bound, which says where, comes first.
const PARSER = { maxDepth: 1000 };

const moved = (span: Span, by: number): Span => ({ start: span.start + by, length: span.length });

const movedTrouble = ({ also, ...trouble }: Trouble, by: number): Trouble => ({
  ...trouble,
  span: moved(trouble.span, by),
  ...(also ? { also: { ...also, span: moved(also.span, by) } } : {}),
});

const notYaml = (thrown: YAMLException, { text }: Piece): Trouble => {
  const start = Math.min(thrown.mark?.position ?? 0, Math.max(0, text.length - 1));
  return { code: 'FLT1007', span: { start, length: 1 }, says: `${thrown.reason.charAt(0).toUpperCase()}${thrown.reason.slice(1)}.` };
};

type Read = ReturnType<typeof compose>;

const read = (piece: Piece): Read => {
  try {
    return compose(piece.text, parseEvents(piece.text, PARSER));
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    return { documents: [], troubles: [notYaml(thrown, piece)], unfolded: 0 };
  }
};

const tooMuch: Trouble = { code: 'FLT1009', span: { start: 0, length: 1 }, says: 'Its aliases would unfold into more than 1,000,000 values.' };

/** The documents of a YAML or JSON text, empty ones left out, and everything that is wrong with it. Kubernetes' flavour: what kubectl would send. */
export const parseYaml = (text: string): { readonly documents: readonly ParsedDocument[]; readonly troubles: readonly Trouble[] } => {
  const documents: ParsedDocument[] = [];
  const troubles: Trouble[] = [];
  let unfolded = 0;
  for (const piece of piecesOf(text)) {
    const found = read(piece);
    for (const { value, event } of found.documents) documents.push({ value, event, piece });
    for (const trouble of found.troubles) troubles.push(movedTrouble(trouble, piece.start));
    unfolded += found.unfolded;
  }
  return { documents, troubles: unfolded > MAX_UNFOLDED ? [...troubles, tooMuch] : troubles };
};

/** The events of a piece that {@link parseYaml} read without trouble. */
export const eventsOf = ({ text }: Piece): readonly Event[] => parseEvents(text, PARSER);
