import { byText, type FleetSpec, type K8sObject, type PropagationPolicy, strengthOf } from '#core/model';

/** How strongly a policy selects an object; 0 if it does not. */
export const strengthFor = (policy: PropagationPolicy, object: K8sObject): number => Math.max(0, ...policy.selectors.map((selector) => strengthOf(selector, object)));

// Higher priority, then stronger match, then the smaller name; age counts for nothing.
const best = (policies: readonly PropagationPolicy[], object: K8sObject): PropagationPolicy | undefined =>
  policies
    .map((policy) => ({ policy, strength: strengthFor(policy, object) }))
    .filter(({ strength }) => strength > 0)
    .sort((one, other) => other.policy.priority - one.policy.priority || other.strength - one.strength || byText(one.policy.ref.name, other.policy.ref.name))[0]?.policy;

/**
 * The policy that decides on an object: the best of its own namespace if one selects it, else the best cluster-wide one.
 * Whatever their priority, cluster-wide policies are not asked where a namespaced one selects.
 */
export const policyFor = (spec: FleetSpec, object: K8sObject): PropagationPolicy | undefined => {
  const { namespace } = object.metadata;
  const own = namespace === undefined ? undefined : best(spec.propagation.filter(({ ref }) => ref.kind === 'PropagationPolicy' && ref.namespace === namespace), object);
  return own ?? best(spec.propagation.filter(({ ref }) => ref.kind === 'ClusterPropagationPolicy'), object);
};
