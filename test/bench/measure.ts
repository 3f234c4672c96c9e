import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of a whole process: wall milliseconds, peak memory in MiB, what it printed, and its exit code. */
export type Run = { readonly ms: number; readonly peak: number; readonly out: string; readonly err: string; readonly code: number };

const peakOf = (pid: number | undefined): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs a command to its end. Peak memory is sampled from /proc while it runs; 0 where there is none. */
export const run = (command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; sample?: boolean } = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    let peak = 0;
    const sampler = options.sample ? setInterval(() => { peak = Math.max(peak, peakOf(child.pid)); }, 5) : undefined;
    child.stdout.on('data', (part) => { out += part; });
    child.stderr.on('data', (part) => { err += part; });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampler);
      resolve({ ms: performance.now() - begun, peak, out, err, code: code ?? -1 });
    });
  });

/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Runs A B A B …, after one warm-up of each, so that a change of the machine's speed meets both. */
export const paired = async (rounds: number, one: () => Promise<Run>, other: () => Promise<Run>): Promise<{ one: number; other: number; ratio: number; runs: Run[] }> => {
  await one();
  await other();
  const ones: Run[] = [];
  const others: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    ones.push(await one());
    others.push(await other());
  }
  return {
    one: median(ones.map(({ ms }) => ms)),
    other: median(others.map(({ ms }) => ms)),
    ratio: median(ones.map(({ ms }, at) => ms / (others[at]?.ms ?? Number.NaN))),
    runs: ones,
  };
};
