import type { FleetSpec, JsonObject, K8sObject } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import type { Layout } from './layout.ts';
import { podOf } from './pod.ts';
import { labelsOf, placed } from './rights.ts';

/** What a run that has found something ends with; another run would find the same. */
const FOUND = [2, 5, 6, 7];
/** A run that could not begin for so long is left out: the next one is near. */
const LATE_SECONDS = 300;
const KEPT_SECONDS = 86_400;

const DISRUPTED = { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] };

const failing = (action: 'FailJob' | 'FailIndex'): JsonObject => ({
  rules: [{ action, onExitCodes: { containerName: 'fleet', operator: 'In', values: FOUND } }, DISRUPTED],
});

// With a limit for the whole job, the first shard that finds drift would end the others.
const howOften = ({ shards }: ScheduleAsk): JsonObject =>
  shards === undefined
    ? { backoffLimit: 0, podFailurePolicy: failing('FailJob') }
    : { completionMode: 'Indexed', completions: shards, parallelism: shards, backoffLimitPerIndex: 0, podFailurePolicy: failing('FailIndex') };

/** The CronJob. What a run finds is its exit code, and no run is repeated for it; a run that was evicted is. */
export const cronJob = (ask: ScheduleAsk, layout: Layout, spec: FleetSpec): K8sObject => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: placed(ask),
  spec: {
    schedule: ask.cron,
    ...(ask.timeZone === undefined ? {} : { timeZone: ask.timeZone }),
    concurrencyPolicy: 'Forbid',
    startingDeadlineSeconds: LATE_SECONDS,
    successfulJobsHistoryLimit: 3,
    failedJobsHistoryLimit: 3,
    jobTemplate: {
      metadata: { labels: labelsOf(ask) },
      spec: {
        ...howOften(ask),
        activeDeadlineSeconds: Math.ceil((ask.deadline + ask.jitter) / 1000),
        ttlSecondsAfterFinished: KEPT_SECONDS,
        template: podOf(ask, layout, spec),
      },
    },
  },
});
