import type { Direct } from '../support/direct.ts';
import type { Manifest } from './manifests.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Members = { readonly [name: string]: Json };

const isMembers = (value: Json | undefined): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const ofServers = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'managedFields', 'selfLink'];

// Karmada's marks and fleet's, and what a server or its controllers write.
const marks = /(^|\.)karmada\.io\/|^applyset\.kubernetes\.io\/|^kubectl\.kubernetes\.io\/last-applied-configuration$|^deployment\.kubernetes\.io\/revision$|^deprecated\.daemonset\.template\.generation$/;
const ofJobs = /^(batch\.kubernetes\.io\/)?(controller-uid|job-name)$/;

const without = (value: Json | undefined, isOut: (name: string) => boolean): Members => Object.fromEntries(Object.entries(isMembers(value) ? value : {}).filter(([name]) => !isOut(name)));

/** The object with one member changed, which is left out where nothing remains of it. */
const changed = (object: Members, name: string, change: (value: Json | undefined) => Members): Members => {
  const { [name]: value, ...rest } = object;
  const next = change(value);
  return Object.keys(next).length === 0 ? rest : { ...rest, [name]: next };
};

const service = (spec: Members): Members => {
  const bare = spec['clusterIP'] === 'None' ? spec : without(spec, (name) => ['clusterIP', 'clusterIPs', 'healthCheckNodePort'].includes(name));
  const ports = (bare['ports'] as readonly Members[] | undefined)?.map((port) => without(port, (name) => name === 'nodePort'));
  return ports === undefined ? bare : { ...bare, ports };
};

const job = (spec: Members): Members => {
  const selected = changed(spec, 'selector', (selector) => changed(without(selector, () => false), 'matchLabels', (labels) => without(labels, (name) => ofJobs.test(name))));
  return changed(selected, 'template', (template) =>
    changed(without(template, () => false), 'metadata', (metadata) => changed(without(metadata, () => false), 'labels', (labels) => without(labels, (name) => ofJobs.test(name)))),
  );
};

const byKind: Readonly<Record<string, (spec: Members) => Members>> = { Service: service, Job: job };

/** An object of a member without what its server filled in, and without the marks of Karmada and fleet. */
export const bare = (object: Members): Members => {
  const { status: _, metadata, ...rest } = object;
  let kept = without(metadata, (name) => ofServers.includes(name));
  for (const name of ['labels', 'annotations']) kept = changed(kept, name, (value) => without(value, (key) => marks.test(key)));
  // A server reads a Job without labels as if it had those of its pods.
  if (object['kind'] === 'Job') kept = changed(kept, 'labels', (value) => without(value, (key) => ofJobs.test(key)));
  const change = byKind[String(object['kind'])];
  return { ...rest, metadata: kept, ...(change && isMembers(rest['spec']) ? { spec: change(rest['spec']) } : {}) };
};

type Served = { readonly resources?: readonly { readonly kind: string; readonly name: string }[] };

type Groups = { readonly groups: readonly { readonly versions: readonly { readonly groupVersion: string }[] }[] };

const serves = async (api: Direct, apiVersion: string): Promise<boolean> =>
  apiVersion === 'v1' || ((await api.get('/apis')).body as unknown as Groups).groups.some(({ versions }) => versions.some(({ groupVersion }) => groupVersion === apiVersion));

const listed = async (api: Direct, apiVersion: string, kind: string): Promise<readonly Members[]> => {
  if (!(await serves(api, apiVersion))) return [];
  const root = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
  const { resources = [] } = (await api.get(root)).body as Served;
  const plural = resources.find((one) => one.kind === kind && !one.name.includes('/'))?.name;
  if (plural === undefined) return [];
  const { items = [] } = (await api.get(`${root}/${plural}`)).body as { items?: readonly Members[] };
  return items.map((item) => ({ apiVersion, kind, ...item }));
};

/** All objects of the kinds of some templates, by cluster and `Kind/namespace/name`. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, Members>>;

const nameOf = ({ kind, metadata }: Members): string => [kind, ...['namespace', 'name'].map((name) => (isMembers(metadata) ? metadata[name] : undefined))].filter((part) => part !== undefined).join('/');

/** Reads from members all that could have come from some templates. */
export const contentsOf = async (members: ReadonlyMap<string, Direct>, templates: readonly Manifest[]): Promise<Contents> => {
  const kinds = [...new Set(templates.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`))].map((text) => text.split(' ') as [string, string]);
  const contents = new Map<string, ReadonlyMap<string, Members>>();
  for (const [name, api] of members) {
    const objects = (await Promise.all(kinds.map(([apiVersion, kind]) => listed(api, apiVersion, kind)))).flat();
    contents.set(name, new Map(objects.map((object) => [nameOf(object), bare(object)])));
  }
  return contents;
};

/** What is in the namespaces of some templates, and those of their own names that are in no namespace; by `cluster: Kind/…`. */
export const partOf = (contents: Contents, templates: readonly Manifest[]): Readonly<Record<string, Members>> => {
  const namespaces = new Set(templates.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name));
  const own = new Set(templates.map((template) => nameOf(template as unknown as Members)));
  const isOurs = (name: string, object: Members): boolean => own.has(name) || (isMembers(object['metadata']) && namespaces.has(String(object['metadata']['namespace'] ?? '')));
  return Object.fromEntries(
    [...contents].flatMap(([cluster, objects]) => [...objects].filter(([name, object]) => isOurs(name, object)).map(([name, object]) => [`${cluster}: ${name}`, object] as const)).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
};
