import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { fleetFolder } from './fleet-folder.ts';
import { median, run, type Run } from './measure.ts';

/** The built program, and Node itself. */
export const fleet = join(import.meta.dirname, '../../dist/bin.js');
export const node = process.execPath;

/** One line of the report: what was measured, how it went, and what is wanted. */
export const print = (name: string, figure: string, bound: string): void => {
  process.stdout.write(`${name.padEnd(60)} ${figure.padEnd(66)} ${bound}\n`);
};

/** Whole milliseconds. */
export const ms = (time: number): string => `${Math.round(time)} ms`;

/** A run that must have gone well. */
export const wellEnded = (what: string, ended: Run): Run => {
  if (ended.code !== 0) throw new Error(`${what} exited with ${ended.code}:\n${ended.err}${ended.out}`);
  return ended;
};

/** What a plan takes until its first request, beside `node -e 0`: the clock stops when it arrives at a server in this process, which then refuses it. */
export const firstRequest = async (): Promise<{ readonly ms: number; readonly floor: number; readonly ratio: number }> => {
  const bare = (): Promise<Run> => run(node, ['-e', '0']);
  let arrived = 0;
  const server = createServer((_, answer) => {
    arrived ||= performance.now();
    answer.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const kubeconfig = join(import.meta.dirname, `../../node_modules/.bench-kubeconfig-${process.pid}`);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(kubeconfig, dump({ apiVersion: 'v1', kind: 'Config', clusters: [{ name: 'a', cluster: { server: url } }], users: [{ name: 'a', user: { token: 'x' } }], contexts: [{ name: 'member1', context: { cluster: 'a', user: 'a' } }] }));
  const folder = fleetFolder(kubeconfig, ['member1'], 10);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < 12; round++) {
    arrived = 0;
    const begun = performance.now();
    await run(node, [fleet, 'plan'], { cwd: folder });
    if (round >= 2) times.push(arrived - begun);
    const floor = await bare();
    if (round >= 2) floors.push(floor.ms);
  }
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(kubeconfig);
  const ratio = median(times.map((time, at) => time / (floors[at] ?? 1)));
  return { ms: median(times), floor: median(floors), ratio };
};
