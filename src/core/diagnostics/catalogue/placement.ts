import type { Family } from '../row.ts';

export const placement = {} as const satisfies Family;
