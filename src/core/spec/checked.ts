import type { Diagnostic } from '#core/model';

/** What was made of something, as far as it could be, and everything that is wrong with it. */
export type Checked<Value> = { readonly value: Value; readonly diagnostics: readonly Diagnostic[] };

/** A value without a complaint. */
export const fine = <Value>(value: Value): Checked<Value> => ({ value, diagnostics: [] });

/** Many as one. */
export const together = <Value>(parts: readonly Checked<Value>[]): Checked<readonly Value[]> => ({
  value: parts.map(({ value }) => value),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
});

/** Many as one, those that came to nothing left out. */
export const present = <Value>(parts: readonly Checked<Value | undefined>[]): Checked<readonly Value[]> => ({
  value: parts.flatMap(({ value }) => (value === undefined ? [] : [value])),
  diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
});

/** A value that counts only if nothing about it is an error: what is said of it later would be a consequence. */
export const sound = <Value>(value: Value, diagnostics: readonly Diagnostic[]): Checked<Value | undefined> => ({
  value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : value,
  diagnostics,
});
