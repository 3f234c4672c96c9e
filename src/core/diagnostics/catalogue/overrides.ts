import type { Family } from '../row.ts';

export const overrides = {} as const satisfies Family;
