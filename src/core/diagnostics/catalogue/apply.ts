import type { Family } from '../row.ts';

export const apply = {} as const satisfies Family;
