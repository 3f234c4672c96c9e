import type { Interpreter, Json, K8sObject } from '#core/model';
import { at, listAt, numberAt, plain, textAt, withAt } from '../read.ts';
import type { Rules } from '../rules.ts';

type Retain = Interpreter['retain'];

/** Keeps the live value at a path, where there is one. */
export const keep =
  (...path: readonly string[]): Retain =>
  (desired, live) => {
    const value = at(plain(live), ...path);
    return value === undefined ? desired : withAt(desired, path, value);
  };

/** One rule after the other. */
export const each =
  (...rules: readonly Retain[]): Retain =>
  (desired, live) =>
    rules.reduce((kept, rule) => rule(kept, live), desired);

const keepText =
  (...path: readonly string[]): Retain =>
  (desired, live) =>
    textAt(plain(live), ...path) === undefined ? desired : keep(...path)(desired, live);

/** As the cluster has it, also where it has nothing. */
const asLive =
  (...path: readonly string[]): Retain =>
  (desired, live) =>
    at(plain(live), ...path) === at(plain(desired), ...path) ? desired : withAt(desired, path, at(plain(live), ...path));

const RETAIN_REPLICAS = 'resourcetemplate.karmada.io/retain-replicas';

const replicas: Retain = (desired, live) =>
  desired.metadata.labels?.[RETAIN_REPLICAS] === 'true' ? keep('spec', 'replicas')(desired, live) : desired;

const healthCheckPort: Retain = (desired, live) =>
  (numberAt(plain(live), 'spec', 'healthCheckNodePort') ?? 0) > 0 ? keep('spec', 'healthCheckNodePort')(desired, live) : desired;

const mountsOf = (container: Json, live: readonly Json[]): Json => {
  const own = live.find((one) => textAt(one, 'name') === textAt(container, 'name'));
  if (own === undefined) return container;
  const { volumeMounts: _, ...rest } = container as { readonly [field: string]: Json };
  const mounts = at(own, 'volumeMounts');
  return mounts === undefined ? rest : { ...rest, volumeMounts: mounts };
};

const mounts =
  (field: string): Retain =>
  (desired, live) => {
    const path = ['spec', field];
    const containers = listAt(plain(desired), ...path);
    return containers.length === 0
      ? desired
      : withAt(
          desired,
          path,
          containers.map((one) => mountsOf(one, listAt(plain(live), ...path))),
        );
  };

const union =
  (field: string): Retain =>
  (desired, live) => {
    const own = listAt(plain(desired), field);
    const names = new Set(own.map((one) => textAt(one, 'name')));
    const more = listAt(plain(live), field).filter((one) => !names.has(textAt(one, 'name')) && names.add(textAt(one, 'name')));
    return more.length === 0 ? desired : withAt(desired, [field], [...own, ...more]);
  };

const isToken = ({ type }: K8sObject): boolean => type === 'kubernetes.io/service-account-token';

/** What the cluster's own object keeps, by kind (Karmada: native.retentionInterpreter). */
export const retainRules: Rules = {
  'apps/v1/Deployment': { retain: replicas },
  'v1/Service': { retain: each(healthCheckPort, keepText('spec', 'clusterIP')) },
  'v1/Pod': {
    retain: each(
      asLive('spec', 'nodeName'),
      asLive('spec', 'serviceAccountName'),
      asLive('spec', 'volumes'),
      mounts('containers'),
      mounts('initContainers'),
    ),
  },
  'v1/ServiceAccount': { retain: each(union('secrets'), union('imagePullSecrets')) },
  'v1/PersistentVolumeClaim': { retain: keepText('spec', 'volumeName') },
  'v1/PersistentVolume': { retain: keep('spec', 'claimRef') },
  'batch/v1/Job': { retain: each(keep('spec', 'selector', 'matchLabels'), keep('spec', 'template', 'metadata', 'labels')) },
  'v1/Secret': { retain: (desired, live) => (isToken(desired) ? keep('data')(desired, live) : desired) },
};
