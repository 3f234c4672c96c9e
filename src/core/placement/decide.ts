import type { JsonPointer, Placement, PropagationPolicy, Target } from '#core/model';
import { remembered } from '#lib/remembered';
import { type Attempt, tryTerms } from './attempt.ts';
import { strategyOf } from './divide/divide.ts';
import { type Case, isWorkload } from './input.ts';
import { ruleOf, stays } from './reschedule.ts';
import type { Sieve } from './sieve.ts';
import { termsFrom, termsOf } from './terms.ts';

/** A placement with all that was tried for it; nothing was where what was placed before just stays. */
export type Verdict = { readonly placement: Placement; readonly attempts: readonly Attempt[] };

/** Where a policy stands. It often decides on thousands of templates; its places are looked up once. */
export const citedOf = remembered(
  ({ ref, document }: PropagationPolicy): NonNullable<Placement['policy']> => ({
    ref,
    at: document.locate('/metadata/name' as JsonPointer),
    replicasAt: document.locate('/spec/placement/replicaScheduling' as JsonPointer),
  }),
);

const isDivided = (given: Case): boolean => isWorkload(given) && strategyOf(given.policy.placement) !== 'Duplicated';

const settled = (given: Case, targets: readonly Target[], affinity: string | undefined): Pick<Placement, 'targets' | 'affinity' | 'divided' | 'rule'> => ({
  targets,
  ...(affinity === undefined ? {} : { affinity }),
  ...(isDivided(given) ? { divided: true, rule: ruleOf(given.policy.placement, affinity) } : {}),
});

// Where no cluster passes the filters, what was placed goes; any other trouble leaves it where it is (Karmada v1.18).
const failed = (given: Case, attempts: readonly [Attempt, ...Attempt[]]): Pick<Placement, 'targets' | 'unplaceable' | 'rule'> => {
  const [first] = attempts;
  const clears = 'fits' in first && !first.fits;
  const reasons = attempts.flatMap((attempt) => ('says' in attempt ? [attempt.term.name === undefined ? attempt.says : `${attempt.term.name}: ${attempt.says}`] : []));
  const unplaceable = { says: [...new Set(reasons)].join('; '), clears };
  if (!clears) return { targets: given.before?.targets ?? [], unplaceable };
  return { targets: [], unplaceable, ...(isDivided(given) ? { rule: ruleOf(given.policy.placement, given.before?.affinity) } : {}) };
};

/** Decides on one template by its policy. */
export const decide = (given: Case, sieve: Sieve): Verdict => {
  const { template, policy, before } = given;
  const cited = { template, policy: citedOf(policy), kept: false };
  if (stays(given)) return { placement: { ...cited, ...settled(given, before?.targets ?? [], before?.affinity), declined: [] }, attempts: [] };
  const attempts = tryTerms(given, termsFrom(termsOf(policy.placement), given.isFresh ? undefined : before?.affinity), sieve);
  const last = attempts.at(-1) as Attempt;
  const { declined } = last;
  if ('targets' in last) return { placement: { ...cited, ...settled(given, last.targets, last.term.name), declined }, attempts };
  return { placement: { ...cited, ...failed(given, attempts), declined }, attempts };
};
