// Marks what a fleet owns in a member cluster, so that other tools see it: the ApplySet of KEP-3659.
// Comes in: desired objects, the recorded state. Goes out: the same objects with the label, and one parent per cluster.
// Never: decides what is desired, or looks at a cluster.
// Fixtures: test/stages/applyset.
export { type ApplySet, applySetOf } from './identity.ts';
export { withApplySet } from './with-apply-set.ts';
