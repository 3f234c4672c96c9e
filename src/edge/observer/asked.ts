import {
  byText,
  type ClusterFacts,
  type Desired,
  type Failure,
  groupOf,
  keyParts,
  type ObjectKey,
  type Observation,
  type ServedKind,
  servedAs,
  type State,
} from '#core/model';

/** The facts of a cluster that answered. */
export type Facts = Extract<ClusterFacts, { reach: 'ok' }>;

/** One kind in one version, with the keys that are to be looked at in it. */
export type Collection = { readonly kind: ServedKind; readonly keys: readonly ObjectKey[] };

/** What one cluster is to be asked, and what its facts answer already. */
export type Asked = {
  readonly collections: readonly Collection[];
  readonly settled: ReadonlyMap<ObjectKey, Observation>;
  readonly keys: ReadonlySet<ObjectKey>;
};

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

type Growing = { kind: ServedKind; keys: ObjectKey[] };

const collectionIn = (collections: Map<string, Growing>, kind: ServedKind): Growing => {
  const name = `${kind.group}/${kind.version}/${kind.kind}`;
  const known = collections.get(name) ?? { kind, keys: [] };
  collections.set(name, known);
  return known;
};

/** In which apiVersion each key of a cluster is asked for. */
const versionsIn = ({ cluster }: Facts, desired: Desired, recorded: State): ReadonlyMap<ObjectKey, string> =>
  new Map([
    ...recorded.objects.filter((row) => row.at.cluster === cluster).map((row) => [row.at.object, row.apiVersion] as const),
    ...desired.objects.filter((one) => one.cluster === cluster).map((one) => [one.key, one.object.apiVersion] as const),
  ]);

const withoutKind = (facts: Facts, apiVersion: string): Observation => {
  const group = groupOf(apiVersion);
  return facts.unread?.includes(group) ? { found: 'unknown', failure: unreadable(facts, group) } : { found: 'no' };
};

/** Sorts the desired and recorded keys of a cluster by kind. Keys of a kind that the cluster does not serve are absent; of one that it may serve, unknown. */
export const askedOf = (facts: Facts, desired: Desired, recorded: State): Asked => {
  const versions = versionsIn(facts, desired, recorded);
  const settled = new Map<ObjectKey, Observation>();
  const collections = new Map<string, Growing>();
  for (const [key, apiVersion] of versions) {
    const kind = servedFor(facts, key, apiVersion);
    if (kind) collectionIn(collections, kind).keys.push(key);
    else settled.set(key, withoutKind(facts, apiVersion));
  }
  const sorted = [...collections].sort(([one], [other]) => byText(one, other)).map(([, collection]) => collection);
  return { collections: sorted, settled, keys: new Set(versions.keys()) };
};
