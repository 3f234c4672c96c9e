import { candidatesOf, ruleNotices, seenOf, sift } from '#core/drift';
import { claimsIn, predict } from '#core/merge';
import { driftOf } from '#core/plan';
import { attempt, byText, type DriftReport, type FleetSpec, good, type Must, type ObservedCluster, type Outcome, type Ports, sealWith, type Shard, type Unseen } from '#core/model';
import { remembering } from './drift-past.ts';
import { sieveOf } from './drift-sieve.ts';
import { extraSight, type Ground, pendingSight, recordedSight } from './drift-sight.ts';
import { besideThem, inShard, membersOf } from './members.ts';
import type { Tell } from './notify-drift.ts';
import { type Fleet, type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { visitingRound } from './visit.ts';

/** Where to look for drift, and what to tell beside it. */
export type DriftRequest = FleetRequest & {
  readonly clusters: readonly string[];
  /** Of these clusters, only those of one shard. */
  readonly shard?: Shard;
  /** Also what a plan would do. */
  readonly withPending: boolean;
  /** Other owners of fields with the recorded values count as drift. */
  readonly strict?: boolean;
  /** Also tells of rules that let nothing be. */
  readonly all?: boolean;
  /** The file that remembers from run to run. */
  readonly history?: string;
  /** The notifiers of the spec are told; their metrics are this text of the report. */
  readonly notify?: { readonly metrics: (report: DriftReport) => string };
};

/** Compares live with recorded on recorded fields only. It sends no request but GET, but for what notifiers of the spec are told, and writes nothing but the history that it is given. */
export const findDrift = (ask: DriftRequest, world: Ports): Promise<Outcome<DriftReport>> =>
  attempt(async (must) => {
    const fleet = await recall(await readSpec(ask, world, must), world, must);
    const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
    const sieve = await sieveOf(fleet.spec, world.clock.now(), must);
    const members = inShard(must(membersOf(fleet.spec, ask.clusters)), ask.shard);
    const clusters = ask.shard === undefined ? ask.clusters : members.map(({ name }) => name);
    const beside = ask.withPending ? besideThem(fleet.spec, members) : [];
    const report = await visitingRound({ members, beside }, world, (visit) => reportOn({ fleet, visit, seal, must, sieve, clusters }, { ...ask, withPending: ask.withPending && (ask.shard === undefined || members.length > 0) }));
    return toldOf(report, ask, { spec: fleet.spec, world, must });
  });

type Beside = { readonly spec: FleetSpec; readonly world: Ports; readonly must: Must };

const tellOf = async ({ notify, shard }: DriftRequest, { spec, world, must }: Beside): Promise<Tell | undefined> =>
  notify === undefined ? undefined : (await import('./notify-drift.ts')).telling(spec, { ...notify, ...(shard === undefined ? {} : { shard }) }, { world, must });

const toldOf = async (report: DriftReport, ask: DriftRequest, beside: Beside): Promise<DriftReport> => {
  const tell = await tellOf(ask, beside);
  if (ask.history !== undefined) return remembering(report, ask.history, { ...beside, ...(tell === undefined ? {} : { tell }) });
  await tell?.(report, undefined);
  return report;
};

const reportOn = async (ground: Ground, ask: DriftRequest): Promise<DriftReport> => {
  const { fleet, must, sieve } = ground;
  const [{ observed, pending }, { extras, unknown }] = await Promise.all([ask.withPending ? pendingSight(ground) : recordedSight(ground), extraSight(ground)]);
  const { drift, owners } = foundIn(fleet, observed);
  const strictly = ask.strict === true ? owners : [];
  const sifted = sift([...drift, ...extras, ...strictly], sieve);
  must(good(undefined, ruleNotices(sieve.rules, sifted, { now: sieve.now, all: ask.all === true || ask.withPending })));
  const seen = seenOf(observed, fleet.recorded);
  return {
    format: 1,
    fleet: fleet.spec.name,
    serial: fleet.recorded.serial,
    at: sieve.now,
    ...seen,
    drift: sifted.counted,
    owners: ask.strict === true ? [] : sift(owners, sieve).counted,
    quiet: sifted.quiet,
    unknown: [...seen.unknown, ...unknown].sort(byPlace),
    ...(pending === undefined ? {} : { pending }),
  };
};

const byPlace = (one: Unseen, other: Unseen): number => byText(one.cluster, other.cluster) || byText(one.object ?? '', other.object ?? '');

/** Where live is not what was recorded, and who else owns what is; nothing is excused yet. */
export const foundIn = ({ spec, recorded }: Fleet, observed: readonly ObservedCluster[]): ReturnType<typeof candidatesOf> => {
  const manager = `fleet:${spec.name}`;
  const { departures } = predict({ desired: [], observed, recorded, manager, schemas: new Map() });
  return candidatesOf({ recorded, observed, drift: driftOf({ recorded, observed, departures }), claims: claimsIn({ recorded, observed, manager }) });
};
