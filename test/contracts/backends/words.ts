import type { JournalLine, LockOwner, Outcome, Serial, Timestamp } from '#core/model';

/** Who asks for a lock. */
export const owner = (id: string): LockOwner => ({
  id,
  who: 'jane',
  host: 'host-7',
  pid: process.pid,
  since: '2026-11-23T10:00:00Z' as Timestamp,
  why: 'apply',
});
/** The least that a backend takes for a state. */
export const text = (serial: number): string => JSON.stringify({ format: 1, serial, objects: [], placements: [{ serial: 99 }] });
/** Options of a write. */
export const following = (serial?: number): { after: Serial | undefined } => ({ after: serial as Serial | undefined });
/** The codes of what was said. */
export const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map(({ code }) => code);
/** The value, or what went wrong as an error. */
export const had = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('; '));
  return outcome.value;
};
/** A line of a journal. */
export const gone = (name: string): JournalLine => ({ line: 'gone', at: { cluster: 'east', object: `v1/ConfigMap/shop/${name}` } }) as JournalLine;
