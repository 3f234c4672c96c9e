import type { Rule } from './rule.ts';

/** The object must be made anew to get this value. */
export const immutable: Rule = (comparison) => (comparison.immutable ? { verdict: 'change', reason: 'immutable' } : null);
