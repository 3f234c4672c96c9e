import type { StateBackend } from '#core/model';
import { openBackend } from './file.ts';
import { openMemoryBackend } from './memory.ts';

/** A kind of backend, by the name that `spec.state.backend` uses. */
export type Backend = { readonly name: string; readonly open: (path: string) => StateBackend };

/** Every backend; the contract suite runs over them. */
export const backends: readonly Backend[] = [
  { name: 'file', open: openBackend },
  { name: 'memory', open: openMemoryBackend },
];
