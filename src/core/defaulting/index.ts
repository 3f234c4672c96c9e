// What Kubernetes fills in of the kinds that it ships, as its Go code does and no schema states.
// Comes in: an object as written or merged. Goes out: the same with defaults.
// Never: makes up what a server hands out (addresses, ports, identities) or what admission adds; it knows where that is.
// Fixtures: fixtures/merge/kinds.yaml, by the differential suite in test/real/merge.
export { defaulted } from './defaulted.ts';
export type { Draft } from './draft.ts';
export { type HandedOut, handedOut } from './handed-out.ts';
export { handsOut } from './hands-out.ts';
export { type Filling, fillings } from './registry.ts';
