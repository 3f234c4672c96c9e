// The gates of a spec: CEL expressions that decide which steps of a plan go by themselves, are asked for, or are denied.
// Comes in: gates, a plan. Goes out: a ruling for each step, diagnostics where an expression cannot be used.
// Never: changes a plan, asks anybody, or lets a step go because an expression failed.
// Fixtures: test/stages/gates writes its own.
export { deniedBy, openBy, summedUp } from './judged.ts';
export { type Judge, openGates } from './open-gates.ts';
