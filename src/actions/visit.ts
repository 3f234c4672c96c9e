import { survey } from '#edge/observer';
import type { Answer, ClusterClient, ClusterFacts, ClusterName, MemberCluster, Ports } from '#core/model';

/** The clusters of a fleet as far as they answered, with a client for each that could be opened. */
export type Visit = {
  readonly clients: ReadonlyMap<ClusterName, Answer<ClusterClient>>;
  readonly facts: readonly ClusterFacts[];
};

/** Opens all clusters at once, asks what they are, hands both on, and closes the clients whatever happens. */
export const visiting = async <Value>(members: readonly MemberCluster[], world: Ports, story: (visit: Visit) => Promise<Value>): Promise<Value> => {
  const opened = await Promise.all(members.map(async (member) => [member.name, await world.clusters.open(member)] as const));
  const clients = new Map(opened);
  try {
    return await story({ clients, facts: await survey({ members, clients }) });
  } finally {
    await Promise.all([...clients.values()].map((client) => (client.ok ? client.value.close() : undefined)));
  }
};
