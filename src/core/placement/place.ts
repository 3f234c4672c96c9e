import { bad, byText, type Diagnostic, type Json, type Outcome, type PlacedBefore, type Placement, sameValue, unlessErrors } from '#core/model';
import { idlePolicies } from './idle.ts';
import type { PlaceInput } from './input.ts';
import { placeOne } from './place-one.ts';

/** Decides for every template on which clusters it is and with how many replicas, as Karmada's detector and scheduler would. */
export const place = (input: PlaceInput): Outcome<readonly Placement[]> => {
  const placements: Placement[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const template of input.spec.templates) {
    const outcome = placeOne(input, template);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.ok) placements.push(outcome.value);
  }
  if (placements.length < input.spec.templates.length) return bad(diagnostics);
  return unlessErrors(placements, [...diagnostics, ...idlePolicies(input.spec, placements)]);
};

const nextOf = (placement: Placement): PlacedBefore => ({
  template: placement.template.key,
  targets: placement.targets,
  ...(placement.policy === undefined ? {} : { policy: placement.policy.ref }),
  ...(placement.affinity === undefined ? {} : { affinity: placement.affinity }),
  ...(placement.rule === undefined ? {} : { rule: placement.rule }),
});

/** What the next placement starts from: where each placed template is now, sorted; a kept one stays as it was recorded. */
export const placedAfter = (placements: readonly Placement[], before: readonly PlacedBefore[]): PlacedBefore[] => {
  const known = new Map(before.map((one) => [one.template, one]));
  return placements
    .filter((placement) => placement.targets.length > 0)
    .map((placement) => {
      const was = known.get(placement.template.key);
      const next = placement.kept && was !== undefined ? was : nextOf(placement);
      return was !== undefined && sameValue(was as unknown as Json, next as unknown as Json) ? was : next;
    })
    .sort((one, other) => byText(one.template, other.template));
};
