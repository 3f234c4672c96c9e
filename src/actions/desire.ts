import { defaulted } from '#core/defaulting';
import { withApplySet } from '#core/applyset';
import { override } from '#core/overrides';
import { place, placedAfter } from '#core/placement';
import { addressText, type ClusterFacts, type ClusterName, type Desired, type K8sObject, type Must, type PlacedBefore, type Placement } from '#core/model';
import { type Interpreting, unlessTold } from './interpret.ts';
import type { Fleet } from './read-fleet.ts';

/** What the spec asks for, with the real bodies: secret values are still in it. */
export type Rendered = {
  readonly placements: readonly Placement[];
  readonly placedAfter: readonly PlacedBefore[];
  readonly desired: Desired;
  /** By address text. */
  readonly bodies: ReadonlyMap<string, K8sObject>;
};

/** Places every template, renders it for its clusters and marks it as this fleet's. `leaving` clusters are wanted empty. */
export const desire = (fleet: Fleet, facts: readonly ClusterFacts[], options: { must: Must; leaving: ReadonlySet<ClusterName>; before: readonly PlacedBefore[]; interpreting: Interpreting }): Rendered => {
  const { must, leaving, before, interpreting } = options;
  const { interpreter } = interpreting;
  const clusters = fleet.spec.clusters.filter((cluster) => !leaving.has(cluster.name));
  const spec = { ...fleet.spec, clusters };
  const placements = must(place({ spec, facts, before, interpreter }));
  const desired = withApplySet({ spec, desired: must(override({ spec, placements, interpreter, defaulted })), recorded: fleet.recorded });
  unlessTold(interpreting, must);
  const bodies = new Map(desired.objects.map((one) => [addressText({ cluster: one.cluster, object: one.key }), one.object]));
  return { placements, placedAfter: placedAfter(placements, before), desired, bodies };
};
