// Whether an object is well, by what its status says: one rule per kind, as Karmada judges, in Argo CD's words.
// Comes in: a live object. Goes out: a verdict with a sentence, and counts of replicas.
// Never: waits, asks a cluster, or guesses for a kind that it has no rule for.
// Fixtures: fixtures/health/<group>.<Kind>/<verdict>-*.yaml.
export { assess } from './assess.ts';
export { type Counts, countsOf } from './counts.ts';
export { rules, withoutStatus } from './registry.ts';
