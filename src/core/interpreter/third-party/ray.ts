import type { Interpreter, Json } from '#core/model';
import { podNames, references } from '../pod/dependencies.ts';
import { listAt, objectAt, plain, textAt } from '../read.ts';
import type { Rules } from '../rules.ts';
import { health, isTrue } from './verdict.ts';

const podsOf = (object: Json, cluster: string): readonly Json[] =>
  [...[objectAt(object, 'spec', cluster, 'headGroupSpec')], ...listAt(object, 'spec', cluster, 'workerGroupSpecs')].map(
    (group) => objectAt(group, 'template', 'spec') ?? {},
  );

// Containers that are added for debugging do not count here.
const named = (pods: readonly Json[]) =>
  pods.map((pod) => {
    const { ephemeralContainers: _, ...spec } = objectAt(pod) ?? {};
    return podNames(spec);
  });

const dependencies =
  (pods: (object: Json) => readonly Json[]): Interpreter['dependencies'] =>
  (object) => {
    const names = named(pods(plain(object)));
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

const isDone = (object: Json): boolean => {
  const deployment = textAt(object, 'status', 'jobDeploymentStatus');
  return deployment === 'Running' || (deployment === 'Complete' && textAt(object, 'status', 'jobStatus') === 'SUCCEEDED');
};

/** Ray (ray.io), as Karmada ships rules for it (RayService since v1.17). */
export const ray: Rules = {
  'ray.io/v1/RayCluster': {
    health: health(
      (object) => isTrue(object, 'HeadPodReady') && isTrue(object, 'RayClusterProvisioned') && !isTrue(object, 'RayClusterReplicaFailure'),
    ),
  },
  'ray.io/v1/RayJob': {
    dependencies: dependencies((object) => [...podsOf(object, 'rayClusterSpec'), objectAt(object, 'spec', 'submitterPodTemplate', 'spec') ?? {}]),
    health: health(isDone),
  },
  'ray.io/v1/RayService': {
    dependencies: dependencies((object) => podsOf(object, 'rayClusterConfig')),
    health: health((object) => isTrue(object, 'Ready')),
  },
};
