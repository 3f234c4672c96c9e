import type { JsonObject } from '#core/model';
import type { ObjectCase } from '../case.ts';
import { aggregated, all, dynamic, member, overrides, policy, wide, wideOverrides } from '../objects.ts';

const pods = [all('Pod')];
const spec = (name: string, more: JsonObject, differs?: NonNullable<ObjectCase['differs']>): ObjectCase => ({ name, object: policy({ selectors: pods, spec: more }), ...(differs === undefined ? {} : { differs }) });
const placement = (name: string, more: JsonObject, differs?: NonNullable<ObjectCase['differs']>): ObjectCase => ({ name: `placement: ${name}`, object: policy({ selectors: pods, placement: more }), ...(differs === undefined ? {} : { differs }) });
const terms = (...names: readonly string[]): JsonObject => ({ clusterAffinities: names.map((affinityName) => ({ affinityName })) });
const field = (key: string, operator: string): JsonObject => ({ fieldSelector: { matchExpressions: [{ key, operator, values: ['a'] }] } });
const spreads = (...list: readonly JsonObject[]): JsonObject => ({ spreadConstraints: list });

const placements: readonly ObjectCase[] = [
  placement('nothing', {}),
  placement('both kinds of affinity', { clusterAffinity: {}, ...terms('a') }),
  placement('an empty list beside an affinity', { clusterAffinity: {}, clusterAffinities: [] }),
  placement('terms', terms('a', 'b')),
  placement('a term twice', terms('a', 'a')),
  placement('a name that is no label key', terms('a b')),
  placement('a name with a slash', terms('example.org/a')),
  placement('a name that ends with a dash', terms('a-')),
  placement('field selectors', { clusterAffinity: field('region', 'In') }),
  placement('an unknown field', { clusterAffinity: field('country', 'In') }),
  placement('an operator that fields do not know', { clusterAffinity: field('zone', 'Exists') }),
  placement('the same in a term', { clusterAffinities: [{ affinityName: 'a', ...field('zone', 'DoesNotExist') }] }),
  placement('unknown clusters', { clusterAffinity: { clusterNames: ['nobody'] } }),
  placement('a label selector that cannot be read', { clusterAffinity: { labelSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } } }),
  placement('spread by cluster', spreads({ spreadByField: 'cluster', minGroups: 1, maxGroups: 2 })),
  placement('spread without a field', spreads({ maxGroups: 2 })),
  placement('spread without anything', spreads({})),
  placement('a maximum of zero', spreads({ spreadByField: 'cluster', maxGroups: 0 })),
  placement('a negative minimum', spreads({ spreadByField: 'cluster', minGroups: -1 })),
  placement('a negative maximum', spreads({ spreadByField: 'cluster', maxGroups: -1 })),
  placement('a maximum below the minimum', spreads({ spreadByField: 'cluster', minGroups: 3, maxGroups: 2 })),
  placement('a maximum below the minimum that is filled in', spreads({ spreadByField: 'cluster', minGroups: 0, maxGroups: 1 })),
  placement('field and label', spreads({ spreadByField: 'cluster', spreadByLabel: 'a' })),
  placement('a field twice', spreads({ spreadByField: 'cluster' }, { spreadByField: 'cluster', minGroups: 2 })),
  placement('by region without cluster', spreads({ spreadByField: 'region' })),
  placement('by region and by cluster', spreads({ spreadByField: 'region' }, { spreadByField: 'cluster' })),
  placement('by zone and by provider without cluster', spreads({ spreadByField: 'zone' }, { spreadByField: 'provider' })),
  placement('by region, and one without a field', spreads({ spreadByField: 'region' }, {})),
  placement('by label alone', spreads({ spreadByLabel: 'a' })),
  placement('by label twice', spreads({ spreadByLabel: 'a' }, { spreadByLabel: 'a' })),
  placement('tolerations', { clusterTolerations: [{ key: 'a', operator: 'Exists' }, { operator: 'Exists' }, { key: 'b', value: 'c', effect: 'NoSchedule' }] }),
  placement('a toleration that compares', { clusterTolerations: [{ key: 'a', operator: 'Gt', value: '5' }] }, { as: 'toleration-operator' }),
  placement('overflow is known to newer versions only', { replicaScheduling: aggregated, clusterAffinities: [{ affinityName: 'a', clusterNames: ['m1'], overflowAffinities: [{ affinityName: 'b' }] }] }),
  placement('divided in every way', { replicaScheduling: dynamic }),
  placement('aggregated', { replicaScheduling: aggregated }),
  placement('an empty replicaScheduling', { replicaScheduling: {} }),
];

