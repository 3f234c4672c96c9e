import type { Decline, MemberCluster, PlacementRule } from '#core/model';
import type { Term } from '../terms.ts';

/** A cluster on trial under one term of a policy; `overflows` where the overflow affinities count as well. */
export type Trial = { readonly cluster: MemberCluster; readonly rule: PlacementRule; readonly term: Term; readonly overflows: boolean };

/** One question that every cluster is asked, whatever the template; the answer is why it is declined, or undefined. */
export type Filter = {
  readonly by: Decline['by'];
  /** A cluster that has the template already is not asked. */
  readonly sparesTargets: boolean;
  readonly objection: (trial: Trial) => string | undefined;
};
