import { attempt, type ClusterFacts, type MemberCluster, type Outcome, type Ports } from '#core/model';
import { type FleetRequest, readMembers } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** A member cluster with what it says of itself now. */
export type ClusterRow = { readonly member: MemberCluster; readonly facts: ClusterFacts };

/** All member clusters of a fleet, in the order of their names, each with its facts or why there are none. */
export const listClusters = (ask: FleetRequest, world: Ports): Promise<Outcome<readonly ClusterRow[]>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    return visiting(spec.clusters, world, async ({ facts }) =>
      spec.clusters.flatMap((member) => {
        const own = facts.find((one) => one.cluster === member.name);
        return own === undefined ? [] : [{ member, facts: own }];
      }),
    );
  });
