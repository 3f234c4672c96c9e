// The nouns of fleet: plain, read-only, JSON-shaped values that stages hand on, and the ports an action needs.
// Comes in: nothing but generated schema types and lib. Goes out: types, and the few functions that define them.
// Never: decides anything, imports another room, reads a clock, a file or an environment.
// Fixtures: none of its own; every world uses them.
export * from './apply.ts';
export * from './conceal.ts';
export * from './content.ts';
export * from './definitions.ts';
export * from './desired.ts';
export * from './diagnostic.ts';
export * from './drift.ts';
export * from './explanation.ts';
export * from './facts.ts';
export * from './failure.ts';
export * from './forecast.ts';
export * from './gates.ts';
export * from './handover.ts';
export * from './health.ts';
export * from './importing.ts';
export * from './interpreter.ts';
export * from './json.ts';
export * from './keys.ts';
export * from './leaves.ts';
export * from './lua.ts';
export * from './matching.ts';
export * from './names.ts';
export * from './notices.ts';
export * from './object.ts';
export * from './observed.ts';
export * from './outcome.ts';
export * from './placement.ts';
export * from './plan.ts';
export * from './policy-test.ts';
export * from './ports.ts';
export * from './schedule.ts';
export * from './source.ts';
export * from './spec-moves.ts';
export * from './spec.ts';
export * from './state-edit.ts';
export * from './state-place.ts';
export * from './state.ts';
export * from './status.ts';
export * from './surroundings.ts';
