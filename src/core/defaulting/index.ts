// What Kubernetes fills in of the kinds that it ships, as its Go code does and no schema states; and what it adds to a new object, whoever asks.
// Comes in: an object as written or merged. Goes out: the same with defaults.
// Never: makes up what a server hands out (addresses, ports, identities) or what a cluster's own settings add; it says which fields nobody can know.
// Fixtures: fixtures/merge/kinds.yaml, by the differential suite in test/real/merge.
export { asStored } from './as-stored.ts';
export { defaulted } from './defaulted.ts';
export type { Draft } from './draft.ts';
export { handsOut } from './hands-out.ts';
export { makings } from './made.ts';
export { type Filling, fillings } from './registry.ts';
