import { at, copyOf, type Draft, fill, fillEmpty, listOf, within } from './draft.ts';
import { claimSpec, podTemplate } from './pods.ts';

/** `SetDefaults_Deployment` and its template's. */
export const deployment = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { replicas: 1, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 });
  const strategy = within(spec, 'strategy');
  fill(strategy, { type: 'RollingUpdate' });
  if (strategy['type'] === 'RollingUpdate') fill(within(strategy, 'rollingUpdate'), { maxUnavailable: '25%', maxSurge: '25%' });
  podTemplate(spec);
};

/** `SetDefaults_DaemonSet`. */
export const daemonSet = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { revisionHistoryLimit: 10 });
  const strategy = within(spec, 'updateStrategy');
  fill(strategy, { type: 'RollingUpdate' });
  if (strategy['type'] === 'RollingUpdate') fill(within(strategy, 'rollingUpdate'), { maxUnavailable: 1, maxSurge: 0 });
  podTemplate(spec);
};

/** `SetDefaults_StatefulSet`, with the claim templates, which are written like whole objects. */
export const statefulSet = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { podManagementPolicy: 'OrderedReady', replicas: 1, revisionHistoryLimit: 10 });
  const strategy = within(spec, 'updateStrategy');
  if (strategy['type'] === undefined) {
    strategy['type'] = 'RollingUpdate';
    within(strategy, 'rollingUpdate');
  }
  if (strategy['type'] === 'RollingUpdate') fill(at(strategy, 'rollingUpdate'), { partition: 0, maxUnavailable: 1 });
  fill(within(spec, 'persistentVolumeClaimRetentionPolicy'), { whenDeleted: 'Retain', whenScaled: 'Retain' });
  for (const claim of listOf(spec, 'volumeClaimTemplates')) {
    fill(claim, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' });
    claimSpec(at(claim, 'spec'));
    fill(within(claim, 'status'), { phase: 'Pending' });
  }
  podTemplate(spec);
};

/** `SetDefaults_ReplicaSet`. */
export const replicaSet = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { replicas: 1 });
  podTemplate(spec);
};

const templateLabels = (spec: Draft): Draft | undefined => at(spec, 'template', 'metadata', 'labels');

/** `SetDefaults_ReplicationController`: selector and labels are its template's labels where it has none. */
export const replicationController = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { replicas: 1 });
  podTemplate(spec);
  const labels = templateLabels(spec);
  if (labels === undefined) return;
  if (Object.keys(at(spec, 'selector') ?? {}).length === 0) spec['selector'] = copyOf(labels);
  const metadata = within(draft, 'metadata');
  if (Object.keys(at(metadata, 'labels') ?? {}).length === 0) metadata['labels'] = copyOf(labels);
};

const MOST_INT32 = 2 ** 31 - 1;

const jobSpec = (spec: Draft): void => {
  if (spec['completions'] === undefined && spec['parallelism'] === undefined) Object.assign(spec, { completions: 1, parallelism: 1 });
  fill(spec, {
    parallelism: 1,
    backoffLimit: spec['backoffLimitPerIndex'] === undefined ? 6 : MOST_INT32,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: spec['podFailurePolicy'] === undefined ? 'TerminatingOrFailed' : 'Failed',
    manualSelector: false,
  });
  for (const rule of listOf(at(spec, 'podFailurePolicy'), 'rules')) for (const pattern of listOf(rule, 'onPodConditions')) fillEmpty(pattern, 'status', 'True');
  podTemplate(spec);
};

/** `SetDefaults_Job`; a job without labels takes its template's. */
export const job = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  jobSpec(spec);
  const labels = templateLabels(spec);
  if (labels !== undefined) fill(within(draft, 'metadata'), { labels: copyOf(labels) });
};

/** `SetDefaults_CronJob`; the job template's own defaults are those of pods only. */
export const cronJob = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { concurrencyPolicy: 'Allow', suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 });
  podTemplate(within(within(spec, 'jobTemplate'), 'spec'));
};

const scaleUp = (): Draft => ({
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
});

const scaleDown = (): Draft => ({ selectPolicy: 'Max', policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }] });

/** `SetDefaults_HorizontalPodAutoscaler` of autoscaling/v2. */
export const horizontalPodAutoscaler = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { minReplicas: 1 });
  if (listOf(spec, 'metrics').length === 0) spec['metrics'] = [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }];
  const behavior = at(spec, 'behavior');
  if (behavior === undefined) return;
  fill(within(behavior, 'scaleUp'), scaleUp());
  fill(within(behavior, 'scaleDown'), scaleDown());
};
