import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The built program. */
export const fleetBin = join(resolve(import.meta.dirname, '../..'), 'dist/bin.js');

/** How one command line ended. */
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly out: string; readonly err: string };

/** Runs the built program in a folder, with no terminal and no colour. */
export const fleet = (folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [fleetBin, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
