import { diagnose } from '#core/diagnostics';
import type { Diagnostic, FleetSpec, JsonPointer, Placement, PropagationPolicy } from '#core/model';
import { strengthFor } from './policy-for.ts';

const named = ({ ref }: PropagationPolicy): string => `${ref.kind} ${ref.namespace === undefined ? '' : `${ref.namespace}/`}${ref.name}`;

const reaches = (policy: PropagationPolicy, namespace: string | undefined): boolean => policy.ref.kind === 'ClusterPropagationPolicy' || policy.ref.namespace === namespace;

/** Policies that Karmada would accept and that do nothing: they select no template, or no cluster fits them. */
export const idlePolicies = (spec: FleetSpec, placements: readonly Placement[]): readonly Diagnostic[] =>
  spec.propagation.flatMap((policy) => {
    const selected = spec.templates.filter(({ object }) => reaches(policy, object.metadata.namespace) && strengthFor(policy, object) > 0);
    if (selected.length === 0) {
      const hint = 'A selector takes apiVersion and kind to the letter. List what there is:\n    fleet validate';
      return [diagnose('FLT3201', `${named(policy)} selects no template.`, { at: policy.document.locate('/spec/resourceSelectors' as JsonPointer), hint })];
    }
    const own = placements.filter((placement) => placement.policy?.ref === policy.ref);
    const lost = own.filter((placement) => placement.unplaceable?.clears === true);
    if (own.length === 0 || lost.length < own.length || spec.clusters.length === 0) return [];
    const hint = 'See what the clusters are:\n    fleet clusters -o wide';
    return [diagnose('FLT3202', `No cluster fits ${named(policy)}: nothing that it selects is placed.`, { at: policy.document.locate('/spec/placement' as JsonPointer), hint })];
  });
