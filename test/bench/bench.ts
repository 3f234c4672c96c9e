import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { figuresOf } from '../oracle/figures.ts';
import { type Oracle, startOracle } from '../oracle/oracle.ts';
import { startTestbed } from '../testbed/launch.ts';
import { fleetFolder } from './fleet-folder.ts';
import { median, paired, run, type Run } from './measure.ts';

const here = import.meta.dirname;
const fleet = join(here, '../../dist/bin.js');
const node = process.execPath;
const members = ['member1', 'member2', 'member3', 'member4', 'member5'];
const perCluster = Number(process.env['BENCH_OBJECTS'] ?? 1000);

const print = (name: string, figure: string, bound: string): void => {
  process.stdout.write(`${name.padEnd(60)} ${figure.padEnd(66)} ${bound}\n`);
};

const ms = (time: number): string => `${Math.round(time)} ms`;

const startUp = async (): Promise<void> => {
  const bare = (): Promise<Run> => run(node, ['-e', '0']);
  const version = await paired(15, () => run(node, [fleet, '--version']), bare);
  print('fleet --version / node -e 0', `${version.ratio.toFixed(2)} x  (${ms(version.one)} / ${ms(version.other)})`, 'wanted <= 1.5 x');
  const help = await paired(15, () => run(node, [fleet, 'plan', '--help']), bare);
  print('fleet plan --help / node -e 0', `${help.ratio.toFixed(2)} x  (${ms(help.one)} / ${ms(help.other)})`, 'wanted <= 3 x');
  const first = await firstRequest();
  print('plan until its first request / node -e 0', `${first.ratio.toFixed(2)} x  (${ms(first.ms)} / ${ms(first.floor)})`, 'wanted <= 6 x');
};

// The clock stops when the first request arrives at a server in this process, which then refuses it.
const firstRequest = async (): Promise<{ readonly ms: number; readonly floor: number; readonly ratio: number }> => {
  const bare = (): Promise<Run> => run(node, ['-e', '0']);
  let arrived = 0;
  const server = createServer((_, answer) => {
    arrived ||= performance.now();
    answer.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const kubeconfig = join(here, `../../node_modules/.bench-kubeconfig-${process.pid}`);
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

const requestsIn = (audit: string | undefined, from: number): number =>
  audit === undefined
    ? Number.NaN
    : readFileSync(audit, 'utf8').slice(from).split('\n').filter((line) => line.includes('"stage":"ResponseComplete"') && line.includes('"userAgent":"fleet')).length;

const wellEnded = (what: string, ended: Run): Run => {
  if (ended.code !== 0) throw new Error(`${what} exited with ${ended.code}:\n${ended.err}${ended.out}`);
  return ended;
};

const onRealServers = async (): Promise<void> => {
  const bed = await startTestbed({ members: members.length, audit: true });
  const folder = fleetFolder(bed.kubeconfig, members, perCluster);
  try {
    // Servers grow slower as they fill: the loop runs before and after.
    const loop = async (prefix: string): Promise<number> => Number(wellEnded('floor', await run(node, [join(here, 'floor-apply.ts'), bed.kubeconfig, members.join(','), String(perCluster), prefix, '16'])).out);
    const before = await loop('before');
    const planned = wellEnded('plan', await run(node, [fleet, 'plan', '--out', 'first.json', '--read-only'], { cwd: folder, sample: true }));
    const applied = wellEnded('apply', await run(node, [fleet, 'apply', 'first.json'], { cwd: folder, sample: true }));
    const loops = (before + (await loop('after'))) / 2;
    const ratio = loops / applied.ms;
    print('first apply, rate / bare apply loop', `${ratio.toFixed(2)} x  (loop ${ms(loops)}, apply ${ms(applied.ms)}, its plan ${ms(planned.ms)}; peak ${Math.round(applied.peak)} MiB)`, 'wanted >= 0.8 x');
    await unchanged(folder, bed);
  } finally {
    await bed.stop();
    rmSync(folder, { recursive: true });
  }
};

const unchanged = async (folder: string, bed: Awaited<ReturnType<typeof startTestbed>>): Promise<void> => {
  const state = JSON.parse(readFileSync(join(folder, 'fleet.state.json'), 'utf8')) as { contents: Record<string, { metadata?: { labels?: Record<string, string> } }> };
  const label = Object.values(state.contents).map((content) => content.metadata?.labels?.['applyset.kubernetes.io/part-of']).find(Boolean);
  const floor = (): Promise<Run> => run(node, [join(here, 'floor-list.ts'), bed.kubeconfig, members.join(','), `applyset.kubernetes.io/part-of=${label}`]);
  const plan = async (): Promise<Run> => wellEnded('plan', await run(node, [fleet, 'plan', '--detailed-exitcode'], { cwd: folder, sample: true }));
  const both = await paired(9, plan, floor);
  // Start-up is what a plan takes until its first request.
  const start = await firstRequest();
  const beyond = (both.one - start.ms) / both.other;
  print(`no-op plan, ${members.length} x ${perCluster} / bare LIST`, `${beyond.toFixed(2)} x after a start-up of ${ms(start.ms)}  (${ms(both.one)} / ${ms(both.other)}, as a whole ${both.ratio.toFixed(2)} x)`, 'wanted <= 1.5 x plus start-up');
  print('no-op plan, peak memory', `${Math.round(Math.max(...both.runs.map((one) => one.peak)))} MiB`, 'wanted <= 300 MiB');
  const before = bed.members.map((member) => (member.audit === undefined ? 0 : readFileSync(member.audit, 'utf8').length));
  await plan();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  print('no-op plan, requests per cluster', bed.members.map((member, at) => requestsIn(member.audit, before[at] ?? 0)).join(' '), 'wanted <= 20');
};

const scenes = [
  { name: '10,000 templates x 100 clusters, 5 each', templates: 10_000, clusters: 100, targets: 5 },
  { name: '1,000 templates x 1,000 clusters, 5 each', templates: 1000, clusters: 1000, targets: 5 },
  { name: '10,000 templates x 100 clusters, on all', templates: 10_000, clusters: 100, targets: 0 },
] as const;

type Took = { readonly objects: number; readonly placing: number; readonly rendering: number; readonly peak: number };

const seconds = (time: number): string => `${time.toFixed(1)} s`;

// The same load in Karmada's own scheduler and overrides; placing on all clusters takes it minutes, and is left out.
const inKarmada = async (oracle: Oracle | undefined, { templates, clusters, targets }: (typeof scenes)[number]): Promise<string> => {
  if (oracle === undefined || targets === 0) return '';
  const { scheduling, rendering } = await figuresOf(oracle, { templates, members: clusters });
  return `; Karmada ${seconds(scheduling)} + ${seconds(rendering)}`;
};

const placement = async (): Promise<void> => {
  const oracle = await startOracle().catch(() => undefined);
  for (const scene of scenes) {
    const { templates, clusters, targets } = scene;
    const { out } = wellEnded(scene.name, await run(node, [join(here, 'place.ts'), ...[templates, clusters, targets].map(String)]));
    const { objects, placing, rendering, peak } = JSON.parse(out) as Took;
    const theirs = await inKarmada(oracle, scene);
    print(`place, override ${scene.name}`, `${seconds((placing + rendering) / 1000)} CPU (${seconds(placing / 1000)} + ${seconds(rendering / 1000)}), ${objects} objects, ${peak} MiB${theirs}`, 'wanted <= 3 s, <= 1 GB');
  }
  await oracle?.close();
};

const parts: Readonly<Record<string, () => Promise<void>>> = { start: startUp, placement, servers: onRealServers };
const asked = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
