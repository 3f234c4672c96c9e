import type { Family } from '../row.ts';

export const state = {} as const satisfies Family;
