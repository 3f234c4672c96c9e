import { codeSpan } from './inert.ts';

/** What a comment on a pull request may hold, in characters; counted here in bytes, which are never fewer. */
export const COMMENT = 65_536;

/** Room for the sentence that says what was left out, in bytes. */
export const TAIL = 1_000;

/** Says what did not fit, and how to see all of it; nothing where nothing was left out. */
export const leftOut = (left: readonly string[], command: string): string =>
  left.length === 0 ? '' : `_Left out so that this fits a comment: ${left.join(', ')}. All of it: ${codeSpan(command)}_`;
