import type { Diagnostic } from './diagnostic.ts';

/** What a stage found: a value (perhaps with warnings), or at least one error. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A value, with the warnings met on the way. */
export const good = <Value>(value: Value, diagnostics: readonly Diagnostic[] = []): Outcome<Value> => ({ ok: true, value, diagnostics });

/** Only diagnostics; at least one of them is an error. */
export const bad = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics });

/** The value, unless one of the diagnostics is an error. */
export const unlessErrors = <Value>(value: Value, diagnostics: readonly Diagnostic[]): Outcome<Value> =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? bad(diagnostics) : good(value, diagnostics);

/** Takes the value out of an outcome, or ends the attempt. */
export type Must = <Value>(outcome: Outcome<Value>) => Value;

const stop = Symbol('stop');

/** Runs stages one after the other, gathers what they say, and ends at the first that has errors. No throw leaves it but a bug's. */
export const attempt = async <Value>(stages: (must: Must) => Promise<Value>): Promise<Outcome<Value>> => {
  const diagnostics: Diagnostic[] = [];
  const must: Must = (outcome) => {
    diagnostics.push(...outcome.diagnostics);
    if (!outcome.ok) throw stop;
    return outcome.value;
  };
  try {
    return good(await stages(must), diagnostics);
  } catch (thrown) {
    if (thrown === stop) return bad(diagnostics);
    throw thrown;
  }
};

/** An impossible state: our fault, never the user's. Ends the run with exit code 70. */
export class Bug extends Error {
  override name = 'Bug';
}

/** Closes a switch over a closed set. */
export const assertNever = (value: never): never => {
  throw new Bug(`a case is missing for ${JSON.stringify(value)}`);
};
