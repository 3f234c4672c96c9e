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

// What could not be decided on anew is remembered as it was decided last. Whose it is, is known all the same: nobody's where no policy selects it any more.
const undecided = ({ targets, policy, kept }: Placement, { policy: claim, ...was }: PlacedBefore): PlacedBefore => {
  const owner = policy === undefined ? undefined : kept ? claim : policy.ref;
  return { ...was, targets, ...(owner === undefined ? {} : { policy: owner }) };
};

// Nowhere any more; the affinity in use is remembered all the same.
const cleared = ({ template, policy, rule }: Placement, was: PlacedBefore | undefined): PlacedBefore => ({
  template: template.key,
  targets: [],
  ...(policy === undefined ? {} : { policy: policy.ref }),
  ...(was?.affinity === undefined ? {} : { affinity: was.affinity }),
  ...(rule === undefined ? {} : { rule }),
});

const rememberedAs = (placement: Placement, was: PlacedBefore | undefined): PlacedBefore | undefined => {
  const { policy, targets, kept, unplaceable } = placement;
  if (targets.length === 0 && (policy === undefined || unplaceable?.waits)) return undefined;
  if (unplaceable?.clears) return cleared(placement, was);
  return was !== undefined && (kept || unplaceable !== undefined) ? undecided(placement, was) : nextOf(placement);
};

/** What the next placement starts from, sorted: where each template is now, and whose it is even where it is nowhere; a kept one stays as it was recorded. */
export const placedAfter = (placements: readonly Placement[], before: readonly PlacedBefore[]): PlacedBefore[] => {
  const known = new Map(before.map((one) => [one.template, one]));
  return placements
    .flatMap((placement) => {
      const was = known.get(placement.template.key);
      const next = rememberedAs(placement, was);
      if (next === undefined) return [];
      return was !== undefined && sameValue(was as unknown as Json, next as unknown as Json) ? was : next;
    })
    .sort((one, other) => byText(one.template, other.template));
};
