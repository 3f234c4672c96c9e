import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../fixtures/policies');

/** The clusters that all policy worlds are about, as Karmada's Cluster objects. */
export const clustersFile = join(root, 'clusters.yaml');

/** The sources of a policy world: those of today, or those that were applied before. */
export type Sources = { readonly templates: string; readonly policies: string };

/** A few templates with the policies that are to be shown, for the four clusters that all of them share. */
export type PolicyWorld = { readonly name: string; readonly before?: Sources; readonly now: Sources };

const sourcesIn = (folder: string): Sources => ({
  templates: readFileSync(join(folder, 'templates.yaml'), 'utf8'),
  policies: readFileSync(join(folder, 'policies.yaml'), 'utf8'),
});

/** All policy worlds, by name. */
export const policyWorlds = (): readonly PolicyWorld[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'standing')
    .map(({ name }) => {
      const before = join(root, name, 'before');
      return { name, now: sourcesIn(join(root, name)), ...(existsSync(before) ? { before: sourcesIn(before) } : {}) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));

const textIn = (file: string): readonly string[] => (existsSync(file) ? [readFileSync(file, 'utf8')] : []);

/** What stands in a cluster before anything is applied: in every policy world, and in this one besides. */
export const standingIn = (cluster: string, world?: string): readonly string[] =>
  textIn(world === undefined ? join(root, 'standing', `${cluster}.yaml`) : join(root, world, 'standing', `${cluster}.yaml`));

/** What somebody else applies to a cluster between the two steps of a world. */
export const meanwhileIn = (cluster: string, world: string): readonly string[] => textIn(join(root, world, 'meanwhile', `${cluster}.yaml`));

/** Makes a folder a fleet of these sources, of its own name; `clusters` are in place of the shared ones. */
export const layOutPolicies = (folder: string, name: string, { sources, clusters }: { readonly sources: Sources; readonly clusters?: string }): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'fleet.yaml'), readFileSync(join(root, 'fleet.yaml'), 'utf8').replace('name: policies', `name: ${name}`));
  if (clusters === undefined) cpSync(clustersFile, join(folder, 'clusters.yaml'));
  else writeFileSync(join(folder, 'clusters.yaml'), clusters);
  writeFileSync(join(folder, 'templates.yaml'), sources.templates);
  writeFileSync(join(folder, 'policies.yaml'), sources.policies);
};

/** The worlds of which the README shows a decision, and the template that it is about. */
export const explainedWorlds = [
  { world: 'nginx', target: 'Deployment/nginx' },
  { world: 'spread-regions', target: 'Deployment/web' },
  { world: 'override-order', target: 'ConfigMap/settings' },
] as const;
