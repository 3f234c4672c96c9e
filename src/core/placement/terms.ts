import type { ClusterAffinity, MemberCluster, PlacementRule } from '#core/model';
import { unaffine } from '#core/model';
import { remembered } from '#lib/remembered';

/** One affinity under which clusters are looked for: the only one, or one of an ordered list, with where it may overflow to. */
export type Term = { readonly name?: string; readonly affinity?: ClusterAffinity; readonly overflow: readonly ClusterAffinity[] };

/** The terms of a placement in their order; a policy without an affinity has one that matches every cluster. */
export const termsOf = remembered(({ clusterAffinity, clusterAffinities = [] }: PlacementRule): readonly [Term, ...Term[]] => {
  const [first, ...others] = clusterAffinities.map((term): Term => ({ name: term.affinityName, affinity: term, overflow: term.overflowAffinities ?? [] }));
  return first === undefined ? [clusterAffinity === undefined ? { overflow: [] } : { affinity: clusterAffinity, overflow: [] }] : [first, ...others];
});

/** The terms that are tried, from the one in use on; earlier ones are not looked at again (Karmada). */
export const termsFrom = (terms: readonly [Term, ...Term[]], inUse: string | undefined): readonly [Term, ...Term[]] => {
  const from = inUse === undefined ? 0 : Math.max(0, terms.findIndex(({ name }) => name === inUse));
  return from === 0 ? terms : (terms.slice(from) as unknown as readonly [Term, ...Term[]]);
};

/** How far from the primary affinity a cluster is: 0 within it, else the place of the first overflow that it matches, from 1. */
export const tierOf = ({ affinity, overflow }: Term, cluster: MemberCluster): number => {
  if (affinity === undefined || unaffine(affinity, cluster) === undefined) return 0;
  return overflow.findIndex((one) => unaffine(one, cluster) === undefined) + 1;
};
