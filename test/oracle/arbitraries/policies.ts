import fc from 'fast-check';
import type { JsonObject } from '#core/model';
import { clusterName, tidy } from './clusters.ts';

const optional = <Value>(values: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Value | undefined> => fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const key = fc.constantFrom('app', 'env', 'tier');
const value = fc.constantFrom('web', 'api', 'prod', 'test', 'a', 'b');
const withValues = fc.record({ key, operator: fc.constantFrom('In', 'NotIn'), values: fc.uniqueArray(value, { minLength: 1, maxLength: 2 }) });
const requirement: fc.Arbitrary<JsonObject> = fc.oneof(withValues, fc.record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }));

/** A label selector; sometimes an empty one, or one that cannot be read and so matches nothing. */
export const labelSelector: fc.Arbitrary<JsonObject> = fc
  .record({ matchLabels: optional(fc.dictionary(key, value, { maxKeys: 1 })), matchExpressions: optional(fc.array(fc.oneof({ weight: 9, arbitrary: requirement }, { weight: 1, arbitrary: fc.record({ key, operator: fc.constantFrom('In', 'Near') }) }), { maxLength: 2 })) })
  .map(tidy);

const fields = fc.oneof(
  fc.record({ key: fc.constant('provider'), operator: fc.constantFrom('In', 'NotIn'), values: fc.subarray(['p1', 'p2'], { minLength: 1 }) }),
  fc.record({ key: fc.constant('region'), operator: fc.constantFrom('In', 'NotIn'), values: fc.subarray(['r1', 'r2'], { minLength: 1 }) }),
  fc.record({ key: fc.constant('zone'), operator: fc.constantFrom('In', 'NotIn'), values: fc.subarray(['z1', 'z2'], { minLength: 1 }) }),
);

/** A cluster affinity, more often loose than tight. */
export const affinity: fc.Arbitrary<JsonObject> = fc
  .record({
    labelSelector: optional(labelSelector, 3),
    fieldSelector: optional(fc.array(fields, { maxLength: 2 }).map((matchExpressions) => ({ matchExpressions })), 4),
    clusterNames: optional(fc.uniqueArray(clusterName, { maxLength: 4 }), 2),
    exclude: optional(fc.uniqueArray(clusterName, { maxLength: 2 }), 4),
  })
  .map(tidy);

const toleration = fc
  .record({ key: fc.constantFrom('k', 'l'), operator: fc.constantFrom('Exists', 'Equal', undefined), value: fc.constantFrom('v', 'w', undefined), effect: optional(fc.constantFrom('NoSchedule', 'NoExecute')) })
  .map((one) => tidy({ ...one, value: one.operator === 'Exists' ? undefined : one.value }));

const groups = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 })).map(([minGroups, more]) => ({ minGroups, maxGroups: Math.max(minGroups, 1) + more }));
const without = groups.map(({ minGroups }) => ({ minGroups }));
const bounds = fc.oneof({ weight: 9, arbitrary: groups }, { weight: 1, arbitrary: without });
const spreadConstraints = fc
  .record({ cluster: bounds, others: fc.subarray(['region', 'zone', 'provider'], { maxLength: 2 }), groups: bounds, first: fc.boolean() })
  .map(({ cluster, others, groups: more, first }) => {
    const byCluster = { spreadByField: 'cluster', ...cluster };
    const rest = others.map((spreadByField) => ({ spreadByField, ...more }));
    return first ? [byCluster, ...rest] : [...rest, byCluster];
  });

const staticList = fc.array(fc.record({ targetCluster: affinity, weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 4 });
const scheduling: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant({}),
  fc.constant({ replicaSchedulingType: 'Duplicated' }),
  staticList.map((staticWeightList) => ({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { staticWeightList } })),
  fc.constant({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted' }),
  fc.constant({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: {} }),
  fc.constant({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } }),
  fc.constant({ replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Aggregated' }),
);

const terms = fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1, maxLength: 3 }).chain((names) => fc.tuple(...names.map((affinityName) => affinity.map((own) => ({ affinityName, ...own })))));

/** A placement that admission accepts. */
export const placement: fc.Arbitrary<JsonObject> = fc
  .record({
    affinities: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: affinity.map((clusterAffinity) => ({ clusterAffinity })) }, { weight: 2, arbitrary: terms.map((clusterAffinities) => ({ clusterAffinities })) }),
    clusterTolerations: optional(fc.array(toleration, { maxLength: 2 }), 2),
    spreadConstraints: optional(spreadConstraints),
    replicaScheduling: fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 6, arbitrary: scheduling }),
  })
  .map(({ affinities, ...rest }) => tidy({ ...affinities, ...rest }));

const apiVersions: Readonly<Record<string, string>> = { Deployment: 'apps/v1', StatefulSet: 'apps/v1', Job: 'batch/v1', ConfigMap: 'v1', Service: 'v1', Pod: 'v1', ClusterRole: 'rbac.authorization.k8s.io/v1' };

/** A selector of one kind: of all, by labels or by name. */
export const selector = (namespaced: boolean): fc.Arbitrary<JsonObject> =>
  fc
    .record({ kind: fc.constantFrom(...Object.keys(apiVersions), 'Deployment', 'Deployment'), by: fc.oneof(fc.constant({}), fc.constant({}), labelSelector.map((one) => ({ labelSelector: one })), fc.constantFrom('web', 'api').map((name) => ({ name }))), namespace: optional(fc.constantFrom('shop', 'other'), 2) })
    .map(({ kind, by, namespace }) => tidy({ apiVersion: apiVersions[kind], kind, namespace: namespaced ? undefined : namespace, ...by }));

const policyOf = (kind: 'PropagationPolicy' | 'ClusterPropagationPolicy'): fc.Arbitrary<JsonObject> =>
  fc
    .record({ name: fc.constantFrom('a', 'b', 'c'), namespace: fc.constantFrom('shop', 'shop', 'other'), selectors: fc.array(selector(kind === 'PropagationPolicy'), { minLength: 1, maxLength: 3 }), priority: optional(fc.integer({ min: -1, max: 2 }), 2), placement, waits: optional(fc.constantFrom('a', 'z'), 12) })
    .map(({ name, namespace, selectors, priority, placement: own, waits }) =>
      tidy({
        apiVersion: 'policy.karmada.io/v1alpha1', kind,
        metadata: { name, ...(kind === 'PropagationPolicy' ? { namespace } : {}) },
        spec: { resourceSelectors: selectors, priority, placement: own, ...(waits === undefined ? {} : { dependentOverrides: [waits] }) },
      }),
    );

const identity = ({ kind, metadata }: JsonObject): string => JSON.stringify([kind, metadata]);

/** Propagation policies of both kinds, no two of the same name. */
export const propagation: fc.Arbitrary<readonly JsonObject[]> = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: policyOf('PropagationPolicy') }, { weight: 2, arbitrary: policyOf('ClusterPropagationPolicy') }), { minLength: 1, maxLength: 4, selector: identity });
