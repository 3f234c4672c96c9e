import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { createAll } from './cluster-acts.ts';
import type { Scene } from './scene.ts';

const worlds = resolve(import.meta.dirname, '../../fixtures/worlds');

/** The names of all little fleets in fixtures/worlds. */
export const worldNames = (): readonly string[] => readdirSync(worlds).sort();

/** A file of a little fleet. */
export const inWorld = (name: string, ...path: readonly string[]): string => join(worlds, name, ...path);

type SpecFile = { readonly spec: { readonly clusters: readonly { readonly name: string; readonly context?: string }[] } };

const textOf = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

const members = (name: string): readonly string[] => (load(readFileSync(inWorld(name, 'fleet.yaml'), 'utf8')) as SpecFile).spec.clusters.map((cluster) => cluster.context ?? cluster.name);

/** Puts into each cluster what stands there before fleet comes. */
export const furnish = async (scene: Scene, textFor: (cluster: string) => string | undefined): Promise<void> => {
  const world = scene.world();
  for (const name of world.names) {
    const text = textFor(name);
    if (text !== undefined) await createAll(world.member(name).api, text);
  }
};

/** Lays out the sources of a little fleet: those from before, if there are any and they are asked for. */
export const layOut = (scene: Scene, name: string, when: 'before' | 'now'): void => {
  const sources = when === 'before' ? inWorld(name, 'before') : inWorld(name);
  const spec = join(sources, 'fleet.yaml');
  cpSync(existsSync(spec) ? spec : inWorld(name, 'fleet.yaml'), scene.path('fleet.yaml'));
  for (const folder of ['templates', 'policies']) {
    rmSync(scene.path(folder), { recursive: true, force: true });
    cpSync(join(sources, folder), scene.path(folder), { recursive: true });
  }
};

/** Starts the clusters of a little fleet with what stands in them, and lays out its sources. */
export const openFixture = async (scene: Scene, name: string, when: 'before' | 'now' = 'now'): Promise<void> => {
  await scene.start(members(name));
  await furnish(scene, (cluster) => textOf(inWorld(name, 'clusters', `${cluster}.yaml`)));
  layOut(scene, name, when);
};
