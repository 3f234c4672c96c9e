import type { JsonObject, K8sObject } from '#core/model';
import { objectAt, plain } from '../read.ts';

const paths: Readonly<Record<string, readonly string[]>> = {
  'v1/Pod': ['spec'],
  'apps/v1/Deployment': ['spec', 'template', 'spec'],
  'apps/v1/ReplicaSet': ['spec', 'template', 'spec'],
  'apps/v1/StatefulSet': ['spec', 'template', 'spec'],
  'apps/v1/DaemonSet': ['spec', 'template', 'spec'],
  'batch/v1/Job': ['spec', 'template', 'spec'],
  'batch/v1/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** The pod spec inside one of Kubernetes' own workloads; empty where the object has none. */
export const podSpecOf = (object: K8sObject): JsonObject => objectAt(plain(object), ...(paths[`${object.apiVersion}/${object.kind}`] ?? [])) ?? {};
