import { isObject, type JsonObject } from '#core/model';

type Fill = (spec: JsonObject) => JsonObject;

const replicas: Fill = (spec) => ({ replicas: 1, ...spec });

// batch/v1: completions is 1 only where parallelism is not said either; without it the Job ends with its first success.
const job: Fill = (spec) => ({ ...('parallelism' in spec || 'completions' in spec ? {} : { completions: 1 }), parallelism: 1, ...spec });

const FILLS: Readonly<Record<string, Fill>> = {
  'apps/v1/Deployment': replicas,
  'apps/v1/ReplicaSet': replicas,
  'apps/v1/StatefulSet': replicas,
  'batch/v1/Job': job,
  'v1/Service': (spec) => ({ type: 'ClusterIP', ...spec }),
};

/**
 * The defaults that an API server fills in and that placing goes by. A template that Karmada sees has been through an API
 * server, so that its replicas are always there and are always divided.
 */
export const withDefaults = (object: JsonObject, apiVersion: string, kind: string): JsonObject => {
  const fill = FILLS[`${apiVersion}/${kind}`];
  return fill === undefined || !isObject(object.spec) ? object : { ...object, spec: fill(object.spec) };
};
