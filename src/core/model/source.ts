import type { Json } from './json.ts';
import type { JsonPointer } from './names.ts';

/** A place where a human wrote something. `file` is as the user would type it; line and column count from 1. */
export type SourceRef = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
};

/** A value with the place where it was written. */
export type Cited<Value> = { readonly value: Value; readonly at: SourceRef };

/** One YAML or JSON document of a file (items of a `kind: List` are documents of their own). */
export type SourceDocument = {
  readonly value: Json;
  /** Where the document begins. */
  readonly at: SourceRef;
  /** Where the value at a pointer stands, or its key; the nearest enclosing place where there is no such value. */
  readonly locate: (pointer: JsonPointer, part?: 'key' | 'value') => SourceRef;
};

/** A file as it was read. `role` says which part of the spec named it. */
export type Source = {
  readonly role: 'spec' | 'cluster' | 'template' | 'policy';
  readonly file: string;
  readonly documents: readonly SourceDocument[];
};
