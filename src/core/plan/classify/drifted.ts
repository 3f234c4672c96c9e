import { sameValue } from '#core/model';
import type { Rule } from './rule.ts';

/** We still want what we applied; someone else changed it. */
export const drifted: Rule = ({ recorded, desired }) =>
  recorded !== undefined && sameValue(recorded, desired) ? { verdict: 'change', reason: 'drifted' } : null;
