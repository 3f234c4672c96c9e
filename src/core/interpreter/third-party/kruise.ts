import type { Dependency, Interpreter, Json, K8sObject } from '#core/model';
import { asked } from '../built-in/replicas.ts';
import { keep } from '../built-in/retain.ts';
import { podDependencies, podNames, references } from '../pod/dependencies.ts';
import { at, numberAt, objectAt, plain, withAt } from '../read.ts';
import type { KindRules, Rules } from '../rules.ts';
import { needsOf } from './needs.ts';
import { health } from './verdict.ts';

const podOf = (object: K8sObject, ...path: readonly string[]) => objectAt(plain(object), ...path, 'template', 'spec') ?? {};

const dependencies: Interpreter['dependencies'] = (object) => podDependencies(podOf(object, 'spec'), object.metadata.namespace);

const counted =
  (field: string, otherwise?: number): Interpreter['replicas'] =>
  (object) => {
    const count = numberAt(plain(object), 'spec', field) ?? otherwise;
    return count === undefined ? undefined : asked(count, needsOf(podOf(object, 'spec')));
  };

const observed = (object: Json): boolean => numberAt(object, 'status', 'observedGeneration') === numberAt(object, 'metadata', 'generation');

const atLeast = (one: number | undefined, other: number | undefined): boolean | undefined =>
  one === undefined || other === undefined ? undefined : one >= other;

const rolledOut = health((object) => {
  if (!observed(object)) return false;
  const updated = numberAt(object, 'status', 'updatedReplicas');
  const wanted = numberAt(object, 'spec', 'replicas');
  const enough = wanted === undefined ? true : atLeast(updated, wanted);
  return enough === true ? atLeast(numberAt(object, 'status', 'availableReplicas'), updated) : enough;
});

const scaled: KindRules = {
  replicas: counted('replicas'),
  revise: (object, replicas) => withAt(object, ['spec', 'replicas'], replicas),
  dependencies,
  health: rolledOut,
};

const onNodes = health((object) => {
  if (!observed(object)) return false;
  const updated = numberAt(object, 'status', 'updatedNumberScheduled');
  const enough = atLeast(updated, numberAt(object, 'status', 'desiredNumberScheduled'));
  return enough === true ? atLeast(numberAt(object, 'status', 'numberAvailable'), updated) : enough;
});

const broadcast = health((object) => {
  const count = (name: string) => numberAt(object, 'status', name);
  if (at(object, 'status') === undefined) return undefined;
  return count('desired') !== 0 && count('failed') === 0 && !(count('succeeded') === 0 && count('active') === 0);
});

const sidecars = health((object) => {
  const matched = numberAt(object, 'status', 'matchedPods') ?? 0;
  return at(object, 'status') !== undefined && (matched === 0 || (numberAt(object, 'status', 'updatedPods') ?? 0) === matched);
});

// Of sidecars, only ConfigMaps and Secrets of containers and volumes count.
const ofSidecars = (object: K8sObject): readonly Dependency[] => {
  const { containers, volumes } = objectAt(plain(object), 'spec') ?? {};
  const { ConfigMap = [], Secret = [] } = podNames({ ...(containers && { containers }), ...(volumes && { volumes }) });
  return references({ ConfigMap, Secret }, object.metadata.namespace);
};

const ofCronJob = (object: K8sObject): readonly Dependency[] => {
  const field = ['broadcastJobTemplate', 'jobTemplate'].find((name) => at(plain(object), 'spec', 'template', name) !== undefined);
  return field === undefined ? [] : podDependencies(podOf(object, 'spec', 'template', field, 'spec'), object.metadata.namespace);
};

/** OpenKruise (apps.kruise.io), as Karmada v1.16 ships rules for it. */
export const kruise: Rules = {
  'apps.kruise.io/v1alpha1/CloneSet': scaled,
  'apps.kruise.io/v1alpha1/UnitedDeployment': scaled,
  'apps.kruise.io/v1beta1/StatefulSet': scaled,
  'apps.kruise.io/v1alpha1/DaemonSet': { dependencies, health: onNodes },
  'apps.kruise.io/v1alpha1/BroadcastJob': {
    replicas: counted('parallelism', 1),
    revise: (object, replicas) => withAt(object, ['spec', 'parallelism'], replicas),
    retain: keep('spec', 'template', 'metadata', 'labels'),
    dependencies,
    health: broadcast,
  },
  'apps.kruise.io/v1alpha1/SidecarSet': {
    replicas: () => ({ replicas: 0 }),
    retain: (desired) => desired,
    dependencies: ofSidecars,
    health: sidecars,
  },
  'apps.kruise.io/v1alpha1/AdvancedCronJob': { dependencies: ofCronJob },
};
