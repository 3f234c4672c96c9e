// Starts and stops a real S3-compatible server: versitygw over a folder of this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** A server that is running, with one bucket `states`; its key is `key` and its secret `secretsecret`. */
export type Store = { readonly endpoint: string; readonly folder: string; readonly pid: number; readonly stop: () => Promise<void> };

const answers = async (endpoint: string): Promise<boolean> => fetch(endpoint).then(() => true, () => false);

/** Starts the program over a folder of its own. */
export const startStore = async (binary: string): Promise<Store> => {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-store-'));
  await mkdir(join(folder, 'data', 'states'), { recursive: true });
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn(binary, ['--quiet', '--keep-alive', '--port', `127.0.0.1:${port}`, 'posix', join(folder, 'data')], {
    env: { ...process.env, ROOT_ACCESS_KEY: 'key', ROOT_SECRET_KEY: 'secretsecret' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error('the store did not start');
    await setTimeout(50);
  }
  return {
    endpoint, folder, pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
