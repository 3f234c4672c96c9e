import { candidatesOf, ruleNotices, seenOf, sift } from '#core/drift';
import { claimsIn, predict } from '#core/merge';
import { driftOf } from '#core/plan';
import { attempt, byText, type DriftReport, good, type Milliseconds, type ObservedCluster, type Outcome, type Ports, sealWith, type Shard, type Unseen } from '#core/model';
import { fileMemory, type Memory, noteMemory, remembering } from './drift-past.ts';
import { sieveOf } from './drift-sieve.ts';
import { extraSight, type Ground, pendingSight, recordedSight } from './drift-sight.ts';
import { besideThem, inShard, membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import { type Fleet, type FleetRequest, readSpec, recall } from './read-fleet.ts';
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
};

/** Compares live with recorded on recorded fields only. It sends no request but GET, and writes nothing but the history that it is given. */
export const findDrift = (ask: DriftRequest, world: Ports): Promise<Outcome<DriftReport>> =>
  attempt(async (must) => {
    const fleet = await recall(await readSpec(ask, world, must), world, must);
    const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
    const sieve = await sieveOf(fleet.spec, world.clock.now(), must);
    const memory = (where: NonNullable<DriftRequest['remember']>): Memory =>
      where.in === 'file' ? fileMemory(where.path, world, must) : noteMemory({ backend: fleet.backend, place: statePlaceOf(fleet.spec) }, ask.shard, must);
    const members = inShard(must(membersOf(fleet.spec, ask.clusters)), ask.shard);
    const clusters = ask.shard === undefined ? ask.clusters : members.map(({ name }) => name);
    const beside = ask.withPending ? besideThem(fleet.spec, members) : [];
    const report = await visitingRound({ members, beside, ...(ask.within === undefined ? {} : { within: ask.within }) }, world, (visit) => reportOn({ fleet, visit, seal, must, sieve, clusters }, { ...ask, withPending: ask.withPending && (ask.shard === undefined || members.length > 0) }));
    return ask.remember === undefined ? report : remembering(report, memory(ask.remember));
  });

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
