import { byFinding, candidatesOf, seenOf, type Sifted, sift } from '#core/drift';
import { claimsIn, predict } from '#core/merge';
import { driftOf } from '#core/plan';
import type { ClusterName, DriftReport, Finding, IgnoreRule, ObservedCluster, State, Unseen } from '#core/model';
import { extraSight, type Ground, type Sight } from './drift-sight.ts';
import type { Fleet } from './read-fleet.ts';

/** What was seen of some clusters; nothing of what is live is held by it but what was found. */
export type Glance = Sifted & Pick<DriftReport, 'clusters' | 'looked' | 'unknown' | 'pending'> & {
  /** Who else owns what is as recorded, where that does not count. */
  readonly owners: readonly Finding[];
};

/** The fleet as far as it is recorded in one cluster: what looks there looks at nothing else. */
export const parting = (fleet: Fleet): ((cluster: ClusterName) => Fleet) => {
  const rows = Map.groupBy(fleet.recorded.objects, ({ at }) => at.cluster);
  return (cluster) => ({ ...fleet, recorded: { ...fleet.recorded, objects: rows.get(cluster) ?? [] } satisfies State });
};

/** Where live is not what was recorded, and who else owns what is; nothing is excused yet. */
export const foundIn = ({ spec, recorded }: Fleet, observed: readonly ObservedCluster[]): ReturnType<typeof candidatesOf> => {
  const manager = `fleet:${spec.name}`;
  const { departures } = predict({ desired: [], observed, recorded, manager, schemas: new Map() });
  return candidatesOf({ recorded, observed, drift: driftOf({ recorded, observed, departures }), claims: claimsIn({ recorded, observed, manager }) });
};

/** What there is to say of the clusters that are open. */
export const glance = async (ground: Ground, given: { readonly sight: Promise<Sight>; readonly strict: boolean }): Promise<Glance> => {
  const { fleet, sieve } = ground;
  const [{ observed, pending }, { extras, unknown }] = await Promise.all([given.sight, extraSight(ground)]);
  const { drift, owners } = foundIn(fleet, observed);
  const seen = seenOf(observed, fleet.recorded);
  return {
    ...sift([...drift, ...extras, ...(given.strict ? owners : [])], sieve),
    ...seen,
    owners: given.strict ? [] : sift(owners, sieve).counted,
    unknown: [...seen.unknown, ...unknown],
    ...(pending === undefined ? {} : { pending }),
  };
};

const tallied = (glances: readonly Glance[]): Glance['expired'] => {
  const sums = new Map<IgnoreRule, number>();
  for (const { expired } of glances) for (const [rule, count] of expired) sums.set(rule, (sums.get(rule) ?? 0) + count);
  return sums;
};

/** Several glances as one. */
export const together = (glances: readonly Glance[]): Glance => {
  const [only] = glances;
  if (only !== undefined && glances.length === 1) return only;
  const all = <Item>(of: (one: Glance) => readonly Item[]): Item[] => glances.flatMap(of);
  return {
    clusters: all(({ clusters }) => clusters),
    looked: glances.reduce((sum, { looked }) => sum + looked, 0),
    counted: all(({ counted }) => counted).sort(byFinding),
    quiet: all(({ quiet }) => quiet).sort(byFinding),
    owners: all(({ owners }) => owners).sort(byFinding),
    unknown: all<Unseen>(({ unknown }) => unknown),
    used: new Set(all(({ used }) => [...used])),
    expired: tallied(glances),
  };
};
