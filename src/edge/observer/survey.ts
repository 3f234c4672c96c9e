import type { Answer, ClusterClient, ClusterFacts, ClusterName, MemberCluster } from '#core/model';
import { discover } from './discovery.ts';
import { limited } from './limited.ts';
import { type Clients, openedFor } from './opened.ts';

/** Requests under way at once; only old servers take more than three. */
const AT_ONCE = 8;

const factsOf = async (cluster: ClusterName, opened: Answer<ClusterClient>): Promise<ClusterFacts> => {
  if (!opened.ok) return { reach: 'lost', cluster, failure: opened.failure };
  const client = limited(opened.value, AT_ONCE);
  const [version, kinds] = await Promise.all([client.get('/version'), discover(client)]);
  if (!version.ok) return { reach: 'lost', cluster, failure: version.failure };
  if (!kinds.ok) return { reach: 'lost', cluster, failure: kinds.failure };
  const { served, unread } = kinds.value;
  return { reach: 'ok', cluster, version: String(version.value.gitVersion), served, ...(unread.length > 0 ? { unread } : {}) };
};

/** Asks every member cluster at once what it is and what it serves. One that does not answer is lost, with the reason; it holds up no other. */
export const survey = (input: { members: readonly MemberCluster[]; clients: Clients }): Promise<ClusterFacts[]> =>
  Promise.all(input.members.map(({ name }) => factsOf(name, openedFor(input.clients, name))));
