import type { Clock, Milliseconds } from '#core/model';
import type { RunInput } from './run-input.ts';

const SHORTEST = 100;
const LONGEST = 2_000;

/** What a look at something tells: it is so, or not yet. */
export type Look<Value> = { readonly done: true; readonly value: Value } | { readonly done: false };

/** How long to go on looking. */
export type Patience = { readonly clock: Clock; readonly timeout: Milliseconds; readonly stop: AbortSignal };

/** The patience of a run; `stop` ends it early. */
export const patienceOf = (run: RunInput, stop: AbortSignal): Patience => ({ clock: run.clock, timeout: run.timeout, stop });

/** Looks again and again, at growing distances, until it is so, the time is over or a stop is raised; the last two answer undefined. */
export const until = async <Value>(
  { clock, timeout, stop }: Patience,
  look: (since: Milliseconds) => Promise<Look<Value>>,
): Promise<Value | undefined> => {
  const start = clock.elapsed();
  let pause = SHORTEST;
  while (!stop.aborted) {
    const since = (clock.elapsed() - start) as Milliseconds;
    const seen = await look(since);
    if (seen.done) return seen.value;
    if (since >= timeout) return undefined;
    await clock.sleep(Math.min(pause, Math.max(1, timeout - since)) as Milliseconds);
    pause = Math.min(LONGEST, pause * 2);
  }
  return undefined;
};
