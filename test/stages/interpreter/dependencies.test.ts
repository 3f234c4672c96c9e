import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import type { Dependency } from '#core/model';
import { objectOf } from './objects.ts';

const short = ({ kind, name, namespace }: Dependency): string => `${kind} ${namespace}/${name}`;

const ofPod = (spec: string): string[] => builtIn.dependencies(objectOf('v1', 'Pod', `spec: ${spec}`)).map(short);

const fields: readonly { readonly name: string; readonly spec: string; readonly want: readonly string[] }[] = [
  { name: 'nothing', spec: '{ containers: [{ name: a }] }', want: [] },
  {
    name: 'envFrom, of every kind of container',
    spec: '{ containers: [{ envFrom: [{ configMapRef: { name: c } }, { secretRef: { name: s } }] }], initContainers: [{ envFrom: [{ secretRef: { name: i } }] }], ephemeralContainers: [{ envFrom: [{ configMapRef: { name: e } }] }] }',
    want: ['ConfigMap shop/c', 'ConfigMap shop/e', 'Secret shop/i', 'Secret shop/s'],
  },
  {
    name: 'env',
    spec: '{ containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: c, optional: true } } }, { valueFrom: { secretKeyRef: { name: s } } }, { value: x }] }] }',
    want: ['ConfigMap shop/c', 'Secret shop/s'],
  },
  {
    name: 'volumes',
    spec: '{ volumes: [{ configMap: { name: c } }, { secret: { secretName: s } }, { projected: { sources: [{ secret: { name: p } }, { configMap: { name: q } }] } }, { persistentVolumeClaim: { claimName: d } }] }',
    want: ['ConfigMap shop/c', 'ConfigMap shop/q', 'Secret shop/p', 'Secret shop/s', 'PersistentVolumeClaim shop/d'],
  },
  {
    name: 'volumes of others that need a secret',
    spec: '{ volumes: [{ azureFile: { secretName: a } }, { cephfs: { secretRef: { name: b } } }, { cinder: { secretRef: { name: c } } }, { flexVolume: { secretRef: { name: d } } }, { rbd: { secretRef: { name: e } } }, { scaleIO: { secretRef: { name: f } } }, { iscsi: { secretRef: { name: g } } }, { storageos: { secretRef: { name: h } } }, { csi: { nodePublishSecretRef: { name: i } } }] }',
    want: [...'abcdefghi'].map((name) => `Secret shop/${name}`),
  },
  { name: 'pull secrets', spec: '{ imagePullSecrets: [{ name: p }, { name: "" }] }', want: ['Secret shop/p'] },
  { name: 'a service account', spec: '{ serviceAccountName: bot }', want: ['ServiceAccount shop/bot'] },
  { name: 'not the default one, nor the deprecated field', spec: '{ serviceAccountName: default, serviceAccount: bot }', want: [] },
  {
    name: 'what is named twice counts once',
    spec: '{ imagePullSecrets: [{ name: p }], volumes: [{ secret: { secretName: p } }] }',
    want: ['Secret shop/p'],
  },
];

describe('what a pod refers to', () => {
  it.each(fields)('$name', ({ spec, want }) => expect(ofPod(spec)).toEqual(want));
});

const TEMPLATE = '{ spec: { serviceAccountName: bot } }';

describe('where the pod is', () => {
  it.each([
    ['apps/v1', 'Deployment', `{ template: ${TEMPLATE} }`],
    ['apps/v1', 'ReplicaSet', `{ template: ${TEMPLATE} }`],
    ['apps/v1', 'DaemonSet', `{ template: ${TEMPLATE} }`],
    ['apps/v1', 'StatefulSet', `{ template: ${TEMPLATE} }`],
    ['batch/v1', 'Job', `{ template: ${TEMPLATE} }`],
    ['batch/v1', 'CronJob', `{ jobTemplate: { spec: { template: ${TEMPLATE} } } }`],
  ])('%s %s', (apiVersion, kind, spec) =>
    expect(builtIn.dependencies(objectOf(apiVersion, kind, `spec: ${spec}`)).map(short)).toEqual(['ServiceAccount shop/bot']),
  );
});

describe('other kinds', () => {
  it('a StatefulSet does not wait for claims that it makes', () =>
    expect(
      builtIn
        .dependencies(
          objectOf(
            'apps/v1',
            'StatefulSet',
            'spec: { volumeClaimTemplates: [{ metadata: { name: own } }], template: { spec: { volumes: [{ persistentVolumeClaim: { claimName: own } }, { persistentVolumeClaim: { claimName: other } }] } } }',
          ),
        )
        .map(short),
    ).toEqual(['PersistentVolumeClaim shop/other']));
  it('an Ingress needs its certificates', () =>
    expect(
      builtIn.dependencies(objectOf('networking.k8s.io/v1', 'Ingress', 'spec: { tls: [{ secretName: b }, { secretName: a }] }')).map(short),
    ).toEqual(['Secret shop/a', 'Secret shop/b']));
  it('one entry without a name spoils all of them', () =>
    expect(builtIn.dependencies(objectOf('networking.k8s.io/v1', 'Ingress', 'spec: { tls: [{ secretName: b }, { hosts: [x] }] }'))).toEqual([]));
  it('a ServiceImport needs the derived service and its endpoints', () =>
    expect(builtIn.dependencies(objectOf('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', '{}'))).toEqual([
      { apiVersion: 'v1', kind: 'Service', namespace: 'shop', name: 'derived-web' },
      {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        namespace: 'shop',
        labelSelector: { matchLabels: { 'kubernetes.io/service-name': 'derived-web' } },
      },
    ]));
  it('a Service refers to nothing', () => expect(builtIn.dependencies(objectOf('v1', 'Service', 'spec: { selector: { app: web } }'))).toEqual([]));
});
