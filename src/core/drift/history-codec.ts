import { diagnose } from '#core/diagnostics';
import { bad, type DriftHistory, good, type Outcome } from '#core/model';
import { count, list, object, oneOf, optional, problemOf, record, text } from '#lib/shape';
import { stableJsonPretty } from '#lib/stable-json';

/** What a history is like. */
export const historyShape = object({ format: oneOf(1), fleet: text, seen: record(text), runs: list(object({ at: text, drift: count, unknown: count, pending: optional(count) })), told: optional(record(object({ digest: text, names: list(text) }))) });

/** A history as a file. */
export const encodeHistory = (history: DriftHistory): string => stableJsonPretty(history);

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return undefined;
  }
};

/** The history that a text holds, of this fleet. One that is damaged or of another fleet is a diagnostic, and never taken for the first run's. */
export const decodeHistory = (file: string, { path, fleet }: { readonly path: string; readonly fleet: string }): Outcome<DriftHistory> => {
  const value = parsed(file);
  const problem = value === undefined ? 'it is not whole JSON' : problemOf(historyShape, value);
  const hint = `Begin a new one in another file, or move this one away:\n    mv ${path} ${path}.old`;
  if (problem !== undefined) return bad([diagnose('FLT6508', `"${path}" is no history of drift: ${problem}.`, { hint })]);
  const history = value as DriftHistory;
  return history.fleet === fleet ? good(history) : bad([diagnose('FLT6508', `"${path}" is the history of the fleet "${history.fleet}", and the spec is of "${fleet}".`, { hint })]);
};
