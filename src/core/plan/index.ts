// What apply would do: desired, live and recorded side by side, each difference with a verdict, each step with its reason.
// Comes in: desired and observed objects without secret values, previews, the recorded state. Goes out: a Plan, drift, diagnostics of family 6.
// Never: looks at a cluster, knows how to reach one, predicts what a server would store, or sends anything.
// Fixtures: test/stages/plan builds its own; whole plans are in plans/.
export { checkPlan } from './check.ts';
export { decodePlan, encodePlan } from './codec.ts';
export { driftOf } from './drift.ts';
export type { PlanInput } from './input.ts';
export { draw, type Drawing, plan } from './plan.ts';
export { residualOf } from './residual.ts';
