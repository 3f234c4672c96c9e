import { ruleNotices } from '#core/drift';
import { pooled } from '#lib/pool';
import { attempt, byText, type DriftReport, good, type MemberCluster, type Milliseconds, type Must, type Outcome, type Ports, sealWith, type Shard, type Unseen } from '#core/model';
import { fileMemory, type Memory, noteMemory, remembering } from './drift-past.ts';
import { sieveOf } from './drift-sieve.ts';
import { type Ground, pendingSight, recordedSight } from './drift-sight.ts';
import { type Glance, glance, parting, together } from './drift-glance.ts';
import { besideThem, inShard, membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import type { Tell } from './notify-drift.ts';
import { type Fleet, type FleetRequest, readMembers, readSpec, recall } from './read-fleet.ts';
import { visitingRound } from './visit.ts';

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
    const fleet = await recall(await (ask.withPending ? readSpec : readMembers)(ask, world, must), world, must);
    const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
    const sieve = await sieveOf(fleet.spec, world.clock.now(), must);
    const members = inShard(must(membersOf(fleet.spec, ask.clusters)), ask.shard);
    const clusters = ask.shard === undefined ? ask.clusters : members.map(({ name }) => name);
    const beside = ask.withPending ? besideThem(fleet.spec, members) : [];
    const ground = { fleet, seal, must, sieve, clusters };
    const { counted, used, expired, unknown, ...seen } = together(await glances(ask, { ground, members, beside, world }));
    must(good(undefined, ruleNotices(sieve.rules, { used, expired }, { now: sieve.now, all: ask.all === true || ask.withPending })));
    const { name } = fleet.spec;
    const report: DriftReport = { format: 1, fleet: name, serial: fleet.recorded.serial, at: sieve.now, ...seen, drift: counted, unknown: [...unknown].sort(byPlace) };
    return toldOf(report, ask, { fleet, world, must });
  });

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

// What is pending hangs on all clusters together; what has drifted, on each alone.
const glances = async (ask: DriftRequest, { ground, members, beside, world }: Round): Promise<readonly Glance[]> => {
  const within = ask.within === undefined ? {} : { within: ask.within };
  const strict = ask.strict === true;
  if (ask.withPending && (ask.shard === undefined || members.length > 0)) {
    const whole = await visitingRound({ members, beside, ...within }, world, (visit) => glance({ ...ground, visit }, { sight: pendingSight({ ...ground, visit }), strict }));
    return [whole];
  }
  const part = parting(ground.fleet);
  const among = Math.min(AT_ONCE, members.length);
  return pooled(members, AT_ONCE, (member) =>
    visitingRound({ members: [member], beside: [], among, ...within }, world, (visit) => {
      const there = { ...ground, fleet: part(member.name), visit };
      return glance(there, { sight: recordedSight(there), strict });
    }),
  );
};

type Round = { readonly ground: Omit<Ground, 'visit'>; readonly members: readonly MemberCluster[]; readonly beside: readonly MemberCluster[]; readonly world: Ports };

const byPlace = (one: Unseen, other: Unseen): number => byText(one.cluster, other.cluster) || byText(one.object ?? '', other.object ?? '');
