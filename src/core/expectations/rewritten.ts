import type { CaseResult, Difference, Json, JsonPointer } from '#core/model';

/** One change of a test's document: a value to write, or, without one, something to take out. */
export type ExpectationEdit = { readonly pointer: JsonPointer; readonly value?: Json };

const isField = (pointer: string): boolean => /^\/cases\/\d+\/expect\/fields\/[^/]+\/[^/]+$/.test(pointer);

const editOf = ({ pointer, got, secret }: Difference): readonly ExpectationEdit[] => {
  if (secret) return [];
  if (got !== undefined) return Array.isArray(got) && got.length === 0 && pointer.endsWith('/diagnostics') ? [{ pointer }] : [{ pointer, value: got }];
  return isField(pointer) ? [{ pointer, value: null }] : [{ pointer }];
};

/**
 * What to write so that cases expect what is so now. Values of Secrets are never written, and a case that could not be decided is
 * left as it is.
 */
export const rewritten = (results: readonly CaseResult[]): readonly ExpectationEdit[] =>
  results.filter(({ diagnostics }) => diagnostics.length === 0).flatMap(({ differences }) => differences.flatMap(editOf));
