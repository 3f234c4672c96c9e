import { diagnose } from '#core/diagnostics';
import { decodeState, encodeState } from '#core/state';
import { attempt, bad, good, type KeptState, type Must, type Outcome, type Ports, type Serial, type State, type StateBackend, type Timestamp } from '#core/model';
import { type FleetRequest, readMembers, recall } from './read-fleet.ts';

/** The recorded state in its one spelling, with the journal of a cut-off apply folded in; nothing where nothing is stored. */
export const pullState = (ask: FleetRequest, world: Ports): Promise<Outcome<string>> =>
  attempt(async (must) => {
    const fleet = await recall(await readMembers(ask, world, must), world, must);
    return fleet.stored === undefined && !fleet.cutOff ? '' : encodeState(fleet.recorded);
  });

const keepsNone = diagnose('FLT8209', 'The backend of this state keeps no older states.', { hint: 'Keep a copy yourself, before what may go wrong:\n    fleet state pull > copy.json' });

/** The text of an older state. */
export const keptState = async (backend: StateBackend, serial: Serial): Promise<Outcome<string>> => {
  if (backend.history === undefined) return bad([keepsNone]);
  const text = await backend.history.read(serial);
  if (!text.ok) return text;
  return text.value === undefined ? bad([diagnose('FLT8210', `The state of serial ${serial} is not kept.`, { hint: 'See which are:\n    fleet state history' })]) : good(text.value);
};

const rowOf = (state: State, present: State, time?: Timestamp): KeptState => {
  const spent = present.spent?.find(({ serial }) => serial === state.serial);
  const when = time ?? spent?.time;
  return {
    serial: state.serial,
    ...(when === undefined ? {} : { time: when }),
    ...(spent === undefined ? {} : { plan: spent.plan }),
    objects: state.objects.length,
    clusters: new Set(state.objects.map(({ at }) => at.cluster)).size,
    present: state === present,
  };
};

type History = NonNullable<StateBackend['history']>;

const olderRows = async (history: History, present: State, must: Must): Promise<readonly KeptState[]> => {
  const rows: KeptState[] = [];
  for (const { serial, time } of must(await history.list())) {
    const text = serial >= present.serial ? undefined : must(await history.read(serial));
    if (text !== undefined) rows.push(rowOf(must(decodeState(text, present.fleet)), present, time));
  }
  return rows;
};

/** Every state that is kept, the present one last: when it was written, by which plan, and how much it records. */
export const stateHistory = (ask: FleetRequest, world: Ports): Promise<Outcome<readonly KeptState[]>> =>
  attempt(async (must) => {
    const { recorded, backend, stored } = await recall(await readMembers(ask, world, must), world, must);
    const history = backend.history ?? must(bad([keepsNone]));
    return [...(await olderRows(history, recorded, must)), ...(stored === undefined ? [] : [rowOf(recorded, recorded)])];
  });
