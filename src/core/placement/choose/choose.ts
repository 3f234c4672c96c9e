import type { PlacementRule, SpreadConstraint } from '#core/model';
import type { Candidate } from '../candidates.ts';
import { byCluster } from './by-cluster.ts';
import { byRegion } from './by-region.ts';

/** Clusters that were chosen in their order, or why a policy's constraints cannot be met. */
export type Choice = { readonly chosen: readonly Candidate[] } | { readonly says: string };

/** What a choice goes by. `need` is missing where every cluster gets all replicas, or none. */
export type Choosing = { readonly candidates: readonly Candidate[]; readonly replicas: number; readonly need?: number; readonly limits: Readonly<Record<'cluster' | 'region', SpreadConstraint | undefined>> };

/** Whether a policy divides by fixed weights: then Karmada places on all clusters that pass, whatever the constraints. */
const weighsOnly = ({ replicaScheduling }: PlacementRule): boolean => {
  if (replicaScheduling?.replicaSchedulingType !== 'Divided' || replicaScheduling.replicaDivisionPreference !== 'Weighted') return false;
  const { weightPreference } = replicaScheduling;
  return weightPreference === undefined || ((weightPreference.staticWeightList ?? []).length > 0 && weightPreference.dynamicWeight === undefined);
};

/** Whether a policy's spread constraints choose among the clusters that pass; otherwise all are taken. */
export const constrains = (rule: PlacementRule): boolean => (rule.spreadConstraints ?? []).length > 0 && !weighsOnly(rule);

/** Chooses among ranked clusters by the spread constraints of a policy (Karmada v1.18: by region, else by cluster). */
export const choose = (rule: PlacementRule, candidates: readonly Candidate[], replicas: number): Choice => {
  if (!constrains(rule)) return { chosen: candidates };
  const limitBy = (field: string): SpreadConstraint | undefined => rule.spreadConstraints?.find(({ spreadByField }) => spreadByField === field);
  const limits = { cluster: limitBy('cluster'), region: limitBy('region') };
  const divides = rule.replicaScheduling?.replicaSchedulingType === 'Divided';
  const choosing: Choosing = { candidates, replicas, limits, ...(divides ? { need: replicas } : {}) };
  if (limits.region) return byRegion(choosing, limits.region);
  if (limits.cluster) return byCluster(choosing, limits.cluster);
  return { says: 'its policy spreads by neither cluster nor region, and nothing else chooses clusters' };
};
