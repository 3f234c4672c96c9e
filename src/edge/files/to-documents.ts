import { diagnose } from '#core/diagnostics';
import { type Diagnostic, isObject, type Json, type JsonObject, type JsonPointer, type SourceDocument, type SourceRef } from '#core/model';
import { type LineTable, lineTable } from './line-table.ts';
import { eventsOf, parseYaml } from './yaml/parse-yaml.ts';
import type { Piece } from './yaml/pieces.ts';
import { findPlace, openPositions, type Positions } from './yaml/positions.ts';
import type { Span } from './yaml/span.ts';

/** A text taken apart. */
export type Parsed = {
  readonly documents: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];
  readonly line: (number: number) => string | undefined;
};

const MAX_LIST_DEPTH = 8;

const kindOf = (value: JsonObject): string => (typeof value.kind === 'string' ? value.kind : '');

/** Items of a typed list may leave out what the list's own kind says: `ConfigMapList` of `v1` holds ConfigMaps of `v1`. */
const completed = (item: Json, list: JsonObject): Json => {
  const kind = kindOf(list).slice(0, -'List'.length);
  if (!isObject(item) || kind === '' || 'kind' in item || 'apiVersion' in item) return item;
  return { apiVersion: list.apiVersion ?? null, kind, ...item };
};

/** The objects of a document with the pointers at which they stand: one, or the items of a `kind: List`, lists in lists included. */
const objectsOf = (value: Json, pointer = '', depth = 0): { readonly value: Json; readonly pointer: string }[] => {
  if (!isObject(value) || !kindOf(value).endsWith('List') || !Array.isArray(value.items) || depth > MAX_LIST_DEPTH) return [{ value, pointer }];
  return (value.items as readonly Json[]).flatMap((item, at) => objectsOf(completed(item, value), `${pointer}/items/${at}`, depth + 1));
};

type PlaceIn = (piece: Piece, event: number) => SourceDocument['locate'];

/** Places in a text. Each piece is walked when the first place in it is asked for. */
const placesIn = (file: string, table: LineTable): PlaceIn => {
  const opened = new WeakMap<Piece, Positions>();
  const open = (piece: Piece): Positions => {
    const known = opened.get(piece) ?? openPositions(piece.text, eventsOf(piece));
    opened.set(piece, known);
    return known;
  };
  return (piece, event) =>
    (pointer, part = 'value') => {
      const { start, length } = findPlace(open(piece), { event, pointer, part });
      return { file, ...table.place(piece.start + start), length };
    };
};

const toDocument = (one: { readonly value: Json; readonly pointer: string }, place: SourceDocument['locate']): SourceDocument => ({
  value: one.value,
  get at() {
    return place(one.pointer as JsonPointer);
  },
  locate: (pointer, part) => place((one.pointer + pointer) as JsonPointer, part),
});

/** The documents of a file's text. Places are worked out when they are asked for, from the text. */
export const toDocuments = (file: string, text: string): Parsed => {
  const table = lineTable(text);
  const placeIn = placesIn(file, table);
  const refTo = ({ start, length }: Span): SourceRef => ({ file, ...table.place(start), length });
  const { documents, troubles } = parseYaml(text);
  return {
    line: table.line,
    documents: documents.flatMap(({ value, piece, event }) => {
      const place = placeIn(piece, event);
      return objectsOf(value).map((one) => toDocument(one, place));
    }),
    diagnostics: troubles.map(({ code, span, says, also }) =>
      diagnose(code, says, { at: refTo(span), ...(also ? { also: [{ at: refTo(also.span), says: also.says }] } : {}) }),
    ),
  };
};
