import type { JsonObject, JsonPointer, PlacementRule, PropagationPolicy, ResourceSelector } from '#core/model';
import {
  type ClusterPropagationPolicy,
  type PropagationPolicy as Written,
  validateClusterPropagationPolicy,
  validatePropagationPolicy,
} from '#schema';
import { type Checked, sound } from '../checked.ts';
import type { Identified } from '../identify.ts';
import { deeper, unknownClusters, whole } from '../affinity.ts';
import { policyHead, selectorsOf } from '../policy-head.ts';
import { type PropagationSpec, withPolicyDefaults } from './defaults.ts';
import { clustersOfPropagation, propagationProblems } from './propagation-rules.ts';

/** A PropagationPolicy or ClusterPropagationPolicy, as Karmada's admission would let it through. */
export const propagationPolicy = (found: Identified, clusters: readonly string[]): Checked<PropagationPolicy | undefined> => {
  const head =
    found.kind === 'PropagationPolicy'
      ? policyHead<Written>(found, validatePropagationPolicy)
      : policyHead<ClusterPropagationPolicy>(found, validateClusterPropagationPolicy);
  if (head.value === undefined) return { value: undefined, diagnostics: head.diagnostics };
  const { ref, value } = head.value;
  const { document } = found;
  const spec = withPolicyDefaults(value.spec as PropagationSpec);
  const spot = deeper(whole(document), '/spec' as JsonPointer);
  const selectors = selectorsOf(spec.resourceSelectors as readonly ResourceSelector[], ref, deeper(spot, '/resourceSelectors'));
  const policy: PropagationPolicy = {
    ref,
    selectors: selectors.value,
    priority: spec.priority ?? 0,
    placement: spec.placement as unknown as PlacementRule,
    conflictResolution: spec.conflictResolution ?? 'Abort',
    spec: { ...spec, resourceSelectors: selectors.value } as unknown as JsonObject,
    document,
  };
  return sound(policy, [
    ...head.diagnostics,
    ...selectors.diagnostics,
    ...propagationProblems(spec, spot),
    ...unknownClusters(clustersOfPropagation(spec, spot), clusters),
  ]);
};
