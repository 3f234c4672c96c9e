import { type Digest, type MemberCluster, type Target, unaffine } from '#core/model';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Case } from './input.ts';

// Only what the policy itself says now can move it: its affinity, or the number of replicas.
const isStillWanted = ({ policy }: Case, cluster: MemberCluster): boolean => {
  const { clusterAffinity, clusterAffinities } = policy.placement;
  if (clusterAffinity !== undefined) return unaffine(clusterAffinity, cluster) === undefined;
  return clusterAffinities === undefined || clusterAffinities.some((term) => unaffine(term, cluster) === undefined);
};

/**
 * What a divided workload keeps: as in Karmada it does not move when clusters join or are tainted, only when its own
 * policy, weights or replicas ask for it. Undefined where it is to be divided anew.
 */
export const staying = (given: Case, fresh: readonly Target[]): readonly Target[] | undefined => {
  const { before, policy, input } = given;
  if (before?.policy === undefined || before.rule === undefined || before.policy.kind !== policy.ref.kind || before.policy.name !== policy.ref.name) return undefined;
  const sum = (targets: readonly Target[]): number => targets.reduce((all, one) => all + (one.replicas ?? 0), 0);
  if (before.rule !== ruleOf(given) || sum(before.targets) !== sum(fresh)) return undefined;
  const members = new Map(input.spec.clusters.map((cluster) => [cluster.name, cluster]));
  const kept = before.targets.every((target) => {
    const cluster = members.get(target.cluster);
    return cluster !== undefined && isStillWanted(given, cluster);
  });
  return kept ? before.targets : undefined;
};

/** The part of a policy that, when it changes, divides its workloads anew. */
export const ruleOf = ({ policy }: Case): Digest => sha256(stableJson(policy.placement)) as Digest;
