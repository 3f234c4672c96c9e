import type { Rule } from './rule.ts';

/** The field was applied before, or is owned by us, and is no longer asked for. */
export const givenUp: Rule = ({ desired, recorded, after }) =>
  desired === undefined && (recorded !== undefined || after === undefined) ? { verdict: 'change', reason: 'given-up' } : null;
