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

const inNamespaces = async (asking: Asking, collection: Collection): Promise<Listing> => {
  const objects = new Map<ObjectKey, K8sObject>();
  const unknown = new Map<ObjectKey, Failure>();
  const unlisted: ObjectKey[] = [];
  const unlistable: ObjectKey[] = [];
  const parts = [...byNamespace(collection.keys)];
  const answers = await Promise.all(parts.map(([namespace]) => listed(asking, resourcePath(collection.kind, namespace))));
  for (const [at, [, keys]] of parts.entries()) {
    const answer = answers[at];
    if (answer?.ok) {
      for (const [key, object] of byKey(answer.value)) objects.set(key, object);
      unlisted.push(...keys.filter((key) => !objects.has(key)));
    } else if (answer?.failure.kind === 'forbidden') unlistable.push(...keys);
    else if (answer) for (const key of keys) unknown.set(key, answer.failure);
  }
  return { collection, objects, unlisted, unlistable, unknown };
};

/** One list of the whole cluster for one kind. Where that is forbidden, one for each namespace in question. */
export const listLabelled = async (asking: Asking, collection: Collection): Promise<Listing> => {
  const answer = await listed(asking, resourcePath(collection.kind));
  const none = { collection, objects: new Map(), unlisted: [], unlistable: [], unknown: new Map() };
  if (answer.ok) {
    const objects = byKey(answer.value);
    return { ...none, objects, unlisted: collection.keys.filter((key) => !objects.has(key)) };
  }
  if (answer.failure.kind !== 'forbidden') return { ...none, unknown: new Map(collection.keys.map((key) => [key, answer.failure])) };
  return collection.kind.namespaced ? inNamespaces(asking, collection) : { ...none, unlistable: collection.keys };
};
