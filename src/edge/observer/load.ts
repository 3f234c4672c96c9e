import type { Answer, ClusterClient, ClusterFacts, ClusterName, JsonObject } from '#core/model';
import { type Clients, openedFor } from './opened.ts';

/** All nodes and all pods of a cluster. */
export type ClusterLoad = { readonly nodes: readonly JsonObject[]; readonly pods: readonly JsonObject[] };

const loadOf = async (client: Answer<ClusterClient>): Promise<ClusterLoad | undefined> => {
  if (!client.ok) return undefined;
  const [nodes, pods] = await Promise.all([client.value.list({ path: '/api/v1/nodes' }), client.value.list({ path: '/api/v1/pods' })]);
  return nodes.ok && pods.ok ? { nodes: nodes.value, pods: pods.value } : undefined;
};

/** Lists nodes and pods of all clusters that answered, at once; a cluster that does not let them be listed is missing. */
export const surveyLoad = async (input: { facts: readonly ClusterFacts[]; clients: Clients }): Promise<ReadonlyMap<ClusterName, ClusterLoad>> => {
  const asked = input.facts.filter(({ reach }) => reach === 'ok').map(async ({ cluster }) => [cluster, await loadOf(openedFor(input.clients, cluster))] as const);
  return new Map((await Promise.all(asked)).flatMap(([cluster, load]) => (load === undefined ? [] : [[cluster, load] as const])));
};
