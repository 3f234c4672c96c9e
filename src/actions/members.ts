import { diagnose, didYouMean } from '#core/diagnostics';
import { sharesOut } from '#core/placement';
import { shardOf } from '#core/schedule';
import { bad, type FleetSpec, good, type MemberCluster, type Outcome, type Shard } from '#core/model';

/** The member clusters of these names; all where none is named. A name that the fleet does not have is an error. */
export const membersOf = (spec: FleetSpec, names: readonly string[]): Outcome<readonly MemberCluster[]> => {
  const known = spec.clusters.map((cluster) => cluster.name);
  const unknown = names.filter((name) => !known.some((one) => one === name));
  if (unknown.length > 0) return bad(unknown.map((name) => notInFleet(name, spec)));
  return good(names.length === 0 ? spec.clusters : spec.clusters.filter((cluster) => names.includes(cluster.name)));
};

/** The members of one shard; all where there is none. */
export const inShard = (members: readonly MemberCluster[], shard: Shard | undefined): readonly MemberCluster[] =>
  shard === undefined ? members : members.filter(({ name }) => shardOf(name, shard.of) === shard.index);

/**
 * The members out of a scope that must still be asked what they are, because how much goes to the clusters in it hangs on
 * them; nobody, where each cluster is placed on its own or nothing is looked at.
 */
export const besideThem = (spec: FleetSpec, members: readonly MemberCluster[]): readonly MemberCluster[] =>
  members.length === 0 || !sharesOut(spec) ? [] : spec.clusters.filter((cluster) => !members.includes(cluster));

/** Says that a name is of no member cluster, and which one was probably meant. */
export const notInFleet = (name: string, spec: FleetSpec): ReturnType<typeof diagnose> => {
  const near = didYouMean(name, spec.clusters.map((cluster) => cluster.name));
  const hint = near === undefined ? 'List the member clusters with:\n    fleet clusters' : `Did you mean "${near}"?`;
  return diagnose('FLT5501', `"${name}" is not a member cluster of the fleet "${spec.name}".`, { at: spec.at, hint });
};
