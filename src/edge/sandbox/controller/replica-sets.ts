import type { Draft } from '../draft.ts';
import type { Stored } from '../store/store.ts';
import { drop, make, ownedBy, ownerOf, report } from './hands.ts';
import { isReady, podFrom } from './pods.ts';
import type { Reconciler } from './reconciler.ts';

const storage = 'apps/replicasets';

const statusOf = (set: Stored, pods: readonly Stored[]): Draft => {
  const ready = pods.filter(isReady).length;
  return {
    replicas: pods.length, observedGeneration: set['metadata'].generation,
    ...(pods.length > 0 ? { fullyLabeledReplicas: pods.length } : {}), ...(ready > 0 ? { readyReplicas: ready, availableReplicas: ready } : {}),
  };
};

/** Keeps as many pods as a ReplicaSet asks for. */
export const replicaSets: Reconciler = {
  storage,
  owns: ['/pods'],
  reconcile: (cluster, set) => {
    const target = { cluster, storage: '/pods' };
    const alive = ownedBy(target, set).filter((pod) => pod['metadata'].deletionTimestamp === undefined);
    const wanted: number = set['metadata'].deletionTimestamp === undefined ? (set['spec'].replicas ?? 1) : 0;
    for (let missing = wanted - alive.length; missing > 0; missing--) {
      const metadata = { generateName: `${set['metadata'].name}-`, namespace: set['metadata'].namespace, ownerReferences: [ownerOf(set)] };
      make(target, podFrom(set['spec'].template, metadata));
    }
    for (const pod of alive.slice(wanted)) drop(target, pod);
    report({ cluster, storage }, set, { status: statusOf(set, ownedBy(target, set).filter((pod) => pod['metadata'].deletionTimestamp === undefined)) });
    return undefined;
  },
};
