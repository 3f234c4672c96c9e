import type { Dependency, Interpreter, Json, K8sObject } from '#core/model';
import { asked } from '../built-in/replicas.ts';
import { each, keep } from '../built-in/retain.ts';
import { podNames, references } from '../pod/dependencies.ts';
import { at, listAt, numberAt, objectAt, plain, textAt, withAt } from '../read.ts';
import type { Rules } from '../rules.ts';
import { needsOf } from './needs.ts';
import { health } from './verdict.ts';

const specOf = (object: K8sObject) => objectAt(plain(object), 'spec') ?? {};

// Where its pods may run counts; what they ask for does not, each step having its own.
const replicas: Interpreter['replicas'] = (object) => {
  const { affinity, nodeSelector, tolerations } = specOf(object);
  const where = { ...(affinity && { affinity }), ...(nodeSelector && { nodeSelector }), ...(tolerations && { tolerations }) };
  return asked(numberAt(specOf(object), 'parallelism') ?? 1, needsOf(where));
};

const isSecret = (volume: Json): boolean => at(volume, 'secret') !== undefined;

// A secret volume is read by `secret.name`, which Kubernetes calls `secretName`: Karmada's rule misses it, and so does this.
const dependencies = (object: K8sObject): readonly Dependency[] => {
  const { volumes: _, ...spec } = specOf(object);
  const volumes = listAt(specOf(object), 'volumes');
  const {
    ConfigMap = [],
    Secret = [],
    ServiceAccount = [],
    PersistentVolumeClaim = [],
  } = podNames({
    ...(spec['imagePullSecrets'] !== undefined && { imagePullSecrets: spec['imagePullSecrets'] }),
    ...(spec['serviceAccountName'] !== undefined && { serviceAccountName: spec['serviceAccountName'] }),
    volumes: volumes.filter((volume) => !isSecret(volume)),
  });
  return references(
    {
      ConfigMap,
      Secret: [...Secret, ...volumes.map((volume) => textAt(volume, 'secret', 'name'))],
      ServiceAccount: [...ServiceAccount, textAt(spec, 'executor', 'serviceAccountName')],
      PersistentVolumeClaim: [...PersistentVolumeClaim, ...listAt(spec, 'volumeClaimTemplates').map((claim) => textAt(claim, 'metadata', 'name'))],
    },
    object.metadata.namespace,
  );
};

const isRunning = (object: Json): boolean => {
  const phase = textAt(object, 'status', 'phase');
  return phase !== undefined && phase !== 'Failed' && textAt(object, 'status', 'failed') !== 'Error';
};

/** Argo Workflows (argoproj.io), as Karmada v1.16 ships rules for it. */
export const workflow: Rules = {
  'argoproj.io/v1alpha1/Workflow': {
    replicas,
    revise: (object, count) => withAt(object, ['spec', 'parallelism'], count),
    retain: each(keep('spec', 'suspend'), keep('status')),
    dependencies,
    health: health(isRunning),
  },
};
