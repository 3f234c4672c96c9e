import type { Milliseconds, Ports } from '#core/model';

/** Largest number of eight hexadecimal digits, and one. */
const RANGE = 0x1_0000_0000;

/** Waits a random time below `longest`, or until somebody asks to stop. */
export const waitBelow = async (longest: Milliseconds, { clock, ids, stop }: Pick<Ports, 'clock' | 'ids' | 'stop'>): Promise<void> => {
  const time = (Number.parseInt(ids.operation(), 16) / RANGE) * longest;
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([clock.sleep(time as Milliseconds), stopped]);
};
