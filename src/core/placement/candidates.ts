import { byText, type ClusterName, type MemberCluster, type Requirements } from '#core/model';
import { remembered } from '#lib/remembered';
import { BOUNDLESS, estimate } from './estimate/estimate.ts';
import { type Case, isWorkload } from './input.ts';
import { type Term, tierOf } from './terms.ts';

/** A cluster that passed every filter, with what it is ranked by. */
export type Candidate = {
  readonly cluster: MemberCluster;
  /** 0 within the primary affinity, else the place of the overflow that it matches. */
  readonly tier: number;
  /** 100 where the template is already, if it is anywhere; else 0 (Karmada: ClusterLocality). */
  readonly score: number;
  /** Replicas that there is room for beside those it has. */
  readonly allocatable: number;
  /** The same, with those it has. */
  readonly available: number;
  /** Replicas assigned to it last time. */
  readonly had: number;
};

/** A sum as Go's int32 makes it. */
export const sum32 = (numbers: readonly number[]): number => numbers.reduce((sum, one) => (sum + one) | 0, 0);

/** Karmada's order of candidates: tier, score, room, name. */
export const rank = (one: Candidate, other: Candidate): number =>
  one.tier - other.tier || other.score - one.score || other.available - one.available || byText(one.cluster.name, other.cluster.name);

// Without replicas to assign every cluster has the same room.
const roomIn = (given: Case, cluster: MemberCluster): number =>
  given.asked === undefined || !isWorkload(given) ? BOUNDLESS : estimate(given.asked, cluster, given.roster.capacityOf(cluster));

const writtenOf = remembered(({ resources }: Requirements): string => JSON.stringify(resources));

// Templates that ask for the same have the same ranking, wherever they are not yet.
const signOf = (given: Case): string => {
  const { asked } = given;
  if (asked === undefined || !isWorkload(given)) return 'none';
  if (asked.replicas === 0 || asked.requirements === undefined) return asked.replicas === 0 ? 'empty' : 'plain';
  return writtenOf(asked.requirements);
};

const rankingsOf = remembered((_: readonly MemberCluster[]) => new Map<string, readonly Candidate[]>());

/** Ranks clusters as Karmada does: by tier, score, room and name. Clusters that were sieved for many templates at once are ranked for all of them. */
export const candidatesOf = (given: Case, clusters: readonly MemberCluster[], term: Term): readonly Candidate[] => {
  if ((given.before?.targets.length ?? 0) > 0) return ranked(given, clusters, term);
  const known = rankingsOf(clusters);
  const sign = signOf(given);
  const found = known.get(sign) ?? ranked(given, clusters, term);
  known.set(sign, found);
  return found;
};

const ranked = (given: Case, clusters: readonly MemberCluster[], term: Term): readonly Candidate[] => {
  const had = new Map<ClusterName, number>(given.before?.targets.map(({ cluster, replicas }) => [cluster, replicas ?? 0]));
  return clusters
    .map((cluster): Candidate => {
      const allocatable = roomIn(given, cluster);
      const own = had.get(cluster.name) ?? 0;
      return { cluster, tier: isWorkload(given) ? tierOf(term, cluster) : 0, score: had.has(cluster.name) ? 100 : 0, allocatable, available: allocatable + own, had: own };
    })
    .sort(rank);
};
