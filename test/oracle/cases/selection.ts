import type { JsonObject } from '#core/model';
import type { TableCase } from '../case.ts';
import { configMap, deployment, member, members, object, policy } from '../objects.ts';

const clusters = [
  member('m1', { labels: { env: 'prod', tier: 'a' }, spec: { provider: 'p1', region: 'eu', zones: ['eu-1', 'eu-2'] } }),
  member('m2', { labels: { env: 'prod' }, spec: { provider: 'p2', region: 'us', zones: ['us-1'] } }),
  member('m3', { labels: { env: 'test' }, spec: { provider: 'p1', region: 'eu', zone: 'eu-3' } }),
  member('m4'),
];

const affine = (name: string, clusterAffinity: JsonObject, more: Partial<TableCase> = {}): TableCase => ({ name, clusters, templates: [configMap()], policies: [policy({ placement: { clusterAffinity } })], ...more });
const field = (key: string, operator: string, values: readonly string[]): JsonObject => ({ fieldSelector: { matchExpressions: [{ key, operator, values }] } });

const tainted = (...taints: readonly JsonObject[]) => [member('m1', { spec: { taints } }), member('m2')];
const taint = { key: 'k', value: 'v', effect: 'NoSchedule' };
const tolerating = (name: string, tolerations: readonly JsonObject[], taints: readonly JsonObject[] = [taint]): TableCase => ({ name, clusters: tainted(...taints), templates: [deployment(2)], policies: [policy({ placement: { clusterTolerations: tolerations } })] });

const affinities: readonly TableCase[] = [
  affine('an empty affinity takes all', {}),
  affine('by names', { clusterNames: ['m1', 'm3'] }),
  affine('names are no patterns', { clusterNames: ['m*', 'm2'] }),
  affine('an empty list of names takes all', { clusterNames: [] }),
  affine('only unknown names', { clusterNames: ['nobody'] }),
  affine('exclude wins over names', { clusterNames: ['m1', 'm2'], exclude: ['m1'] }),
  affine('exclude alone', { exclude: ['m2', 'm4'] }),
  affine('by labels', { labelSelector: { matchLabels: { env: 'prod' } } }),
  affine('an empty label selector takes all', { labelSelector: {} }),
  affine('label In', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'In', values: ['prod', 'dev'] }] } }),
  affine('label NotIn takes clusters without the label', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['prod'] }] } }),
  affine('label Exists', { labelSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] } }),
  affine('label DoesNotExist', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'DoesNotExist' }] } }),
  affine('labels and expressions together', { labelSelector: { matchLabels: { env: 'prod' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] } }),
  affine('an operator that is none makes a selector that matches nothing', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'Near', values: ['prod'] }] } }),
  affine('In without values matches nothing', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'In', values: [] }] } }),
  affine('NotIn without values matches nothing', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'NotIn', values: [] }] } }),
  affine('Exists with values matches nothing', { labelSelector: { matchExpressions: [{ key: 'env', operator: 'Exists', values: ['prod'] }] } }),
  affine('provider In', field('provider', 'In', ['p1'])),
  affine('provider NotIn takes clusters without one', field('provider', 'NotIn', ['p1'])),
  affine('region In', field('region', 'In', ['eu', 'us'])),
  affine('region NotIn takes clusters without one', field('region', 'NotIn', ['eu'])),
  affine('zone In with all zones of a cluster', field('zone', 'In', ['eu-1', 'eu-2', 'eu-3'])),
  affine('zone In with one zone of several', field('zone', 'In', ['eu-1']), { differs: { as: 'zones-in', targets: ['m1'] } }),
  affine('zone NotIn takes clusters without zones', field('zone', 'NotIn', ['eu-1'])),
  affine('a single zone counts as zones', field('zone', 'In', ['eu-3'])),
  affine('labels, fields and names together', { labelSelector: { matchLabels: { env: 'prod' } }, ...field('region', 'In', ['eu']), clusterNames: ['m1', 'm2'] }),
  affine('two field expressions', { fieldSelector: { matchExpressions: [{ key: 'provider', operator: 'In', values: ['p1'] }, { key: 'zone', operator: 'NotIn', values: ['eu-3'] }] } }),
];

