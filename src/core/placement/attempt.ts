import type { Decline, MemberCluster, Target } from '#core/model';
import { remembered } from '#lib/remembered';
import { assign } from './assign.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { choose, constrains } from './choose/choose.ts';
import { strategyOf } from './divide/divide.ts';
import { type Case, isWorkload } from './input.ts';
import type { Sieve } from './sieve.ts';
import type { Term } from './terms.ts';

/** What came of one affinity term: targets, or why there are none. `fits` tells whether any cluster passed the filters. */
export type Attempt = {
  readonly term: Term;
  readonly declined: readonly Decline[];
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Candidate[];
} & ({ readonly targets: readonly Target[]; readonly exact?: ReadonlyMap<string, number> } | { readonly says: string; readonly fits: boolean });

const beaten = (candidates: readonly Candidate[], chosen: readonly Candidate[], by: (one: Candidate) => Decline): readonly Decline[] => {
  if (candidates.length === chosen.length) return [];
  const kept = new Set(chosen);
  return candidates.filter((one) => !kept.has(one)).map(by);
};

const OVERLOOKED = 'others rank higher, and the constraints are met';

// Thousands of templates pass over the same clusters: it is said in one value.
const overlooked = remembered(({ name }: MemberCluster): Decline => ({ cluster: name, by: 'spread', says: OVERLOOKED }));

const emptyHanded = (given: Case, { cluster, available }: Candidate): Decline =>
  strategyOf(given.policy.placement) === 'StaticWeight' || available > 0
    ? { cluster: cluster.name, by: 'weight', says: 'the replicas are shared out before it gets one' }
    : { cluster: cluster.name, by: 'capacity', says: given.roster.capacityOf(cluster) === undefined ? 'what it has free is not known, and counts as nothing' : 'it has no room for a replica' };

// Only a choice or a division asks for room; else clusters stay in the order of the spec.
const isRanked = (given: Case): boolean =>
  constrains(given.policy.placement) || (isWorkload(given) && ['DynamicWeight', 'Aggregated'].includes(strategyOf(given.policy.placement)));

const plain = remembered((clusters: readonly MemberCluster[]): readonly Candidate[] =>
  clusters.map((cluster) => ({ cluster, tier: 0, score: 0, allocatable: 0, available: 0, had: 0 })),
);

/** Filters, ranks, chooses and assigns under one term (Karmada's scheduler, v1.18). */
export const tryTerm = (given: Case, term: Term, sieve: Sieve): Attempt => {
  const { passed, declined } = sieve(given, term);
  if (passed.length === 0) return { term, declined, candidates: [], chosen: [], says: 'no cluster fits', fits: false };
  const candidates = isRanked(given) ? candidatesOf(given, passed, term) : plain(passed);
  const choice = choose(given.policy.placement, candidates, given.asked?.replicas ?? 0);
  if ('says' in choice) return { term, declined, candidates, chosen: [], says: choice.says, fits: true };
  const { chosen } = choice;
  const shares = assign(given, term, chosen);
  if ('says' in shares) return { term, declined, candidates, chosen, says: shares.says, fits: true };
  const { targets } = shares;
  const full = new Set(targets.map(({ cluster }) => cluster));
  const empty = targets.length === chosen.length ? [] : chosen.filter(({ cluster }) => !full.has(cluster.name)).map((one) => emptyHanded(given, one));
  const more = [...beaten(candidates, chosen, ({ cluster }) => overlooked(cluster)), ...empty];
  return { term, candidates, chosen, targets, ...(shares.exact ? { exact: shares.exact } : {}), declined: more.length === 0 ? declined : [...declined, ...more] };
};

/** Tries the terms in order until one works; gives all that were tried, the last one being what counts. */
export const tryTerms = (given: Case, terms: readonly [Term, ...Term[]], sieve: Sieve): readonly [Attempt, ...Attempt[]] => {
  const attempts: Attempt[] = [];
  for (const term of terms) {
    const attempt = tryTerm(given, term, sieve);
    attempts.push(attempt);
    if ('targets' in attempt) break;
  }
  return attempts as unknown as readonly [Attempt, ...Attempt[]];
};
