import { checkJournal, decodeState, emptyState, replay } from '#core/state';
import { parseSpec } from '#core/spec';
import type { FleetSpec, Must, Ports, Serial, State, StateBackend } from '#core/model';
import { statePlaceOf } from './paths.ts';

/** Which fleet, and how its sources may be read. */
export type FleetRequest = { readonly file: string; readonly allowOutside: boolean };

/** The spec of a fleet and what is recorded of it. Nothing was written to find it out. */
export type Fleet = {
  readonly spec: FleetSpec;
  readonly backend: StateBackend;
  /** The stored state with the journal of a cut-off apply folded in. */
  readonly recorded: State;
  /** The serial of what is stored; undefined where nothing is stored yet. */
  readonly stored: Serial | undefined;
  /** Whether a journal was found: the last apply was cut off. */
  readonly cutOff: boolean;
};

/** Loads and parses the spec with everything it names. */
export const readSpec = async (ask: FleetRequest, world: Ports, must: Must): Promise<FleetSpec> =>
  must(parseSpec(must(await world.files.load(ask.file, { allowOutside: ask.allowOutside }))));

/** The same with the members only: templates and policies are not looked at. */
export const readMembers = async (ask: FleetRequest, world: Ports, must: Must): Promise<FleetSpec> =>
  must(parseSpec(must(await world.files.load(ask.file, { allowOutside: ask.allowOutside, membersOnly: true }))));

/** Reads the state beside the spec, and the journal if there is one. */
export const recall = async (spec: FleetSpec, world: Ports, must: Must): Promise<Fleet> => {
  const backend = world.backend(statePlaceOf(spec));
  const text = must(await backend.read());
  const state = text === undefined ? undefined : must(decodeState(text, spec.name));
  const base = state ?? emptyState(spec.name, world.ids.lineage());
  const lines = must(checkJournal(base, must(await backend.journal.read())));
  return { spec, backend, recorded: replay(base, lines), stored: state?.serial, cutOff: lines.length > 0 };
};