const application = (more: JsonObject): JsonObject => ({ propagateDeps: true, failover: { application: { decisionConditions: { tolerationSeconds: 100 }, ...more } } });
const preserving = (aliasLabelName: string): JsonObject => ({ statePreservation: { rules: [{ aliasLabelName, jsonPath: '{ .a }' }] } });
const specs: readonly ObjectCase[] = [
  spec('failover needs propagateDeps', { failover: { application: { decisionConditions: {} } } }),
  spec('failover with propagateDeps', application({})),
  spec('a negative toleration', application({ decisionConditions: { tolerationSeconds: -1 } })),
  spec('a toleration of zero', application({ decisionConditions: { tolerationSeconds: 0 } })),
  spec('a period without grace', application({ purgeMode: 'Directly', gracePeriodSeconds: 5 })),
  spec('a period with grace', application({ purgeMode: 'Gracefully', gracePeriodSeconds: 5 })),
  spec('grace without a period', application({ purgeMode: 'Gracefully' })),
  spec('a period of zero', application({ purgeMode: 'Gracefully', gracePeriodSeconds: 0 })),
  spec('no purge at all', application({ purgeMode: 'Never' })),
  spec('a label to preserve', application(preserving('example.org/a'))),
  spec('a label that is none', application(preserving('a b'))),
  spec('failover of the cluster', { failover: { cluster: { purgeMode: 'Directly' } } }),
  spec('a label that is none, for the cluster', { failover: { cluster: { purgeMode: 'Directly', ...preserving('a b') } } }),
  spec('suspended everywhere', { suspension: { dispatching: true } }),
  spec('suspended somewhere', { suspension: { dispatchingOnClusters: { clusterNames: ['m1'] } } }),
  spec('suspended everywhere and somewhere', { suspension: { dispatching: true, dispatchingOnClusters: { clusterNames: ['m1'] } } }),
  spec('not suspended, and somewhere', { suspension: { dispatching: false, dispatchingOnClusters: { clusterNames: ['m1'] } } }),
  spec('suspended everywhere and on no cluster', { suspension: { dispatching: true, dispatchingOnClusters: { clusterNames: [] } } }),
  spec('taking over all of a kind', { preemption: 'Always' }),
  { name: 'taking over by name', object: policy({ selectors: [all('Pod', { name: 'a' })], spec: { preemption: 'Always' } }) },
  { name: 'taking over, one of two by name', object: policy({ selectors: [all('Pod', { name: 'a' }), all('ConfigMap')], spec: { preemption: 'Always' } }) },
  { name: 'a selector for the own namespace', object: policy({ selectors: [all('Pod', { namespace: 'shop' })] }) },
  { name: 'a selector for another namespace', object: policy({ selectors: [all('Pod', { namespace: 'other' })] }), differs: { as: 'foreign-namespace' } },
  { name: 'a cluster-wide selector for any namespace', object: wide({ selectors: [all('Pod', { namespace: 'other' })] }) },
  { name: 'a cluster-wide policy is looked at in the same way', object: wide({ selectors: pods, placement: spreads({ spreadByField: 'region' }) }) },
  { name: 'a selector for imported services makes dependencies go along', object: policy({ selectors: [{ apiVersion: 'multicluster.x-k8s.io/v1alpha1', kind: 'ServiceImport' }], spec: { failover: { application: { decisionConditions: {} } } } }) },
];

