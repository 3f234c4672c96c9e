// Whose fields a live object has, which of them are handed over to fleet, and which other tool still lays claim to it.
// Comes in: live objects, tools to take over from, import blocks. Goes out: live objects as they will be owned, handovers, marks of other tools.
// Never: merges, asks a cluster, decides whether an object is taken over.
// Fixtures: none; test/stages/state-commands.
export { allHands, contenders, type Contender } from './hands.ts';
export { type Handed, handOver } from './hand-over.ts';
