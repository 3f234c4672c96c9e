import { addressText, type Claim, type Claims, type ClusterName, type Departure, type Departures, type K8sObject, type ObjectKey, type ObservedCluster, type Recorded, type State } from '#core/model';
import { claimsOf } from './claims.ts';
import { departuresOf } from './departures.ts';
import { isHeld } from './held.ts';

/** What was recorded of an address: the row, and the content that it names. */
export type Memory = { readonly row: Recorded; readonly content: K8sObject };

/** Memories by cluster and key. */
export type Memories = ReadonlyMap<ClusterName, ReadonlyMap<ObjectKey, Memory>>;

/** A cluster that was reached. */
export type Seen = Extract<ObservedCluster, { reach: 'ok' }>;

/** Everything that was recorded, without rows whose content is missing. */
export const memoriesOf = ({ objects, contents }: State): Memories => {
  const memories = new Map<ClusterName, Map<ObjectKey, Memory>>();
  for (const row of objects) {
    const content = contents[row.applied];
    const cluster = memories.get(row.at.cluster) ?? new Map<ObjectKey, Memory>();
    memories.set(row.at.cluster, cluster);
    if (content !== undefined) cluster.set(row.at.object, { row, content });
  }
  return memories;
};

/** Where live left what was recorded, and what is proved to be as it was. */
export type Recalled = { readonly departures: Departures; readonly held: ReadonlySet<Memory> };

const liveOf = ({ row }: Memory, seen: Seen): K8sObject | undefined => {
  const observation = row.doubt === undefined ? seen.objects.get(row.at.object) : undefined;
  return observation?.found === 'yes' ? observation.live : undefined;
};

/** Looks at the live object of each memory. What is proved to be held needs no second look; the rest is compared field by field. */
export const recall = (memories: Memories, clusters: ReadonlyMap<ClusterName, Seen>, manager: string): Recalled => {
  const departures = new Map<string, readonly Departure[]>();
  const held = new Set<Memory>();
  const look = (memory: Memory, seen: Seen): void => {
    const live = liveOf(memory, seen);
    const { row, content } = memory;
    if (live === undefined) return;
    if (isHeld({ wanted: content, live, manager, settled: row.settled })) {
      held.add(memory);
      return;
    }
    const found = departuresOf({ row, content, live, manager });
    if (found.length > 0) departures.set(addressText(row.at), found);
  };
  for (const [cluster, rows] of memories) {
    const seen = clusters.get(cluster);
    if (seen !== undefined) for (const memory of rows.values()) look(memory, seen);
  }
  return { departures, held };
};

/** Where others own recorded fields, by address. Rows in doubt have none. */
export const claimsIn = ({ recorded, observed, manager }: { readonly recorded: State; readonly observed: readonly ObservedCluster[]; readonly manager: string }): Claims => {
  const clusters = new Map(observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one] as const] : [])));
  const claims = new Map<string, readonly Claim[]>();
  for (const [cluster, rows] of memoriesOf(recorded)) {
    const seen = clusters.get(cluster);
    if (seen === undefined) continue;
    for (const memory of rows.values()) {
      const live = liveOf(memory, seen);
      const found = live === undefined ? [] : claimsOf({ content: memory.content, live, manager });
      if (found.length > 0) claims.set(addressText(memory.row.at), found);
    }
  }
  return claims;
};
