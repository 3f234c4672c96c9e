import { affinity } from './affinity.ts';
import { apiEnablement } from './api-enablement.ts';
import type { Filter } from './filter.ts';
import { spread } from './spread.ts';
import { taint } from './taint.ts';

/** All must pass; the order decides only which objection is told. */
export const filters: readonly Filter[] = [affinity, taint, apiEnablement, spread];
