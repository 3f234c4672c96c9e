import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import { objectOf } from './objects.ts';

type Row = {
  readonly name: string;
  readonly kind: readonly [string, string];
  readonly desired: string;
  readonly live: string;
  readonly want: object;
};

const RETAIN = 'metadata: { name: web, labels: { resourcetemplate.karmada.io/retain-replicas: "true" } }';

const rows: readonly Row[] = [
  {
    name: 'replicas, where the label asks for it',
    kind: ['apps/v1', 'Deployment'],
    desired: `{ ${RETAIN}, spec: { replicas: 2 } }`,
    live: 'spec: { replicas: 9 }',
    want: { spec: { replicas: 9 } },
  },
  {
    name: 'replicas without the label are ours',
    kind: ['apps/v1', 'Deployment'],
    desired: 'spec: { replicas: 2 }',
    live: 'spec: { replicas: 9 }',
    want: { spec: { replicas: 2 } },
  },
  {
    name: 'replicas of a StatefulSet are ours',
    kind: ['apps/v1', 'StatefulSet'],
    desired: `{ ${RETAIN}, spec: { replicas: 2 } }`,
    live: 'spec: { replicas: 9 }',
    want: { spec: { replicas: 2 } },
  },
  {
    name: 'the IP and the health port of a Service',
    kind: ['v1', 'Service'],
    desired: 'spec: { clusterIP: 10.0.0.1 }',
    live: 'spec: { clusterIP: 10.0.0.9, healthCheckNodePort: 30000 }',
    want: { spec: { clusterIP: '10.0.0.9', healthCheckNodePort: 30000 } },
  },
  {
    name: 'what a Service does not have, it does not keep',
    kind: ['v1', 'Service'],
    desired: 'spec: { clusterIP: 10.0.0.1 }',
    live: 'spec: { clusterIP: "", healthCheckNodePort: 0 }',
    want: { spec: { clusterIP: '10.0.0.1' } },
  },
  {
    name: 'where a Pod runs, as whom, and its volumes',
    kind: ['v1', 'Pod'],
    desired:
      'spec: { nodeName: mine, volumes: [{ name: a }], containers: [{ name: c, image: new, volumeMounts: [{ name: a }] }, { name: only-here }], initContainers: [{ name: i }] }',
    live: 'spec: { serviceAccountName: default, volumes: [{ name: token }], containers: [{ name: c, image: old, volumeMounts: [{ name: token }] }], initContainers: [{ name: i, volumeMounts: [{ name: t }] }] }',
    want: {
      spec: {
        serviceAccountName: 'default',
        volumes: [{ name: 'token' }],
        containers: [{ name: 'c', image: 'new', volumeMounts: [{ name: 'token' }] }, { name: 'only-here' }],
        initContainers: [{ name: 'i', volumeMounts: [{ name: 't' }] }],
      },
    },
  },
  {
    name: 'secrets of a ServiceAccount, ours first',
    kind: ['v1', 'ServiceAccount'],
    desired: 'secrets: [{ name: b }]',
    live: '{ secrets: [{ name: a }, { name: b }], imagePullSecrets: [{ name: p }] }',
    want: { secrets: [{ name: 'b' }, { name: 'a' }], imagePullSecrets: [{ name: 'p' }] },
  },
  {
    name: 'the volume of a claim',
    kind: ['v1', 'PersistentVolumeClaim'],
    desired: 'spec: { volumeName: mine }',
    live: 'spec: { volumeName: theirs }',
    want: { spec: { volumeName: 'theirs' } },
  },
  {
    name: 'the claim of a volume',
    kind: ['v1', 'PersistentVolume'],
    desired: 'spec: {}',
    live: 'spec: { claimRef: { name: c } }',
    want: { spec: { claimRef: { name: 'c' } } },
  },
  {
    name: 'what the Job controller wrote',
    kind: ['batch/v1', 'Job'],
    desired: 'spec: { template: { metadata: { labels: { a: b } }, spec: {} } }',
    live: 'spec: { selector: { matchLabels: { uid: u } }, template: { metadata: { labels: { a: x, uid: u } } } }',
    want: { spec: { selector: { matchLabels: { uid: 'u' } }, template: { metadata: { labels: { a: 'x', uid: 'u' } }, spec: {} } } },
  },
  {
    name: 'a token',
    kind: ['v1', 'Secret'],
    desired: '{ type: kubernetes.io/service-account-token, data: { a: b } }',
    live: 'data: { token: t }',
    want: { data: { token: 't' } },
  },
  {
    name: 'other secrets are ours',
    kind: ['v1', 'Secret'],
    desired: '{ type: Opaque, data: { a: b } }',
    live: 'data: { token: t }',
    want: { data: { a: 'b' } },
  },
  { name: 'a kind without a rule is ours', kind: ['v1', 'ConfigMap'], desired: 'data: { a: b }', live: 'data: { a: c }', want: { data: { a: 'b' } } },
];

describe('what a live object keeps', () => {
  it.each(rows)('$name', ({ kind: [apiVersion, kind], desired, live, want }) => {
    const wanted = objectOf(apiVersion, kind, desired);
    expect(builtIn.retain(wanted, objectOf(apiVersion, kind, live))).toEqual({ ...wanted, ...want });
  });
});
