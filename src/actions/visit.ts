import { survey } from '#edge/observer';
import type { Answer, Cache, ClusterClient, ClusterFacts, ClusterName, MemberCluster, Milliseconds, Ports } from '#core/model';

/** The clusters of a fleet as far as they answered, with a client for each that could be opened. */
export type Visit = {
  readonly clients: ReadonlyMap<ClusterName, Answer<ClusterClient>>;
  readonly facts: readonly ClusterFacts[];
  /** So many clusters are visited at the same time, if more than these. */
  readonly among?: number;
  /** Of members out of scope: nothing is looked at there, but what is placed is shared out among all. */
  readonly beside: readonly ClusterFacts[];
  /** Where OpenAPI documents are kept from one visit to the next. */
  readonly cache: Cache;
};

/** Who is visited, and who is only asked what it is. */
export type Round = {
  readonly members: readonly MemberCluster[];
  readonly beside: readonly MemberCluster[];
  /** How long each cluster may take for all of its answers. */
  readonly within?: Milliseconds;
  /** So many clusters are visited at the same time, where each has a round of its own. */
  readonly among?: number;
};

type Arrival = { readonly name: ClusterName; readonly client: Promise<Answer<ClusterClient>>; readonly facts: Promise<readonly ClusterFacts[]> };

const arriving = (world: Ports, within: Milliseconds | undefined) => (member: MemberCluster): Arrival => {
  const client = world.clusters.open(member, within === undefined ? {} : { within });
  return { name: member.name, client, facts: client.then((opened) => survey({ members: [member], clients: new Map([[member.name, opened]]) })) };
};

const closed = async (arrivals: readonly Arrival[]): Promise<void> => {
  await Promise.all(arrivals.map(async ({ client }) => {
    const opened = await client;
    if (opened.ok) await opened.value.close();
  }));
};

const factsOf = async (arrivals: readonly Arrival[]): Promise<readonly ClusterFacts[]> => (await Promise.all(arrivals.map(({ facts }) => facts))).flat();

/**
 * Opens all clusters at once and asks what they are while something is read that takes the process longer; hands both on, and
 * closes the clients whatever happens. Where reading fails, nobody waits for a cluster.
 */
export const visitingWhile = async <Read, Value>({ members, beside, within, among }: Round, world: Ports, { read, story }: { readonly read: () => Promise<Read>; readonly story: (visit: Visit, read: Read) => Promise<Value> }): Promise<Value> => {
  const [here, there] = [members.map(arriving(world, within)), beside.map(arriving(world, within))];
  const all = [...here, ...there];
  const found = await read().catch((thrown: unknown) => {
    void closed(all);
    throw thrown;
  });
  try {
    const clients = new Map(await Promise.all(all.map(async ({ name, client }) => [name, await client] as const)));
    const [facts, others] = [await factsOf(here), await factsOf(there)];
    return await story({ clients, facts, beside: others, cache: world.cache, ...(among === undefined ? {} : { among }) }, found);
  } finally {
    await closed(all);
  }
};

/** Opens all clusters at once, asks what they are, hands both on, and closes the clients whatever happens. */
export const visitingRound = <Value>(round: Round, world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> => visitingWhile(round, world, { read: () => Promise.resolve(), story });

/** The same, for a scope that leaves no member out. */
export const visiting = <Value>(members: readonly MemberCluster[], world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> => visitingRound({ members, beside: [] }, world, story);

/** The visit with those who are not in it yet. */
export const visitingMore = <Value>({ visit, members, beside }: Round & { readonly visit: Visit }, world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> => {
  const missing = members.filter(({ name }) => !visit.clients.has(name));
  if (missing.length + beside.length === 0) return story(visit);
  return visitingRound({ members: missing, beside }, world, (more) => story({ ...visit, clients: new Map([...visit.clients, ...more.clients]), facts: [...visit.facts, ...more.facts], beside: more.beside }));
};
