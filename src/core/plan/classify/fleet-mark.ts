import type { Rule } from './rule.ts';

/** A mark of fleet's own: the ApplySet label, or the ApplySet's parent (KEP-3659). */
export const fleetMark: Rule = ({ origin }) => (origin?.from === 'fleet' ? { verdict: 'change', reason: 'fleet-mark' } : null);
