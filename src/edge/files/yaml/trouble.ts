import type { KnownCode } from '#core/diagnostics';
import type { Span } from './span.ts';

/** Something wrong with a text, at a place in it. */
export type Trouble = {
  readonly code: KnownCode;
  readonly span: Span;
  readonly says: string;
  readonly also?: { readonly span: Span; readonly says: string };
};
