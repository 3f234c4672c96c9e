import type { Family } from '../row.ts';

export const plan = {} as const satisfies Family;
