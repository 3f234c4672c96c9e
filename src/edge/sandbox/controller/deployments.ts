import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Cluster } from '../cluster.ts';
import { copyOf, type Draft } from '../draft.ts';
import type { Stored } from '../store/store.ts';
import { countOf } from '../validate/values.ts';
import { change, conditionsSince, drop, make, ownedBy, ownerOf, report } from './hands.ts';
import type { Reconciler } from './reconciler.ts';

const storage = 'apps/deployments';
const setStorage = 'apps/replicasets';
const HASH = 'pod-template-hash';
const REVISION = 'deployment.kubernetes.io/revision';
const letters = 'bcdfghjklmnpqrst';

const hashOf = (template: Draft): string => [...sha256(stableJson(template)).slice(7, 17)].map((digit) => letters[Number.parseInt(digit, 16)]).join('');

const revisionOf = (object: Stored): number => Number(object['metadata'].annotations?.[REVISION] ?? 0);

const newSet = (deployment: Stored, hash: string, revision: number): Draft => {
  const { template, selector, replicas, minReadySeconds } = deployment['spec'] as Draft;
  const labelled = copyOf(template) as Draft;
  labelled['metadata'] = { ...labelled['metadata'], labels: { ...labelled['metadata']?.labels, [HASH]: hash } };
  return {
    metadata: {
      name: `${deployment['metadata'].name}-${hash}`, namespace: deployment['metadata'].namespace, labels: labelled['metadata'].labels, ownerReferences: [ownerOf(deployment)],
      annotations: { [REVISION]: String(revision) },
    },
    spec: { replicas, ...(minReadySeconds === undefined ? {} : { minReadySeconds }), selector: { ...selector, matchLabels: { ...selector.matchLabels, [HASH]: hash } }, template: labelled },
  };
};

const scaleTo = (cluster: Cluster, set: Stored, replicas: number): void =>
  change({ cluster, storage: setStorage }, set, (draft) => void Object.assign(draft['spec'], { replicas }));

const sum = (sets: readonly Stored[], member: string): number => sets.reduce((total, set) => total + ((set['status']?.[member] as number) ?? 0), 0);

const spare = (deployment: Stored, wanted: number): number => {
  const given: unknown = deployment['spec'].strategy?.rollingUpdate?.maxUnavailable;
  return typeof given === 'string' ? Math.floor((wanted * countOf(given)) / 100) : countOf(given ?? 0);
};

type Progress = { readonly current: Stored | undefined; readonly sets: readonly Stored[]; readonly wanted: number };

const conditionsOf = (deployment: Stored, { current, sets, wanted }: Progress): Draft[] => {
  const available = sum(sets, 'availableReplicas');
  const enough = available >= wanted - spare(deployment, wanted);
  const complete = sum(current ? [current] : [], 'availableReplicas') >= wanted && sum(sets, 'replicas') === wanted;
  const set = current?.['metadata'].name;
  return [
    {
      type: 'Available', status: enough ? 'True' : 'False', reason: enough ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
      message: enough ? 'Deployment has minimum availability.' : 'Deployment does not have minimum availability.', lastUpdateTime: '',
    },
    {
      type: 'Progressing', status: 'True', reason: complete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated',
      message: `ReplicaSet ${JSON.stringify(set)} ${complete ? 'has successfully progressed.' : 'is progressing.'}`, lastUpdateTime: '',
    },
  ];
};

const statusOf = (cluster: Cluster, deployment: Stored, progress: Progress): Draft => {
  const { current, sets, wanted } = progress;
  const counts: Draft = {
    replicas: sum(sets, 'replicas'), updatedReplicas: sum(current ? [current] : [], 'replicas'), readyReplicas: sum(sets, 'readyReplicas'),
    availableReplicas: sum(sets, 'availableReplicas'), unavailableReplicas: Math.max(0, wanted - sum(sets, 'availableReplicas')),
  };
  return {
    observedGeneration: deployment['metadata'].generation,
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    conditions: conditionsSince(deployment, cluster, conditionsOf(deployment, progress)),
  };
};

const setFor = (cluster: Cluster, deployment: Stored, sets: readonly Stored[]): Stored | undefined => {
  const hash = hashOf(deployment['spec'].template);
  const found = sets.find((set) => set['metadata'].labels?.[HASH] === hash);
  if (found !== undefined || deployment['spec'].paused === true) return found;
  const revision = Math.max(0, ...sets.map(revisionOf)) + 1;
  return make({ cluster, storage: setStorage }, newSet(deployment, hash, revision));
};

const roll = (cluster: Cluster, deployment: Stored, { current, sets, wanted }: Progress): void => {
  if (current === undefined) return;
  const older = sets.filter((set) => set['metadata'].uid !== current['metadata'].uid);
  const ready = sum([current], 'availableReplicas') >= wanted;
  const emptied = older.filter((set) => (set['spec'].replicas as number) > 0);
  if (ready || deployment['spec'].strategy?.type === 'Recreate') for (const set of emptied) scaleTo(cluster, set, 0);
  scaleTo(cluster, current, wanted);
  const kept: number = deployment['spec'].revisionHistoryLimit ?? 10;
  const empty = older.filter((set) => (set['spec'].replicas as number) === 0).sort((one, other) => revisionOf(one) - revisionOf(other));
  for (const set of empty.slice(0, Math.max(0, empty.length - kept))) drop({ cluster, storage: setStorage }, set);
};

/** Rolls a Deployment out: a ReplicaSet for its template, and the older ones emptied once the new one is there. */
export const deployments: Reconciler = {
  storage,
  owns: [setStorage],
  reconcile: (cluster, deployment) => {
    if (deployment['metadata'].deletionTimestamp !== undefined) return undefined;
    const target = { cluster, storage: setStorage };
    const made = setFor(cluster, deployment, ownedBy(target, deployment));
    const wanted: number = deployment['spec'].replicas ?? 1;
    const before = ownedBy(target, deployment);
    roll(cluster, deployment, { current: before.find((set) => set['metadata'].uid === made?.['metadata'].uid), sets: before, wanted });
    const sets = ownedBy(target, deployment);
    const current = sets.find((set) => set['metadata'].uid === made?.['metadata'].uid);
    report({ cluster, storage }, deployment, {
      status: statusOf(cluster, deployment, { current, sets, wanted }),
      ...(current === undefined ? {} : { annotations: { [REVISION]: String(revisionOf(current)) } }),
    });
    return undefined;
  },
};
