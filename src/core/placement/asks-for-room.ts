import type { FleetSpec, PropagationPolicy } from '#core/model';
import { constrains } from './choose/choose.ts';
import { strategyOf } from './divide/divide.ts';

/** Whether a policy divides replicas by what clusters have free. */
export const dividesByRoom = ({ placement }: PropagationPolicy): boolean => ['DynamicWeight', 'Aggregated'].includes(strategyOf(placement));

/** Whether what a cluster gets hangs on the others: shared replicas, chosen clusters, affinities that are tried in turn. */
export const sharesOut = (spec: FleetSpec): boolean =>
  spec.propagation.some(({ placement }) => strategyOf(placement) !== 'Duplicated' || constrains(placement) || placement.clusterAffinities !== undefined);

/** Whether any policy of a fleet goes by what clusters have free: to divide replicas, or to choose clusters. */
export const asksForRoom = (spec: FleetSpec): boolean => spec.propagation.some((policy) => dividesByRoom(policy) || constrains(policy.placement));
