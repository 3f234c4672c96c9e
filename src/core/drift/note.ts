import { diagnose } from '#core/diagnostics';
import { bad, type DriftHistory, type DriftReport, good, type Outcome } from '#core/model';
import { count, list, object, oneOf, problemOf, something, text } from '#lib/shape';
import { stableJsonPretty } from '#lib/stable-json';
import { historyShape } from './history-codec.ts';

/** What a run leaves beside the state: what it found, and what it knows of the runs before it. */
export type DriftNote = { readonly history: DriftHistory; readonly report: DriftReport };

const findings = list(object({ what: text, at: object({ cluster: text, object: text }), fields: list(something) }));
const report = object({ format: oneOf(1), fleet: text, serial: count, at: text, clusters: list(text), looked: count, drift: findings, owners: findings, quiet: findings, unknown: list(object({ cluster: text, failure: something })) });
const shape = object({ format: oneOf(1), history: historyShape, report });

/** A note as text. A sealed state wants a serial in it: that of the state which was looked at. */
export const encodeNote = (note: DriftNote): string => stableJsonPretty({ format: 1, serial: note.report.serial, ...note });

const parsed = (note: string): unknown => {
  try {
    return JSON.parse(note) as unknown;
  } catch {
    return undefined;
  }
};

/** What a note holds, of this fleet. A damaged one is a diagnostic, and never taken for none. */
export const decodeNote = (note: string, { where, name, fleet }: { readonly where: string; readonly name: string; readonly fleet: string }): Outcome<DriftNote> => {
  const value = parsed(note);
  const problem = value === undefined ? 'it is not whole JSON' : problemOf(shape, value);
  const wrong = problem ?? ((value as DriftNote).history.fleet === fleet ? undefined : `it is of the fleet "${(value as DriftNote).history.fleet}"`);
  if (wrong === undefined) return good(value as DriftNote);
  const hint = 'Keep a copy of it, remove it where it is stored, and begin anew:\n    fleet drift --remember';
  return bad([diagnose('FLT6514', `The note "${name}" beside the state ${where} is not what a run left there: ${wrong}.`, { hint })]);
};