const rules = (name: string, overriders: JsonObject, differs?: NonNullable<ObjectCase['differs']>): ObjectCase => ({ name: `overrides: ${name}`, object: overrides({ rules: [{ overriders }] }), ...(differs === undefined ? {} : { differs }) });
const edits = (form: string, edit: JsonObject): JsonObject => ({ fieldOverrider: [{ fieldPath: '/data/a', [form]: [edit] }] });
const targeting = (name: string, targetCluster: JsonObject): ObjectCase => ({ name: `overrides: ${name}`, object: overrides({ rules: [{ targetCluster, overriders: {} }] }) });
const both = (name: string, more: JsonObject): ObjectCase => {
  const made = overrides({ rules: [{ overriders: {} }] });
  return { name: `overrides: ${name}`, object: { ...made, spec: { ...(made['spec'] as JsonObject), ...more } } };
};
const policies: readonly ObjectCase[] = [
  rules('nothing', {}),
  rules('a label', { labelsOverrider: [{ operator: 'add', value: { 'example.org/a': 'b' } }] }),
  rules('a key that is none', { labelsOverrider: [{ operator: 'add', value: { 'a b': 'b' } }] }),
  rules('a value that is none', { labelsOverrider: [{ operator: 'add', value: { a: 'b c' } }] }),
  rules('an annotation of any text', { annotationsOverrider: [{ operator: 'add', value: { a: 'b c\n' } }] }),
  rules('an annotation of a key that is none', { annotationsOverrider: [{ operator: 'add', value: { 'a b': 'b' } }] }),
  rules('an annotation with capitals in the prefix', { annotationsOverrider: [{ operator: 'add', value: { 'Example.org/a': 'b' } }] }),
  rules('a label of an empty key', { labelsOverrider: [{ operator: 'add', value: { '': 'b' } }] }),
  rules('a label of an empty value', { labelsOverrider: [{ operator: 'add', value: { a: '' } }] }),
  rules('a predicate', { imageOverrider: [{ predicate: { path: '/a' }, component: 'Tag', operator: 'remove' }] }),
  rules('a predicate that is no pointer', { imageOverrider: [{ predicate: { path: 'a/b' }, component: 'Tag', operator: 'remove' }] }),
  rules('an empty predicate', { imageOverrider: [{ predicate: { path: '' }, component: 'Tag', operator: 'remove' }] }),
  rules('plaintext of any path', { plaintext: [{ path: 'a.b', operator: 'add', value: 1 }] }),
  rules('plaintext without a value', { plaintext: [{ path: '/a', operator: 'add' }] }),
  rules('a field by json', edits('json', { subPath: '/a', operator: 'replace', value: 1 })),
  rules('a field by yaml', edits('yaml', { subPath: '/a', operator: 'replace', value: 1 })),
  rules('a field by both', { fieldOverrider: [{ fieldPath: '/a', json: [{ subPath: '/a', operator: 'remove' }], yaml: [{ subPath: '/a', operator: 'remove' }] }] }),
  rules('a field by neither', { fieldOverrider: [{ fieldPath: '/a' }] }, { as: 'empty-field-overrider' }),
  rules('a field whose path is no pointer', { fieldOverrider: [{ fieldPath: 'a', json: [{ subPath: '/a', operator: 'remove' }] }] }),
  rules('a path inside that is no pointer', edits('json', { subPath: 'a', operator: 'remove' })),
  rules('an empty path inside', edits('json', { subPath: '', operator: 'replace', value: 1 })),
  rules('add without a value', edits('json', { subPath: '/a', operator: 'add' })),
  rules('replace by null', edits('yaml', { subPath: '/a', operator: 'replace', value: null })),
  rules('remove with a value', edits('yaml', { subPath: '/a', operator: 'remove', value: 1 })),
  rules('remove with null', edits('yaml', { subPath: '/a', operator: 'remove', value: null })),
  rules('replace by an empty text', edits('yaml', { subPath: '/a', operator: 'replace', value: '' })),
  targeting('a target by region', field('region', 'NotIn')),
  targeting('a target by an unknown field', field('country', 'In')),
  targeting('a target by an unknown operator', field('region', 'Exists')),
  both('rules beside the deprecated target', { targetCluster: {} }),
  both('rules beside deprecated overriders', { overriders: { labelsOverrider: [{ operator: 'add', value: { a: 'b' } }] } }),
  both('an empty list of rules beside deprecated overriders', { overrideRules: [], overriders: { labelsOverrider: [{ operator: 'add', value: { a: 'b' } }] } }),
  { name: 'overrides: the same, cluster-wide', object: { ...wideOverrides({ rules: [] }), spec: { overrideRules: [], overriders: { labelsOverrider: [{ operator: 'add', value: { a: 'b' } }] } } } },
  both('rules beside empty overriders', { overriders: {} }),
  both('rules beside a deprecated fieldOverrider', { overriders: { fieldOverrider: [{ fieldPath: '/a', json: [{ subPath: '/a', operator: 'remove' }] }] } }),
  both('rules beside a deprecated plaintext', { overriders: { plaintext: [{ path: '/a', operator: 'remove' }] } }),
  { name: 'overrides: a selector for another namespace', object: overrides({ selectors: [all('Pod', { namespace: 'other' })], rules: [] }), differs: { as: 'foreign-namespace' } },
  { name: 'overrides: cluster-wide ones are looked at in the same way', object: wideOverrides({ rules: [{ overriders: { labelsOverrider: [{ operator: 'add', value: { a: 'b c' } }] } }] }) },
  { name: 'overrides: a cluster-wide selector for any namespace', object: wideOverrides({ selectors: [all('Pod', { namespace: 'other' })], rules: [] }) },
];

