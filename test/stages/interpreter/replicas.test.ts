import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import { objectOf } from './objects.ts';

const pod = (spec: string): string => `spec: { replicas: 3, template: { spec: ${spec} } }`;
const containers = (...resources: readonly string[]): string =>
  pod(`{ containers: [${resources.map((one) => `{ resources: ${one} }`).join(', ')}] }`);

const counts: readonly {
  readonly name: string;
  readonly kind: readonly [string, string];
  readonly fields: string;
  readonly want: number | undefined;
}[] = [
  { name: 'a Deployment says', kind: ['apps/v1', 'Deployment'], fields: 'spec: { replicas: 3 }', want: 3 },
  { name: 'a Deployment without replicas has none', kind: ['apps/v1', 'Deployment'], fields: 'spec: {}', want: 0 },
  { name: 'so do StatefulSets', kind: ['apps/v1', 'StatefulSet'], fields: 'spec: { replicas: 2 }', want: 2 },
  { name: 'and ReplicaSets', kind: ['apps/v1', 'ReplicaSet'], fields: 'spec: { replicas: 1 }', want: 1 },
  { name: 'a Job runs in parallel', kind: ['batch/v1', 'Job'], fields: 'spec: { parallelism: 4 }', want: 4 },
  { name: 'but no more than it completes', kind: ['batch/v1', 'Job'], fields: 'spec: { parallelism: 4, completions: 2 }', want: 2 },
  { name: 'a Job without either has none', kind: ['batch/v1', 'Job'], fields: 'spec: {}', want: 0 },
  { name: 'a Pod is one', kind: ['v1', 'Pod'], fields: 'spec: {}', want: 1 },
  { name: 'a DaemonSet is not counted', kind: ['apps/v1', 'DaemonSet'], fields: 'spec: { replicas: 1 }', want: undefined },
  { name: 'nor a Deployment of another version', kind: ['apps/v1beta1', 'Deployment'], fields: 'spec: { replicas: 1 }', want: undefined },
  { name: 'nor what has the name of a kind', kind: ['v1', 'constructor'], fields: 'spec: { replicas: 1 }', want: undefined },
];

describe('replicas', () => {
  it.each(counts)('$name', ({ kind: [apiVersion, kind], fields, want }) =>
    expect(builtIn.replicas(objectOf(apiVersion, kind, fields))?.replicas).toBe(want),
  );
});

const needs: readonly { readonly name: string; readonly fields: string; readonly want: unknown }[] = [
  { name: 'nothing asked, no requirements', fields: pod('{ containers: [{ name: a }] }'), want: undefined },
  {
    name: 'containers add up',
    fields: containers('{ requests: { cpu: 250m, memory: 64Mi } }', '{ requests: { cpu: 1 } }'),
    want: { resources: { cpu: '1250m', memory: '64Mi' } },
  },
  {
    name: 'a request is filled from the limit of the same resource',
    fields: containers('{ requests: { cpu: 100m }, limits: { cpu: 1, memory: 1Gi } }'),
    want: { resources: { cpu: '100m', memory: '1Gi' } },
  },
  {
    name: 'an init container counts where it asks for more',
    fields: pod(
      '{ containers: [{ resources: { requests: { cpu: 1, memory: 1Gi } } }], initContainers: [{ resources: { limits: { cpu: 2, memory: 1Mi } } }] }',
    ),
    want: { resources: { cpu: '2', memory: '1Gi' } },
  },
  {
    name: 'overhead comes on top',
    fields: pod(
      '{ containers: [{ resources: { requests: { cpu: 1 } } }], initContainers: [{ resources: { requests: { cpu: 2 } } }], overhead: { cpu: 100m, memory: 1Mi } }',
    ),
    want: { resources: { cpu: '2100m', memory: '1Mi' } },
  },
  {
    name: 'parts of a thousandth round up',
    fields: containers('{ requests: { cpu: 0.0001, memory: 1500m } }'),
    want: { resources: { cpu: '1m', memory: '2' } },
  },
  { name: 'bytes keep a decimal count decimal', fields: containers('{ requests: { memory: 1k } }'), want: { resources: { memory: '1k' } } },
  { name: 'bytes beyond a Ki are counted in twos', fields: containers('{ requests: { memory: 4096k } }'), want: { resources: { memory: '4000Ki' } } },
  {
    name: 'extended resources, huge pages and attached volumes count',
    fields: containers('{ requests: { nvidia.com/gpu: 1, hugepages-2Mi: 2Mi, attachable-volumes-csi: 3, kubernetes.io/batch-cpu: 4, pods: 1 } }'),
    want: { resources: { 'attachable-volumes-csi': '3', 'hugepages-2Mi': '2Mi', 'kubernetes.io/batch-cpu': '4', 'nvidia.com/gpu': '1', pods: '1' } },
  },
  { name: 'other names do not', fields: containers('{ requests: { disk: 1, requests.example.com/x: 1 } }'), want: undefined },
  { name: 'zero is nothing', fields: containers('{ requests: { cpu: 0 } }'), want: undefined },
  { name: 'an empty node selector counts', fields: pod('{ nodeSelector: {} }'), want: { resources: {}, nodeSelector: {} } },
  { name: 'an empty list of tolerations does not', fields: pod('{ tolerations: [] }'), want: undefined },
  {
    name: 'only the required node affinity counts',
    fields: pod('{ affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } } }'),
    want: undefined,
  },
  {
    name: 'where pods may run is kept as it is',
    fields: pod(
      '{ nodeSelector: { a: b }, tolerations: [{ key: k }], affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } } }',
    ),
    want: { resources: {}, nodeSelector: { a: 'b' }, nodeAffinity: { nodeSelectorTerms: [] }, tolerations: [{ key: 'k' }] },
  },
];

describe('requirements of a Deployment', () => {
  it.each(needs)('$name', ({ fields, want }) =>
    expect(builtIn.replicas(objectOf('apps/v1', 'Deployment', fields))).toEqual({ replicas: 3, ...(want !== undefined && { requirements: want }) }),
  );
});

const revisions: readonly { readonly name: string; readonly kind: readonly [string, string]; readonly spec: string; readonly want: unknown }[] = [
  { name: 'replicas of a Deployment', kind: ['apps/v1', 'Deployment'], spec: '{ replicas: 3, paused: true }', want: { replicas: 7, paused: true } },
  { name: 'zero is a number, too', kind: ['apps/v1', 'StatefulSet'], spec: '{ replicas: 0 }', want: { replicas: 7 } },
  { name: 'not where the template leaves it out', kind: ['apps/v1', 'ReplicaSet'], spec: '{}', want: {} },
  { name: 'parallelism of a Job', kind: ['batch/v1', 'Job'], spec: '{ parallelism: 3, completions: 9 }', want: { parallelism: 7, completions: 9 } },
  { name: 'not of a Pod', kind: ['v1', 'Pod'], spec: '{ replicas: 1 }', want: { replicas: 1 } },
];

describe('revise', () => {
  it.each(revisions)('$name', ({ kind: [apiVersion, kind], spec, want }) =>
    expect(builtIn.revise(objectOf(apiVersion, kind, `spec: ${spec}`), 7)['spec']).toEqual(want),
  );
  it('keeps the order of fields', () =>
    expect(JSON.stringify(builtIn.revise(objectOf('apps/v1', 'Deployment', 'spec: { a: 1, replicas: 2, z: 3 }'), 5)['spec'])).toBe(
      '{"a":1,"replicas":5,"z":3}',
    ));
});
