import type { PlacementRule } from '#core/model';
import { duplicated } from './duplicated.ts';
import { staticWeight } from './static-weight.ts';
import type { Strategy } from './strategy.ts';

/** The strategy that a policy asks for; undefined for one that this version does not decide (dynamic weights, Aggregated). */
export const strategyOf = ({ replicaScheduling }: PlacementRule): Strategy | undefined => {
  if (replicaScheduling === undefined || replicaScheduling.replicaSchedulingType === 'Duplicated') return duplicated;
  if (replicaScheduling.replicaDivisionPreference === 'Aggregated') return undefined;
  return replicaScheduling.weightPreference?.dynamicWeight === undefined ? staticWeight : undefined;
};
