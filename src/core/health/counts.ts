import type { K8sObject } from '#core/model';
import { count, part } from './rule.ts';

/** Replicas of one object: how many it wants, and how many of them are ready, updated and available. */
export type Counts = { readonly wanted?: number; readonly ready?: number; readonly updated?: number; readonly available?: number };

/** The replicas of an object as `kubectl get` shows them; nothing for kinds that have none. */
export const countsOf = (object: K8sObject): Counts => {
  const [spec, status] = [part(object, 'spec'), part(object, 'status')];
  switch (`${object.apiVersion}/${object.kind}`) {
    case 'apps/v1/Deployment':
    case 'apps/v1/StatefulSet':
      return { wanted: count(spec, 'replicas', 1), ready: count(status, 'readyReplicas'), updated: count(status, 'updatedReplicas'), available: count(status, 'availableReplicas') };
    case 'apps/v1/ReplicaSet':
      return { wanted: count(spec, 'replicas', 1), ready: count(status, 'readyReplicas'), available: count(status, 'availableReplicas') };
    case 'apps/v1/DaemonSet':
      return { wanted: count(status, 'desiredNumberScheduled'), ready: count(status, 'numberReady'), updated: count(status, 'updatedNumberScheduled'), available: count(status, 'numberAvailable') };
    case 'batch/v1/Job':
      return { wanted: count(spec, 'completions', 1), ready: count(status, 'succeeded') };
    default:
      return {};
  }
};
