import {
  byText,
  type ClusterFacts,
  type ClusterName,
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
  readonly keys: { readonly has: (key: ObjectKey) => boolean };
};

const versionOf = (apiVersion: string): string => apiVersion.slice(apiVersion.indexOf('/') + 1);

const unreadable = (facts: Facts, group: string): Failure => ({
  kind: 'server',
  cluster: facts.cluster,
  message: `the API group ${group === '' ? 'v1' : group} could not be discovered`,
});

type ServedFor = (key: ObjectKey, apiVersion: string) => ServedKind | undefined;

const kindTextOf = (key: ObjectKey): string => key.slice(0, key.indexOf('/', key.indexOf('/') + 1));

// In the version that is desired, else the recorded one, else the group's preferred one: whichever of them is served.
const servedBy = ({ served }: Facts): ServedFor => {
  const known = new Map<string, { readonly kind: ServedKind | undefined }>();
  return (key, apiVersion) => {
    const name = `${kindTextOf(key)} ${apiVersion}`;
    const found = known.get(name);
    if (found !== undefined) return found.kind;
    const parts = keyParts(key);
    const kind = servedAs(served, parts, versionOf(apiVersion)) ?? servedAs(served, parts);
    known.set(name, { kind });
    return kind;
  };
};

type Growing = { kind: ServedKind; keys: ObjectKey[] };

const collectionIn = (collections: Map<ServedKind, Growing>, kind: ServedKind): Growing => {
  const known = collections.get(kind) ?? { kind, keys: [] };
  collections.set(kind, known);
  return known;
};

const nameOf = ({ group, version, kind }: ServedKind): string => `${group}/${version}/${kind}`;

/** Every desired and recorded key of each cluster, with the apiVersion in which it is asked for. */
export type Keys = ReadonlyMap<ClusterName, ReadonlyMap<ObjectKey, string>>;

/** What is desired in one version and recorded in another, is asked for as desired. */
export const keysOf = (desired: Desired, recorded: State): Keys => {
  const keys = new Map<ClusterName, Map<ObjectKey, string>>();
  const add = (cluster: ClusterName, key: ObjectKey, apiVersion: string): void => {
    const own = keys.get(cluster) ?? new Map<ObjectKey, string>();
    keys.set(cluster, own.set(key, apiVersion));
  };
  for (const { at, apiVersion } of recorded.objects) add(at.cluster, at.object, apiVersion);
  for (const { cluster, key, object } of desired.objects) add(cluster, key, object.apiVersion);
  return keys;
};

const withoutKind = (facts: Facts, apiVersion: string): Observation => {
  const group = groupOf(apiVersion);
  return facts.unread?.includes(group) ? { found: 'unknown', failure: unreadable(facts, group) } : { found: 'no' };
};

/** Sorts the desired and recorded keys of a cluster by kind. Keys of a kind that the cluster does not serve are absent; of one that it may serve, unknown. */
export const askedOf = (facts: Facts, keys: Keys): Asked => {
  const versions = keys.get(facts.cluster) ?? new Map<ObjectKey, string>();
  const settled = new Map<ObjectKey, Observation>();
  const collections = new Map<ServedKind, Growing>();
  const servedFor = servedBy(facts);
  for (const [key, apiVersion] of versions) {
    const kind = servedFor(key, apiVersion);
    if (kind) collectionIn(collections, kind).keys.push(key);
    else settled.set(key, withoutKind(facts, apiVersion));
  }
  const sorted = [...collections.values()].sort((one, other) => byText(nameOf(one.kind), nameOf(other.kind)));
  return { collections: sorted, settled, keys: versions };
};
