import type { ClusterAffinity, Decline, MemberCluster } from '#core/model';
import { filters } from './filters/registry.ts';
import type { Case } from './input.ts';

/** The clusters that passed every filter, why the others did not, and under which affinity term. */
export type Selection = { readonly chosen: readonly MemberCluster[]; readonly declined: readonly Decline[]; readonly term?: string };

const under = (given: Case, affinity: ClusterAffinity | undefined, term?: string): Selection => {
  const there = new Set(given.before?.targets.map((target) => target.cluster));
  const chosen: MemberCluster[] = [];
  const declined: Decline[] = [];
  for (const cluster of given.input.spec.clusters) {
    const trial = { given, cluster, affinity, wasThere: there.has(cluster.name) };
    const objections = filters.map(({ by, objection }) => ({ by, says: objection(trial) }));
    const first = objections.find(({ says }) => says !== undefined);
    if (first?.says === undefined) chosen.push(cluster);
    else declined.push({ cluster: cluster.name, by: first.by, says: first.says });
  }
  return { chosen, declined, ...(term === undefined ? {} : { term }) };
};

/** Filters the fleet's clusters; ordered affinity terms are tried from the one in use, and the first that fits any cluster is taken. */
export const select = (given: Case): Selection => {
  const { clusterAffinity, clusterAffinities } = given.policy.placement;
  if (clusterAffinities === undefined || clusterAffinities.length === 0) return under(given, clusterAffinity);
  const from = Math.max(0, clusterAffinities.findIndex((term) => term.affinityName === given.before?.affinity));
  const tried = clusterAffinities.slice(from).map((term) => under(given, term, term.affinityName));
  return tried.find((selection) => selection.chosen.length > 0) ?? (tried.at(-1) as Selection);
};
