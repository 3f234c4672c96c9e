import { addressText, byText, type ClusterName, type DesiredObject, type ObjectKey, type Recorded } from '#core/model';
import type { PlanInput, Sight, Trio } from './input.ts';

/** Lays the three sets side by side: one sight for each cluster that the spec has or the state remembers, sorted. */
export const pair = (input: PlanInput): readonly Sight[] => {
  const desired = byCluster(
    input.desired.objects,
    (one) => one.cluster,
    (one) => one.key,
  );
  const recorded = byCluster(
    input.recorded.objects,
    (row) => row.at.cluster,
    (row) => row.at.object,
  );
  const members = new Map(input.spec.clusters.map((member) => [member.name, member]));
  const observed = new Map(input.observed.map((one) => [one.cluster, one]));
  const leaving = new Set(input.leaving);
  return [...new Set([...members.keys(), ...recorded.keys(), ...desired.keys()])].sort(byText).map((cluster): Sight => {
    const [member, seen] = [members.get(cluster), observed.get(cluster)];
    const sets = { desired: desired.get(cluster) ?? new Map(), recorded: recorded.get(cluster) ?? new Map() };
    return {
      cluster,
      leaving: leaving.has(cluster),
      trios: triosOf(input, cluster, sets),
      ...(member === undefined ? {} : { member }),
      ...(seen === undefined ? {} : { observed: seen }),
    };
  });
};

type Sets = { readonly desired: ReadonlyMap<ObjectKey, DesiredObject>; readonly recorded: ReadonlyMap<ObjectKey, Recorded> };

const byCluster = <One>(
  items: readonly One[],
  clusterOf: (one: One) => ClusterName,
  keyOf: (one: One) => ObjectKey,
): Map<ClusterName, Map<ObjectKey, One>> => {
  const found = new Map<ClusterName, Map<ObjectKey, One>>();
  for (const item of items) {
    const cluster = clusterOf(item);
    const own = found.get(cluster) ?? new Map<ObjectKey, One>();
    found.set(cluster, own.set(keyOf(item), item));
  }
  return found;
};

const triosOf = (input: PlanInput, cluster: ClusterName, sets: Sets): readonly Trio[] => {
  const seen = input.observed.find((one) => one.cluster === cluster);
  const live = seen?.reach === 'ok' ? seen.objects : undefined;
  // What is recorded is sorted already, which is most of it.
  const objects = new Set([...sets.recorded.keys(), ...sets.desired.keys()]);
  return [...objects].sort(byText).map((object): Trio => {
    const at = { cluster, object };
    const address = addressText(at);
    const trio: Draft<Trio> = { at, departures: input.departures.get(address) ?? [] };
    const [desired, found, row, preview] = [sets.desired.get(object), live?.get(object), sets.recorded.get(object), input.previews.get(address)];
    if (desired) trio.desired = desired;
    if (found) trio.seen = found;
    if (row) trio.recorded = row;
    const content = row && input.recorded.contents[row.applied];
    if (content) trio.content = content;
    if (preview) trio.preview = preview;
    return withHands(trio, input.handed?.get(address));
  });
};

const withHands = (trio: Trio, hands: Trio['hands']): Trio => (hands === undefined ? trio : { ...trio, hands });

type Draft<Members> = { -readonly [Name in keyof Members]: Members[Name] };

/** The same members without those that are undefined. */
export const present = <Members extends object>(members: Members): { [Name in keyof Members]?: Exclude<Members[Name], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: Exclude<Members[Name], undefined>;
  };
