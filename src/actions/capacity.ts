import { asksForRoom, summaryOf } from '#core/placement';
import { surveyLoad } from '#edge/observer';
import type { ClusterFacts, FleetSpec } from '#core/model';
import type { Visit } from './visit.ts';

/** Facts of all clusters to place by, with what each has free where a policy goes by it; else nobody is asked. */
export const withCapacity = async (spec: FleetSpec, { clients, facts: inScope, beside }: Visit): Promise<readonly ClusterFacts[]> => {
  const all = [...inScope, ...beside];
  if (!asksForRoom(spec)) return all;
  const loads = await surveyLoad({ clients, facts: all });
  const models = new Map(spec.clusters.map((cluster) => [cluster.name, cluster.models]));
  return all.map((facts) => {
    const load = loads.get(facts.cluster);
    return facts.reach === 'ok' && load ? { ...facts, capacity: summaryOf(load.nodes, load.pods, models.get(facts.cluster)) } : facts;
  });
};
