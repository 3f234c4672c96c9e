import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAll } from '../support/cluster-acts.ts';
import { type Direct, direct } from '../support/direct.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';
import { interfere } from '../worlds/interfere.ts';
import { clustersFile, meanwhileIn, type PolicyWorld, policyWorlds, standingIn } from '../worlds/policy-world.ts';
import { builtKarmada } from './build.ts';
import { knownDifferences } from './differences.ts';
import { type RunningKarmada, startKarmada } from './launch.ts';
import { type Manifest, manifestsIn, yamlOf } from './manifests.ts';
import { type Contents, contentsOf, partOf } from './members.ts';
import { renamed, type Site, throughFleet } from './through-fleet.ts';
import { begin, goOn, templatesOf, untilQuiet } from './through-karmada.ts';

const unavailable = await builtKarmada().then(
  () => undefined,
  (error: Error) => error.message,
);
if (unavailable !== undefined) process.stderr.write(`Karmada cannot be had, so nothing is compared with it: ${unavailable}\n`);

const only = process.env['WORLDS']?.split(',');
const worlds = policyWorlds().filter(({ name }) => only?.includes(name) ?? true);
const templates = worlds.flatMap(templatesOf);
const members = manifestsIn(readFileSync(clustersFile, 'utf8'));

/** The contexts of Karmada's members, then of fleet's, by the names that both have for them. */
const contexts = [0, members.length].map((from) => new Map(members.map(({ metadata }, at) => [metadata.name, `member${from + at + 1}`])));

const began = performance.now();
const tell = (what: string): void => void process.stderr.write(`karmada: ${what} after ${Math.round((performance.now() - began) / 1000)} s\n`);

let bed: Testbed | undefined;
let karmada: RunningKarmada | undefined;
let folder: string;
let byKarmada: Contents;
let byFleet: Contents;
const said = new Map<string, readonly string[]>();

const opened = (kubeconfig: string, at: number): ReadonlyMap<string, Direct> => new Map([...(contexts[at] ?? [])].map(([name, context]) => [name, direct(kubeconfig, context)]));

const furnish = async (apis: ReadonlyMap<string, Direct>): Promise<void> => {
  for (const [name, api] of apis) for (const text of [...standingIn(name), ...worlds.flatMap((world) => standingIn(name, world.name))]) await createAll(api, text);
};

const meddle = async (apis: ReadonlyMap<string, Direct>, world: string): Promise<void> => {
  for (const [name, api] of apis) for (const text of meanwhileIn(name, world)) await interfere(api, text);
};

/** The clusters as Karmada has them by now: with what it filled in, and what it knows of their resources. */
const described = async ({ kubectl }: RunningKarmada): Promise<string> => {
  const { items } = JSON.parse(await kubectl(['get', 'clusters', '-o', 'json'])) as { items: Manifest[] };
  return yamlOf(items);
};

const planned = async (site: Omit<Site, 'folder'>): Promise<void> => {
  const waiting: PolicyWorld[] = [...worlds];
  const worker = async (): Promise<void> => {
    for (let world = waiting.shift(); world !== undefined; world = waiting.shift()) said.set(world.name, await throughFleet(world, { ...site, folder: join(folder, world.name) }));
  };
  await Promise.all([worker(), worker(), worker()]);
};

const agrees = ({ name, ...world }: PolicyWorld): boolean => {
  const own = templatesOf({ name, ...world });
  return JSON.stringify(sorted(partOf(byKarmada, own))) === JSON.stringify(sorted(partOf(byFleet, own)));
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
};

beforeAll(async () => {
  if (unavailable !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'fleet-karmada-'));
  bed = await startTestbed({ members: 2 * members.length, host: true });
  const [karmadas, fleets] = [opened(bed.kubeconfig, 0), opened(bed.kubeconfig, 1)];
  await Promise.all([furnish(karmadas), furnish(fleets)]);
  karmada = await startKarmada(bed, members.map((cluster) => ({ cluster, context: contexts[0]?.get(cluster.metadata.name) ?? '' })));
  const site = { kubeconfig: renamed(bed.kubeconfig, new Map([...(contexts[1] ?? [])].map(([name, context]) => [context, name]))), clusters: await described(karmada), meanwhile: (world: string) => meddle(fleets, world) };
  tell('running');
  await begin(karmada, worlds);
  tell('policies handed over');
  await planned(site);
  tell('fleet is done');
  byFleet = await contentsOf(fleets, templates);
  await untilQuiet(karmada);
  tell('quiet');
  for (const { name } of worlds) await meddle(karmadas, name);
  await goOn(karmada, worlds);
  tell('second policies handed over');
  const since = performance.now();
  // It looks for new definitions every 30 s only.
  await untilQuiet(karmada, async () => {
    byKarmada = await contentsOf(karmadas, templates);
    return performance.now() - since > 40_000 || worlds.every((world) => agrees(world) || knownDifferences[world.name] !== undefined);
  });
  tell('quiet again');
}, 900_000);

afterAll(async () => {
  await karmada?.stop();
  await bed?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe.skipIf(unavailable !== undefined)('the same templates and policies through Karmada and through fleet', () => {
  for (const world of worlds) {
    const difference = knownDifferences[world.name];
    if (difference === undefined)
      it(`${world.name}: the members hold the same`, () => {
        const own = templatesOf(world);
        const [theirs, ours] = [partOf(byKarmada, own), partOf(byFleet, own)];
        expect(Object.keys(theirs).length, 'objects in Karmada’s members').toBeGreaterThan(0);
        expect(ours, said.get(world.name)?.join('\n')).toEqual(theirs);
      });
    else
      it(`${world.name}: the members differ, for ${difference}`, () => {
        expect(agrees(world)).toBe(false);
      });
  }
});
