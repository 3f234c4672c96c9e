import type { Asked, Interpreter, JsonObject, K8sObject, Requirements } from '#core/model';
import { podSpecOf } from '../pod/pod-spec.ts';
import { requirementsOf } from '../pod/requirements.ts';
import { numberAt, objectAt, plain } from '../read.ts';
import type { Rules } from '../rules.ts';

/** So many replicas with what each needs. */
export const asked = (replicas: number, requirements: Requirements | undefined): Asked =>
  requirements === undefined ? { replicas } : { replicas, requirements };

const ofSpec =
  (count: (spec: JsonObject) => number): Interpreter['replicas'] =>
  (object: K8sObject) =>
    asked(count(objectAt(plain(object), 'spec') ?? {}), requirementsOf(podSpecOf(object)));

const replicas = ofSpec((spec) => numberAt(spec, 'replicas') ?? 0);

// A Job asks for no more pods at once than it needs to complete.
const parallelism = ofSpec((spec) => {
  const many = numberAt(spec, 'parallelism') ?? 0;
  return Math.min(many, numberAt(spec, 'completions') ?? many);
});

/** How many replicas Kubernetes' own kinds ask for, with what each needs (Karmada: native.replicaInterpreter). */
export const replicaRules: Rules = {
  'apps/v1/Deployment': { replicas },
  'apps/v1/ReplicaSet': { replicas },
  'apps/v1/StatefulSet': { replicas },
  'batch/v1/Job': { replicas: parallelism },
  'v1/Pod': { replicas: ofSpec(() => 1) },
};
