// Starts and stops a test bed: real API servers as member clusters.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { testbedBinary } from './build.ts';

export interface TestbedOptions {
  members: number;
  /** One more cluster, called host. */
  host?: boolean;
  /** Controllers, a scheduler and two fake nodes that run pods: without them no workload becomes ready. */
  controllers?: boolean;
  /** A process for each API server, so that a test can stop or kill one by its pid. */
  procs?: boolean;
  /** Audit logs at level Metadata. The test bed's own requests are by the user "testbed". */
  audit?: boolean;
  /** Kept on stop; without it a temporary directory is used and removed. */
  dir?: string;
}

export interface TestbedCluster {
  name: string;
  server: string;
  /** Of the API server's process; without `procs` all share one. */
  pid: number;
  audit?: string;
}

export interface Testbed {
  /** With contexts `member1`, `member1-viewer`, `member1-nobody`, `member1-expired` and so on. */
  kubeconfig: string;
  members: TestbedCluster[];
  host?: TestbedCluster;
  dir: string;
  stop(): Promise<void>;
}

type Process = ChildProcessByStdio<Writable, Readable, Readable>;
type Report = Pick<Testbed, 'kubeconfig' | 'members' | 'host'>;

const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 10_000;

export async function startTestbed(options: TestbedOptions): Promise<Testbed> {
  const binary = await testbedBinary();
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'fleet-testbed-')));
  const switches = (['host', 'controllers', 'procs', 'audit'] as const).filter((name) => options[name]);
  const bed = spawn(
    binary,
    ['up', '--members', String(options.members), '--dir', dir, ...switches.map((name) => `--${name}`)],
    // It ends when its stdin does, so also when this process dies.
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => {
    bed.once('close', () => resolve()).once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    bed.stdin.end();
    const overdue = setTimeout(() => bed.kill('SIGKILL'), STOPPED_WITHIN_MS);
    await exited;
    clearTimeout(overdue);
    if (options.dir === undefined) await rm(dir, { recursive: true, force: true });
  };

  try {
    const { kubeconfig, members, host } = await ready(bed);
    return { kubeconfig, members, ...(host && { host }), dir, stop };
  } catch (error) {
    const logs = await lastLines(dir);
    await stop();
    throw new Error(`the test bed did not start: ${error instanceof Error ? error.message : error}\n${logs}`);
  }
}

async function ready(bed: Process): Promise<Report> {
  let complaint = '';
  bed.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), READY_WITHIN_MS);
  try {
    const ended = once(bed, 'close', { signal: giveUp.signal }).then(([code, signal]) => {
      throw new Error(`it ended (${signal ?? `exit ${code}`}) ${complaint.trim()}`);
    });
    const line = once(createInterface({ input: bed.stdout }), 'line', { signal: giveUp.signal });
    const [text] = await Promise.race([line, ended]);
    return JSON.parse(text) as Report;
  } catch (error) {
    if (!giveUp.signal.aborted) throw error;
    throw new Error(`not ready after ${READY_WITHIN_MS / 1000} s ${complaint.trim()}`);
  } finally {
    clearTimeout(timer);
  }
}

async function lastLines(dir: string): Promise<string> {
  const names = await readdir(dir).catch(() => []);
  const tails = names
    .filter((name) => name.endsWith('.log') && !name.endsWith('-audit.log'))
    .sort()
    .map(async (name) => {
      const lines = (await readFile(join(dir, name), 'utf8')).trimEnd().split('\n').slice(-12);
      return `--- ${name}\n${lines.join('\n')}`;
    });
  return (await Promise.all(tails)).join('\n');
}
