import type { Cluster } from '../cluster.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Stored } from '../store/store.ts';
import { drop, make } from './hands.ts';
import type { Reconciler } from './reconciler.ts';

const inside = (cluster: Cluster): readonly Kind[] => cluster.kinds.all().filter((kind) => kind.namespaced && kind.verbs.includes('list'));

const contents = (cluster: Cluster, namespace: string): readonly (readonly [Kind, Stored])[] =>
  inside(cluster).flatMap((kind) => cluster.store.list(kind.storage, namespace).map((object) => [kind, object] as const));

/** Gives a namespace its default ServiceAccount; empties one that is deleted, and lets go of it once it is empty. */
export const namespaces: Reconciler = {
  storage: '/namespaces',
  reconcile: (cluster, namespace, { readyAfter }) => {
    const { name } = namespace['metadata'] as { name: string };
    if (namespace['metadata'].deletionTimestamp === undefined) {
      if (!cluster.store.get('/serviceaccounts', name, 'default')) make({ cluster, storage: '/serviceaccounts' }, { metadata: { name: 'default', namespace: name } });
      return undefined;
    }
    for (const [kind, object] of contents(cluster, name)) {
      if (object['metadata'].deletionTimestamp === undefined) drop({ cluster, storage: kind.storage }, object);
    }
    if (contents(cluster, name).length > 0) return Math.max(20, readyAfter);
    cluster.store.remove('/namespaces', { ...namespace, spec: {} });
    return undefined;
  },
};
