import {
  type ClusterClient,
  type Failure,
  isObject,
  type JsonObject,
  keyOf,
  keyParts,
  type ObjectKey,
  type Observation,
  resourcePath,
  type ServedKind,
} from '#core/model';
import { byNamespace } from './list-labelled.ts';
import { liveObject } from './live-object.ts';

/** Up to so many keys of a kind are asked for one by one; beyond, a list of names first tells which are there. */
const FEW = 10;
/** Up to so many namespaces are listed one by one; beyond, the whole cluster. */
const FEW_NAMESPACES = 4;

type Found = ReadonlyMap<ObjectKey, Observation>;

/** One object. Only the API server's own "not found" is an absence. */
export const getOne = async (client: ClusterClient, kind: ServedKind, key: ObjectKey): Promise<Observation> => {
  const { namespace, name } = keyParts(key);
  const answer = await client.get(resourcePath(kind, namespace, name));
  if (!answer.ok) return answer.failure.kind === 'absent' ? { found: 'no' } : { found: 'unknown', failure: answer.failure };
  const live = liveObject(answer.value);
  return live.ok ? { found: 'yes', live: live.value } : { found: 'unknown', failure: live.failure };
};

/** Each key by a request of its own. */
export const getEach = async (client: ClusterClient, kind: ServedKind, keys: readonly ObjectKey[]): Promise<Found> =>
  new Map(await Promise.all(keys.map(async (key) => [key, await getOne(client, kind, key)] as const)));

const keyIn = (kind: ServedKind, item: JsonObject): ObjectKey | undefined => {
  const { metadata } = item;
  if (!isObject(metadata) || typeof metadata.name !== 'string') return undefined;
  return keyOf(kind, typeof metadata.namespace === 'string' ? metadata.namespace : undefined, metadata.name);
};

type Names = { readonly there: ReadonlySet<ObjectKey>; readonly failure?: Failure };

const namesIn = async (client: ClusterClient, kind: ServedKind, namespace?: string): Promise<Names> => {
  const answer = await client.list({ path: resourcePath(kind, namespace), metadataOnly: true });
  if (!answer.ok) return { there: new Set(), failure: answer.failure };
  return { there: new Set(answer.value.flatMap((item) => keyIn(kind, item) ?? [])) };
};

type Open = { readonly keys: readonly ObjectKey[]; readonly names: Names; readonly wanted?: (key: ObjectKey) => boolean };

const settle = async (client: ClusterClient, kind: ServedKind, { keys, names, wanted = () => true }: Open): Promise<Found> => {
  if (names.failure?.kind === 'forbidden') return getEach(client, kind, keys);
  if (names.failure) return new Map(keys.map((key) => [key, { found: 'unknown', failure: names.failure } as Observation]));
  const there = await getEach(
    client,
    kind,
    keys.filter((key) => names.there.has(key) && wanted(key)),
  );
  const absent = keys.filter((key) => !names.there.has(key)).map((key): [ObjectKey, Observation] => [key, { found: 'no' }]);
  return new Map([...absent, ...there]);
};

/** Which of many cluster-scoped keys are there. Of those that are, only the wanted ones are read; the others have no observation. */
export const lookUpNames = async (client: ClusterClient, kind: ServedKind, asked: Omit<Open, 'names'>): Promise<Found> =>
  asked.keys.length <= FEW ? getEach(client, kind, asked.keys) : settle(client, kind, { ...asked, names: await namesIn(client, kind) });

/** What is at keys that no labelled list held: few are asked for one by one, of many only those whose names a list shows. */
export const lookUp = async (client: ClusterClient, kind: ServedKind, keys: readonly ObjectKey[]): Promise<Found> => {
  if (keys.length <= FEW) return getEach(client, kind, keys);
  const parts = [...byNamespace(keys)];
  if (!kind.namespaced || parts.length > FEW_NAMESPACES) return settle(client, kind, { keys, names: await namesIn(client, kind) });
  const found = await Promise.all(
    parts.map(async ([namespace, own]) => settle(client, kind, { keys: own, names: await namesIn(client, kind, namespace) })),
  );
  return new Map(found.flatMap((one) => [...one]));
};
