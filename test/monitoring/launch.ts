// Starts and stops a real Pushgateway on loopback.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** A Pushgateway that is running, and forgets everything when it is stopped. */
export type Pushgateway = { readonly endpoint: string; readonly stop: () => Promise<void> };

const isReady = (endpoint: string): Promise<boolean> => fetch(`${endpoint}/-/ready`).then(({ ok }) => ok, () => false);

/** Starts the program. */
export const startPushgateway = async (binary: string): Promise<Pushgateway> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(binary, [`--web.listen-address=127.0.0.1:${port}`, '--log.level=error'], { stdio: ['ignore', 'ignore', 'ignore'] });
  const ended = once(child, 'exit');
  for (let tries = 0; !(await isReady(endpoint)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('the Pushgateway did not start');
    await setTimeout(50);
  }
  return {
    endpoint,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
