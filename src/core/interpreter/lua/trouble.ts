import type { Value } from './values.ts';

/** What ends a script: an error that `pcall` may catch, or a limit, which nothing catches. */
export type Trouble =
  | { readonly lua: 'error'; readonly value: Value; readonly line: number }
  | { readonly lua: 'limit'; readonly says: string; readonly line: number };

/** Whether something that was thrown is trouble of a script, and not a bug of ours. */
export const isTrouble = (thrown: unknown): thrown is Trouble => typeof thrown === 'object' && thrown !== null && 'lua' in thrown;

/** One run of a script: what it may still spend, how deep it is, and which line it is at. */
export type Run = {
  left: number;
  depth: number;
  line: number;
  tables: number;
};

/** Steps that one call of a script may take, where scripts need thousands. Karmada counts a second. */
export const STEPS = 1_000_000;

/** Calls within calls (gopher-lua's call stack has 256). */
export const DEPTH = 200;

/** A fresh run. */
export const newRun = (): Run => ({ left: STEPS, depth: 0, line: 1, tables: 0 });

/** Ends the run for good. */
export const giveUp = (run: Run, says: string): never => {
  throw { lua: 'limit', says, line: run.line } satisfies Trouble;
};

/** Takes steps off what is left, and ends the run where nothing is. */
export const spend = (run: Run, steps: number): void => {
  run.left -= steps;
  if (run.left < 0) giveUp(run, `it takes more than ${STEPS} steps`);
};

// What a byte of text costs, in steps: so many bytes are made in all, and none of them at once.
const BYTES_A_STEP = 8;

/** Takes the making of a text off what is left, before it is made. */
export const spendText = (run: Run, length: number): void => spend(run, Math.ceil(length / BYTES_A_STEP));

/** Raises an error as scripts do, with the line. */
export const raise = (run: Run, says: string): never => {
  throw { lua: 'error', value: `<string>:${run.line}: ${says}`, line: run.line } satisfies Trouble;
};
