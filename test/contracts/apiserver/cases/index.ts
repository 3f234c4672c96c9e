import type { Case } from '../case.ts';
import { kindCases } from './kinds.ts';

/** All cases, by the question that they ask. */
export const groups: Readonly<Record<string, readonly Case[]>> = {
  kinds: kindCases,
};
