// Changes of what is recorded that touch no object: rows under another address, rows forgotten, an older state put back, moved blocks.
// Comes in: State values, addresses and patterns, moved blocks, what is live. Goes out: State values, moves, diagnostics of family 82.
// Never: reads or writes a state, looks at a cluster, takes another object for the recorded one.
// Fixtures: none; test/stages/state-commands.
export { forgotten, matching } from './forget.ts';
export { differing } from './differing.ts';
export { followed, type Followed, type Sighted } from './follow.ts';
export { readdressed, renamedWith } from './readdress.ts';
export { mayMove, movesFor } from './move.ts';
export { pushed } from './push.ts';
