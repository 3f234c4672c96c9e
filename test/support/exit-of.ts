import type { Ended } from './cli.ts';

/** How a command ended, as one word: its exit code, or the signal that ended it. */
export const exitOf = ({ code, signal }: Ended): string => (signal === null ? String(code) : signal);
