import { diagnose } from '#core/diagnostics';
import { decodeHistory, decodeNote, encodeHistory, encodeNote, noHistory, withPast } from '#core/drift';
import { bad, type DriftHistory, type DriftReport, type Must, noteName, type Ports, type Shard, type StateBackend, type StatePlace, stateText } from '#core/model';
import type { Tell } from './notify-drift.ts';

/** Where runs remember: a file, or a note beside the state. */
export type Memory = {
  readonly recall: (fleet: string) => Promise<DriftHistory>;
  readonly keep: (history: DriftHistory, report: DriftReport) => Promise<void>;
};

/** A memory in a file. */
export const fileMemory = (path: string, { documents }: Ports, must: Must): Memory => ({
  // Only a file that is not there is a first run; one that cannot be read is not.
  recall: async (fleet) => {
    const text = await documents.read(path);
    if (text.ok) return must(decodeHistory(text.value, { path, fleet }));
    const first = noHistory(fleet);
    return must(await documents.create(path, encodeHistory(first))) ? first : must(decodeHistory(must(text), { path, fleet }));
  },
  keep: async (history) => must(await documents.write(path, encodeHistory(history))),
});

type Beside = { readonly backend: StateBackend; readonly place: StatePlace };

/** The notes of a backend; one that has no room for them is an error. */
export const notesOf = ({ backend, place }: Beside, must: Must): NonNullable<StateBackend['notes']> => {
  const hint = 'Remember in a file, or move the state to a place that keeps notes:\n    fleet drift --history drift-history.json';
  if (backend.notes === undefined) must(bad([diagnose('FLT6513', `The state ${stateText(place)} has no room for notes beside it.`, { hint })]));
  return backend.notes as NonNullable<StateBackend['notes']>;
};

/** A memory beside the state, one note for each shard, which also holds the report: all of them together are the last look at the fleet. */
export const noteMemory = (beside: Beside, shard: Shard | undefined, must: Must): Memory => {
  const notes = notesOf(beside, must);
  const name = noteName(shard);
  return {
    recall: async (fleet) => {
      const text = must(await notes.read(name));
      return text === undefined ? noHistory(fleet) : must(decodeNote(text, { where: stateText(beside.place), name, fleet })).history;
    },
    keep: async (history, report) => must(await notes.write(name, encodeNote({ history, report }))),
  };
};

/** A report that knows of the runs before it, by a memory that this run is kept in, and what others were told of it. */
export const remembering = async (report: DriftReport, memory: Memory, tell?: Tell): Promise<DriftReport> => {
  const dated = withPast(report, await memory.recall(report.fleet));
  const { told: before, ...history } = dated.history;
  const told = tell === undefined ? before : await tell(dated.report, before ?? {});
  await memory.keep({ ...history, ...(told === undefined ? {} : { told }) }, dated.report);
  return dated.report;
};
