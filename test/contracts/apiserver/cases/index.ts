import type { Case } from '../case.ts';
import { applyCases } from './apply.ts';
import { invalidCases } from './invalid.ts';
import { kindCases } from './kinds.ts';
import { patchCases } from './patches.ts';
import { requestCases } from './requests.ts';
import { ruleCases } from './rules.ts';
import { sequenceCases } from './sequences.ts';

/** All cases, by the question that they ask. */
export const groups: Readonly<Record<string, readonly Case[]>> = {
  kinds: kindCases, apply: applyCases, patches: patchCases, invalid: invalidCases, requests: requestCases, sequences: sequenceCases, rules: ruleCases,
};
