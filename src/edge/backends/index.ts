// Where state lives: its bytes, serial, lock, journal, and the key for secret digests.
// Comes in: a place, texts, journal lines, and ways to a cluster, to keys and to credentials. Goes out: what was stored, or diagnostics of family 81 that say what to type.
// Never: looks into an object, takes an unreadable state for an empty one, leaves a half-written file behind.
// Fixtures: none; test/contracts/backends.test.ts runs one suite over the registry.
export { openBackend, openFileBackend } from './file.ts';
export type { BackendRoom } from './backend-room.ts';
export { openMemoryBackend } from './memory.ts';
export { openState, openStates } from './open-state.ts';
