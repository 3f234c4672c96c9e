import type { SourceRef } from './source.ts';

/** A catalogue key such as `FLT2104`; only `diagnose` of core/diagnostics makes values of it. */
export type Code = `FLT${number}`;

/** How bad a diagnostic is. An error stops the pipeline after the stage that found it. */
export type Severity = 'error' | 'warning' | 'note';

/** A coded message to the user. Summary and long text come from the catalogue by code, never from here. */
export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  /** Full sentences with the user's own names. */
  readonly detail: string;
  readonly at?: SourceRef;
  /** Further places: "declared here", "overridden here". */
  readonly also?: readonly { readonly at: SourceRef; readonly says: string }[];
  /** Imperative; ends with something to type. */
  readonly hint?: string;
};
