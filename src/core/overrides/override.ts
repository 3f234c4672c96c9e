import { diagnose } from '#core/diagnostics';
import { byText, type ClusterName, type Desired, type DesiredObject, type Diagnostic, type FleetSpec, good, type Interpreter, type K8sObject, type MemberCluster, objectKey, type ObjectKey, type OverridePolicy, type Outcome, type Placement, type Target, type Unrendered } from '#core/model';
import { remembered } from '#lib/remembered';
import { clusterPoliciesFor, namespacePoliciesFor } from './policies-for.ts';
import type { Defaulted } from './fill-first.ts';
import { type Given, type Rendering, render, rulesFor } from './render.ts';
import { silentOverrides } from './silent.ts';

/** What overriding starts from. */
export type OverrideInput = { readonly spec: FleetSpec; readonly placements: readonly Placement[]; readonly interpreter: Interpreter; /** What the API server of a template fills in before anything is overridden. */ readonly defaulted?: Defaulted };

type Rendered = { readonly object: DesiredObject } | { readonly unrendered: Unrendered } | { readonly suspended: Unrendered };

const renderingsOf = (input: OverrideInput, placement: Placement, clusters: ReadonlyMap<ClusterName, MemberCluster>): readonly Rendered[] => {
  const renderings = memo({ ...input, placement });
  const held = new Set(placement.suspended);
  return placement.targets.flatMap((target): readonly Rendered[] => {
    const cluster = clusters.get(target.cluster);
    if (cluster === undefined) return [];
    if (held.has(target.cluster)) return [{ suspended: heldBack(placement, target.cluster) }];
    const rendering = renderings(target, cluster);
    if ('draft' in rendering) return [{ object: desiredOf(placement, target.cluster, rendering.draft) }];
    return [{ unrendered: { cluster: target.cluster, key: placement.template.key, says: rendering.stuck.says, at: rendering.stuck.at } }];
  });
};

/** Renders every placed template for each of its clusters. What cannot be rendered is told, and stops nothing else. */
export const override = (input: OverrideInput): Outcome<Desired> => {
  const { spec, placements } = input;
  const clusters = new Map(spec.clusters.map((cluster) => [cluster.name, cluster]));
  const [objects, unrendered, suspended]: [DesiredObject[], Unrendered[], Unrendered[]] = [[], [], []];
  for (const placement of placements)
    for (const one of renderingsOf(input, placement, clusters)) {
      if ('object' in one) objects.push(one.object);
      else if ('suspended' in one) suspended.push(one.suspended);
      else unrendered.push(one.unrendered);
    }
  return good({ objects, unrendered: [...unrendered, ...suspended] }, [...stuckOnes(unrendered), ...silentOverrides(spec, placements)]);
};

const heldBack = ({ template, policy }: Placement, cluster: ClusterName): Unrendered => ({
  cluster,
  key: template.key,
  says: `its policy ${policy?.ref.name ?? ''} suspends dispatching there`,
  ...(policy === undefined ? {} : { at: policy.at }),
});

const keyFor = remembered((object: K8sObject): ObjectKey => objectKey(object));

const desiredOf = ({ template }: Placement, cluster: ClusterName, { object, edited, by }: Extract<Rendering, { draft: unknown }>['draft']): DesiredObject => ({
  cluster,
  key: keyFor(object),
  object,
  edited,
  template,
  by,
});

type Signs = (cluster: MemberCluster) => string;

const signsOf = remembered((_: FleetSpec) => new Map<string, Signs>());

// Which rules run on a cluster, as a text; worked out once for all templates with the same policies.
const signsFor = (spec: FleetSpec, policies: readonly OverridePolicy[]): Signs => {
  const name = policies.map(({ ref }) => `${ref.kind}/${ref.namespace}/${ref.name}`).join(' ');
  const all = signsOf(spec);
  const places = new Map(policies.flatMap((policy) => policy.rules).map((rule, at) => [rule, at]));
  const known = new Map<MemberCluster, string>();
  const found =
    all.get(name) ??
    ((cluster) => {
      const sign = known.get(cluster) ?? rulesFor(policies, cluster).map(({ rule }) => places.get(rule)).join(',');
      known.set(cluster, sign);
      return sign;
    });
  all.set(name, found);
  return found;
};

// Clusters for which the same rules run on the same replicas get one value.
const memo = ({ spec, placement, interpreter, defaulted }: Omit<Given, 'target' | 'cluster'>): ((target: Target, cluster: MemberCluster) => Rendering) => {
  const { object } = placement.template;
  // A cluster-wide override may bring the object into another policy's reach, so every policy counts where one of them runs.
  const wide = clusterPoliciesFor(spec, object);
  const signOf = signsFor(spec, wide.length > 0 ? spec.override : namespacePoliciesFor(spec, object));
  const isJob = placement.divided === true && object.kind === 'Job';
  const known = new Map<string, Rendering>();
  return (target, cluster) => {
    // A divided Job's completions depend on the cluster, not on its replicas alone.
    const sign = `${target.replicas ?? ''}:${isJob ? target.cluster : ''}:${signOf(cluster)}`;
    const found = known.get(sign) ?? render({ spec, placement, interpreter, target, cluster, ...(defaulted ? { defaulted } : {}) });
    known.set(sign, found);
    return found;
  };
};

const stuckOnes = (unrendered: readonly Unrendered[]): readonly Diagnostic[] => {
  const told = new Map<string, Unrendered[]>();
  for (const one of unrendered) {
    const sign = `${one.key} ${one.says} ${one.at?.file}:${one.at?.line}:${one.at?.column}`;
    told.set(sign, [...(told.get(sign) ?? []), one]);
  }
  return [...told.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const clusters = [first, ...others].map((one) => one.cluster).sort(byText);
    const listed = `${clusters.slice(0, 10).join(', ')}${clusters.length > 10 ? ` and ${clusters.length - 10} more` : ''}`;
    const detail = `${first.key} is not rendered for ${listed}: ${first.says}. What runs there stays as it is.`;
    return [diagnose('FLT4101', detail, { ...(first.at === undefined ? {} : { at: first.at }), hint: 'Correct the overrider, then look again:\n    fleet validate' })];
  });
};
