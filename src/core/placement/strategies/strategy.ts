import type { MemberCluster, Target } from '#core/model';
import type { Case } from '../input.ts';

/** How replicas come to the chosen clusters. Clusters that get none are no targets. */
export type Strategy = {
  readonly divides: boolean;
  readonly assign: (given: Case, chosen: readonly MemberCluster[], replicas: number) => readonly Target[];
};
