import type { ClusterFacts, FleetSpec, PlacedBefore, PropagationPolicy, Template } from '#core/model';

/** What placing starts from: the spec, what the clusters say of themselves, and where templates were put last time. */
export type PlaceInput = { readonly spec: FleetSpec; readonly facts: readonly ClusterFacts[]; readonly before: readonly PlacedBefore[] };

/** One template under one policy. */
export type Case = { readonly input: PlaceInput; readonly template: Template; readonly policy: PropagationPolicy; readonly before: PlacedBefore | undefined };
