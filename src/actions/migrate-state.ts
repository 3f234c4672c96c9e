import { diagnose } from '#core/diagnostics';
import { decodeState, encodeState } from '#core/state';
import { attempt, bad, type Diagnostic, type FleetSpec, good, type Migrated, type Must, type Outcome, type Ports, type Serial, type State, type StateBackend, stateText } from '#core/model';
import { locked, settleJournal } from './keep-state.ts';
import { statePlaceOf } from './paths.ts';
import { type Fleet, type FleetRequest, readMembers, recall } from './read-fleet.ts';

/** Which fleet's state to move, and the spec that names its new place. */
export type MigrateRequest = FleetRequest & {
  readonly to: string;
  /** Replaces what is at the new place, even if it is no older copy of the same state. */
  readonly force: boolean;
};

const already = (where: string): Diagnostic =>
  diagnose('FLT8128', `Both fleet specs keep the state at ${where}.`, { hint: 'Write the new place into the copy of the spec, then:\n    fleet state migrate --to fleet.new.yaml' });

const otherFleet = (from: FleetSpec, to: FleetSpec): Diagnostic =>
  diagnose('FLT8006', `The state is of the fleet "${from.name}", and the spec of its new place is of "${to.name}".`, { at: to.at, hint: `Name it the same:\n    name: ${from.name}` });

const nothing = (from: string): Diagnostic =>
  diagnose('FLT8126', `There is no state at ${from}, so there is nothing to move.`, { hint: 'Use the spec with the new place at once; the first apply makes a state there:\n    fleet plan' });

const taken = (to: string, says: string): Diagnostic =>
  diagnose('FLT8126', `At ${to} there is a state already: ${says}.`, { hint: 'Look at it before anything else:\n    fleet state list --file fleet.new.yaml' });

const differs = (to: string, says: string): Diagnostic =>
  diagnose('FLT8127', `${says} at ${to} is not the one that was copied. What is recorded still stands where it stood.`, { hint: 'Look at the new place, then try again:\n    fleet explain FLT8127' });

// A copy that was moved away from is one that may be moved back to; its own mark is no damage.
const storedAt = async (backend: StateBackend, fleet: string): Promise<Outcome<State | undefined>> => {
  const text = await backend.read();
  if (!text.ok || text.value === undefined) return text.ok ? good(undefined) : text;
  return decodeState(text.value, fleet, { moved: 'read' });
};

const mayReplace = (there: State, state: State, { to, force }: { to: string; force: boolean }): readonly Diagnostic[] => {
  if (force) return [];
  if (there.lineage !== state.lineage) return [taken(to, `its lineage is ${there.lineage}, and this one's ${state.lineage}`)];
  if (there.moved !== undefined || there.serial < state.serial) return [];
  return there.serial === state.serial && encodeState(there) === encodeState(state) ? [] : [taken(to, `it is at serial ${there.serial}, and this one at ${state.serial}`)];
};

// The digests of secret values are under the key: with another one, every secret would look changed.
const keyCopied = async (from: StateBackend, to: StateBackend, { where, must }: { where: string; must: Must }): Promise<boolean> => {
  const key = must(await from.key({ create: false }));
  if (key === undefined) return false;
  if (must(await to.key({ create: true, as: key })) !== key) must(bad([differs(where, 'The key of secret digests')]));
  return true;
};

type Move = { readonly fleet: Fleet; readonly target: StateBackend; readonly where: { readonly from: string; readonly to: string }; readonly force: boolean; readonly must: Must };

const copied = async ({ fleet, target, where, force, must }: Move): Promise<Pick<Migrated, 'key' | 'serial'>> => {
  const there = must(await storedAt(target, fleet.spec.name));
  if (must(await target.journal.read()).length > 0) must(bad([taken(where.to, 'an apply was cut off there, and its journal is not folded in')]));
  const wrong = there === undefined ? [] : mayReplace(there, fleet.recorded, { to: where.to, force });
  if (wrong.length > 0) must(bad(wrong));
  const key = await keyCopied(fleet.backend, target, { where: where.to, must });
  // Servers that keep versions take each serial once.
  const state = { ...fleet.recorded, serial: Math.max(fleet.recorded.serial, (there?.serial ?? -1) + 1) as Serial };
  const text = encodeState(state);
  must(await target.write(text, { after: there?.serial }));
  if (must(await target.read()) !== text) must(bad([differs(where.to, 'The state')]));
  return { key, serial: state.serial };
};

// The mark follows the last serial, so that nobody who read the state before can write after it.
const marked = async ({ fleet, where, must }: Move): Promise<void> => {
  const { recorded, stored, backend } = fleet;
  must(await backend.write(encodeState({ ...recorded, serial: (recorded.serial + 1) as Serial, moved: where.to }), { after: stored }));
};

/**
 * Copies the state, with its spent plans and the key of secret digests, to the place that another spec of the same fleet names,
 * reads it back there, and only then marks the old copy as moved. Nothing is ever removed.
 */
export const migrateState = (ask: MigrateRequest, world: Ports): Promise<Outcome<Migrated>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    const wanted = await readMembers({ ...ask, file: ask.to }, world, must);
    const [old, next] = [statePlaceOf(spec), statePlaceOf(wanted)];
    const where = { from: stateText(old), to: stateText(next) };
    if (spec.name !== wanted.name) must(bad([otherFleet(spec, wanted)]));
    if (where.from === where.to) must(bad([already(where.to)]));
    const [source, target] = [world.backend(old), world.backend(next)];
    return locked({ backend: source, world, must, why: 'state migrate' }, () =>
      locked({ backend: target, world, must, why: 'state migrate' }, async () => {
        const fleet = await settleJournal(await recall(spec, world, must), must);
        if (fleet.stored === undefined) must(bad([nothing(where.from)]));
        const move: Move = { fleet, target, where, force: ask.force, must };
        const done = await copied(move);
        await marked(move);
        return { ...where, ...done, objects: fleet.recorded.objects.length };
      }),
    );
  });
