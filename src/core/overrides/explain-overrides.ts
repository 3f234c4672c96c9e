import { type ClusterName, isObject, type Json, type JsonPointer, type K8sObject, type OverrideChange, type RanOverride, sameValue, type SourceRef } from '#core/model';
import { valueAtPointer } from '#lib/json-pointer';
import type { Ran } from './draft.ts';
import type { OverrideInput } from './override.ts';
import { clusterPoliciesFor, namespacePoliciesFor } from './policies-for.ts';
import { type Rendering, render } from './render.ts';

type Seen = { readonly ran: Ran; readonly at: number; readonly all: readonly Ran[] };

const isSecret = ({ apiVersion, kind }: K8sObject): boolean => apiVersion === 'v1' && kind === 'Secret';

const valueAt = (object: K8sObject, pointer: string): Json | undefined => valueAtPointer(object, pointer) as Json | undefined;

const changesOf = ({ before, after, edits }: Ran): readonly OverrideChange[] =>
  edits.flatMap(({ path }): OverrideChange[] => {
    const [old, next] = [valueAt(before, path), valueAt(after, path)];
    if (old !== undefined && next !== undefined && sameValue(old, next)) return [];
    const pointer = path as JsonPointer;
    if (isSecret(after)) return [{ pointer }];
    return [{ pointer, ...(old === undefined ? {} : { before: old }), ...(next === undefined ? {} : { after: next }) }];
  });

const covers = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

// What a later entry writes over left no trace in the end.
const shadowing = ({ ran, at, all }: Seen): Ran | undefined =>
  all.slice(at + 1).find((later) => ran.edits.length > 0 && ran.edits.every(({ path }) => later.edits.some((edit) => edit.op !== 'remove' && covers(edit.path, path))));

const idle: Readonly<Record<string, string>> = {
  imageOverrider: 'its kind has no containers that Karmada knows',
  commandOverrider: 'there is no container of that name',
  argsOverrider: 'there is no container of that name',
  labelsOverrider: 'there are no such labels, and only add makes new ones',
  annotationsOverrider: 'there are no such annotations, and only add makes new ones',
};

const silence = (seen: Seen, changes: readonly OverrideChange[]): string | undefined => {
  const later = shadowing(seen);
  if (later) return `${later.policy.name} writes over it afterwards (${later.at.file}:${later.at.line})`;
  if (changes.length > 0) return undefined;
  return seen.ran.edits.length > 0 ? 'the value is the same already' : (idle[seen.ran.overrider] ?? 'there is nothing that it could change');
};

const placeText = ({ file, line, column }: SourceRef): string => `${file}:${line}:${column}`;

const signOf = (one: RanOverride): string => JSON.stringify([placeText(one.at), one.changes, one.says ?? '']);

// The same entry with the same outcome in several clusters is told once.
const folded = (all: readonly RanOverride[]): readonly RanOverride[] => {
  const rows = new Map<string, RanOverride>();
  for (const one of all) {
    const known = rows.get(signOf(one));
    rows.set(signOf(one), known ? { ...known, clusters: [...known.clusters, ...one.clusters] } : one);
  }
  return [...rows.values()];
};

const idleRules = (input: OverrideInput, ran: ReadonlySet<string>): readonly RanOverride[] =>
  input.placements.flatMap(({ template }) =>
    [...clusterPoliciesFor(input.spec, template.object), ...namespacePoliciesFor(input.spec, template.object)].flatMap((policy) =>
      policy.rules.flatMap((rule): RanOverride[] => {
        const fields = Object.keys(isObject(rule.overriders as Json) ? rule.overriders : {});
        const places = fields.map((field) => ({ field, at: policy.document.locate(`${rule.pointer}/overriders/${field}/0` as JsonPointer) }));
        return places
          .filter(({ at }) => !ran.has(placeText(at)))
          .map(({ field, at }) => ({ policy: policy.ref, overrider: field, at, clusters: [], changes: [], says: 'its targetCluster matches none of the clusters that the template is placed on' }));
      }),
    ),
  );

const toldOf = (cluster: ClusterName, rendering: Rendering): readonly RanOverride[] => {
  const all = 'stuck' in rendering ? rendering.stuck.ran : (rendering.draft.ran ?? []);
  const told = all.map((ran, at): RanOverride => {
    const changes = changesOf(ran);
    const says = silence({ ran, at, all }, changes);
    return { policy: ran.policy, overrider: ran.overrider, at: ran.at, clusters: [cluster], changes, ...(says === undefined ? {} : { says }) };
  });
  if (!('stuck' in rendering)) return told;
  const { policy, overrider, at, says } = rendering.stuck;
  return [...told, { policy, overrider, at, clusters: [cluster], changes: [], says: `it cannot be carried out, and nothing is sent there: ${says}` }];
};

/** What every overrider did to each placed template, in the order in which they ran, and which did nothing and why. */
export const explainOverrides = (input: OverrideInput): readonly RanOverride[] => {
  const clusters = new Map(input.spec.clusters.map((cluster) => [cluster.name, cluster]));
  const rows = input.placements.flatMap((placement) =>
    placement.targets.flatMap((target): readonly RanOverride[] => {
      const cluster = clusters.get(target.cluster);
      return cluster === undefined ? [] : toldOf(target.cluster, render({ ...input, placement, target, cluster, traced: true }));
    }),
  );
  const told = folded(rows);
  return [...told, ...idleRules(input, new Set(told.map(({ at }) => placeText(at))))];
};
