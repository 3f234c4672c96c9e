import { sameValue } from '#core/model';
import type { Rule } from './rule.ts';

/** An apply that was to set this value was cut off, and did not happen. */
export const cutOff: Rule = ({ inDoubt, recorded, desired }) =>
  inDoubt && recorded !== undefined && sameValue(recorded, desired) ? { verdict: 'change', reason: 'cut-off' } : null;
