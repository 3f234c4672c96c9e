// What is not as it was recorded, told apart: what counts, who else owns what, what a known controller wrote, what a rule lets be.
// Comes in: drift and claims as merge and plan found them, what was observed, the rules of the spec, a history. Goes out: parts of a DriftReport.
// Never: looks at a cluster, reads a clock, writes anything, or calls noise what it has no evidence for.
// Fixtures: test/stages/drift writes its own.
export { absorb, type Absorbed, type Holder } from './absorb/absorb.ts';
export { type AbsorbingPolicy, policiesFor } from './absorb/policy.ts';
export { recordedAs, withLive } from './absorb/record.ts';
export { accepting, type WrittenRule } from './accept.ts';
export { type Candidate, candidatesOf, type Found } from './candidates.ts';
export { extrasOf, kindsToLook, type Listed } from './extras.ts';
export { decodeHistory, encodeHistory } from './history-codec.ts';
export { gather, latest, type Part } from './gather.ts';
export { noHistory, withPast } from './history.ts';
export { findingsOf } from './noted.ts';
export { covers, pointerTo } from './ignore/pointer.ts';
export { isAbout, letsBe } from './ignore/matches.ts';
export { ruleNotices } from './ignore/notices.ts';
export { noiseRows } from './noise/rows.ts';
export { decodeNote, type DriftNote, encodeNote } from './note.ts';
export { pendingOf } from './pending.ts';
export { seenOf } from './report.ts';
export { byFinding, isValid, type Sieve, sift, type Sifted } from './sift.ts';
