import type { Rule } from './rule.ts';

/** The template, the placement or a policy asks for another value. The last rule: it always answers. */
export const changed: Rule = () => ({ verdict: 'change', reason: 'changed' });
