// Where state lives: its bytes, serial, lock, journal, and the key for secret digests.
// Comes in: a path, texts, journal lines. Goes out: what was stored, or diagnostics of family 81 that say what to type.
// Never: looks into an object, takes an unreadable state for an empty one, leaves a half-written file behind.
// Fixtures: none; test/contracts/backends.test.ts runs one suite over the registry.
export { openBackend, openFileBackend } from './file.ts';
export { openMemoryBackend } from './memory.ts';
export { type Backend, backends } from './registry.ts';
