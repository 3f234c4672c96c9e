import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '#core/model';
import { clusters } from './clusters.ts';
import { overriding } from './overrides.ts';
import { propagation } from './policies.ts';

type Spoil = readonly [kinds: RegExp, path: readonly string[], values: readonly Json[]];

// What may be wrong with an object whose shape is right.
const spoils: readonly Spoil[] = [
  [/PropagationPolicy/, ['placement', 'clusterAffinity'], [{}, { fieldSelector: { matchExpressions: [{ key: 'country', operator: 'In', values: ['a'] }] } }, { fieldSelector: { matchExpressions: [{ key: 'zone', operator: 'Exists' }] } }]],
  [/PropagationPolicy/, ['placement', 'clusterAffinities'], [[], [{ affinityName: 'a' }, { affinityName: 'a' }], [{ affinityName: 'a b' }], [{ affinityName: 'a' }]]],
  [/PropagationPolicy/, ['placement', 'spreadConstraints'], [[{}], [{ spreadByField: 'region' }], [{ spreadByField: 'cluster', minGroups: 3, maxGroups: 2 }], [{ spreadByField: 'cluster', minGroups: -1 }], [{ spreadByField: 'cluster' }, { spreadByField: 'cluster' }], [{ spreadByLabel: 'a' }], [{ spreadByField: 'zone' }, {}]]],
  [/PropagationPolicy/, ['preemption'], ['Always', 'Never']],
  [/PropagationPolicy/, ['propagateDeps'], [true, false]],
  [/PropagationPolicy/, ['suspension'], [{ dispatching: true }, { dispatching: true, dispatchingOnClusters: { clusterNames: ['m1'] } }]],
  [/PropagationPolicy/, ['failover'], [{ application: { decisionConditions: {} } }, { application: { decisionConditions: { tolerationSeconds: -1 } } }, { application: { decisionConditions: {}, purgeMode: 'Directly', gracePeriodSeconds: 3 } }, { cluster: { purgeMode: 'Directly' } }]],
  [/OverridePolicy/, ['targetCluster'], [{}]],
  [/OverridePolicy/, ['overriders'], [{}, { labelsOverrider: [{ operator: 'add', value: { a: 'b' } }] }, { fieldOverrider: [{ fieldPath: '/a', json: [{ subPath: '/a', operator: 'remove' }] }] }]],
  [/OverridePolicy/, ['overrideRules'], [[{ overriders: { labelsOverrider: [{ operator: 'add', value: { 'a b': 'c' } }] } }], [{ overriders: { annotationsOverrider: [{ operator: 'add', value: { 'A.b/c': 'c d' } }] } }], [{ overriders: { imageOverrider: [{ predicate: { path: 'a' }, component: 'Tag', operator: 'remove' }] } }], [{ overriders: { fieldOverrider: [{ fieldPath: '/a', yaml: [{ subPath: 'a', operator: 'add' }] }] } }]]],
  [/^Cluster$/, ['region'], ['a b', 'a/b', 'a', '', '-a']],
  [/^Cluster$/, ['zone'], ['z1', 'z 1']],
  [/^Cluster$/, ['taints'], [[{ key: 'a', effect: 'NoSchedule' }, { key: 'a', effect: 'NoSchedule' }], [{ key: 'a b', effect: 'NoSchedule' }], [{ key: 'a', effect: 'PreferNoSchedule' }]]],
  [/^Cluster$/, ['apiEndpoint'], ['https://a', 'a', 'https://u@a', 'https://a?x', 'https://a#x']],
  [/^Cluster$/, ['resourceModels'], [[{ grade: 0, ranges: [{ name: 'cpu', min: '0', max: '1' }] }, { grade: 1, ranges: [{ name: 'cpu', min: '2', max: '3' }] }], [{ grade: 1, ranges: [{ name: 'cpu', min: '1', max: '2' }] }, { grade: 0, ranges: [{ name: 'cpu', min: '0', max: '1' }] }]]],
];

const put = (value: JsonObject, [name = '', ...below]: readonly string[], to: Json): JsonObject => {
  const inner = value[name];
  return { ...value, [name]: below.length === 0 ? to : put(isObject(inner) ? inner : {}, below, to) };
};

const spoil: fc.Arbitrary<{ readonly kinds: RegExp; readonly path: readonly string[]; readonly value: Json }> = fc.constantFrom(...spoils).chain(([kinds, path, values]) => fc.constantFrom(...values).map((value) => ({ kinds, path, value })));

const sound: fc.Arbitrary<JsonObject> = fc.oneof(propagation, overriding, clusters).filter((list) => list.length > 0).map(([first]) => first as JsonObject);

/** A policy or a cluster that may have up to three things wrong with it. */
export const doubtful: fc.Arbitrary<JsonObject> = fc
  .tuple(sound, fc.array(spoil, { maxLength: 3 }))
  .map(([object, wrongs]) => wrongs.filter(({ kinds }) => kinds.test(object['kind'] as string)).reduce((now, { path, value }) => put(now, ['spec', ...path], value), object));
