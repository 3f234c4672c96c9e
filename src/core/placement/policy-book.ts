import { byText, type FleetSpec, type K8sObject, type PlacedBefore, type PolicyRef, type PropagationPolicy, strengthOf } from '#core/model';

/** A policy that selects an object, and how strongly: by name 3, by labels 2, all of a kind 1. */
export type Match = { readonly policy: PropagationPolicy; readonly strength: number };

/** The policy that decides, the one that would if nothing had been decided yet, and all that select the object, best first. */
export type Ruling = { readonly policy: PropagationPolicy; readonly fresh: PropagationPolicy; readonly matches: readonly Match[] };

/** Finds policies by the kinds that they select. */
export type PolicyBook = { readonly matches: (object: K8sObject) => readonly Match[] };

// Higher priority, then stronger match, then the smaller name; age counts for nothing.
const better = (one: Match, other: Match): number =>
  other.policy.priority - one.policy.priority || other.strength - one.strength || byText(one.policy.ref.name, other.policy.ref.name);

const strengthFor = (policy: PropagationPolicy, object: K8sObject): number => Math.max(0, ...policy.selectors.map((selector) => strengthOf(selector, object)));

/** Policies of a fleet, laid out by kind. Those of an object's own namespace come before any cluster-wide one, whatever the priority. */
export const policyBook = (spec: FleetSpec): PolicyBook => {
  const shelves = new Map<string, PropagationPolicy[]>();
  for (const policy of spec.propagation)
    for (const kind of new Set(policy.selectors.map((selector) => `${selector.apiVersion}/${selector.kind}`))) shelves.set(kind, [...(shelves.get(kind) ?? []), policy]);
  return {
    matches: (object) => {
      const { namespace } = object.metadata;
      const found = (shelves.get(`${object.apiVersion}/${object.kind}`) ?? [])
        .filter(({ ref }) => ref.kind === 'ClusterPropagationPolicy' || (namespace !== undefined && ref.namespace === namespace))
        .map((policy) => ({ policy, strength: strengthFor(policy, object) }))
        .filter(({ strength }) => strength > 0);
      if (found.length <= 1) return found;
      const isOwn = ({ policy }: Match): boolean => policy.ref.kind === 'PropagationPolicy';
      return [...found.filter(isOwn).sort(better), ...found.filter((match) => !isOwn(match)).sort(better)];
    },
  };
};

// A template that comes out of a Karmada control plane says itself which policy has claimed it.
const claimOf = ({ metadata }: K8sObject): PolicyRef | undefined => {
  const said = metadata.annotations ?? {};
  const [namespace, name, wide] = [said['propagationpolicy.karmada.io/namespace'], said['propagationpolicy.karmada.io/name'], said['clusterpropagationpolicy.karmada.io/name']];
  if (namespace && name) return { kind: 'PropagationPolicy', namespace, name };
  return wide ? { kind: 'ClusterPropagationPolicy', name: wide } : undefined;
};

const isPolicy = ({ ref }: PropagationPolicy, claim: PolicyRef): boolean => ref.kind === claim.kind && ref.namespace === claim.namespace && ref.name === claim.name;

// Karmada asks for a strictly higher priority, except of a namespaced policy against a cluster-wide one; never the other way round.
const preempts = ({ policy }: Match, holder: PropagationPolicy): boolean => {
  if (policy.spec['preemption'] !== 'Always' || policy === holder) return false;
  if (policy.ref.kind === holder.ref.kind) return policy.priority > holder.priority;
  return policy.ref.kind === 'PropagationPolicy';
};

/**
 * The policy that decides on an object. As in Karmada, one that has it keeps it for as long as it selects it, even when a
 * better one comes; only a policy with `preemption: Always` takes it over.
 */
export const rulingOn = (book: PolicyBook, object: K8sObject, before: PlacedBefore | undefined): Ruling | undefined => {
  const matches = book.matches(object);
  const fresh = matches[0]?.policy;
  if (fresh === undefined) return undefined;
  const claim = before?.policy ?? claimOf(object);
  const holder = claim && matches.find(({ policy }) => isPolicy(policy, claim))?.policy;
  if (holder === undefined) return { policy: fresh, fresh, matches };
  return { policy: matches.find((match) => preempts(match, holder))?.policy ?? holder, fresh, matches };
};
