import { apiVersionOf, type ClusterFacts, type ClusterName, type FleetSpec, groupOf, isObject, type Json, type MemberCluster, type ResourceSummary, type Template } from '#core/model';

/** What is known of the clusters, laid out to be looked up. */
export type Roster = {
  readonly clusters: readonly MemberCluster[];
  readonly byName: ReadonlyMap<ClusterName, MemberCluster>;
  /** Why a cluster cannot take objects of a kind; undefined where it can, or where it was not asked or did not answer. */
  readonly unserved: (cluster: ClusterName, apiVersion: string, kind: string) => string | undefined;
  /** What is free: as the cluster says itself, else as the spec says of it. */
  readonly capacityOf: (cluster: MemberCluster) => ResourceSummary | undefined;
};

const definitionsIn = (templates: readonly Template[]): ReadonlySet<string> =>
  new Set(
    templates.flatMap(({ object }) => {
      const spec = object.kind === 'CustomResourceDefinition' ? (object['spec'] as Json | undefined) : undefined;
      return isObject(spec) && isObject(spec['names']) ? [`${String(spec['group'])}/${String(spec['names']['kind'])}`] : [];
    }),
  );

const servedBy = (facts: ClusterFacts): ReadonlySet<string> | undefined =>
  facts.reach === 'lost' ? undefined : new Set(facts.served.map((kind) => `${apiVersionOf(kind)}/${kind.kind}`));

/** Lays out a fleet's clusters and what they said. */
export const rosterOf = (spec: FleetSpec, facts: readonly ClusterFacts[]): Roster => {
  const served = new Map(facts.map((one) => [one.cluster, servedBy(one)]));
  const free = new Map(facts.flatMap((one) => (one.reach === 'ok' && one.capacity ? [[one.cluster, one.capacity] as const] : [])));
  const defined = definitionsIn(spec.templates);
  return {
    clusters: spec.clusters,
    byName: new Map(spec.clusters.map((cluster) => [cluster.name, cluster])),
    unserved: (cluster, apiVersion, kind) => {
      const known = served.get(cluster);
      // A definition among the templates may bring the kind; whether it does there, the plan finds out.
      if (known === undefined || known.has(`${apiVersion}/${kind}`) || defined.has(`${groupOf(apiVersion)}/${kind}`)) return undefined;
      return `it does not serve ${kind} of ${apiVersion}`;
    },
    capacityOf: (cluster) => free.get(cluster.name) ?? cluster.capacity,
  };
};
