import { diagnose } from '#core/diagnostics';
import { decodeNote, gather, latest, type Part } from '#core/drift';
import { attempt, bad, type DriftReport, type FleetSpec, type Milliseconds, type Must, type Outcome, type Ports, shardIn, type StateBackend, stateText, type Timestamp } from '#core/model';
import { notesOf } from './drift-past.ts';
import { inShard, membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import { type FleetRequest, readMembers } from './read-fleet.ts';

/** Which clusters to tell of, and how old a report may be. */
export type GatherRequest = FleetRequest & { readonly clusters: readonly string[]; readonly maxAge?: Milliseconds };

const partsIn = async (spec: FleetSpec, backend: StateBackend, must: Must): Promise<readonly Part[]> => {
  const place = statePlaceOf(spec);
  const notes = notesOf({ backend, place }, must);
  const named = must(await notes.names()).flatMap((name) => {
    const shard = shardIn(name);
    return shard === undefined ? [] : [{ name, shard }];
  });
  const texts = await Promise.all(named.map(({ name }) => notes.read(name)));
  return named.flatMap(({ name, shard }, at) => {
    const text = texts[at] === undefined ? undefined : must(texts[at]);
    return text === undefined ? [] : [{ shard, report: must(decodeNote(text, { where: stateText(place), name, fleet: spec.name })).report }];
  });
};

/** What the last runs left beside the state, as one report. No cluster is asked, unless the state is in one. */
export const gatherDrift = (ask: GatherRequest, world: Ports): Promise<Outcome<DriftReport>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    const members = must(membersOf(spec, ask.clusters));
    const parts = latest(await partsIn(spec, world.backend(statePlaceOf(spec)), must));
    if (parts.length === 0) must(bad([diagnose('FLT6515', `No run has left a report beside the state ${stateText(statePlaceOf(spec))}.`, { hint: 'Let a run remember what it finds:\n    fleet drift --remember' })]));
    const now = world.clock.now();
    const notBefore = ask.maxAge === undefined ? {} : { notBefore: new Date(Date.parse(now) - ask.maxAge).toISOString().replace(/\.\d+Z$/, 'Z') as Timestamp };
    return gather({ parts, membersIn: (shard) => inShard(members, shard).map(({ name }) => name), ...notBefore }, { fleet: spec.name, now });
  });
