// The recorded truth: reading it, writing it, and folding the journal of an apply into it.
// Comes in: the text of a state file, journal lines. Goes out: State values, state text, diagnostics of family 8.
// Never: touches a file, holds a lock, looks at a cluster, or reads a damaged text as an empty state.
// Fixtures: fixtures/state/v1/*.{in,out}.json.
export { decodeState } from './decode.ts';
export { emptyState } from './empty.ts';
export { encodeState } from './encode.ts';
export { checkJournal } from './journal.ts';
export { replay } from './replay.ts';
