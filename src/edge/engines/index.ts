// Who carries a plan out, and with which requests.
// Comes in: one planned step with its body and what is live. Goes out: the moves that carry it out, as data.
// Never: sends anything, waits, or decides whether a step is taken.
// Fixtures: none; test/stages/executor/engine.test.ts.
export { direct } from './direct.ts';
export type { Engine, Move, Sending } from './engine.ts';
export { engines } from './registry.ts';
