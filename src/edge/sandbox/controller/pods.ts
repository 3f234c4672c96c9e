import { type Cluster, nowOf } from '../cluster.ts';
import { copyOf, type Draft, listOf } from '../draft.ts';
import { labelPlace } from '../rules/pod.ts';
import type { Stored } from '../store/store.ts';
import { conditionsSince, report } from './hands.ts';
import { MISSING_REGISTRY, type Reconciler, waitsFor } from './reconciler.ts';

const storage = '/pods';

const isMissing = (container: Draft): boolean => String(container['image'] ?? '').startsWith(`${MISSING_REGISTRY}/`);

const runningContainer = (container: Draft, startedAt: string, done: boolean): Draft => ({
  name: container['name'], image: container['image'], imageID: `sandbox://${container['image']}`, ready: !done, restartCount: 0, started: !done,
  state: done ? { terminated: { exitCode: 0, reason: 'Completed', startedAt, finishedAt: startedAt } } : { running: { startedAt } },
});

const waitingContainer = (container: Draft): Draft => ({
  name: container['name'], image: container['image'], imageID: '', ready: false, restartCount: 0, started: false,
  state: { waiting: { reason: 'ImagePullBackOff', message: `Back-off pulling image ${JSON.stringify(container['image'])}` } },
});

const truth = (value: boolean): string => (value ? 'True' : 'False');

const addressOf = (pod: Stored): string => {
  const digits = Number.parseInt(String(pod['metadata'].uid).slice(0, 4), 16) || 1;
  return `10.244.${digits >> 8}.${digits & 255}`;
};

const statusOf = (cluster: Cluster, pod: Stored, { stuck, done }: { readonly stuck: boolean; readonly done: boolean }): Draft => {
  const startTime: string = pod['status']?.startTime ?? nowOf(cluster);
  const ready = !stuck && !done;
  const reason = done ? { reason: 'PodCompleted' } : stuck ? { reason: 'ContainersNotReady' } : {};
  const conditions = [
    { type: 'PodReadyToStartContainers', status: truth(ready) }, { type: 'Initialized', status: 'True' }, { type: 'Ready', status: truth(ready), ...reason },
    { type: 'ContainersReady', status: truth(ready), ...reason }, { type: 'PodScheduled', status: 'True' },
  ];
  const containers = listOf(pod['spec'], 'containers');
  return {
    ...pod['status'], phase: done ? 'Succeeded' : stuck ? 'Pending' : 'Running', startTime, hostIP: '127.0.0.1', hostIPs: [{ ip: '127.0.0.1' }],
    ...(stuck ? {} : { podIP: addressOf(pod), podIPs: [{ ip: addressOf(pod) }] }),
    conditions: conditionsSince(pod, cluster, conditions),
    containerStatuses: containers.map((container) => (stuck && isMissing(container) ? waitingContainer(container) : runningContainer(container, startTime, done))),
  };
};

const nodeFor = (cluster: Cluster, pod: Stored): Stored | undefined => {
  const nodes = cluster.store.list('/nodes').filter((node) => node['spec']?.unschedulable !== true);
  const digits = Number.parseInt(String(pod['metadata'].uid).slice(0, 4), 16) || 0;
  return nodes[digits % Math.max(1, nodes.length)];
};

const bind = (cluster: Cluster, pod: Stored): void => {
  const node = nodeFor(cluster, pod);
  if (node === undefined) return;
  const bound = copyOf({ ...pod, spec: { ...pod['spec'], nodeName: node['metadata'].name } }) as Draft;
  labelPlace(bound, node);
  // A scheduler binds pods through a subresource that leaves no mark in managedFields.
  cluster.store.put(storage, bound);
};

const runsOnce = (pod: Stored): boolean => ['Never', 'OnFailure'].includes(pod['spec'].restartPolicy);

/** Puts pods on a node and makes them ready, or done, a while after they were made; and lets go of those that are deleted. */
export const pods: Reconciler = {
  storage,
  reconcile: (cluster, pod, { readyAfter }) => {
    if (pod['metadata'].deletionTimestamp !== undefined) {
      if ((pod['metadata'].finalizers ?? []).length === 0) cluster.store.remove(storage, pod);
      return undefined;
    }
    if (!pod['spec'].nodeName) {
      bind(cluster, pod);
      return undefined;
    }
    const left = waitsFor(cluster, pod, readyAfter);
    if (left > 0) return left;
    const stuck = listOf(pod['spec'], 'containers').some(isMissing);
    report({ cluster, storage }, pod, { status: statusOf(cluster, pod, { stuck, done: !stuck && runsOnce(pod) }) });
    return undefined;
  },
};

/** Whether a pod is ready. */
export const isReady = (pod: Stored): boolean => listOf(pod['status'], 'conditions').some((condition) => condition['type'] === 'Ready' && condition['status'] === 'True');

/** A pod from the template of what owns it. */
export const podFrom = (template: Draft, metadata: Draft): Draft => ({
  metadata: { ...metadata, labels: { ...template['metadata']?.labels, ...metadata['labels'] }, ...(template['metadata']?.annotations ? { annotations: template['metadata'].annotations } : {}) },
  spec: template['spec'],
});
