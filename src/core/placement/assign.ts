import type { Target } from '#core/model';
import { remembered } from '#lib/remembered';
import { type Candidate, sum32 } from './candidates.ts';
import { divide, type Shares } from './divide/divide.ts';
import { type Case, isWorkload } from './input.ts';
import type { Term } from './terms.ts';

const tiersOf = (chosen: readonly Candidate[]): readonly (readonly Candidate[])[] => [...Map.groupBy(chosen, ({ tier }) => tier)].sort(([one], [other]) => one - other).map(([, own]) => own);

// What does not fit within one tier goes on to the next.
const overflowing = (given: Case, chosen: readonly Candidate[], replicas: number): Shares => {
  const targets: Target[] = [];
  let left = replicas;
  for (const tier of tiersOf(chosen)) {
    const share = Math.min(left, sum32(tier.map(({ available }) => available)));
    if (share <= 0) continue;
    const shares = divide({ rule: given.policy.placement, chosen: tier, replicas: share, isFresh: given.isFresh });
    if ('says' in shares) return shares;
    targets.push(...shares.targets);
    left -= share;
  }
  return left > 0 ? { says: `there is room for ${replicas - left} of ${replicas} replicas` } : { targets };
};

const unnumbered = remembered((chosen: readonly Candidate[]): readonly Target[] => chosen.map(({ cluster }) => ({ cluster: cluster.name })));

/** The chosen clusters as targets: with replicas for what has them, else by name alone. */
export const assign = (given: Case, term: Term, chosen: readonly Candidate[]): Shares => {
  if (given.asked === undefined || !isWorkload(given)) return { targets: unnumbered(chosen) };
  const { replicas } = given.asked;
  if (term.overflow.length > 0) return overflowing(given, chosen, replicas);
  return divide({ rule: given.policy.placement, chosen, replicas, isFresh: given.isFresh });
};
