import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Order, Report } from './other.ts';
import type { Running } from './plugs.ts';

/** A second process that works with the same state. */
export type Other = {
  readonly tell: (order: Order) => Promise<Report>;
  /** Stops it where it stands, as a machine that sleeps; it notices nothing. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly end: () => Promise<void>;
};

/** Starts a process that works with the state of this name. */
export const startOther = ({ placeOf, host }: Running, name: string): Other => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'other.ts'), JSON.stringify({ place: placeOf(name), host })], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    tell: async (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the other process ended');
      return JSON.parse(value as string) as Report;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    end: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await ended;
    },
  };
};
