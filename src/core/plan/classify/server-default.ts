import type { Rule } from './rule.ts';

/** A value that follows from others, by defaulting or admission: neither asked for nor ours. */
export const serverDefault: Rule = ({ desired }) => (desired === undefined ? { verdict: 'ignore', reason: 'server-default' } : null);
