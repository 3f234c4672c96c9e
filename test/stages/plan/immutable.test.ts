import { describe, expect, test } from 'vitest';
import { plan } from '#core/plan';
import { inputOf, live, obj } from './world.ts';

type Row = { readonly type: string; readonly path: string; readonly replaces: boolean; readonly live?: Record<string, unknown> };

const rows: readonly Row[] = [
  { type: 'apps/v1/Deployment', path: 'spec.selector.matchLabels.app', replaces: true },
  { type: 'apps/v1/Deployment', path: 'spec.template.spec.containers[name=a].image', replaces: false },
  { type: 'apps/v1/Deployment', path: 'spec.selectorish', replaces: false },
  { type: 'apps/v1/DaemonSet', path: 'spec.selector', replaces: true },
  { type: 'apps/v1/StatefulSet', path: 'spec.serviceName', replaces: true },
  { type: 'apps/v1/StatefulSet', path: 'spec.volumeClaimTemplates', replaces: true },
  { type: 'apps/v1/StatefulSet', path: 'spec.podManagementPolicy', replaces: true },
  { type: 'apps/v1/StatefulSet', path: 'spec.replicas', replaces: false },
  { type: 'apps/v1/StatefulSet', path: 'spec.template.spec.containers[name=a].image', replaces: false },
  { type: 'apps/v1/StatefulSet', path: 'spec.updateStrategy.type', replaces: false },
  { type: 'apps/v1/StatefulSet', path: 'metadata.labels.app', replaces: false },
  { type: 'v1/Service', path: 'spec.clusterIP', replaces: true },
  { type: 'v1/Service', path: 'spec.selector.app', replaces: false },
  { type: 'v1/Service', path: 'spec.type', replaces: false },
  { type: 'batch/v1/Job', path: 'spec.template.spec.containers[name=a].image', replaces: true },
  { type: 'batch/v1/Job', path: 'spec.template.spec.containers[name=a].image', replaces: true, live: { spec: { suspend: true } } },
  { type: 'batch/v1/Job', path: 'spec.template.spec.nodeSelector.a', replaces: false, live: { spec: { suspend: true } } },
  { type: 'batch/v1/Job', path: 'spec.template.spec.containers[name=a].resources.requests.cpu', replaces: false, live: { spec: { suspend: true } } },
  { type: 'batch/v1/Job', path: 'spec.selector.matchLabels.a', replaces: true, live: { spec: { suspend: true } } },
  { type: 'batch/v1/Job', path: 'spec.parallelism', replaces: false },
  { type: 'batch/v1/CronJob', path: 'spec.jobTemplate.spec.template.spec.containers[name=a].image', replaces: false },
  { type: 'v1/PersistentVolumeClaim', path: 'spec.resources.requests.storage', replaces: false },
  { type: 'v1/PersistentVolumeClaim', path: 'spec.storageClassName', replaces: true },
  { type: 'v1/PersistentVolume', path: 'spec.nfs.server', replaces: true },
  { type: 'v1/PersistentVolume', path: 'spec.capacity.storage', replaces: false },
  { type: 'rbac.authorization.k8s.io/v1/RoleBinding', path: 'roleRef.name', replaces: true },
  { type: 'rbac.authorization.k8s.io/v1/ClusterRoleBinding', path: 'roleRef.name', replaces: true },
  { type: 'rbac.authorization.k8s.io/v1/RoleBinding', path: 'subjects', replaces: false },
  { type: 'v1/Secret', path: 'type', replaces: true },
  { type: 'v1/Secret', path: 'data.token', replaces: false },
  { type: 'v1/Secret', path: 'data.token', replaces: true, live: { immutable: true } },
  { type: 'v1/ConfigMap', path: 'data.token', replaces: false },
  { type: 'v1/ConfigMap', path: 'data.token', replaces: true, live: { immutable: true } },
  { type: 'storage.k8s.io/v1/StorageClass', path: 'provisioner', replaces: true },
  { type: 'storage.k8s.io/v1/StorageClass', path: 'allowVolumeExpansion', replaces: false },
  { type: 'scheduling.k8s.io/v1/PriorityClass', path: 'value', replaces: true },
  { type: 'scheduling.k8s.io/v1/PriorityClass', path: 'description', replaces: false },
  { type: 'networking.k8s.io/v1/Ingress', path: 'spec.ingressClassName', replaces: false },
  { type: 'networking.k8s.io/v1/IngressClass', path: 'spec.controller', replaces: true },
  { type: 'apiextensions.k8s.io/v1/CustomResourceDefinition', path: 'spec.scope', replaces: true },
  { type: 'apiextensions.k8s.io/v1/CustomResourceDefinition', path: 'spec.group', replaces: true },
  { type: 'apiextensions.k8s.io/v1/CustomResourceDefinition', path: 'spec.names.kind', replaces: true },
  { type: 'apiextensions.k8s.io/v1/CustomResourceDefinition', path: 'spec.names.shortNames', replaces: false },
  { type: 'v1/Pod', path: 'spec.containers[name=a].image', replaces: false },
  { type: 'v1/Pod', path: 'spec.containers[name=a].env[name=B].value', replaces: true },
  { type: 'v1/Pod', path: 'spec.tolerations', replaces: false },
  { type: 'v1/Pod', path: 'spec.activeDeadlineSeconds', replaces: false },
  { type: 'example.test/v1/Widget', path: 'spec.size', replaces: false },
];

describe('fields that the API server does not let change make a step a replace', () => {
  test.each(rows)('$type $path: $replaces', ({ type, path, replaces, live: there = {} }) => {
    const object = obj(type, 'web/one', there);
    const preview = { known: 'predicted', object, changes: [{ path: path as never, before: 'a', after: 'b' }], conflicts: [] } as const;
    const desired = { ...object, wanted: true } as never;
    const outcome = plan(inputOf({ rows: [{ on: 'member1', desired, recorded: object, live: live(object), preview }] }));
    const step = outcome.ok ? outcome.value.clusters[0]?.steps[0] : undefined;
    expect(step?.action === 'replace').toBe(replaces);
  });
});
