import { sameValue } from '#core/model';
import type { Rule } from './rule.ts';

/** Live is what the server made of exactly this value last time. */
export const serverSpelling: Rule = ({ live, settled, recorded, desired }) =>
  settled !== undefined && sameValue(settled, live) && sameValue(recorded, desired) ? { verdict: 'ignore', reason: 'server-default' } : null;
