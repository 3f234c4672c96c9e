import { diagnose, didYouMean } from '#core/diagnostics';
import type { Diagnostic, JsonPointer, PolicyRef } from '#core/model';
import type { Identified } from './identify.ts';

const KINDS = [
  'PropagationPolicy',
  'ClusterPropagationPolicy',
  'OverridePolicy',
  'ClusterOverridePolicy',
] as const satisfies readonly PolicyRef['kind'][];

// They steer Karmada's control plane and have no part in placing or overriding.
const WITHOUT_EFFECT = ['FederatedResourceQuota', 'ClusterTaintPolicy'];

/** Whether a kind of policy.karmada.io is one of the four that fleet carries out. */
export const isPolicyKind = (kind: string): kind is PolicyRef['kind'] => KINDS.some((one) => one === kind);

/** Says of another kind of policy.karmada.io what becomes of it. */
export const unknownPolicyKind = ({ kind, document }: Identified): Diagnostic => {
  const at = document.locate('/kind' as JsonPointer);
  if (WITHOUT_EFFECT.includes(kind)) return diagnose('FLT2013', `${kind} is for Karmada's control plane; fleet leaves it aside.`, { at });
  const near = didYouMean(kind, KINDS);
  return diagnose('FLT2012', `"${kind}" is no kind of policy.karmada.io. It would not be a policy, and so have no effect.`, {
    at,
    hint: near === undefined ? `The kinds are: ${KINDS.join(', ')}.` : `Did you mean "${near}"?`,
  });
};
