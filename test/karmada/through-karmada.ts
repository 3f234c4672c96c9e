// Hands worlds to a real Karmada as a user would: templates and policies by kubectl, then waits until it has done all it will do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Direct } from '../support/direct.ts';
import type { PolicyWorld, Sources } from '../worlds/policy-world.ts';
import type { RunningKarmada } from './launch.ts';
import { type Manifest, manifestsIn, yamlOf } from './manifests.ts';

const QUIET_FOR_MS = 4_000;
const QUIET_WITHIN_MS = 90_000;

/** Templates of a world, all those that it ever has. */
export const templatesOf = ({ before, now }: PolicyWorld): readonly Manifest[] => manifestsIn([...(before ? [before.templates] : []), now.templates].join('\n---\n'));

const first = ['Namespace', 'CustomResourceDefinition'];

const apply = async ({ kubectl }: RunningKarmada, objects: readonly Manifest[]): Promise<void> => {
  const early = objects.filter(({ kind }) => first.includes(kind));
  const late = objects.filter(({ kind }) => !first.includes(kind));
  for (const part of [early, late]) {
    // kubectl sends one object after the other; several of them are faster.
    const shares = [0, 1, 2, 3].map((share) => part.filter((_, at) => at % 4 === share)).filter((share) => share.length > 0);
    await Promise.all(shares.map((share) => kubectl(['apply', '--server-side', '--force-conflicts', '-f', '-'], yamlOf(share))));
  }
};

const all = (texts: readonly string[]): readonly Manifest[] => texts.flatMap(manifestsIn);

/** Whether a tie in dividing is broken by ascending name, which is also what is done where there is no UID (FNV-1a, 32 bits, even). */
export const breaksTiesByName = (uid: string): boolean => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(uid)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % 2 === 0;
};

type Listed = { readonly items?: readonly { readonly metadata: { readonly uid: string; readonly name: string; readonly namespace?: string } }[] };

const divided: Readonly<Record<string, string>> = { Deployment: '/apis/apps/v1/deployments', StatefulSet: '/apis/apps/v1/statefulsets', Job: '/apis/batch/v1/jobs' };

// A template's UID decides ties; fleet has none to go by. So templates are made again until theirs decides as none does.
const settleTies = async (karmada: RunningKarmada, templates: readonly Manifest[]): Promise<void> => {
  for (const [kind, path] of Object.entries(divided)) {
    const nameOf = (metadata: { name: string; namespace?: string }): string => `${metadata.namespace}/${metadata.name}`;
    const ours = new Map(templates.filter((one) => one.kind === kind).map((one) => [nameOf(one.metadata), one]));
    for (let tries = 0; tries < 40; tries++) {
      const { items = [] } = (await karmada.api.get(path)).body as unknown as Listed;
      const again = items.filter(({ metadata }) => ours.has(nameOf(metadata)) && !breaksTiesByName(metadata.uid));
      if (again.length === 0) break;
      const objects = yamlOf(again.flatMap(({ metadata }) => ours.get(nameOf(metadata)) ?? []));
      await karmada.kubectl(['delete', '--wait=false', '--cascade=background', '-f', '-'], objects);
      await sleep(100);
      await karmada.kubectl(['apply', '--server-side', '-f', '-'], objects);
    }
  }
};

const isOverride = ({ kind }: Manifest): boolean => kind.endsWith('OverridePolicy');

const watchedPaths = ['/apis/work.karmada.io/v1alpha1/works', '/apis/work.karmada.io/v1alpha2/resourcebindings', '/apis/work.karmada.io/v1alpha2/clusterresourcebindings'];

type Moving = { readonly items: readonly { readonly metadata: { readonly uid: string; readonly generation: number }; readonly status?: { readonly conditions?: readonly { readonly type: string; readonly status: string; readonly reason: string }[] } }[] };

const state = async (api: Direct): Promise<string> => {
  const lists = await Promise.all(watchedPaths.map(async (path) => (await api.get(path)).body as unknown as Moving));
  return JSON.stringify(lists.map(({ items }) => items.map(({ metadata, status }) => [metadata.uid, metadata.generation, (status?.conditions ?? []).map(({ type, status: is, reason }) => [type, is, reason])])));
};

/** Waits until no binding and no work has changed for some seconds, and until what is waited for has come about or will not. */
export const untilQuiet = async ({ api }: RunningKarmada, hasCome: () => Promise<boolean> = async () => true): Promise<void> => {
  const deadline = performance.now() + QUIET_WITHIN_MS;
  let last = await state(api);
  let since = performance.now();
  while (performance.now() < deadline) {
    await sleep(500);
    const next = await state(api);
    if (next !== last) [last, since] = [next, performance.now()];
    else if (performance.now() - since > QUIET_FOR_MS && (await hasCome())) return;
  }
};

/**
 * Hands over what worlds begin with, all of them at once: policies before templates, since a policy keeps a template that
 * it found first. Only templates whose UID matters come before.
 */
export const begin = async (karmada: RunningKarmada, worlds: readonly PolicyWorld[]): Promise<void> => {
  const sources = worlds.map(({ before, now }) => before ?? now);
  const templates = all(sources.map((one) => one.templates));
  const isEarly = ({ kind }: Manifest): boolean => kind === 'Namespace' || divided[kind] !== undefined;
  await apply(karmada, templates.filter(isEarly));
  await settleTies(karmada, templates);
  // What is placed before its overrides are there goes out without them once.
  const policies = all(sources.map((one) => one.policies));
  await apply(karmada, policies.filter(isOverride));
  await apply(karmada, policies.filter((policy) => !isOverride(policy)));
  await apply(karmada, templates.filter((template) => !isEarly(template)));
};

const keyOf = ({ kind, metadata }: Manifest): string => `${kind}/${metadata['namespace'] ?? ''}/${metadata.name}`;

const gone = (before: string, now: string): readonly Manifest[] => {
  const left = new Set(manifestsIn(now).map(keyOf));
  return manifestsIn(before).filter((object) => !left.has(keyOf(object)));
};

// No garbage collector runs on the host: the binding of a template that goes is deleted in its place.
const bindingOf = ({ kind, metadata }: Manifest): Manifest => ({
  apiVersion: 'work.karmada.io/v1alpha2', kind: 'ResourceBinding', metadata: { name: `${metadata.name}-${kind}`.toLowerCase(), namespace: metadata['namespace'] },
});

/** Hands over what worlds become: new policies first, then templates. */
export const goOn = async (karmada: RunningKarmada, worlds: readonly PolicyWorld[]): Promise<void> => {
  const changing = worlds.filter((world): world is PolicyWorld & { readonly before: Sources } => world.before !== undefined);
  await apply(karmada, all(changing.map(({ now }) => now.policies)));
  const policies = changing.flatMap(({ before, now }) => gone(before.policies, now.policies));
  const templates = changing.flatMap(({ before, now }) => gone(before.templates, now.templates));
  const objects = [...policies, ...templates, ...templates.map(bindingOf)];
  if (objects.length > 0) await karmada.kubectl(['delete', '--wait=false', '--ignore-not-found', '-f', '-'], yamlOf(objects));
  await apply(karmada, all(changing.map(({ now }) => now.templates)));
};
