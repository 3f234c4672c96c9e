import { applySetOf } from '#core/applyset';
import { differing, forgotten, matching, mayMove, movesFor, pushed, readdressed } from '#core/moves';
import { decodeState } from '#core/state';
import { observe } from '#edge/observer';
import { type Address, attempt, type ClusterName, type Moved, type Must, type Observation, type Outcome, type Ports, type Serial, type State, type StateEdit } from '#core/model';
import { locked, saveState, settleJournal } from './keep-state.ts';
import { membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import { type Fleet, type FleetRequest, readMembers, recall } from './read-fleet.ts';
import { keptState } from './state-history.ts';
import { visiting } from './visit.ts';

/** Which fleet's record to change, and whether only to show it. */
export type StateRequest = FleetRequest & { readonly dryRun: boolean };

type Changed = { readonly state: State; readonly moved?: readonly Moved[] };
type Change = (fleet: Fleet, must: Must) => Promise<Changed> | Changed;

const editOf = ({ recorded, stored }: Fleet, { state, moved = [] }: Changed, written: boolean): StateEdit => {
  const gone = new Set(moved.flatMap(({ from, to }) => [from, to]).map(({ cluster, object }) => `${cluster}:${object}`));
  const rest = (addresses: readonly Address[]): readonly Address[] => addresses.filter(({ cluster, object }) => !gone.has(`${cluster}:${object}`));
  const found = differing(recorded, state);
  return { moved, forgotten: rest(found.forgotten), gained: rest(found.gained), changed: rest(found.changed), serial: { ...(stored === undefined ? {} : { before: stored }), after: state.serial }, written };
};

const next = (state: State, { recorded }: Fleet): State => ({ ...state, serial: Math.max(state.serial, recorded.serial + 1) as Serial });

const edited = (ask: StateRequest & { readonly why: string }, world: Ports, change: Change): Promise<Outcome<StateEdit>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    const changedIn = async (fleet: Fleet): Promise<Changed> => {
      const changed = await change(fleet, must);
      return { ...changed, state: next(changed.state, fleet) };
    };
    if (ask.dryRun) {
      const fleet = await recall(spec, world, must);
      return editOf(fleet, await changedIn(fleet), false);
    }
    return locked({ backend: world.backend(statePlaceOf(spec)), world, must, why: ask.why }, async () => {
      const fleet = await settleJournal(await recall(spec, world, must), must);
      const changed = await changedIn(fleet);
      await saveState({ backend: fleet.backend, state: changed.state, after: fleet.stored }, must);
      return editOf(fleet, changed, true);
    });
  });

/** Forgets what is recorded at addresses and patterns; the objects stay as they are. */
export const forgetRows = (ask: StateRequest & { readonly named: readonly string[] }, world: Ports): Promise<Outcome<StateEdit>> =>
  edited({ ...ask, why: 'state rm' }, world, ({ recorded }, must) => ({ state: forgotten(recorded, must(matching(recorded, ask.named))) }));

/** Records objects under other addresses, where their own objects are live there. */
export const moveRows = (ask: StateRequest & { readonly from: string; readonly to: string }, world: Ports): Promise<Outcome<StateEdit>> =>
  edited({ ...ask, why: 'state mv' }, world, async (fleet, must) => {
    const moves = must(movesFor(fleet.recorded, ask.from, ask.to));
    const state = readdressed(fleet.recorded, moves);
    const seen = await sightOf({ ...fleet, recorded: state }, moves, { world, must });
    must(mayMove(fleet.recorded, moves, seen));
    return { state, moved: moves };
  });

const sightOf = (fleet: Fleet, moves: readonly Moved[], { world, must }: { world: Ports; must: Must }): Promise<(at: Address) => Observation | 'lost' | undefined> => {
  const { spec, recorded } = fleet;
  const clusters = [...new Set(moves.map(({ to }) => to.cluster))] as readonly ClusterName[];
  const wanted = new Set(moves.map(({ to }) => `${to.cluster}:${to.object}`));
  const rows = { ...recorded, objects: recorded.objects.filter(({ at }) => wanted.has(`${at.cluster}:${at.object}`)) };
  return visiting(must(membersOf(spec, clusters)), world, async ({ facts, clients }) => {
    const applySetLabel = applySetOf(spec.name, spec.apply.applySetNamespace).label;
    const observed = await observe({ desired: { objects: [], unrendered: [] }, recorded: rows, facts, clients, applySetLabel, concurrency: spec.apply.concurrency });
    return ({ cluster, object }) => {
      const one = observed.find((seen) => seen.cluster === cluster);
      return one?.reach === 'ok' ? one.objects.get(object) : 'lost';
    };
  });
};

/** Stores the state of a file, if it follows from the stored one or is forced. */
export const pushState = (ask: StateRequest & { readonly from: string; readonly force: boolean }, world: Ports): Promise<Outcome<StateEdit>> =>
  edited({ ...ask, why: 'state push' }, world, async ({ recorded, stored, spec }, must) => {
    const given = must(decodeState(must(await world.documents.read(ask.from)), spec.name));
    return { state: must(pushed(stored === undefined ? undefined : recorded, given, ask.force)) };
  });

/** Puts back what an older state recorded, under the next serial. Plans that were used stay used. */
export const restoreState = (ask: StateRequest & { readonly serial: Serial }, world: Ports): Promise<Outcome<StateEdit>> =>
  edited({ ...ask, why: 'state history --restore' }, world, async ({ recorded, spec, backend }, must) => {
    const { moved: _, spent: __, ...older } = must(decodeState(must(await keptState(backend, ask.serial)), spec.name));
    return { state: { ...older, lineage: recorded.lineage, ...(recorded.spent === undefined ? {} : { spent: recorded.spent }) } };
  });
