import { ruleNotices } from '#core/drift';
import { pooled } from '#lib/pool';
import { remembered } from '#lib/remembered';
import { attempt, byText, type DriftReport, type FleetSpec, good, type MemberCluster, type Milliseconds, type Must, type Outcome, type Ports, sealWith, type Shard, type Unseen } from '#core/model';
import { follow } from './follow-moves.ts';
import { fileMemory, type Memory, noteMemory, remembering } from './drift-past.ts';
import { sieveOf } from './drift-sieve.ts';
import { type Ground, pendingSight, recordedSight } from './drift-sight.ts';
import { type Glance, glance, parting, together } from './drift-glance.ts';
import { besideThem, inShard, membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import type { Tell } from './notify-drift.ts';
import { type Fleet, type FleetRequest, readMembers, readSpec, recall } from './read-fleet.ts';
import { type Visit, visitingWhile } from './visit.ts';

/** Where to look for drift, and what to tell beside it. */
export type DriftRequest = FleetRequest & {
  readonly clusters: readonly string[];
  /** Of these clusters, only those of one shard. */
  readonly shard?: Shard;
  /** Also what a plan would do. */
  readonly withPending: boolean;
  /** How long each cluster may take for all of its answers. */
  readonly within?: Milliseconds;
  /** Other owners of fields with the recorded values count as drift. */
  readonly strict?: boolean;
  /** Also tells of rules that let nothing be. */
  readonly all?: boolean;
  /** Where it remembers from run to run: in this file, or beside the state. */
  readonly remember?: { readonly in: 'file'; readonly path: string } | { readonly in: 'state' };
  /** The notifiers of the spec are told; their metrics are this text of the report. */
  readonly notify?: { readonly metrics: (report: DriftReport) => string };
};

/** Compares live with recorded on recorded fields only. It sends no request but GET, but for what notifiers of the spec are told, and writes nothing but what it is to remember. */
export const findDrift = (ask: DriftRequest, world: Ports): Promise<Outcome<DriftReport>> =>
  attempt(async (must) => {
    // Templates and policies say what is wanted, which only what is pending hangs on.
    const spec = await (ask.withPending ? readSpec : readMembers)(ask, world, must);
    const members = inShard(must(membersOf(spec, ask.clusters)), ask.shard);
    const reading = footingOf({ ask, spec, members }, world, must);
    const glanced = await glances(ask, { reading, spec, members, world });
    const { fleet, sieve } = await reading;
    const { counted, used, expired, unknown, ...seen } = together(glanced);
    must(good(undefined, ruleNotices(sieve.rules, { used, expired }, { now: sieve.now, all: ask.all === true || ask.withPending })));
    const report: DriftReport = { format: 1, fleet: spec.name, serial: fleet.recorded.serial, at: sieve.now, ...seen, drift: counted, unknown: [...unknown].sort(byPlace) };
    return toldOf(report, ask, { fleet, world, must });
  });

/** All that drift is looked for with but the clusters themselves. */
type Footing = Omit<Ground, 'visit'>;

const footingOf = async ({ ask, spec, members }: { readonly ask: DriftRequest; readonly spec: FleetSpec; readonly members: readonly MemberCluster[] }, world: Ports, must: Must): Promise<Footing> => {
  const { fleet } = follow(await recall(spec, world, must), must);
  const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
  return { fleet, seal, must, sieve: await sieveOf(spec, world.clock.now(), must), clusters: ask.shard === undefined ? ask.clusters : members.map(({ name }) => name) };
};

type Beside = { readonly fleet: Fleet; readonly world: Ports; readonly must: Must };

const memoryOf = (where: NonNullable<DriftRequest['remember']>, shard: Shard | undefined, { fleet, world, must }: Beside): Memory =>
  where.in === 'file' ? fileMemory(where.path, world, must) : noteMemory({ backend: fleet.backend, place: statePlaceOf(fleet.spec) }, shard, must);

const tellOf = async ({ notify, shard }: DriftRequest, { fleet, world, must }: Beside): Promise<Tell | undefined> =>
  notify === undefined ? undefined : (await import('./notify-drift.ts')).telling(fleet.spec, { ...notify, ...(shard === undefined ? {} : { shard }) }, { world, must });

const toldOf = async (report: DriftReport, ask: DriftRequest, beside: Beside): Promise<DriftReport> => {
  const tell = await tellOf(ask, beside);
  if (ask.remember !== undefined) return remembering(report, memoryOf(ask.remember, ask.shard, beside), tell);
  await tell?.(report, undefined);
  return report;
};

/** So many clusters are held in memory at once. */
const AT_ONCE = 32;

type Round = { readonly reading: Promise<Footing>; readonly spec: FleetSpec; readonly members: readonly MemberCluster[]; readonly world: Ports };

// What is pending hangs on all clusters together; what has drifted, on each alone. Clusters say what they are while the state is read.
const glances = async (ask: DriftRequest, { reading, spec, members, world }: Round): Promise<readonly Glance[]> => {
  const within = ask.within === undefined ? {} : { within: ask.within };
  const strict = ask.strict === true;
  const read = (): Round['reading'] => reading;
  if (ask.withPending && (ask.shard === undefined || members.length > 0)) {
    const story = (visit: Visit, footing: Footing): Promise<Glance> => glance({ ...footing, visit }, { sight: pendingSight({ ...footing, visit }), strict });
    return [await visitingWhile({ members, beside: besideThem(spec, members), ...within }, world, { read, story })];
  }
  const part = remembered(parting);
  const story = (visit: Visit, footing: Footing, member: MemberCluster): Promise<Glance> => {
    const there = { ...footing, fleet: part(footing.fleet)(member.name), visit };
    return glance(there, { sight: recordedSight(there), strict });
  };
  const among = Math.min(AT_ONCE, members.length);
  return pooled(members, AT_ONCE, (member) => visitingWhile({ members: [member], beside: [], among, ...within }, world, { read, story: (visit, footing) => story(visit, footing, member) }));
};

const byPlace = (one: Unseen, other: Unseen): number => byText(one.cluster, other.cluster) || byText(one.object ?? '', other.object ?? '');
