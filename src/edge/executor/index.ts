// Carries a plan out: each cluster on its own, wave after wave, every step behind its precondition and in the journal.
// Comes in: a plan, real bodies, what is live now, clients and ports. Goes out: how each step ended; events on the way.
// Never: decides what to do, retries what may have happened, goes on where the journal cannot follow, logs a body.
// Fixtures: none; test/stages/executor runs plans on fakes.
export { runPlan } from './run-plan.ts';
export type { RunInput, SettledOf } from './run-input.ts';
export { troubles } from './troubles.ts';
