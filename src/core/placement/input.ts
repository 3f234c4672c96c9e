import type { Asked, ClusterFacts, FleetSpec, Interpreter, ObjectKey, PlacedBefore, PropagationPolicy, Template } from '#core/model';
import type { Roster } from './roster.ts';

/** What placing starts from: the spec, what the clusters say of themselves, and where templates were put last time. */
export type PlaceInput = {
  readonly spec: FleetSpec;
  readonly facts: readonly ClusterFacts[];
  readonly before: readonly PlacedBefore[];
  readonly interpreter: Interpreter;
  /** Templates to divide anew although nothing asks for it (Karmada: WorkloadRebalancer). */
  readonly rebalance?: ReadonlySet<ObjectKey>;
};

/** One template under one policy, with all that deciding on it needs. */
export type Case = {
  readonly roster: Roster;
  readonly template: Template;
  readonly policy: PropagationPolicy;
  readonly before: PlacedBefore | undefined;
  /** Undefined for kinds without replicas. */
  readonly asked: Asked | undefined;
  readonly isFresh: boolean;
};

/** Whether replicas are assigned at all: some are asked for, or each would need something of a node. */
export const isWorkload = ({ asked }: Case): boolean => asked !== undefined && (asked.replicas > 0 || asked.requirements !== undefined);