const taints: readonly TableCase[] = [
  tolerating('a taint is not tolerated', []),
  tolerating('an equal toleration', [{ key: 'k', operator: 'Equal', value: 'v', effect: 'NoSchedule' }]),
  tolerating('the operator is Equal unless it is said', [{ key: 'k', value: 'v', effect: 'NoSchedule' }]),
  tolerating('another value', [{ key: 'k', operator: 'Equal', value: 'w' }]),
  tolerating('a toleration without effect is for all', [{ key: 'k', value: 'v' }]),
  tolerating('another effect', [{ key: 'k', value: 'v', effect: 'NoExecute' }]),
  tolerating('Equal without a key and another value', [{ operator: 'Equal', value: 'w' }]),
  tolerating('Exists does not look at the value', [{ key: 'k', operator: 'Exists' }]),
  tolerating('Exists without a key is for everything', [{ operator: 'Exists' }]),
  tolerating('Equal without a key is for any taint of that value', [{ operator: 'Equal', value: 'v' }]),
  tolerating('NoExecute counts too', [], [{ key: 'k', effect: 'NoExecute' }]),
  tolerating('every taint must be tolerated', [{ key: 'k', operator: 'Exists' }], [taint, { key: 'l', effect: 'NoSchedule' }]),
  tolerating('one toleration for each taint', [{ key: 'k', operator: 'Exists' }, { key: 'l', operator: 'Exists', effect: 'NoSchedule' }], [taint, { key: 'l', effect: 'NoSchedule' }]),
  tolerating('a taint without value equals a toleration without value', [{ key: 'l' }], [{ key: 'l', effect: 'NoSchedule' }]),
  { ...tolerating('a cluster that is a target already keeps what it has', []), before: { 'apps/Deployment/shop/web': { targets: [{ cluster: 'm1', replicas: 2 }] } } },
  { name: 'cordon, not ready and unreachable are taints like others', clusters: [member('m1', { spec: { taints: [{ key: 'cluster.karmada.io/unschedulable', effect: 'NoSchedule' }] } }), member('m2', { spec: { taints: [{ key: 'cluster.karmada.io/not-ready', effect: 'NoSchedule' }] } }), member('m3')], templates: [deployment(1)], policies: [policy({ placement: { clusterTolerations: [{ key: 'cluster.karmada.io/not-ready', operator: 'Exists' }] } })] },
];

const bare = (name: string) => member(name, { status: { apiEnablements: [{ groupVersion: 'v1', resources: [{ kind: 'ConfigMap', name: 'configmaps' }] }] } });
const others: readonly TableCase[] = [
  { name: 'a cluster that does not serve the kind is left out', clusters: [bare('m1'), member('m2')], templates: [deployment(2), configMap()], policies: [policy()] },
  { name: 'a cluster that serves another version of the kind is left out', clusters: [member('m1', { status: { apiEnablements: [{ groupVersion: 'apps/v1beta2', resources: [{ kind: 'Deployment', name: 'deployments' }] }] } }), member('m2')], templates: [deployment(2)], policies: [policy()] },
  { name: 'a target that no longer serves the kind stays one', clusters: [bare('m1'), member('m2')], templates: [deployment(2)], policies: [policy()], before: { 'apps/Deployment/shop/web': { targets: [{ cluster: 'm1', replicas: 2 }] } } },
  { name: 'a target that the affinity no longer takes does not', clusters: members(2), templates: [deployment(2)], policies: [policy({ placement: { clusterAffinity: { clusterNames: ['m2'] } } })], before: { 'apps/Deployment/shop/web': { targets: [{ cluster: 'm1', replicas: 2 }] } } },
  { name: 'no cluster fits, and what was there goes', clusters: members(2), templates: [deployment(2)], policies: [policy({ placement: { clusterAffinity: { clusterNames: ['m9'] } } })], before: { 'apps/Deployment/shop/web': { targets: [{ cluster: 'm1', replicas: 2 }] } } },
  { name: 'a fleet without clusters', clusters: [], templates: [deployment(2)], policies: [policy()] },
  { name: 'push or pull makes no difference', clusters: [member('m1', { spec: { syncMode: 'Pull' } }), member('m2')], templates: [object('v1', 'Service', { spec: { ports: [{ port: 80 }] } })], policies: [policy()] },
];

/** Which clusters pass: KARMADA.md 1.3 and 3.2. */
export const selection: readonly TableCase[] = [...affinities, ...taints, ...others];
