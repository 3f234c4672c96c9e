import { randomSequence } from './random-sequence.ts';
import type { Sequence } from './recorded.ts';
import { apply, type Body, configMap, create, deployment, force, loose, part, patch, replace, service, widget } from './requests.ts';

const web = (spec: Body = {}, container: Body = {}): Body => ({
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx:1', ...container }] } },
    ...spec,
  },
});

const withContainers = (...containers: Body[]): Body => ({
  spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers } } },
});

const configMaps: readonly Sequence[] = [
  configMap('two-appliers', (make) => [
    apply('one', make({ data: { a: '1', b: '2' } })),
    apply('two', make({ data: { b: '2', c: '3' } })),
    apply('two', make({ data: { b: '9', c: '3' } })),
    force('two', make({ data: { b: '9', c: '3' } })),
    apply('one', make({ data: { a: '1' } })),
    apply('two', make({ data: { c: '3' } })),
    apply('one', make({})),
    apply('two', make({})),
  ]),
  configMap('apply-again', (make) => [
    apply('one', make({ data: { a: '1' } }, { labels: { app: 'x' } })),
    apply('one', make({ data: { a: '1' } }, { labels: { app: 'x' } })),
    apply('two', make({ data: { a: '1' } })),
    apply('two', make({ data: { a: '1' } })),
    apply('one', make({ data: { a: '1' } })),
  ]),
  configMap('made-by-kubectl', (make) => [
    create('kubectl-create', make({ data: { a: '1', b: '2' } }, { labels: { app: 'x' } })),
    apply('fleet:shop', make({ data: { a: '7', d: '4' } })),
    force('fleet:shop', make({ data: { a: '7', d: '4' } })),
    patch('kubectl-edit', { data: { d: '5', b: null } }),
    apply('fleet:shop', make({ data: { a: '7', d: '4' } })),
    replace('kubectl-replace', make({ data: { a: '7', z: '1' } })),
    force('fleet:shop', make({ data: { a: '7', d: '4' } })),
  ]),
  configMap('never-tracked', (make) => [
    create('kubectl', make({ data: { a: '1', b: '2' } })),
    patch('kubectl', { metadata: { managedFields: [{}] } }),
    patch('kubectl', { data: { c: '3' } }),
    apply('fleet:shop', make({ data: { a: '1', b: '8' } })),
    force('fleet:shop', make({ data: { a: '1', b: '8' } })),
    apply('fleet:shop', make({ data: { a: '1' } })),
  ]),
  configMap('empty-and-null', (make) => [
    apply('one', make({ data: {} }, { labels: {}, annotations: { note: 'x' } })),
    apply('one', make({ data: { a: '1' } }, { labels: { app: 'x' }, annotations: {} })),
    apply('one', make({ data: { a: null } }, { labels: { app: null } })),
    apply('one', make({ data: { a: '<b> & "q" \\ é' } }, { labels: { 'acme.test/a-b': 'x' } })),
    apply('one', make({ binaryData: { 'k.bin': 'AAEC' }, immutable: false })),
  ]),
  configMap('many-updaters', (make) => [
    create('m00', make({ data: { k00: '0' } })),
    ...Array.from({ length: 12 }, (_, at) => patch(`m${String(at + 1).padStart(2, '0')}`, { data: { [`k${at + 1}`]: '1' } })),
    apply('fleet:shop', make({ data: { k1: '1' } })),
  ]),
  configMap('finalizers', (make) => [
    apply('one', make({}, { finalizers: ['acme.test/a', 'acme.test/b'] })),
    apply('two', make({}, { finalizers: ['acme.test/c', 'acme.test/a'] })),
    apply('one', make({}, { finalizers: ['acme.test/b'] })),
    patch('three', { metadata: { finalizers: null } }),
  ]),
];

const owner = (uid: string, name: string): Body => ({ apiVersion: 'v1', kind: 'ConfigMap', name, uid });

