import { byText, type Address, type ClusterName, type DriftPast, type DriftReport, type DriftRun, type Shard, type Timestamp, type Unseen } from '#core/model';

/** The last report of one shard. */
export type Part = { readonly shard: Shard; readonly report: DriftReport };

/** What is put together: the parts that there are, the members of the fleet by shard, and before when a report says nothing any more. */
export type Gathering = {
  readonly parts: readonly Part[];
  readonly membersIn: (shard: Shard) => readonly ClusterName[];
  readonly notBefore?: Timestamp;
};

/** The parts that were made together: of so many shards as the newest of them. */
export const latest = (parts: readonly Part[]): readonly Part[] => {
  const newest = [...parts].sort((one, other) => byText(other.report.at, one.report.at))[0];
  return parts.filter(({ shard }) => shard.of === newest?.shard.of);
};

const unseen = (cluster: ClusterName, message: string): Unseen => ({ cluster, failure: { kind: 'timeout', message, cluster } });

const nameOf = ({ index, of }: Shard): string => (of === 1 ? 'the job' : `shard ${index}/${of}`);

const lostIn = (shard: Shard, report: DriftReport | undefined, { membersIn, notBefore }: Gathering): readonly Unseen[] => {
  const members = membersIn(shard);
  if (report === undefined) return members.map((cluster) => unseen(cluster, `${nameOf(shard)} has left no report`));
  if (notBefore !== undefined && report.at < notBefore) return members.map((cluster) => unseen(cluster, `the last report of ${nameOf(shard)} is of ${report.at}`));
  return members.filter((cluster) => !report.clusters.includes(cluster)).map((cluster) => unseen(cluster, `the last run of ${nameOf(shard)} did not look at it`));
};

const byAddress = ({ at: one }: { readonly at: Address }, { at: other }: { readonly at: Address }): number => byText(one.cluster, other.cluster) || byText(one.object, other.object);
const byPlace = (one: Unseen, other: Unseen): number => byText(one.cluster, other.cluster) || byText(one.object ?? '', other.object ?? '');

const summed = (runs: readonly DriftRun[]): DriftRun => {
  const sum = (of: (run: DriftRun) => number): number => runs.reduce((all, run) => all + of(run), 0);
  const at = runs.map((run) => run.at).sort(byText)[0] as Timestamp;
  return { at, drift: sum(({ drift }) => drift), unknown: sum(({ unknown }) => unknown), ...(runs.some(({ pending }) => pending !== undefined) ? { pending: sum(({ pending }) => pending ?? 0) } : {}) };
};

// Shards run by one clock: their last runs belong together, and so do those before them.
const pastOf = (reports: readonly DriftReport[]): { readonly past?: DriftPast } => {
  const pasts = reports.flatMap(({ past }) => past ?? []);
  const shared = Math.min(...pasts.map(({ runs }) => runs.length));
  if (pasts.length === 0) return {};
  const runs = Array.from({ length: shared }, (_, at) => summed(pasts.flatMap((past) => past.runs[past.runs.length - shared + at] ?? [])));
  return { past: { runs, changed: pasts.some(({ changed }) => changed) } };
};

const oldest = (reports: readonly DriftReport[], now: Timestamp): Timestamp => reports.map(({ at }) => at).sort(byText)[0] ?? now;

/**
 * One report of the fleet, put together from the last of each shard. It is as old as the oldest of them. Clusters that none
 * of them looked at, or too long ago, are unknown; those that are not members any more are left out.
 */
export const gather = (given: Gathering, { fleet, now }: { readonly fleet: string; readonly now: Timestamp }): DriftReport => {
  const [first] = given.parts;
  const shards = Array.from({ length: first?.shard.of ?? 0 }, (_, index): Shard => ({ index, of: first?.shard.of ?? 0 }));
  const reportOf = (shard: Shard): DriftReport | undefined => given.parts.find((part) => part.shard.index === shard.index)?.report;
  const lost = shards.flatMap((shard) => lostIn(shard, reportOf(shard), given));
  const members = shards.flatMap(given.membersIn);
  const gone = new Set<string>(lost.map(({ cluster }) => cluster));
  const isKnown = (cluster: ClusterName): boolean => members.includes(cluster) && !gone.has(cluster);
  const reports = given.parts.map(({ report }) => report).filter(({ at }) => given.notBefore === undefined || at >= given.notBefore);
  const all = <Item extends { readonly at: Address }>(of: (report: DriftReport) => readonly Item[]): readonly Item[] => reports.flatMap(of).filter(({ at }) => isKnown(at.cluster)).sort(byAddress);
  return {
    format: 1,
    fleet,
    serial: Math.max(0, ...given.parts.map((part) => part.report).map(({ serial }) => serial)),
    at: oldest(reports, now),
    clusters: [...members].sort(byText),
    looked: reports.reduce((sum, { looked }) => sum + looked, 0),
    drift: all(({ drift }) => drift),
    owners: all(({ owners }) => owners),
    quiet: all(({ quiet }) => quiet),
    unknown: [...lost, ...reports.flatMap(({ unknown }) => unknown).filter(({ cluster }) => isKnown(cluster))].sort(byPlace),
    ...(reports.some(({ pending }) => pending !== undefined) ? { pending: all(({ pending = [] }) => pending) } : {}),
    ...pastOf(reports),
  };
};
