import { byText, type ClusterFacts, type Desired, type Failure, groupOf, keyParts, type ObjectKey, type Observation, type ServedKind, servedAs, type State } from '#core/model';

/** The facts of a cluster that answered. */
export type Facts = Extract<ClusterFacts, { reach: 'ok' }>;

/** One kind in one version, with the keys that are to be looked at in it. */
export type Collection = { readonly kind: ServedKind; readonly keys: readonly ObjectKey[] };

/** What one cluster is to be asked, and what its facts answer already. */
export type Asked = { readonly collections: readonly Collection[]; readonly settled: ReadonlyMap<ObjectKey, Observation>; readonly keys: ReadonlySet<ObjectKey> };

const versionOf = (apiVersion: string): string => apiVersion.slice(apiVersion.indexOf('/') + 1);

const unreadable = (facts: Facts, group: string): Failure => ({
  kind: 'server',
  cluster: facts.cluster,
  message: `the API group ${group === '' ? 'v1' : group} could not be discovered`,
});

/** In the version that is desired, else the recorded one, else the group's preferred one: whichever of them is served. */
const servedFor = (facts: Facts, key: ObjectKey, apiVersion: string): ServedKind | undefined => {
  const kind = keyParts(key);
  return servedAs(facts.served, kind, versionOf(apiVersion)) ?? servedAs(facts.served, kind);
};

const collectionName = (kind: ServedKind): string => `${kind.group}/${kind.version}/${kind.kind}`;

/** Sorts the desired and recorded keys of a cluster by kind. Keys of a kind that the cluster does not serve are absent; of one that it may serve, unknown. */
export const askedOf = (facts: Facts, desired: Desired, recorded: State): Asked => {
  const versions = new Map<ObjectKey, string>();
  for (const row of recorded.objects) if (row.at.cluster === facts.cluster) versions.set(row.at.object, row.apiVersion);
  for (const one of desired.objects) if (one.cluster === facts.cluster) versions.set(one.key, one.object.apiVersion);
  const settled = new Map<ObjectKey, Observation>();
  const collections = new Map<string, { kind: ServedKind; keys: ObjectKey[] }>();
  for (const [key, apiVersion] of versions) {
    const kind = servedFor(facts, key, apiVersion);
    const group = groupOf(apiVersion);
    if (kind === undefined) {
      settled.set(key, facts.unread?.includes(group) ? { found: 'unknown', failure: unreadable(facts, group) } : { found: 'no' });
      continue;
    }
    const name = collectionName(kind);
    const known = collections.get(name) ?? { kind, keys: [] };
    collections.set(name, known);
    known.keys.push(key);
  }
  const sorted = [...collections].sort(([one], [other]) => byText(one, other)).map(([, collection]) => collection);
  return { collections: sorted, settled, keys: new Set(versions.keys()) };
};
