import type { Family } from '../row.ts';

export const clusters = {} as const satisfies Family;
