import { type Answer, type ClusterClient, type ClusterName, failed } from '#core/model';

/** The clients that were opened, by cluster; or why not. */
export type Clients = ReadonlyMap<ClusterName, Answer<ClusterClient>>;

/** The client of a cluster, or why there is none. */
export const openedFor = (clients: Clients, cluster: ClusterName): Answer<ClusterClient> =>
  clients.get(cluster) ?? failed({ kind: 'credentials', cluster, message: 'no client was opened for this cluster' });
