import { spawn } from 'node:child_process';
import { fleetBin, type Ended } from './cli.ts';

/** A command that is running. */
export type Running = { readonly ended: Promise<Ended>; readonly signal: (signal: NodeJS.Signals) => void };

/** How to run it: where, and with no file growing past this many bytes (as on a full disk). */
export type Terms = { readonly folder: string; readonly env?: Readonly<Record<string, string>>; readonly largestFile?: number; readonly stdin?: string; /** By number; only root may start a program as somebody else. */ readonly user?: number };

// Node ignores SIGXFSZ, so a write past the limit fails with EFBIG, as it would with ENOSPC on a disk that is full.
const limited = (size: number, command: readonly string[]): readonly string[] => ['/bin/sh', '-c', `ulimit -f ${Math.ceil(size / 512)}; exec "$@"`, 'sh', ...command];

const surroundings = ({ folder, env }: Terms): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: process.env['TMPDIR'] ?? '/tmp', TZ: 'UTC', NO_COLOR: '1', NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '', ...env,
});

/** Starts the built program with nothing of this process's environment but its path. */
export const startFleet = (args: readonly string[], terms: Terms): Running => {
  const plain = [process.execPath, fleetBin, ...args];
  const [program = '', ...rest] = terms.largestFile === undefined ? plain : limited(terms.largestFile, plain);
  const child = spawn(program, rest, { cwd: terms.folder, env: surroundings(terms), stdio: ['pipe', 'pipe', 'pipe'], ...(terms.user === undefined ? {} : { uid: terms.user, gid: terms.user }) });
  child.stdin.on('error', () => undefined).end(terms.stdin ?? '');
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return { ended, signal: (signal) => void child.kill(signal) };
};
