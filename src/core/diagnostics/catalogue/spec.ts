import type { Family } from '../row.ts';

export const spec = {} as const satisfies Family;
