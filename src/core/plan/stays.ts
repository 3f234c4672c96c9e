import type { ClusterName } from '#core/model';
import { templateOf } from './decide/remove.ts';
import type { PlanInput, Trio } from './input.ts';

/**
 * Whether an object that is not desired stays where it is: its template lost its policy, no cluster could be decided on
 * for it (which, as with Karmada, clears nothing), or it could not be rendered for this cluster.
 */
export const staysIn = (input: PlanInput): ((trio: Trio) => boolean) => {
  const undecided = new Set<string>(
    input.placements.filter(({ kept, unplaceable }) => kept || unplaceable?.clears === false).map((placement) => placement.template.key),
  );
  const unrendered = new Map<ClusterName, Set<string>>();
  for (const { cluster, key } of input.desired.unrendered) unrendered.set(cluster, (unrendered.get(cluster) ?? new Set()).add(key));
  return ({ at, recorded }) => {
    const template = recorded === undefined ? at.object : templateOf(recorded);
    const here = unrendered.get(at.cluster);
    return undecided.has(template) || here?.has(template) === true || here?.has(at.object) === true;
  };
};
