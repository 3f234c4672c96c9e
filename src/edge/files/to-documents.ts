import { diagnose } from '#core/diagnostics';
import { type Diagnostic, isObject, type Json, type JsonObject, type SourceDocument, type SourceRef } from '#core/model';
import { lineTable } from './line-table.ts';
import { eventsOf, parseYaml } from './yaml/parse-yaml.ts';
import { findPlace, openPositions, type Positions } from './yaml/positions.ts';
import type { Span } from './yaml/span.ts';

/** A text taken apart. */
export type Parsed = { readonly documents: readonly SourceDocument[]; readonly diagnostics: readonly Diagnostic[]; readonly line: (number: number) => string | undefined };

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

/** The documents of a file's text. Places are worked out when they are asked for, from the text. */
export const toDocuments = (file: string, text: string): Parsed => {
  const { place, line } = lineTable(text);
  const { documents, troubles } = parseYaml(text);
  let positions: Positions | undefined;
  const found = (): Positions => (positions ??= openPositions(text, eventsOf(text)));
  const refTo = (span: Span): SourceRef => ({ file, ...place(span.start), length: span.length });
  return {
    line,
    documents: documents.flatMap(({ value, event }) =>
      objectsOf(value).map((one) => ({
        value: one.value,
        get at() {
          return refTo(findPlace(found(), { event, pointer: one.pointer, part: 'value' }));
        },
        locate: (pointer, part = 'value') => refTo(findPlace(found(), { event, pointer: one.pointer + pointer, part })),
      })),
    ),
    diagnostics: troubles.map(({ code, span, says, also }) => diagnose(code, says, { at: refTo(span), ...(also ? { also: [{ at: refTo(also.span), says: also.says }] } : {}) })),
  };
};
