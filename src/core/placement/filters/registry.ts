import { affinity } from './affinity.ts';
import type { Filter } from './filter.ts';
import { spread } from './spread.ts';
import { taint } from './taint.ts';

/** All must pass, and the cluster must serve the kind; the order decides only which objection is told. */
export const filters: readonly Filter[] = [affinity, spread, taint];
