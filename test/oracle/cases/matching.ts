import type { TableCase } from '../case.ts';
import { all, configMap, deployment, member, members, object, policy, wide, wideOverrides, overrides } from '../objects.ts';

const clusters = members(2);
const to = (cluster: string) => ({ clusterAffinity: { clusterNames: [cluster] } });
const first = (name: string, more: object = {}) => policy({ name, placement: to('m1'), ...more });
const second = (name: string, more: object = {}) => policy({ name, placement: to('m2'), ...more });
const one = (name: string, templates: TableCase['templates'], policies: TableCase['policies']): TableCase => ({ name, clusters, templates, policies });

const web = deployment(2, { metadata: { labels: { app: 'web', tier: 'front' } } });

/** Which policy applies: KARMADA.md 2. */
export const matching: readonly TableCase[] = [
  one('an empty placement takes all clusters', [web], [policy()]),
  one('nothing selects the template', [web], [policy({ selectors: [all('ConfigMap')] })]),
  one('apiVersion is compared to the letter', [web], [policy({ selectors: [{ apiVersion: 'apps/v1beta1', kind: 'Deployment' }] })]),
  one('the kind is compared to the letter', [web], [policy({ selectors: [{ apiVersion: 'apps/v1', kind: 'deployment' }] })]),
  one('a selector by name', [web, deployment(1, { name: 'api' })], [policy({ selectors: [all('Deployment', { name: 'api' })] })]),
  one('a name makes the label selector of no account', [web], [policy({ selectors: [all('Deployment', { name: 'web', labelSelector: { matchLabels: { app: 'other' } } })] })]),
  one('a selector by labels', [web, deployment(1, { name: 'api' })], [policy({ selectors: [all('Deployment', { labelSelector: { matchLabels: { tier: 'front' } } })] })]),
  one('an empty label selector takes everything', [web, deployment(1, { name: 'api' })], [policy({ selectors: [all('Deployment', { labelSelector: {} })] })]),
  one('label expressions: In and Exists', [web], [policy({ selectors: [all('Deployment', { labelSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'x'] }, { key: 'tier', operator: 'Exists' }] } })] })]),
  one('label expressions: NotIn takes objects without the label', [deployment(1, { name: 'api' })], [policy({ selectors: [all('Deployment', { labelSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] } })] })]),
  one('label expressions: DoesNotExist', [web, deployment(1, { name: 'api' })], [policy({ selectors: [all('Deployment', { labelSelector: { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] } })] })]),
  one('a cluster-wide selector without namespace reaches all namespaces', [web, deployment(1, { metadata: { namespace: 'other' } })], [wide({ selectors: [all('Deployment')] })]),
  one('a cluster-wide selector with a namespace reaches that one', [web, deployment(1, { metadata: { namespace: 'other' } })], [wide({ selectors: [all('Deployment', { namespace: 'other' })] })]),
  one('a namespaced policy reaches its own namespace only', [web, deployment(1, { metadata: { namespace: 'other' } })], [policy()]),
  one('the best of several selectors counts', [web], [first('a', { selectors: [all('Deployment'), all('Deployment', { name: 'web' })] }), second('b', { selectors: [all('Deployment', { labelSelector: {} })] })]),
  one('by name is stronger than by labels', [web], [first('z', { selectors: [all('Deployment', { name: 'web' })] }), second('a', { selectors: [all('Deployment', { labelSelector: {} })] })]),
  one('by labels is stronger than all of a kind', [web], [first('z', { selectors: [all('Deployment', { labelSelector: { matchLabels: { app: 'web' } } })] }), second('a')]),
  one('an empty label selector is as strong as any', [web], [first('z', { selectors: [all('Deployment', { labelSelector: {} })] }), second('a')]),
  one('explicit priority is stronger than a name', [web], [first('a', { selectors: [all('Deployment', { name: 'web' })] }), second('b', { spec: { priority: 1 } })]),
  one('a negative priority is weaker than none', [web], [first('a', { spec: { priority: -1 } }), second('b')]),
  one('equals are ordered by name', [web], [second('b'), first('a')]),
  one('names are compared byte by byte', [web], [second('a.b'), first('a-b')]),
  one('a namespaced policy wins over a cluster-wide one of any priority', [web], [first('a'), wide({ name: 'b', placement: to('m2'), spec: { priority: 100 } })]),
  one('cluster-wide policies are asked when no namespaced one selects', [web], [policy({ selectors: [all('ConfigMap')] }), wide({ name: 'b', placement: to('m2') })]),
  one('among cluster-wide policies too, priority counts first', [web], [wide({ name: 'a', placement: to('m1'), selectors: [all('Deployment', { name: 'web' })] }), wide({ name: 'b', placement: to('m2'), spec: { priority: 5 } })]),
  one('among cluster-wide policies too, strength counts second', [web], [wide({ name: 'a', placement: to('m1') }), wide({ name: 'b', placement: to('m2'), selectors: [all('Deployment', { name: 'web' })] })]),
  one('a cluster-scoped object needs a cluster-wide policy', [object('rbac.authorization.k8s.io/v1', 'ClusterRole', { rules: [], metadata: { name: 'reader' } })], [wide({ selectors: [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole' }], placement: to('m2') })]),
  one('a policy waits for the overrides that it depends on', [web], [policy({ spec: { dependentOverrides: ['later'] } })]),
  one('the next best policy is not asked while the best one waits', [web], [first('a', { spec: { dependentOverrides: ['later'], priority: 1 } }), second('b')]),
  one('dependent overrides that are there', [web], [policy({ spec: { dependentOverrides: ['now'] } }), overrides({ name: 'now', rules: [{ overriders: { labelsOverrider: [{ operator: 'add', value: { a: 'b' } }] } }] })]),
  one('a namespaced policy does not wait for cluster-wide overrides', [web], [policy({ spec: { dependentOverrides: ['now'] } }), wideOverrides({ name: 'now', rules: [] })]),
  one('a cluster-wide policy waits for cluster-wide overrides', [web], [wide({ spec: { dependentOverrides: ['now'] } }), wideOverrides({ name: 'now', rules: [] })]),
  one('objects of the namespace kube-system are left alone', [configMap('x', { namespace: 'kube-system' })], [wide()]),
  one('objects of any kube- namespace are left alone', [configMap('x', { namespace: 'kube-anything' })], [wide()]),
  one('objects of a namespace that only begins like kube are not', [configMap('x', { namespace: 'kubed' })], [wide()]),
  one('objects of karmada-system and karmada-cluster are left alone', [configMap('x', { namespace: 'karmada-system' }), configMap('x', { namespace: 'karmada-cluster' })], [wide()]),
  one('objects of execution namespaces are left alone', [configMap('x', { namespace: 'karmada-es-m1' })], [wide()]),
  one('objects of another karmada- namespace are not', [configMap('x', { namespace: 'karmada-apps' })], [wide()]),
  one('a Lease is left alone', [object('coordination.k8s.io/v1', 'Lease', { spec: {} })], [policy({ selectors: [{ apiVersion: 'coordination.k8s.io/v1', kind: 'Lease' }] })]),
  one('an Event is left alone', [object('v1', 'Event', { reason: 'x' })], [policy({ selectors: [{ apiVersion: 'v1', kind: 'Event' }] })]),
  { name: 'a kind with the name of a skipped one in another group is not', clusters: [member('m1', { status: { apiEnablements: [{ groupVersion: 'example.org/v1', resources: [{ kind: 'Event', name: 'events' }] }] } })], templates: [object('example.org/v1', 'Event', { spec: {} })], policies: [policy({ selectors: [{ apiVersion: 'example.org/v1', kind: 'Event' }] })] },
  one('a Pod and a ReplicaSet can be propagated', [object('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'b' }] } }), deployment(2, { kind: 'ReplicaSet', name: 'rs' })], [policy()]),
  one('a Namespace that does not spread by itself goes where its policy says', [object('v1', 'Namespace', { metadata: { name: 'shop', labels: { 'namespace.karmada.io/skip-auto-propagation': 'true' } } })], [wide({ selectors: [{ apiVersion: 'v1', kind: 'Namespace' }], placement: to('m2') })]),
  one('selectors of several kinds in one policy', [web, configMap()], [policy({ selectors: [all('Deployment', { name: 'web' }), all('ConfigMap')] })]),
  one('two policies, each for its own', [web, configMap()], [first('a', { selectors: [all('Deployment')] }), second('b', { selectors: [all('ConfigMap')] })]),
];
