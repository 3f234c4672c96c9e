import { groupOf, type JsonObject, type K8sObject } from '#core/model';
import { sha256 } from '#lib/digest';
import type { Absorbed } from './absorb.ts';

type Override = Extract<Absorbed, { into: 'override' }>;

/** A policy to write: where there is one of this name in the file, its rules are added to it. */
export type AbsorbingPolicy = { readonly kind: 'OverridePolicy' | 'ClusterOverridePolicy'; readonly name: string; readonly namespace?: string; readonly selectors: readonly JsonObject[]; readonly rules: readonly JsonObject[] };

const MOST = 63;

// Policies that select an object by its name run in the order of their own names: this one must run last.
const nameFor = ({ kind, metadata }: K8sObject, after: string): string => {
  const plain = `absorbed-${kind.toLowerCase()}-${metadata.name}`.replaceAll(/[^a-z0-9-]+/g, '-');
  const name = after.endsWith(plain) ? after : plain > after ? plain : `${after}-${plain}`;
  return name.length <= MOST ? name : `${name.slice(0, MOST - 9)}-${sha256(name).slice(-8)}`;
};

const ruleOf = (edits: readonly Override[]): JsonObject => {
  const [first] = edits;
  const overriders = Map.groupBy(edits, ({ edit }) => edit.overrider);
  return {
    targetCluster: { clusterNames: [first?.cluster ?? ''] },
    overriders: Object.fromEntries([...overriders].map(([name, these]) => [name, these.map(({ edit }) => edit.entry)])),
  };
};

const sameRule = (edits: readonly Override[]): string => JSON.stringify(edits.map(({ edit }) => edit));

// Clusters that get the same have one rule.
const rulesOf = (edits: readonly Override[]): readonly JsonObject[] => {
  const byCluster = [...Map.groupBy(edits, ({ cluster }) => cluster).values()];
  return [...Map.groupBy(byCluster, sameRule).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...ruleOf(first), targetCluster: { clusterNames: same.map((one) => one[0]?.cluster ?? '').sort() } }];
  });
};

/** The policies that say the overrides: one for each object, of its namespace where it has one. */
export const policiesFor = (absorbed: readonly Absorbed[]): readonly AbsorbingPolicy[] => {
  const overrides = absorbed.filter((one) => one.into === 'override');
  const objects = Map.groupBy(overrides, ({ object }) => [groupOf(object.apiVersion), object.kind, object.metadata.namespace ?? '', object.metadata.name].join('/'));
  return [...objects.values()].flatMap((edits): readonly AbsorbingPolicy[] => {
    const [first] = edits;
    if (first === undefined) return [];
    const { apiVersion, kind, metadata } = first.object;
    const namespace = metadata.namespace === undefined ? {} : { namespace: metadata.namespace };
    const after = edits.map((edit) => edit.after).sort().at(-1) ?? '';
    return [
      {
        kind: metadata.namespace === undefined ? 'ClusterOverridePolicy' : 'OverridePolicy',
        name: nameFor(first.object, after),
        ...namespace,
        selectors: [{ apiVersion, kind, ...namespace, name: metadata.name }],
        rules: rulesOf(edits),
      },
    ];
  });
};
