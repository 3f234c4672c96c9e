import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Cluster } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import type { Stored } from '../store/store.ts';
import { drop, make, ownedBy, ownerOf, report } from './hands.ts';
import { isReady, podFrom } from './pods.ts';
import type { Reconciler } from './reconciler.ts';

const REVISION = 'controller-revision-hash';

const revisionOf = (set: Stored): string => `${set['metadata'].name}-${sha256(stableJson(set['spec'].template)).slice(7, 17)}`;

const isLive = (object: Stored): boolean => object['metadata'].deletionTimestamp === undefined;

type Wanted = { readonly name?: string; readonly node?: string };

const makePod = (cluster: Cluster, set: Stored, { name, node }: Wanted): void => {
  const metadata: Draft = {
    ...(name === undefined ? { generateName: `${set['metadata'].name}-` } : { name }), namespace: set['metadata'].namespace, ownerReferences: [ownerOf(set)], labels: { [REVISION]: revisionOf(set) },
  };
  const pod = podFrom(set['spec'].template, metadata);
  make({ cluster, storage: '/pods' }, node === undefined ? pod : { ...pod, spec: { ...pod['spec'], nodeName: node } });
};

const dropOutdated = (cluster: Cluster, set: Stored, pods: readonly Stored[]): void => {
  if (set['spec'].updateStrategy?.type === 'OnDelete') return;
  for (const pod of pods.filter((one) => one['metadata'].labels?.[REVISION] !== revisionOf(set))) drop({ cluster, storage: '/pods' }, pod);
};

const livePods = (cluster: Cluster, set: Stored): readonly Stored[] => ownedBy({ cluster, storage: '/pods' }, set).filter(isLive);

/** Keeps the numbered pods of a StatefulSet. */
export const statefulSets: Reconciler = {
  storage: 'apps/statefulsets',
  owns: ['/pods'],
  reconcile: (cluster, set) => {
    if (!isLive(set)) return undefined;
    dropOutdated(cluster, set, livePods(cluster, set));
    const names = Array.from({ length: set['spec'].replicas ?? 1 }, (_, index) => `${set['metadata'].name}-${index + (set['spec'].ordinals?.start ?? 0)}`);
    const before = ownedBy({ cluster, storage: '/pods' }, set);
    for (const name of names) if (!before.some((pod) => pod['metadata'].name === name)) makePod(cluster, set, { name });
    for (const pod of before.filter((one) => isLive(one) && !names.includes(one['metadata'].name))) drop({ cluster, storage: '/pods' }, pod);
    const pods = livePods(cluster, set);
    const [count, ready, revision] = [pods.length, pods.filter(isReady).length, revisionOf(set)];
    report({ cluster, storage: 'apps/statefulsets' }, set, {
      status: {
        observedGeneration: set['metadata'].generation, replicas: count, availableReplicas: ready, collisionCount: 0, currentRevision: revision, updateRevision: revision,
        ...(count > 0 ? { currentReplicas: count, updatedReplicas: count } : {}), ...(ready > 0 ? { readyReplicas: ready } : {}),
      },
    });
    return undefined;
  },
};

/** Keeps a pod of a DaemonSet on every node. */
export const daemonSets: Reconciler = {
  storage: 'apps/daemonsets',
  owns: ['/pods'],
  reconcile: (cluster, set) => {
    if (!isLive(set)) return undefined;
    dropOutdated(cluster, set, livePods(cluster, set));
    const nodes = cluster.store.list('/nodes').map((node) => node['metadata'].name as string);
    const before = ownedBy({ cluster, storage: '/pods' }, set);
    for (const node of nodes) if (!before.some((pod) => pod['spec'].nodeName === node)) makePod(cluster, set, { node });
    const pods = livePods(cluster, set);
    const ready = pods.filter(isReady).length;
    report({ cluster, storage: 'apps/daemonsets' }, set, {
      status: {
        observedGeneration: set['metadata'].generation, currentNumberScheduled: pods.length, desiredNumberScheduled: nodes.length, numberMisscheduled: 0, numberReady: ready,
        ...(pods.length > 0 ? { updatedNumberScheduled: pods.length } : {}), ...(ready > 0 ? { numberAvailable: ready } : {}),
        ...(nodes.length > ready ? { numberUnavailable: nodes.length - ready } : {}),
      },
    });
    return undefined;
  },
};