const others: readonly Sequence[] = [
  configMap('owner-references', (make) => [
    apply('one', make({}, { ownerReferences: [owner('11111111-1111-1111-1111-111111111111', 'a')] })),
    apply('two', make({}, { ownerReferences: [owner('22222222-2222-2222-2222-222222222222', 'b')] })),
    apply('one', make({})),
  ]),
  service('ports', (make) => [
    apply('one', make({ spec: { selector: { app: 'web' }, ports: [{ port: 80, name: 'http' }] } })),
    apply('two', make({ spec: { ports: [{ port: 443, name: 'https', protocol: 'TCP', targetPort: 8443 }] } })),
    apply('one', make({ spec: { selector: { app: 'web' }, ports: [{ port: 80, name: 'http', targetPort: 'web' }] } })),
    apply('one', make({ spec: { selector: { app: 'api' }, ports: [{ port: 81, name: 'http' }] } })),
    patch('three', { spec: { selector: { app: 'x' } } }),
    apply('one', make({ spec: { selector: { app: 'api' }, ports: [{ port: 81, name: 'http' }] } })),
    apply('one', make({ spec: { ports: [{ port: 81, name: 'a' }, { port: 81, name: 'b' }] } })),
    apply('one', make({ spec: { ports: [{ name: 'a', zone: 'x' }] } })),
  ]),
  service('made-by-kubectl-expose', (make) => [
    create('kubectl-expose', make({ spec: { selector: { app: 'web' }, ports: [{ port: 80, name: 'http' }] } }, { labels: { app: 'web' } })),
    apply('fleet:shop', make({ spec: { selector: { app: 'web' }, ports: [{ port: 80, name: 'http', protocol: 'TCP' }] } })),
  ]),
];

