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
export type Round = { readonly members: readonly MemberCluster[]; readonly beside: readonly MemberCluster[]; /** How long each cluster may take for all of its answers. */ readonly within?: Milliseconds; /** So many clusters are visited at the same time, where each has a round of its own. */ readonly among?: number };

/** Opens all clusters at once, asks what they are, hands both on, and closes the clients whatever happens. */
export const visiting = <Value>(members: readonly MemberCluster[], world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> =>
  visitingRound({ members, beside: [] }, world, story);

/** The same, for a scope that leaves some members out. */
export const visitingRound = async <Value>({ members, beside, within, among }: Round, world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> => {
  const opened = await Promise.all([...members, ...beside].map(async (member) => [member.name, await world.clusters.open(member, within === undefined ? {} : { within })] as const));
  const clients = new Map(opened);
  try {
    const [facts, others] = await Promise.all([survey({ members, clients }), survey({ members: beside, clients })]);
    return await story({ clients, facts, beside: others, cache: world.cache, ...(among === undefined ? {} : { among }) });
  } finally {
    await Promise.all([...clients.values()].map((client) => (client.ok ? client.value.close() : undefined)));
  }
};
