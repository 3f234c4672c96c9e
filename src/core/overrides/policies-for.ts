import { byText, type FleetSpec, type K8sObject, type OverridePolicy, strengthOf } from '#core/model';
import { remembered } from '#lib/remembered';

type Ranked = { readonly policy: OverridePolicy; readonly strength: number };

// A policy without selectors takes everything in its reach, as weakly as one that takes all of a kind.
const strengthFor = (policy: OverridePolicy, object: K8sObject): number =>
  policy.selectors.length === 0 ? 1 : Math.max(...policy.selectors.map((selector) => strengthOf(selector, object)));

const ranked = (policies: readonly OverridePolicy[], object: K8sObject): readonly OverridePolicy[] =>
  policies
    .map((policy): Ranked => ({ policy, strength: strengthFor(policy, object) }))
    .filter(({ strength }) => strength > 0)
    .sort((one, other) => one.strength - other.strength || byText(one.policy.ref.name, other.policy.ref.name))
    .map(({ policy }) => policy);

type Shelves = { readonly wide: readonly OverridePolicy[]; readonly own: ReadonlyMap<string, readonly OverridePolicy[]> };

const shelvesOf = remembered(
  (policies: readonly OverridePolicy[]): Shelves => ({
    wide: policies.filter(({ ref }) => ref.kind === 'ClusterOverridePolicy'),
    own: Map.groupBy(policies.filter(({ ref }) => ref.kind === 'OverridePolicy'), ({ ref }) => ref.namespace ?? ''),
  }),
);

/** ClusterOverridePolicies for an object: weakest match first, then by name, so that the most specific one runs last and wins. */
export const clusterPoliciesFor = (spec: FleetSpec, object: K8sObject): readonly OverridePolicy[] => ranked(shelvesOf(spec.override).wide, object);

/** OverridePolicies of an object's namespace, in the same order; asked for after the cluster-wide ones have run. */
export const namespacePoliciesFor = (spec: FleetSpec, object: K8sObject): readonly OverridePolicy[] =>
  object.metadata.namespace === undefined ? [] : ranked(shelvesOf(spec.override).own.get(object.metadata.namespace) ?? [], object);
