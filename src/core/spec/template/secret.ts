import { diagnose } from '#core/diagnostics';
import { type Diagnostic, isObject, type JsonObject, type JsonPointer, type SourceDocument } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { type Checked, fine } from '../checked.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const say = (document: SourceDocument, [field, key]: readonly [string, string], says: string): Diagnostic =>
  diagnose('FLT2010', `${field}["${key}"] ${says}`, {
    at: document.locate(`/${field}/${escapeSegment(key)}` as JsonPointer, 'key'),
    hint: 'Plain text goes under:\n    stringData:',
  });

const checkedValues = (object: JsonObject, field: 'data' | 'stringData', document: SourceDocument): readonly Diagnostic[] =>
  Object.entries(isObject(object[field]) ? object[field] : {}).flatMap(([key, value]) => {
    if (value === null) return [];
    if (typeof value !== 'string') return [say(document, [field, key], 'is not a text. Numbers and booleans must be quoted.')];
    return field === 'stringData' || BASE64.test(value.replaceAll(/[\r\n]/g, '')) ? [] : [say(document, [field, key], 'is not base64.')];
  });

const encoded = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

const folded = (object: JsonObject, plain: JsonObject): JsonObject => {
  const { stringData: _, ...rest } = object;
  const added = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, encoded(typeof value === 'string' ? value : '')]));
  return { ...rest, data: { ...(isObject(object.data) ? object.data : {}), ...added } };
};

/** A Secret as an API server stores it: `stringData` is folded into `data`, where it wins. No value is ever in a message. */
export const foldedSecret = (object: JsonObject, document: SourceDocument): Checked<JsonObject> => {
  const problems = [...checkedValues(object, 'data', document), ...checkedValues(object, 'stringData', document)];
  if (problems.length > 0) return { value: object, diagnostics: problems };
  return fine(isObject(object.stringData) ? folded(object, object.stringData) : object);
};
