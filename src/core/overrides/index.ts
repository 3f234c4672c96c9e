// What each cluster gets: a placed template with replicas revised and overrides applied, in Karmada's order.
// Comes in: the spec, placements. Goes out: desired objects with the origin of every edited field, and what could not be rendered.
// Never: chooses a cluster, looks at a cluster, writes into a template.
// Fixtures: fixtures/overriders/<kind>/*.yaml.
export { explainOverrides } from './explain-overrides.ts';
export { override, type OverrideInput } from './override.ts';
export { retained } from './retain.ts';
export { overriders } from './registry.ts';
export type { Overrider } from './overrider.ts';
