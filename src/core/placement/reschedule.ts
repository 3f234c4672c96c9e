import type { Digest, PlacedBefore, PlacementRule } from '#core/model';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import { remembered } from '#lib/remembered';
import { strategyOf } from './divide/divide.ts';
import { type Case, isWorkload } from './input.ts';
import { termsOf } from './terms.ts';

const digestsOf = remembered((_: PlacementRule) => new Map<string, Digest>());

/**
 * The part of a policy that, when it changes, has its workloads divided anew: of an ordered list of affinities only the
 * term in use counts (Karmada v1.18).
 */
export const ruleOf = (rule: PlacementRule, term: string | undefined): Digest => {
  const digests = digestsOf(rule);
  const found = digests.get(term ?? '');
  if (found !== undefined) return found;
  const { clusterTolerations = [], spreadConstraints = [], replicaScheduling = null } = rule;
  const affinity = termsOf(rule).find(({ name }) => name === term)?.affinity ?? null;
  const isOrdered = (rule.clusterAffinities ?? []).length > 0;
  const digest = sha256(stableJson({ affinity, isOrdered, clusterTolerations, spreadConstraints, replicaScheduling } as never)) as Digest;
  digests.set(term ?? '', digest);
  return digest;
};

const total = (before: PlacedBefore): number => before.targets.reduce((sum, { replicas }) => sum + (replicas ?? 0), 0);

/**
 * Whether a divided workload stays just as it was placed: it moves when its policy or its replicas ask for it, or when one of its
 * clusters leaves the fleet, not when clusters join, are tainted, relabelled or fill up (Karmada v1.18).
 */
export const stays = (given: Case): boolean => {
  const { before, policy, roster, asked } = given;
  if (before?.rule === undefined || given.isFresh) return false;
  if (!isWorkload(given) || strategyOf(policy.placement) === 'Duplicated') return false;
  if (before.rule !== ruleOf(policy.placement, before.affinity)) return false;
  return total(before) === asked?.replicas && before.targets.every(({ cluster }) => roster.byName.has(cluster));
};
