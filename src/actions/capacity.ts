import { asksForRoom, summaryOf } from '#core/placement';
import { surveyLoad } from '#edge/observer';
import type { ClusterFacts, FleetSpec } from '#core/model';
import type { Visit } from './visit.ts';

/** Facts with what each cluster has free, where a policy goes by it; else nobody is asked. */
export const withCapacity = async (spec: FleetSpec, visit: Visit): Promise<readonly ClusterFacts[]> => {
  if (!asksForRoom(spec)) return visit.facts;
  const loads = await surveyLoad(visit);
  const models = new Map(spec.clusters.map((cluster) => [cluster.name, cluster.models]));
  return visit.facts.map((facts) => {
    const load = loads.get(facts.cluster);
    return facts.reach === 'ok' && load ? { ...facts, capacity: summaryOf(load.nodes, load.pods, models.get(facts.cluster)) } : facts;
  });
};
