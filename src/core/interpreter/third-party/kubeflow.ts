import type { Interpreter, Json } from '#core/model';
import { asked } from '../built-in/replicas.ts';
import { podNames, references } from '../pod/dependencies.ts';
import { at, listAt, numberAt, objectAt, plain, textAt } from '../read.ts';
import type { Rules } from '../rules.ts';
import { needsOf } from './needs.ts';
import { health, isTrue } from './verdict.ts';

const notFailed = health((object) => Array.isArray(at(object, 'status', 'conditions')) && !isTrue(object, 'Failed'));

const startedAndNotFailed = health((object) => listAt(object, 'status', 'conditions').length > 0 && !isTrue(object, 'Failed'));

const ofReplicas =
  (field: string, types: readonly string[]): Interpreter['dependencies'] =>
  (object) => {
    const names = types.map((type) => podNames(objectAt(plain(object), 'spec', field, type, 'template', 'spec') ?? {}));
    const all = (kind: string) => names.flatMap((one) => one[kind] ?? []);
    return references(
      {
        ConfigMap: all('ConfigMap'),
        Secret: all('Secret'),
        ServiceAccount: all('ServiceAccount'),
        PersistentVolumeClaim: all('PersistentVolumeClaim'),
      },
      object.metadata.namespace,
    );
  };

const BROKEN = ['Error', 'OOMKilled', 'ContainerCannotRun'];

const isUp = (object: Json): boolean => {
  const state = objectAt(object, 'status', 'containerState') ?? {};
  if (state['running'] !== undefined) return true;
  if (state['waiting'] !== undefined) return textAt(state, 'waiting', 'reason') === 'ContainerCreating';
  if (state['terminated'] === undefined) return false;
  return !BROKEN.includes(textAt(state, 'terminated', 'reason') ?? '') && (numberAt(state, 'terminated', 'exitCode') ?? 0) === 0;
};

/** Kubeflow (kubeflow.org), as Karmada v1.16 ships rules for it. */
export const kubeflow: Rules = {
  'kubeflow.org/v1/Notebook': {
    replicas: (object) => asked(1, needsOf(objectAt(plain(object), 'spec', 'template', 'spec') ?? {})),
    health: health(isUp),
  },
  'kubeflow.org/v1/PyTorchJob': { dependencies: ofReplicas('pytorchReplicaSpecs', ['Master', 'Worker']), health: notFailed },
  'kubeflow.org/v1/TFJob': { dependencies: ofReplicas('tfReplicaSpecs', ['PS', 'Worker', 'Chief', 'Master', 'Evaluator']), health: notFailed },
  'kubeflow.org/v2beta1/MPIJob': { health: startedAndNotFailed },
};