const deployments: readonly Sequence[] = [
  deployment('rollout', (make) => [
    apply('fleet:shop', make(web())),
    apply('fleet:shop', make(web({}, { image: 'nginx:2' }))),
    apply('fleet:shop', make(web({}, { image: 'nginx:2', env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }] }))),
    apply('fleet:shop', make(web({}, { image: 'nginx:2', env: [{ name: 'B', value: '3' }, { name: 'C', value: '1' }] }))),
    patch('kubectl-scale', { spec: { replicas: 5 } }),
    apply('fleet:shop', make(web({}, { image: 'nginx:2' }))),
    force('fleet:shop', make(web({}, { image: 'nginx:2' }))),
    apply('fleet:shop', make(web({ replicas: 2 }, { image: 'nginx:2', ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' }] }))),
    apply('fleet:shop', make(web({ replicas: 2 }, { image: 'nginx:2', ports: [{ containerPort: 80, protocol: 'UDP' }, { containerPort: 80 }] }))),
    apply('fleet:shop', make(web({ replicas: 2 }, { image: 'nginx:2' }))),
  ]),
  deployment('quantities', (make) => [
    apply('fleet:shop', make(web({}, { resources: { limits: { cpu: '1000m', memory: '2048Mi' }, requests: { cpu: 0.5, memory: '1.5Gi' } } }))),
    apply('fleet:shop', make(web({}, { resources: { limits: { cpu: '1000m', memory: '2048Mi' }, requests: { cpu: 0.5, memory: '1.5Gi' } } }))),
    apply('fleet:shop', make(web({}, { resources: { limits: { cpu: '1', memory: '2Gi' }, requests: { cpu: '500m', memory: '1536Mi' } } }))),
    apply('other', make({ spec: { template: { spec: { containers: [{ name: 'web', resources: { limits: { cpu: '1000m' } } }] } } } })),
    apply('fleet:shop', make(web({}, { resources: { requests: { cpu: '500m' } } }))),
    apply('fleet:shop', make(web({}, { resources: {} }))),
  ]),
  deployment('containers', (make) => [
    apply('one', make(withContainers({ name: 'a', image: 'a:1' }, { name: 'b', image: 'b:1' }))),
    apply('two', make({ spec: { template: { spec: { containers: [{ name: 'side', image: 's:1' }] } } } })),
    apply('one', make(withContainers({ name: 'b', image: 'b:1' }, { name: 'a', image: 'a:1' }))),
    apply('one', make(withContainers({ name: 'c', image: 'c:1' }, { name: 'a', image: 'a:1' }))),
    apply('two', make({ spec: { template: { spec: { containers: [{ name: 'a', image: 'other:1' }] } } } })),
    force('two', make({ spec: { template: { spec: { containers: [{ name: 'a', image: 'other:1' }] } } } })),
    apply('one', make(withContainers({ name: 'c', image: 'c:1' }))),
    apply('two', make({})),
    apply('one', make(withContainers({ name: 'c', image: 'c:1' }, { name: 'c', image: 'c:2' }))),
    apply('one', make(withContainers({ image: 'c:1' }))),
  ]),
  deployment('made-by-kubectl-create', (make) => [
    create('kubectl-create', make(web({}, { ports: [{ containerPort: 80 }], resources: { limits: { cpu: '1' } } }), { labels: { app: 'web' } })),
    apply('fleet:shop', make(web({ replicas: 3 }, { image: 'nginx:3' }))),
    force('fleet:shop', make(web({ replicas: 3 }, { image: 'nginx:3' }))),
    replace('kubectl-replace', make(web({ replicas: 3, paused: true }, { image: 'nginx:4', args: ['-x'] }))),
    patch('kubectl-set', { spec: { strategy: { type: 'Recreate', rollingUpdate: null } } }),
    force('fleet:shop', make(web({ replicas: 3 }, { image: 'nginx:3' }))),
  ]),
  deployment('status', (make) => [
    apply('fleet:shop', make({ ...web(), status: { replicas: 9 } })),
    patch('controller', { status: { replicas: 1, conditions: [{ type: 'Available', status: 'True', reason: 'x', message: 'y' }] } }, { subresource: 'status' }),
    apply('other', make({ status: { conditions: [{ type: 'Progressing', status: 'True', reason: 'x', message: 'y' }] } }), { subresource: 'status' }),
    apply('fleet:shop', make(web({ replicas: 4 }))),
    apply('other', make({ spec: { replicas: 8 }, status: { readyReplicas: 1, replicas: 1 } }), { subresource: 'status' }),
  ]),
  deployment('volumes', (make) => [
    apply('fleet:shop', make(web({ template: { metadata: { labels: { app: 'web' } }, spec: { nodeSelector: { zone: 'a' }, tolerations: [{ key: 'x', operator: 'Exists' }], containers: [{ name: 'web', image: 'i', volumeMounts: [{ name: 'c', mountPath: '/c' }] }], volumes: [{ name: 'c', configMap: { name: 'c' } }, { name: 'e', emptyDir: {} }] } } }))),
    apply('fleet:shop', make(web({ template: { metadata: { labels: { app: 'web' } }, spec: { nodeSelector: { zone: 'b' }, tolerations: [{ key: 'x', operator: 'Exists' }], containers: [{ name: 'web', image: 'i', volumeMounts: [{ name: 'c', mountPath: '/d' }] }], volumes: [{ name: 'c', secret: { secretName: 'c' } }, { name: 'e', emptyDir: {} }] } } }))),
    apply('other', make({ spec: { template: { spec: { tolerations: [] } } } })),
    force('other', make({ spec: { template: { spec: { tolerations: [] } } } })),
  ]),
];

const letters = (text: string): Body[string] => [...text];

const orders: readonly (readonly [string, string])[] = [
  ['abc', 'abc'], ['abc', 'cab'], ['abc', 'b'], ['abc', 'd'], ['ab', 'ba'], ['abc', 'ca'], ['abc', 'xb'], ['abc', 'bxa'], ['abcd', 'db'], ['abcde', 'exa'], ['xaybz', 'ba'],
  ['abcdef', 'fxdyb'], ['abc', 'cbaxyz'], ['pabqc', 'xcyaz'],
];

const widgets: readonly Sequence[] = [
  widget('widget-orders', (make) => [
    create('z', make({ spec: { tags: [] } })),
    ...orders.flatMap(([live, applied]) => [replace('z', make({ spec: { tags: letters(live) } })), apply('a', make({ spec: { tags: letters(applied) } })), apply('a', make({}))]),
  ]),
  widget('widget-lists', (make) => [
    apply('one', make({ spec: { tags: ['a', 'b'], steps: ['x', 'y'], parts: [part('p'), part('q', { size: 3 })], size: 'big' } })),
    apply('two', make({ spec: { tags: ['c', 'a'], parts: [part('r'), part('p', { zone: 'w' })] } })),
    apply('one', make({ spec: { tags: ['b'], steps: ['y'], parts: [part('q', { size: 3 }), part('p', { size: 1 })], size: 3 } })),
    apply('two', make({ spec: { steps: ['y'], parts: [part('r', { zone: 'z' })] } })),
    apply('one', make({ spec: { parts: [part('p', { zone: 'a' }), part('p', { zone: 'b' })] } })),
    patch('three', { spec: { tags: ['a', 'z', 'b'], parts: null } }),
    apply('one', make({ spec: { tags: ['b', 'a'] } })),
    apply('one', make({ spec: { tags: ['b', 'b'] } })),
    apply('one', make({ spec: { parts: [{ size: 1 }] } })),
    apply('one', make({ spec: { unknown: 1 } })),
    apply('one', make({ spec: { size: { a: 1 } } })),
    apply('one', make({})),
  ]),
  widget('widget-maps', (make) => [
    apply('one', make({ spec: { colour: { r: 1, g: 2 }, limits: { cpu: '1000m' }, free: { a: { b: [1, { c: 2 }] } }, maybe: null } })),
    apply('two', make({ spec: { colour: { r: 1, g: 2 }, limits: { mem: '1Gi' }, free: { a: { d: 1 } } } })),
    apply('two', make({ spec: { colour: { r: 2 }, free: { a: { b: [] } } } })),
    force('two', make({ spec: { colour: { r: 2 }, free: { a: { b: [] } } } })),
    apply('one', make({ spec: { limits: {}, free: {} } })),
    apply('one', make({ spec: { limits: { cpu: '1' }, nested: { deep: { on: true } } } })),
    apply('two', make({ spec: { nested: { deep: { off: true } } } })),
    apply('one', make({ spec: {} })),
    apply('two', make({ spec: {} })),
  ]),
  widget('widget-status', (make) => [
    apply('one', make({ spec: { steps: ['x'] }, status: { phase: 'Mine' } })),
    patch('controller', { metadata: { labels: { no: 'x' } }, status: { phase: 'Ready' } }, { subresource: 'status' }),
    apply('other', make({ status: { phase: 'Ready', note: 'n' } }), { subresource: 'status' }),
    apply('one', make({ spec: { steps: ['y'] } })),
  ]),
  widget('widget-made', (make) => [
    create('kubectl', make({ spec: { tags: ['a'], parts: [part('p')], nested: { deep: { on: true } } } }, { labels: { a: 'b' } })),
    apply('fleet:shop', make({ spec: { tags: ['a'], parts: [part('p', { size: 2 })], nested: { deep: { on: false } } } })),
    force('fleet:shop', make({ spec: { tags: ['a'], parts: [part('p', { size: 2 })], nested: { deep: { on: false } } } })),
    replace('kubectl', make({ spec: { tags: [], parts: [part('p', { size: 2 })] } })),
    apply('fleet:shop', make({ spec: { tags: ['b'] } })),
  ]),
  widget('widget-twins', (make) => [
    create('kubectl', make({ spec: { steps: ['s'], free: { list: [1] } } })),
    apply('one', make({ spec: { list: ['a'], steps: ['s', 't'] } })),
    force('one', make({ spec: { steps: ['s', 't'] } })),
    apply('two', make({ spec: { free: { list: [1, 2] } } })),
  ]),
  loose('loose-deduced', (make) => [
    apply('one', make({ spec: { a: { b: 1, c: [1, 2] } }, other: { x: null } })),
    apply('two', make({ spec: { a: { c: [1, 2], d: { e: {} } } } })),
    apply('one', make({ spec: { a: {} } })),
    apply('two', make({ spec: { a: { c: [3] } } })),
    apply('one', make({ spec: [1] })),
    patch('three', { spec: { z: 1 } }),
    apply('two', make({})),
  ]),
];

/** Everything that is recorded, and how many of them are random. */
export const sequencesWith = (randoms: number): readonly Sequence[] => [
  ...configMaps, ...others, ...deployments, ...widgets, ...Array.from({ length: randoms }, (_, seed) => randomSequence(seed + 1)),
];