const cluster = (name: string, more: JsonObject, called = 'm1'): ObjectCase => ({ name: `cluster: ${name}`, object: member(called, { spec: more }) });
const model = (grade: number, ...ranges: readonly (readonly [name: string, min: string, max: string])[]): JsonObject => ({ grade, ranges: ranges.map(([name, min, max]) => ({ name, min, max })) });
const clusters: readonly ObjectCase[] = [
  cluster('ordinary', { provider: 'p', region: 'r', zones: ['z'] }),
  cluster('a name of 48 characters', {}, 'a'.repeat(48)),
  cluster('a name of 49 characters', {}, 'a'.repeat(49)),
  cluster('a name with a dot', {}, 'a.b'),
  cluster('a name in capitals', {}, 'A'),
  cluster('a name that begins with a digit', {}, '1a'),
  cluster('both zone and zones', { zone: 'a', zones: ['b'] }),
  cluster('a region that is no label value', { region: 'a b' }),
  cluster('a provider that is no label value', { provider: 'a/b' }),
  cluster('a zone that is no label value', { zones: ['a', 'b c'] }),
  cluster('a single zone that is no label value', { zone: 'a b' }),
  cluster('a taint', { taints: [{ key: 'example.org/a', value: 'b', effect: 'NoSchedule' }] }),
  cluster('a taint of another effect', { taints: [{ key: 'a', effect: 'PreferNoSchedule' }] }),
  cluster('a taint twice', { taints: [{ key: 'a', value: 'x', effect: 'NoSchedule' }, { key: 'a', value: 'y', effect: 'NoSchedule' }] }),
  cluster('a taint with two effects', { taints: [{ key: 'a', effect: 'NoSchedule' }, { key: 'a', effect: 'NoExecute' }] }),
  cluster('a taint of a key that is none', { taints: [{ key: 'a b', effect: 'NoSchedule' }] }),
  cluster('a taint of a value that is none', { taints: [{ key: 'a', value: 'b c', effect: 'NoSchedule' }] }),
  cluster('an address', { apiEndpoint: 'https://api.example.org:6443' }),
  cluster('an address with a path', { apiEndpoint: 'https://api.example.org/k8s/' }),
  cluster('an address without a scheme', { apiEndpoint: 'api.example.org' }),
  cluster('an address with a user', { apiEndpoint: 'https://u:p@api.example.org' }),
  cluster('an address with a query', { apiEndpoint: 'https://api.example.org?a=b' }),
  cluster('an address with a fragment', { apiEndpoint: 'https://api.example.org#a' }),
  cluster('an address of another scheme', { apiEndpoint: 'ftp://api.example.org' }),
  cluster('a proxy', { proxyURL: 'socks5://proxy.example.org:1080' }),
  cluster('a proxy of another scheme', { proxyURL: 'ftp://proxy.example.org' }),
  cluster('a proxy without a host', { proxyURL: 'http://' }),
  cluster('models', { resourceModels: [model(0, ['cpu', '0', '1']), model(1, ['cpu', '1', '2'])] }),
  cluster('models in any order', { resourceModels: [model(1, ['cpu', '1', '2']), model(0, ['cpu', '0', '1'])] }),
  cluster('models with a gap', { resourceModels: [model(0, ['cpu', '0', '1']), model(1, ['cpu', '2', '3'])] }),
  cluster('models of different resources', { resourceModels: [model(0, ['cpu', '0', '1']), model(1, ['memory', '1', '2'])] }),
  cluster('models of more resources', { resourceModels: [model(0, ['cpu', '0', '1'], ['memory', '0', '1']), model(1, ['cpu', '1', '2'])] }),
  cluster('a grade twice', { resourceModels: [model(0, ['cpu', '0', '1']), model(0, ['cpu', '1', '2'])] }),
  cluster('a grade left out', { resourceModels: [model(0, ['cpu', '0', '1']), model(2, ['cpu', '1', '2'])] }),
  cluster('a range upside down', { resourceModels: [model(0, ['cpu', '0', '1']), model(1, ['cpu', '1', '1']), model(2, ['cpu', '1', '2'])] }),
  cluster('models that do not begin at zero', { resourceModels: [model(0, ['cpu', '5', '6']), model(1, ['cpu', '6', '7'])] }),
  cluster('resources in another order', { resourceModels: [model(0, ['cpu', '0', '1'], ['memory', '0', '1Gi']), model(1, ['memory', '1Gi', '2Gi'], ['cpu', '1', '2'])] }),
];

/** What admission says: KARMADA.md 1.6 and 1.8. */
export const admission: readonly ObjectCase[] = [...placements, ...specs, ...policies, ...clusters];
