import type { Json, JsonPointer, K8sObject, Overriders } from '#core/model';
import type { PatchOperation } from './json-patch.ts';

/** What one entry of an overrider does to an object: the edits, or why they cannot be made. No edit means that nothing applies. */
export type Edits = { readonly edits: readonly PatchOperation[] } | { readonly problem: string };

/** One kind of entry in a rule. */
export type Entry<Field extends keyof Overriders> = NonNullable<Overriders[Field]>[number];

/** One of Karmada's overriders: a pure function from an object and an entry to edits. */
export type Overrider<Field extends keyof Overriders> = {
  readonly field: Field;
  readonly summary: string;
  /** True where all entries of a rule stand or fall together. */
  readonly atomic?: true;
  readonly edits: (object: K8sObject, entry: Entry<Field>) => Edits;
};

/** Nothing to do. */
export const nothing: Edits = { edits: [] };

/** A pointer out of a text that is one. */
export const asPointer = (text: string): JsonPointer => text as JsonPointer;

const podSpecs: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
};

/** A container with the pointer to it. */
export type PlacedContainer = { readonly pointer: string; readonly container: { readonly [field: string]: Json } };

/** The containers that overriders see: of six kinds, whatever their group; never init or ephemeral ones, never a CronJob's (Karmada v1.18). */
export const containersOf = (object: K8sObject): readonly PlacedContainer[] => {
  const way = podSpecs[object.kind];
  if (way === undefined) return [];
  const spec = way.reduce<Json | undefined>((at, name) => (at !== null && typeof at === 'object' && !Array.isArray(at) ? (at as { [key: string]: Json })[name] : undefined), object as Json);
  const containers = spec !== null && typeof spec === 'object' && !Array.isArray(spec) ? (spec as { [key: string]: Json })['containers'] : undefined;
  if (!Array.isArray(containers)) return [];
  return (containers as { [field: string]: Json }[]).map((container, at) => ({ pointer: `/${way.join('/')}/containers/${at}`, container }));
};
