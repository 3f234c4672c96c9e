// Where templates go: which policy decides on each, which clusters pass, how many replicas each cluster gets, and why not the others.
// Comes in: the spec, facts of the clusters, what was placed before. Goes out: placements with reasons.
// Never: looks at a cluster, edits an object, moves what its policy did not ask to move.
// Fixtures: test/stages/placement builds its own fleets.
export { asksForRoom, sharesOut } from './asks-for-room.ts';
export { explain } from './explain.ts';
export { summaryOf } from './estimate/summary.ts';
export type { PlaceInput } from './input.ts';
export { templateNamed } from './named.ts';
export { place, placedAfter } from './place.ts';
export { joining, supposing } from './suppose.ts';
export { tableOf } from './table.ts';
