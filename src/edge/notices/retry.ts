import type { Answer, Clock, Milliseconds } from '#core/model';

const TRIES = 3;
const PAUSE = 1_000;
const LONGEST = 15_000;

/** One try: how it ended, and whether another one may end otherwise; after how long, where the server says so. */
export type Try = { readonly answer: Answer<void>; readonly again: boolean; readonly after?: Milliseconds };

/** Tries up to three times, a second and then two apart, or as far apart as the server asks: fifteen seconds at most. */
export const retried = async (attempt: () => Promise<Try>, { clock, stop }: { readonly clock: Clock; readonly stop?: AbortSignal }): Promise<Answer<void>> => {
  for (let tries = 1; ; tries++) {
    const { answer, again, after = (PAUSE * 2 ** (tries - 1)) as Milliseconds } = await attempt();
    if (!again || tries >= TRIES || after > LONGEST || stop?.aborted === true) return answer;
    await clock.sleep(after);
  }
};

/** What a `Retry-After` says, in seconds or as a date; undefined where it says nothing. */
export const retryAfter = (text: string | undefined, clock: Clock): Milliseconds | undefined => {
  if (text === undefined || text.trim() === '') return undefined;
  const time = /^\d+$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - Date.parse(clock.now());
  return Number.isNaN(time) ? undefined : (Math.max(0, time) as Milliseconds);
};
