import type { Cluster } from '../cluster.ts';
import { listOf } from '../draft.ts';
import type { Happening, Stored } from '../store/store.ts';
import { claims, ingresses, loadBalancers } from './claims.ts';
import { deployments } from './deployments.ts';
import { collect, finalize } from './garbage.ts';
import { jobs } from './jobs.ts';
import { namespaces } from './namespaces.ts';
import { pods } from './pods.ts';
import type { Pace, Reconciler } from './reconciler.ts';
import { replicaSets } from './replica-sets.ts';
import { daemonSets, statefulSets } from './sets.ts';

const reconcilers: readonly Reconciler[] = [namespaces, deployments, replicaSets, statefulSets, daemonSets, jobs, pods, claims, loadBalancers, ingresses];

const byStorage = new Map(reconcilers.map((reconciler) => [reconciler.storage, reconciler]));

type Key = { readonly storage: string; readonly namespace: string | undefined; readonly name: string };

const keyOf = (storage: string, object: Stored): Key => ({ storage, namespace: object['metadata'].namespace, name: object['metadata'].name });
const keyText = ({ storage, namespace = '', name }: Key): string => `${storage} ${namespace} ${name}`;

const ownerStorage = (cluster: Cluster, reference: { readonly apiVersion?: string; readonly kind?: string }): string | undefined => {
  const [group = '', version] = String(reference.apiVersion ?? '').split('/');
  return cluster.kinds.named(version === undefined ? '' : group, reference.kind ?? '')?.storage;
};

const ownersOf = (cluster: Cluster, storage: string, object: Stored): Key[] =>
  listOf(object['metadata'], 'ownerReferences')
    .map((reference) => [ownerStorage(cluster, reference), reference['name'] as string] as const)
    .filter((pair): pair is readonly [string, string] => pair[0] !== undefined && byStorage.get(pair[0])?.owns?.includes(storage) === true)
    .map(([owner, name]) => ({ storage: owner, namespace: object['metadata'].namespace, name }));

const MOST_AT_ONCE = 200;

/**
 * Makes workloads ready, gives namespaces their accounts, deletes what nobody owns any more. It works on what changed, between
 * requests, and writes as any client would. The returned function stops it.
 */
export const startController = (cluster: Cluster, pace: Pace): (() => void) => {
  const queue = new Map<string, Key>();
  const timers = new Map<string, () => void>();
  let stopTurn: (() => void) | undefined;
  let stopped = false;

  const soon = (): void => {
    if (stopTurn === undefined && !stopped) stopTurn = cluster.clock.after(0, turn);
  };
  const enqueue = (key: Key): void => {
    queue.set(keyText(key), key);
    soon();
  };
  const later = (key: Key, milliseconds: number): void => {
    const text = keyText(key);
    timers.get(text)?.();
    timers.set(text, cluster.clock.after(milliseconds, () => {
      timers.delete(text);
      enqueue(key);
    }));
  };
  const work = (key: Key): void => {
    const object = cluster.store.get(key.storage, key.namespace, key.name);
    if (object === undefined) return;
    if (object['metadata'].deletionTimestamp !== undefined) finalize(cluster, key.storage, object);
    const fresh = cluster.store.get(key.storage, key.namespace, key.name);
    const again = fresh && byStorage.get(key.storage)?.reconcile(cluster, fresh, pace);
    if (again !== undefined) later(key, again);
  };
  const turn = (): void => {
    stopTurn = undefined;
    for (const [text, key] of [...queue].slice(0, MOST_AT_ONCE)) {
      queue.delete(text);
      work(key);
    }
    if (queue.size > 0) soon();
  };
  const hear = ({ type, storage, object }: Happening): void => {
    if (type === 'DELETED') collect(cluster, object);
    else if (byStorage.has(storage) || object['metadata'].deletionTimestamp !== undefined) enqueue(keyOf(storage, object));
    ownersOf(cluster, storage, object).forEach(enqueue);
    if (storage === '/nodes') for (const set of cluster.store.list('apps/daemonsets')) enqueue(keyOf('apps/daemonsets', set));
  };

  const stopListening = cluster.store.listen(hear);
  for (const [storage, objects] of cluster.store.all()) if (byStorage.has(storage)) for (const object of objects) enqueue(keyOf(storage, object));
  return () => {
    stopped = true;
    stopListening();
    stopTurn?.();
    for (const stop of timers.values()) stop();
  };
};
