import { diagnose, didYouMean } from '#core/diagnostics';
import { byText, type Diagnostic, type FleetSpec, type JsonPointer, type OverridePolicy, type Placement, strengthOf, unaffine, policyText } from '#core/model';
import { containersOf } from './overrider.ts';

const selects = (policy: OverridePolicy, { template: { object } }: Placement): boolean =>
  (policy.ref.kind === 'ClusterOverridePolicy' || policy.ref.namespace === object.metadata.namespace) &&
  (policy.selectors.length === 0 || policy.selectors.some((selector) => strengthOf(selector, object) > 0));

const containerless = (policy: OverridePolicy, selected: readonly Placement[]): readonly Diagnostic[] => {
  const names = [...new Set(selected.flatMap(({ template }) => containersOf(template.object).map(({ container }) => String(container['name']))))].sort(byText);
  return policy.rules.flatMap((rule) =>
    (['commandOverrider', 'argsOverrider'] as const).flatMap((field) =>
      (rule.overriders[field] ?? []).flatMap(({ containerName }, at) => {
        if (names.includes(containerName)) return [];
        const near = didYouMean(containerName, names);
        const detail = `"${containerName}" is not a container of anything that ${policyText(policy.ref)} selects (there is: ${names.slice(0, 10).join(', ') || 'none'}). The override does nothing.`;
        const place = policy.document.locate(`${rule.pointer}/overriders/${field}/${at}/containerName` as JsonPointer);
        return [diagnose('FLT4102', detail, { at: place, ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }) })];
      }),
    ),
  );
};

/** What Karmada would pass over without a word: policies that select nothing, rules for no cluster, containers that are not there. */
export const silentOverrides = (spec: FleetSpec, placements: readonly Placement[]): readonly Diagnostic[] =>
  spec.override.flatMap((policy) => {
    const selected = placements.filter((placement) => selects(policy, placement));
    if (selected.length === 0) return [diagnose('FLT4104', `${policyText(policy.ref)} selects no template.`, { at: policy.document.locate('/spec/resourceSelectors' as JsonPointer), hint: 'List what there is:\n    fleet validate' })];
    const idle = policy.rules.filter((rule) => rule.targetCluster !== undefined && !spec.clusters.some((cluster) => unaffine(rule.targetCluster ?? {}, cluster) === undefined));
    const idleRules = idle.map((rule) =>
      diagnose('FLT4103', `No cluster of the fleet matches this rule of ${policyText(policy.ref)}.`, { at: policy.document.locate(`${rule.pointer}/targetCluster` as JsonPointer), hint: 'Look at labels, provider, region and zones:\n    fleet clusters -o wide' }),
    );
    return [...(spec.clusters.length === 0 ? [] : idleRules), ...containerless(policy, selected)];
  });
