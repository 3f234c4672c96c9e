import { diagnose } from '#core/diagnostics';
import type { ClusterAffinity, Diagnostic, JsonPointer, OverridePolicy, OverrideRule, Overriders, ResourceSelector } from '#core/model';
import { type ClusterOverridePolicy, type OverridePolicy as Written, validateClusterOverridePolicy, validateOverridePolicy } from '#schema';
import { clustersNamed, deeper, fieldSelectorProblems, labelSelectorProblems, unknownClusters, whole } from '../affinity.ts';
import { type Checked, sound } from '../checked.ts';
import type { Identified } from '../identify.ts';
import { policyHead, selectorsOf } from '../policy-head.ts';
import type { Spot } from '../shape/shape-problems.ts';
import { overriderProblems } from './overrider-rules.ts';

type Spec = Written['spec'] & ClusterOverridePolicy['spec'];

/** Karmada's test for emptiness forgets fieldOverrider, and so lets a deprecated pair with only that pass and ignores it. */
const hasOldOverriders = ({ overriders }: Spec): boolean =>
  Object.entries(overriders ?? {}).some(([field, list]) => field !== 'fieldOverrider' && Array.isArray(list) && list.length > 0);

// An empty list of rules counts as one in a cluster-wide policy only: a namespaced one passes a webhook that drops it.
const hasRules = ({ overrideRules }: Spec, isWide: boolean): boolean => overrideRules !== undefined && (isWide || overrideRules.length > 0);

const mixedProblems = (spec: Spec, isWide: boolean, { document, pointer }: Spot): Diagnostic[] =>
  !hasRules(spec, isWide)
    ? []
    : [...(spec.targetCluster ? ['targetCluster'] : []), ...(hasOldOverriders(spec) ? ['overriders'] : [])].map((field) =>
        diagnose('FLT2401', `The policy has overrideRules and, beside them, the deprecated ${field}.`, {
          at: document.locate(`${pointer}/${field}` as JsonPointer, 'key'),
          hint: 'Move it into a rule:\n    overrideRules:\n      - targetCluster: …\n        overriders: …',
        }),
      );

const rulesOf = (spec: Spec): readonly OverrideRule[] => {
  const rules = spec.overrideRules ?? [];
  if (rules.length > 0) return rules.map((rule, index) => ({ ...rule, pointer: `/spec/overrideRules/${index}` as JsonPointer }) as OverrideRule);
  if (spec.overriders === undefined) return [];
  return [
    {
      ...(spec.targetCluster ? { targetCluster: spec.targetCluster as ClusterAffinity } : {}),
      overriders: spec.overriders as Overriders,
      pointer: '/spec' as JsonPointer,
    },
  ];
};

// Karmada's admission does not look into the deprecated pair.
const ruleProblems = (rule: OverrideRule, spot: Spot): Diagnostic[] => {
  if (rule.pointer === '/spec') return [];
  const target = deeper(spot, '/targetCluster');
  const affinity = rule.targetCluster ?? {};
  return [
    ...fieldSelectorProblems(affinity, target),
    ...labelSelectorProblems(affinity.labelSelector, deeper(target, '/labelSelector')),
    ...overriderProblems(rule.overriders, deeper(spot, '/overriders')),
  ];
};

/** An OverridePolicy or ClusterOverridePolicy, as Karmada's admission would let it through. */
export const overridePolicy = (found: Identified, clusters: readonly string[]): Checked<OverridePolicy | undefined> => {
  const head =
    found.kind === 'OverridePolicy'
      ? policyHead<Written>(found, validateOverridePolicy)
      : policyHead<ClusterOverridePolicy>(found, validateClusterOverridePolicy);
  if (head.value === undefined) return { value: undefined, diagnostics: head.diagnostics };
  const { ref, value } = head.value;
  const { document } = found;
  const spot = deeper(whole(document), '/spec');
  const selectors = selectorsOf((value.spec.resourceSelectors ?? []) as readonly ResourceSelector[], ref, deeper(spot, '/resourceSelectors'));
  const rules = rulesOf(value.spec);
  const spotOf = (rule: OverrideRule): Spot => deeper(whole(document), rule.pointer);
  return sound({ ref, selectors: selectors.value, rules, document }, [
    ...head.diagnostics,
    ...selectors.diagnostics,
    ...mixedProblems(value.spec, ref.kind === 'ClusterOverridePolicy', spot),
    ...rules.flatMap((rule) => ruleProblems(rule, spotOf(rule))),
    ...unknownClusters(
      rules.flatMap((rule) => clustersNamed(rule.targetCluster, deeper(spotOf(rule), '/targetCluster'))),
      clusters,
    ),
  ]);
};
