import type { Interpreter } from '#core/model';
import { at, numberAt, plain, withAt } from '../read.ts';
import type { Rules } from '../rules.ts';

// Where the template did not write the field, it is left to the cluster's default.
const field =
  (name: string): Interpreter['revise'] =>
  (object, replicas) => {
    const path = ['spec', name];
    if (at(plain(object), ...path) === undefined || numberAt(plain(object), ...path) === replicas) return object;
    return withAt(object, path, replicas);
  };

/** Where Kubernetes' own kinds keep their replicas (Karmada: native.reviseReplicaInterpreter). */
export const reviseRules: Rules = {
  'apps/v1/Deployment': { revise: field('replicas') },
  'apps/v1/ReplicaSet': { revise: field('replicas') },
  'apps/v1/StatefulSet': { revise: field('replicas') },
  'batch/v1/Job': { revise: field('parallelism') },
};
