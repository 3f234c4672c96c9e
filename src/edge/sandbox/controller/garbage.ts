import type { Cluster } from '../cluster.ts';
import { type Draft, listOf } from '../draft.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Stored } from '../store/store.ts';
import { change, drop } from './hands.ts';

const dependents = (cluster: Cluster, owner: Stored): readonly (readonly [Kind, Stored])[] =>
  cluster.kinds.all().filter((kind) => kind.verbs.includes('delete')).flatMap((kind) =>
    cluster.store
      .list(kind.storage, kind.namespaced ? owner['metadata'].namespace : undefined)
      .filter((object) => listOf(object['metadata'], 'ownerReferences').some((one) => one['uid'] === owner['metadata'].uid))
      .map((object) => [kind, object] as const));

const withoutFinalizer = (draft: Draft, name: string): void => {
  draft['metadata'].finalizers = ((draft['metadata'].finalizers ?? []) as string[]).filter((one) => one !== name);
};

const disown = (cluster: Cluster, kind: Kind, { object, owner }: { readonly object: Stored; readonly owner: Stored }): void =>
  change({ cluster, storage: kind.storage }, object, (draft) => {
    draft['metadata'].ownerReferences = listOf(draft['metadata'], 'ownerReferences').filter((one) => one['uid'] !== owner['metadata'].uid);
  });

const dropOnce = (target: { readonly cluster: Cluster; readonly storage: string }, object: Stored): void => {
  if (object['metadata'].deletionTimestamp === undefined) drop(target, object);
};

/** Deletes what only a deleted object owned; objects with further owners are let go of. */
export const collect = (cluster: Cluster, gone: Stored): void => {
  for (const [kind, object] of dependents(cluster, gone)) {
    if (listOf(object['metadata'], 'ownerReferences').length > 1) disown(cluster, kind, { object, owner: gone });
    else dropOnce({ cluster, storage: kind.storage }, object);
  }
};

/** Carries out the finalizers of the garbage collector on an object that is being deleted: `foregroundDeletion` and `orphan`. */
export const finalize = (cluster: Cluster, storage: string, object: Stored): void => {
  const finalizers: readonly string[] = object['metadata'].finalizers ?? [];
  if (finalizers.includes('orphan')) {
    for (const [kind, child] of dependents(cluster, object)) disown(cluster, kind, { object: child, owner: object });
    change({ cluster, storage }, object, (draft) => withoutFinalizer(draft, 'orphan'));
  } else if (finalizers.includes('foregroundDeletion')) {
    for (const [kind, child] of dependents(cluster, object)) dropOnce({ cluster, storage: kind.storage }, child);
    if (dependents(cluster, object).length === 0) change({ cluster, storage }, object, (draft) => withoutFinalizer(draft, 'foregroundDeletion'));
  }
};
