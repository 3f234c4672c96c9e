import { type Cluster, nowOf } from '../cluster.ts';
import { type Draft, listOf } from '../draft.ts';
import type { Stored } from '../store/store.ts';
import { conditionsSince, make, ownedBy, ownerOf, report } from './hands.ts';
import { podFrom } from './pods.ts';
import type { Reconciler } from './reconciler.ts';

const storage = 'batch/jobs';

const complete = (): Draft[] =>
  ['SuccessCriteriaMet', 'Complete'].map((type) => ({ type, status: 'True', lastProbeTime: null, reason: 'CompletionsReached', message: 'Reached expected number of succeeded pods' }));

const statusOf = (cluster: Cluster, job: Stored, pods: readonly Stored[]): Draft => {
  const succeeded = pods.filter((pod) => pod['status']?.phase === 'Succeeded').length;
  const [wanted, now]: [number, string] = [job['spec'].completions ?? 1, nowOf(cluster)];
  const started = { startTime: job['status']?.startTime ?? now, uncountedTerminatedPods: {}, ready: 0, terminating: 0 };
  if (succeeded < wanted) return { ...started, ...(pods.length > succeeded ? { active: pods.length - succeeded } : {}), ...(succeeded > 0 ? { succeeded } : {}) };
  const conditions = conditionsSince(job, cluster, complete()).map((condition, index) => ({ ...condition, lastProbeTime: listOf(job['status'], 'conditions')[index]?.['lastProbeTime'] ?? now }));
  return { ...started, succeeded, completionTime: job['status']?.completionTime ?? now, conditions };
};

/** Runs a Job's pods to their end. */
export const jobs: Reconciler = {
  storage,
  owns: ['/pods'],
  reconcile: (cluster, job) => {
    if (job['metadata'].deletionTimestamp !== undefined || job['spec'].suspend === true || job['status']?.completionTime !== undefined) return undefined;
    const target = { cluster, storage: '/pods' };
    const before = ownedBy(target, job);
    const succeeded = before.filter((pod) => pod['status']?.phase === 'Succeeded').length;
    const left = Math.min(job['spec'].parallelism ?? 1, (job['spec'].completions ?? 1) - succeeded) - (before.length - succeeded);
    for (let missing = left; missing > 0; missing--) {
      make(target, podFrom(job['spec'].template, { generateName: `${job['metadata'].name}-`, namespace: job['metadata'].namespace, ownerReferences: [ownerOf(job)] }));
    }
    report({ cluster, storage }, job, { status: statusOf(cluster, job, ownedBy(target, job)) });
    return undefined;
  },
};
