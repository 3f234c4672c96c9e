import { describe, expect, it } from 'vitest';
import { cleaned, mayPromote, policyFor } from '#core/promotion';
import type { Address, K8sObject } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

type Row = { readonly name: string; readonly live: object; readonly want: object };

const meta = { name: 'web', namespace: 'shop' };
const server = { uid: 'u1', resourceVersion: '7', generation: 3, creationTimestamp: '2026-01-01T00:00:00Z', selfLink: '/x', finalizers: ['a/b'], ownerReferences: [{ kind: 'X' }] };
const owned = (manager: string, fieldsV1: object, more: object = {}) => ({ manager, operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1, ...more });

const rows: readonly Row[] = [
  {
    name: 'identity, status and marks of the server and of tools go',
    live: {
      apiVersion: 'v1', kind: 'ConfigMap', data: { a: '1' }, status: { x: 1 },
      metadata: { ...meta, ...server, labels: { 'applyset.kubernetes.io/part-of': 'x', 'app.kubernetes.io/managed-by': 'Helm', tier: 'front' }, annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', 'argocd.argoproj.io/tracking-id': 'x' } },
    },
    want: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { ...meta, labels: { tier: 'front' } }, data: { a: '1' } },
  },
  {
    name: 'a Service gives up its addresses and node ports, and keeps being headless',
    live: { apiVersion: 'v1', kind: 'Service', metadata: meta, spec: { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1'], type: 'NodePort', sessionAffinity: 'None', ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack', ports: [{ port: 80, nodePort: 30123 }] } },
    want: { apiVersion: 'v1', kind: 'Service', metadata: meta, spec: { type: 'NodePort', ports: [{ port: 80 }] } },
  },
  { name: 'headless', live: { apiVersion: 'v1', kind: 'Service', metadata: meta, spec: { clusterIP: 'None', clusterIPs: ['None'] } }, want: { apiVersion: 'v1', kind: 'Service', metadata: meta, spec: { clusterIP: 'None' } } },
  {
    name: 'a claim gives up its volume, an account its tokens, a pod its node and its token volume',
    live: { apiVersion: 'v1', kind: 'Pod', metadata: meta, spec: { nodeName: 'n1', serviceAccount: 'x', restartPolicy: 'Never', volumes: [{ name: 'kube-api-access-1' }, { name: 'data' }], containers: [{ name: 'c', image: 'a:1', imagePullPolicy: 'IfNotPresent', volumeMounts: [{ name: 'kube-api-access-1' }] }] } },
    want: { apiVersion: 'v1', kind: 'Pod', metadata: meta, spec: { restartPolicy: 'Never', volumes: [{ name: 'data' }], containers: [{ name: 'c', image: 'a:1', volumeMounts: [] }] } },
  },
  { name: 'a claim', live: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: meta, spec: { volumeName: 'pv-1', volumeMode: 'Filesystem', storageClassName: 'fast' } }, want: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: meta, spec: { storageClassName: 'fast' } } },
  { name: 'an account', live: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta, secrets: [{ name: 'web-token-1' }] }, want: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta } },
  {
    name: 'a Job gives up its selector and the labels of its run',
    live: { apiVersion: 'batch/v1', kind: 'Job', metadata: meta, spec: { backoffLimit: 6, selector: { matchLabels: { 'controller-uid': 'u' } }, template: { metadata: { creationTimestamp: null, labels: { 'controller-uid': 'u', 'job-name': 'web', app: 'x' } }, spec: { restartPolicy: 'Never', dnsPolicy: 'ClusterFirst', containers: [] } } } },
    want: { apiVersion: 'batch/v1', kind: 'Job', metadata: meta, spec: { template: { metadata: { labels: { app: 'x' } }, spec: { restartPolicy: 'Never', containers: [] } } } },
  },
  {
    name: 'what only controllers own goes, also in items of lists; status and scale are not people\'s',
    live: {
      apiVersion: 'apps/v1', kind: 'Deployment',
      metadata: {
        ...meta, annotations: { 'deployment.kubernetes.io/revision': '2', 'my/note': 'x' },
        managedFields: [
          owned('kubectl', { 'f:metadata': { 'f:annotations': { 'f:my/note': {} } }, 'f:spec': { 'f:template': { 'f:spec': { 'f:containers': { 'k:{"name":"web"}': { '.': {}, 'f:name': {}, 'f:image': {} } } } } } }),
          owned('kube-controller-manager', { 'f:spec': { 'f:paused': {} } }),
          owned('kubectl', { 'f:spec': { 'f:replicas': {} } }, { subresource: 'scale' }),
        ],
      },
      spec: { replicas: 9, paused: true, template: { spec: { containers: [{ name: 'web', image: 'web:1', resources: {} }, { name: 'injected', image: 'x' }] } } },
    },
    want: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { ...meta, annotations: { 'my/note': 'x' } }, spec: { template: { spec: { containers: [{ name: 'web', image: 'web:1' }] } } } },
  },
];

describe('a live object as a template', () => {
  it.each(rows)('$name', ({ live, want }) => {
    expect(cleaned(deepFreeze(live) as K8sObject)).toEqual(want);
  });

  it('is stable: a template of a template is the same', () => {
    for (const { live } of rows) {
      const once = cleaned(live as K8sObject);
      expect(cleaned(once)).toEqual(once);
    }
  });

  it('is placed by a policy of its own, in its namespace or without one', () => {
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'system:Web' } } as K8sObject;
    expect(policyFor(role, ['a', 'b'])).toMatchObject({ kind: 'ClusterPropagationPolicy', metadata: { name: 'system-web-clusterrole' }, spec: { placement: { clusterAffinity: { clusterNames: ['a', 'b'] } } } });
    expect(policyFor({ apiVersion: 'v1', kind: 'ConfigMap', metadata: meta }, ['a'], 'mine')).toMatchObject({ kind: 'PropagationPolicy', metadata: { name: 'mine', namespace: 'shop' } });
  });

  const at = { cluster: 'east', object: 'v1/Secret/shop/web' } as Address;
  const of = (kind: string, more: object = {}) => ({ apiVersion: 'v1', kind, metadata: meta, ...more }) as K8sObject;
  const refusals: readonly { readonly name: string; readonly live: K8sObject; readonly isTemplate?: true; readonly allowSecrets?: true; readonly want: string | undefined }[] = [
    { name: 'a Secret', live: of('Secret'), want: 'FLT6612' },
    { name: 'a Secret that may be written', live: of('Secret'), allowSecrets: true, want: undefined },
    { name: 'a token of the cluster', live: of('Secret', { type: 'kubernetes.io/service-account-token' }), allowSecrets: true, want: 'FLT6611' },
    { name: 'what a controller makes', live: of('Pod', { metadata: { ...meta, ownerReferences: [{ kind: 'ReplicaSet', name: 'web-1', controller: true }] } }), want: 'FLT6611' },
    { name: 'what the cluster makes', live: of('Endpoints'), want: 'FLT6611' },
    { name: 'what is a template already', live: of('ConfigMap'), isTemplate: true, want: 'FLT6611' },
    { name: 'anything else', live: of('ConfigMap'), want: undefined },
  ];
  it.each(refusals)('promoting $name', ({ live, isTemplate = false, allowSecrets = false, want }) => {
    expect(mayPromote(at, live, { isTemplate, allowSecrets })?.code).toBe(want);
  });
});
