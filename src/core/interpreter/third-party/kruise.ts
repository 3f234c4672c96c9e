import type { Dependency, Interpreter, Json, K8sObject } from '#core/model';
import { asked } from '../built-in/replicas.ts';
import { keep } from '../built-in/retain.ts';
import { podDependencies, references } from '../pod/dependencies.ts';
import { at, listAt, numberAt, objectAt, plain, textAt, withAt } from '../read.ts';
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

// Karmada's rules for some of these kinds fail where there is no status yet, and for others that is not healthy.
const rolledOut = (withoutStatus: false | undefined) =>
  health((object) => {
    if (at(object, 'status') === undefined) return withoutStatus;
    if (!observed(object)) return false;
    const updated = numberAt(object, 'status', 'updatedReplicas');
    const wanted = numberAt(object, 'spec', 'replicas');
    const enough = wanted === undefined ? true : atLeast(updated, wanted);
    return enough === true ? atLeast(numberAt(object, 'status', 'availableReplicas'), updated) : enough;
  });

const scaled = (withoutStatus?: false): KindRules => ({
  replicas: counted('replicas'),
  revise: (object, replicas) => withAt(object, ['spec', 'replicas'], replicas),
  dependencies,
  health: rolledOut(withoutStatus),
});

const onNodes = health((object) => {
  if (at(object, 'status') === undefined) return undefined;
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

// What refers to a ConfigMap or Secret, and where the name stands.
const REFERENCES: readonly (readonly [kind: string, field: string])[] = [
  ['ConfigMap', 'configMapKeyRef'],
  ['ConfigMap', 'configMapRef'],
  ['ConfigMap', 'configMap'],
  ['Secret', 'secretKeyRef'],
  ['Secret', 'secretRef'],
];

const named = (places: readonly Json[], wanted: string): readonly (string | undefined)[] =>
  places.flatMap((place) =>
    REFERENCES.flatMap(([kind, field]) => (kind === wanted && at(place, field) !== undefined ? [textAt(place, field, 'name')] : [])),
  );

const volumeSecrets = (volumes: readonly Json[]): readonly (string | undefined)[] => [
  ...volumes.flatMap((volume) => (at(volume, 'secret') === undefined ? [] : [textAt(volume, 'secret', 'secretName')])),
  ...volumes
    .flatMap((volume) => listAt(volume, 'projected', 'sources'))
    .flatMap((source) => (at(source, 'secret') === undefined ? [] : [textAt(source, 'secret', 'name')])),
];

// Of sidecars, only their containers and the commonest volumes count; one name that is empty makes Karmada give up on all.
const ofSidecars = (object: K8sObject): readonly Dependency[] => {
  const containers = listAt(plain(object), 'spec', 'containers');
  const volumes = listAt(plain(object), 'spec', 'volumes');
  const env = containers.flatMap((container) => [
    ...listAt(container, 'envFrom'),
    ...listAt(container, 'env').flatMap((one) => at(one, 'valueFrom') ?? []),
  ]);
  const places = [...env, ...volumes.flatMap((volume) => [...listAt(volume, 'projected', 'sources'), volume])];
  const names = { ConfigMap: named(places, 'ConfigMap'), Secret: [...named(env, 'Secret'), ...volumeSecrets(volumes)] };
  return [...names.ConfigMap, ...names.Secret].includes(undefined) ? [] : references(names, object.metadata.namespace);
};

const ofCronJob = (object: K8sObject): readonly Dependency[] => {
  const field = ['broadcastJobTemplate', 'jobTemplate'].find((name) => at(plain(object), 'spec', 'template', name) !== undefined);
  return field === undefined ? [] : podDependencies(podOf(object, 'spec', 'template', field, 'spec'), object.metadata.namespace);
};

/** OpenKruise (apps.kruise.io), as Karmada v1.16 ships rules for it. */
export const kruise: Rules = {
  'apps.kruise.io/v1alpha1/CloneSet': scaled(),
  'apps.kruise.io/v1alpha1/UnitedDeployment': scaled(false),
  'apps.kruise.io/v1beta1/StatefulSet': scaled(),
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
