import { diagnose } from '#core/diagnostics';
import { type Diagnostic, isObject, type JsonObject, type JsonPointer, type Source, type SourceDocument } from '#core/model';
import { type Checked, fine } from './checked.ts';

/** A document that says what it is. */
export type Identified = {
  readonly role: Source['role'];
  readonly document: SourceDocument;
  readonly value: JsonObject;
  readonly apiVersion: string;
  readonly kind: string;
};

/** A document that also says which one it is. */
export type Named = Identified & { readonly name: string; readonly metadata: JsonObject };

const missing = (document: SourceDocument, field: string): Diagnostic =>
  diagnose('FLT2002', `The object has no ${field}. Without apiVersion and kind nobody can say what it is.`, {
    at: document.locate(`/${field}` as JsonPointer, 'key'),
    hint: field === 'kind' ? 'Write it, for example:\n    kind: Deployment' : 'Write it, for example:\n    apiVersion: apps/v1',
  });

const textAt = (value: JsonObject, field: string): string | undefined => {
  const text = value[field];
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** What a document is, by its apiVersion and kind. */
export const identify = (role: Source['role'], document: SourceDocument): Checked<Identified | undefined> => {
  const { value } = document;
  if (!isObject(value)) {
    const what = Array.isArray(value) ? 'a list' : 'a single value';
    return {
      value: undefined,
      diagnostics: [
        diagnose('FLT2001', `The document is ${what}, not an object.`, {
          at: document.at,
          hint: 'Several objects stand in one file as documents, with a line between them:\n    ---',
        }),
      ],
    };
  }
  const [apiVersion, kind] = [textAt(value, 'apiVersion'), textAt(value, 'kind')];
  if (apiVersion !== undefined && kind !== undefined) return fine({ role, document, value, apiVersion, kind });
  return {
    value: undefined,
    diagnostics: [apiVersion === undefined ? [missing(document, 'apiVersion')] : [], kind === undefined ? [missing(document, 'kind')] : []].flat(),
  };
};

const unnamed = (found: Identified, metadata: JsonObject): Diagnostic => {
  const { name } = metadata;
  if (typeof name === 'number' || typeof name === 'boolean') {
    return diagnose('FLT2003', `metadata.name is the ${typeof name} ${name}, not a text.`, {
      at: found.document.locate('/metadata/name' as JsonPointer),
      hint: 'Quote what is written there:\n    name: "…"',
    });
  }
  return diagnose('FLT2003', `The ${found.kind} has no metadata.name.`, {
    at: found.document.locate('/metadata' as JsonPointer, 'key'),
    hint: 'Write it:\n    metadata:\n      name: …',
  });
};

const nameless = (found: Identified, metadata: JsonObject): Diagnostic =>
  'generateName' in metadata && !('name' in metadata)
    ? diagnose(
        'FLT2004',
        `The ${found.kind} has a generateName and no name. A plan must know the name: with generateName each apply would make one more object.`,
        {
          at: found.document.locate('/metadata/generateName' as JsonPointer, 'key'),
          hint: 'Give it a name instead:\n    name: …',
        },
      )
    : unnamed(found, metadata);

/** Which object a document is, by its name. */
export const nameOf = (found: Identified): Checked<Named | undefined> => {
  const metadata = isObject(found.value.metadata) ? found.value.metadata : {};
  const name = textAt(metadata, 'name');
  return name === undefined ? { value: undefined, diagnostics: [nameless(found, metadata)] } : fine({ ...found, name, metadata });
};
