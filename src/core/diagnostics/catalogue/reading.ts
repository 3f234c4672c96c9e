import type { Family } from '../row.ts';

export const reading = {} as const satisfies Family;
