import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from '../oracle/figures.ts';
import { type Oracle, startOracle } from '../oracle/oracle.ts';
import { startTestbed } from '../testbed/launch.ts';
import { fleetFolder } from './fleet-folder.ts';
import { median, paired, run, type Run } from './measure.ts';
import { firstRequest, fleet, ms, node, print, wellEnded } from './report.ts';
import { twenty } from './twenty.ts';

const here = import.meta.dirname;
const members = ['member1', 'member2', 'member3', 'member4', 'member5'];
const perCluster = Number(process.env['BENCH_OBJECTS'] ?? 1000);

const startUp = async (): Promise<void> => {
  const bare = (): Promise<Run> => run(node, ['-e', '0']);
  const version = await paired(15, () => run(node, [fleet, '--version']), bare);
  print('fleet --version / node -e 0', `${version.ratio.toFixed(2)} x  (${ms(version.one)} / ${ms(version.other)})`, 'wanted <= 1.5 x');
  const help = await paired(15, () => run(node, [fleet, 'plan', '--help']), bare);
  print('fleet plan --help / node -e 0', `${help.ratio.toFixed(2)} x  (${ms(help.one)} / ${ms(help.other)})`, 'wanted <= 3 x');
  const first = await firstRequest();
  print('plan until its first request / node -e 0', `${first.ratio.toFixed(2)} x  (${ms(first.ms)} / ${ms(first.floor)})`, 'wanted <= 6 x');
};

const requestsIn = (audit: string | undefined, from: number): number =>
  audit === undefined
    ? Number.NaN
    : readFileSync(audit, 'utf8').slice(from).split('\n').filter((line) => line.includes('"stage":"ResponseComplete"') && line.includes('"userAgent":"fleet')).length;

const onRealServers = async (): Promise<void> => {
  const bed = await startTestbed({ members: members.length, audit: true });
  const folder = fleetFolder(bed.kubeconfig, members, perCluster);
  try {
    // Servers grow slower as they fill: the loop runs before and after.
    const loop = async (prefix: string): Promise<number> => Number(wellEnded('floor', await run(node, [join(here, 'floor-apply.ts'), bed.kubeconfig, members.join(','), String(perCluster), prefix, '16'])).out);
    const before = await loop('before');
    const planned = wellEnded('plan', await run(node, [fleet, 'plan', '--out', 'first.json', '--read-only'], { cwd: folder, sample: true }));
    const applied = wellEnded('apply', await run(node, [fleet, 'apply', 'first.json', '--allow', 'widens-access'], { cwd: folder, sample: true }));
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

type Written = { readonly first: number; readonly times: readonly number[]; readonly floors: readonly number[]; readonly bytes: number; readonly peak: number };

// The floor is the same plan as JSON, written in the same process.
const htmlPage = async (): Promise<void> => {
  for (const shape of ['folded', 'each its own']) {
    const { first, times, floors, bytes, peak } = JSON.parse(wellEnded('html', await run(node, [join(here, 'html.ts'), '100', '1000', shape])).out) as Written;
    const ratio = median(times.map((time, at) => time / (floors[at] ?? Number.NaN)));
    print(`page of 100 x 1,000, ${shape} / the plan as JSON`, `${ratio.toFixed(2)} x CPU  (first ${ms(first)}, then ${ms(median(times))} / ${ms(median(floors))}; ${(bytes / 1e6).toFixed(1)} MB; peak ${peak} MiB)`, 'wanted first <= 3 s, <= 20 MB');
  }
};

const merging = async (): Promise<void> => {
  const { out } = wellEnded('merge', await run(node, [join(here, 'merge.ts'), '50000']));
  const { count, merging: took, floor, peak } = JSON.parse(out) as Readonly<Record<'count' | 'merging' | 'floor' | 'peak', number>>;
  print(`merging ${count} changed objects / reading and writing them as JSON`, `${(took / floor).toFixed(1)} x CPU  (${seconds(took / 1000)} / ${seconds(floor / 1000)}; peak ${peak} MiB)`, 'wanted <= 10 s');
};

type StateTook = Readonly<Record<'objects' | 'bytes' | 'load' | 'parse' | 'save' | 'stringify', number>>;

const states = async (): Promise<void> => {
  const { out } = wellEnded('state', await run(node, [join(here, 'state.ts'), '100000']));
  const { objects, bytes, load, parse, save, stringify } = JSON.parse(out) as StateTook;
  print(`load a state of ${objects} objects / JSON.parse`, `${(load / parse).toFixed(2)} x  (${ms(load)} / ${ms(parse)}, ${Math.round(bytes / 1_048_576)} MiB)`, 'wanted <= 1000 ms');
  print(`save a state of ${objects} objects / JSON.stringify`, `${(save / stringify).toFixed(2)} x  (${ms(save)} / ${ms(stringify)})`, 'wanted <= 2000 ms');
};

type ManyTook = Readonly<Record<'count' | 'objects' | 'floor' | 'drift' | 'peak' | 'shard' | 'shardPeak' | 'held', number>> & { readonly told: string };

const many = async (): Promise<void> => {
  const { count, objects, floor, drift, peak, shard, shardPeak, held, told } = JSON.parse(wellEnded('many', await run(node, [join(here, 'many.ts'), '500', '100'])).out) as ManyTook;
  print(`drift, ${count} embedded clusters x ${objects} / bare LIST`, `${(drift / floor).toFixed(2)} x  (${ms(drift)} / ${ms(floor)}; peak ${Math.round(peak)} MiB)`, 'wanted <= 400 MiB');
  print(`drift, shard 3/10 of them`, `${ms(shard)}; peak ${Math.round(shardPeak)} MiB`, '');
  print(`drift, one of them silent, --deadline 20s`, `${ms(held)}; ${told}`, 'wanted: the others within their time and the deadline');
};

const parts: Readonly<Record<string, () => Promise<void>>> = { start: startUp, state: states, placement, merge: merging, html: htmlPage, servers: onRealServers, twenty, many };
const asked = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
