// A live object as somebody would have written it: without what servers and controllers filled in, with a policy that places it where it is.
// Comes in: one live object, names of clusters. Goes out: a template, a policy, or why there can be none.
// Never: asks a cluster, writes a file, keeps an identity that belongs to one server.
// Fixtures: none; test/stages/state-commands/promotion.test.ts.
export { cleaned } from './cleaned.ts';
export { mayPromote } from './may-promote.ts';
export { policyFor, policyNameFor } from './policy-for.ts';
