import { type Answer, type ClusterClient, type Failure, type K8sObject, keyParts, objectKey, type ObjectKey, resourcePath } from '#core/model';
import type { Collection } from './asked.ts';
import { isLiveObject } from './live-object.ts';

/** What the labelled lists of one kind told. */
export type Listing = {
  readonly collection: Collection;
  readonly objects: ReadonlyMap<ObjectKey, K8sObject>;
  /** Not in a list that was whole: perhaps there without the label, perhaps not there. */
  readonly unlisted: readonly ObjectKey[];
  /** Lists are forbidden where they are: only a GET can tell. */
  readonly unlistable: readonly ObjectKey[];
  readonly unknown: ReadonlyMap<ObjectKey, Failure>;
};

type Asking = { readonly client: ClusterClient; readonly labelSelector: string };

const byKey = (items: readonly K8sObject[]): Map<ObjectKey, K8sObject> => new Map(items.map((item) => [objectKey(item), item]));

const listed = async ({ client, labelSelector }: Asking, path: string): Promise<Answer<readonly K8sObject[]>> => {
  const answer = await client.list({ path, labelSelector });
  return answer.ok ? { ok: true, value: answer.value.filter(isLiveObject) } : answer;
};

/** The namespaces of keys, each with its keys. */
export const byNamespace = (keys: readonly ObjectKey[]): ReadonlyMap<string, readonly ObjectKey[]> => {
  const found = new Map<string, ObjectKey[]>();
  for (const key of keys) {
    const namespace = keyParts(key).namespace ?? '';
    found.set(namespace, [...(found.get(namespace) ?? []), key]);
  }
  return found;
};

type Answered = { readonly collection: Collection; readonly keys: readonly ObjectKey[]; readonly answer: Answer<readonly K8sObject[]> };

/** What one list tells of the keys that it was asked for. */
const listingOf = ({ collection, keys, answer }: Answered): Listing => {
  const none = { collection, objects: new Map(), unlisted: [], unlistable: [], unknown: new Map() };
  if (!answer.ok)
    return answer.failure.kind === 'forbidden'
      ? { ...none, unlistable: keys }
      : { ...none, unknown: new Map(keys.map((key) => [key, answer.failure])) };
  const objects = byKey(answer.value);
  return { ...none, objects, unlisted: keys.filter((key) => !objects.has(key)) };
};

const together = (collection: Collection, parts: readonly Listing[]): Listing => ({
  collection,
  objects: new Map(parts.flatMap(({ objects }) => [...objects])),
  unlisted: parts.flatMap(({ unlisted }) => unlisted),
  unlistable: parts.flatMap(({ unlistable }) => unlistable),
  unknown: new Map(parts.flatMap(({ unknown }) => [...unknown])),
});

const inNamespaces = async (asking: Asking, collection: Collection): Promise<Listing> => {
  const parts = [...byNamespace(collection.keys)].map(async ([namespace, keys]) =>
    listingOf({ collection, keys, answer: await listed(asking, resourcePath(collection.kind, namespace)) }),
  );
  return together(collection, await Promise.all(parts));
};

/** One list of the whole cluster for one kind. Where that is forbidden, one for each namespace in question. */
export const listLabelled = async (asking: Asking, collection: Collection): Promise<Listing> => {
  const answer = await listed(asking, resourcePath(collection.kind));
  const isForbidden = !answer.ok && answer.failure.kind === 'forbidden';
  return isForbidden && collection.kind.namespaced ? inNamespaces(asking, collection) : listingOf({ collection, keys: collection.keys, answer });
};
