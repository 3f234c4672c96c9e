import { type Draft, fill, listOf, within } from '../draft.ts';
import { claimSpecDefaults, templateDefaults } from './pod-defaults.ts';

/** `SetDefaults_Deployment` and its template's. */
export const deploymentDefaults = (deployment: Draft): void => {
  const spec = within(deployment, 'spec');
  fill(spec, { replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 });
  const strategy = within(spec, 'strategy');
  fill(strategy, { type: 'RollingUpdate' });
  if (strategy['type'] === 'RollingUpdate') fill(within(strategy, 'rollingUpdate'), { maxUnavailable: '25%', maxSurge: '25%' });
  templateDefaults(spec);
};

/** `SetDefaults_DaemonSet`. */
export const daemonSetDefaults = (set: Draft): void => {
  const spec = within(set, 'spec');
  fill(spec, { revisionHistoryLimit: 10 });
  const strategy = within(spec, 'updateStrategy');
  fill(strategy, { type: 'RollingUpdate' });
  if (strategy['type'] === 'RollingUpdate') fill(within(strategy, 'rollingUpdate'), { maxUnavailable: 1, maxSurge: 0 });
  templateDefaults(spec);
};

/** `SetDefaults_StatefulSet`, with the claim templates, which are written like whole objects. */
export const statefulSetDefaults = (set: Draft): void => {
  const spec = within(set, 'spec');
  fill(spec, { podManagementPolicy: 'OrderedReady', replicas: 1, revisionHistoryLimit: 10 });
  const strategy = within(spec, 'updateStrategy');
  if (strategy['type'] === undefined) {
    strategy['type'] = 'RollingUpdate';
    within(strategy, 'rollingUpdate');
  }
  if (strategy['type'] === 'RollingUpdate' && strategy['rollingUpdate']) fill(strategy['rollingUpdate'], { partition: 0, maxUnavailable: 1 });
  fill(within(spec, 'persistentVolumeClaimRetentionPolicy'), { whenDeleted: 'Retain', whenScaled: 'Retain' });
  for (const claim of listOf(spec, 'volumeClaimTemplates')) {
    fill(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
    claimSpecDefaults(claim['spec']);
    fill(within(claim, 'status'), { phase: 'Pending' });
  }
  templateDefaults(spec);
};

/** `SetDefaults_ReplicaSet`. */
export const replicaSetDefaults = (set: Draft): void => {
  const spec = within(set, 'spec');
  fill(spec, { replicas: 1 });
  templateDefaults(spec);
};

const MOST_INT32 = 2 ** 31 - 1;

const jobSpecDefaults = (spec: Draft): void => {
  if (spec['completions'] === undefined && spec['parallelism'] === undefined) Object.assign(spec, { completions: 1, parallelism: 1 });
  fill(spec, {
    parallelism: 1,
    backoffLimit: spec['backoffLimitPerIndex'] === undefined ? 6 : MOST_INT32,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: spec['podFailurePolicy'] === undefined ? 'TerminatingOrFailed' : 'Failed',
    manualSelector: false,
  });
  for (const rule of listOf(spec['podFailurePolicy'], 'rules')) {
    for (const pattern of listOf(rule, 'onPodConditions')) pattern['status'] ||= 'True';
  }
  templateDefaults(spec);
};

/** `SetDefaults_Job`; a job without labels takes its template's. */
export const jobDefaults = (job: Draft): void => {
  const spec = within(job, 'spec');
  jobSpecDefaults(spec);
  const labels: Draft | undefined = spec['template'].metadata?.labels;
  if (labels !== undefined) fill(job['metadata'], { labels: { ...labels } });
};

/** `SetDefaults_CronJob`; the job template's own defaults are those of pods only. */
export const cronJobDefaults = (job: Draft): void => {
  const spec = within(job, 'spec');
  fill(spec, { concurrencyPolicy: 'Allow', suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 });
  templateDefaults(within(within(spec, 'jobTemplate'), 'spec'));
};
