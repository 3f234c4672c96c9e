import { byText, good, type Json, type Outcome, type PlacedBefore, type Placement, sameValue } from '#core/model';
import { withFollowers } from './follow.ts';
import type { PlaceInput } from './input.ts';
import { isLazy, sourceOf } from './lazy.ts';
import { notices } from './notices.ts';
import { placeOne, runOf } from './place-one.ts';

/** Decides for every template on which clusters it is and with how many replicas, as Karmada's detector and scheduler would. */
export const place = (input: PlaceInput): Outcome<readonly Placement[]> => {
  const run = runOf(input);
  const ruled = input.spec.templates.map((template) => {
    const one = placeOne(run, template);
    const { ruling } = one;
    return ruling && isLazy(ruling.policy) ? { ...one, placement: { ...one.placement, source: sourceOf(template) } } : one;
  });
  return good(withFollowers(run, ruled.map(({ placement }) => placement)), notices(run, ruled));
};

const nextOf = ({ template, targets, policy, affinity, rule, source }: Placement): PlacedBefore => ({
  template: template.key,
  targets,
  ...(policy === undefined ? {} : { policy: policy.ref }),
  ...(affinity === undefined ? {} : { affinity }),
  ...(rule === undefined ? {} : { rule }),
  ...(source === undefined ? {} : { source }),
});

// What could not be decided on anew is remembered as it was decided last.
const isUndecided = ({ kept, unplaceable }: Placement): boolean => kept || unplaceable?.clears === false;

/** What the next placement starts from: where each placed template is now, sorted; a kept one stays as it was recorded. */
export const placedAfter = (placements: readonly Placement[], before: readonly PlacedBefore[]): PlacedBefore[] => {
  const known = new Map(before.map((one) => [one.template, one]));
  return placements
    .filter((placement) => placement.targets.length > 0)
    .map((placement) => {
      const was = known.get(placement.template.key);
      const next = isUndecided(placement) && was !== undefined ? { ...was, targets: placement.targets } : nextOf(placement);
      return was !== undefined && sameValue(was as unknown as Json, next as unknown as Json) ? was : next;
    })
    .sort((one, other) => byText(one.template, other.template));
};
