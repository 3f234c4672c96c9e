import { direct } from './direct.ts';
import type { Engine } from './engine.ts';

/** Every engine. */
export const engines: readonly Engine[] = [direct];
