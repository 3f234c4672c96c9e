import type { JsonObject } from '#core/model';
import { apply, type Case, configMap, container, deployment, get, mergePatch, of, ofWords, paths, post, put, quietly, remove, strategic, template, withQuery } from '../case.ts';

const map = `${paths.configMaps}/web`;
const app = `${paths.deployments}/web`;
const widget = `${paths.widgets}/web`;
const secret = `${paths.secrets}/web`;
const service = `${paths.services}/web`;

const custom = (spec: unknown, metadata: JsonObject = {}): JsonObject => ({ apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web', ...metadata }, spec }) as JsonObject;
const withContainers = (...containers: JsonObject[]): JsonObject => deployment({ template: template({ containers }) });
const ofWeb = (more: JsonObject): JsonObject => withContainers(container(more));
const svc = (spec: JsonObject): JsonObject => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec });

const two = { manager: 'two' } as const;
const force = { force: true } as const;
const forced = { manager: 'two', force: true } as const;

const conflicts: readonly Case[] = [
  of('another manager may add a key of its own', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { b: '2' }), two)),
  of('another manager may agree on a value, and both own it', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '1' }), two)),
  of('another value is a conflict', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '2' }), two), get(map)),
  of('a forced other value takes the field', apply(map, configMap('web', { a: '1', b: '1' })), apply(map, configMap('web', { a: '2' }), forced)),
  of('several conflicts with several managers', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { b: '1' }), two), apply(map, configMap('web', { a: '2', b: '2', c: '2' }), { manager: 'three' })),
  of('an updater is in conflict too, with its version', quietly(post(paths.configMaps, configMap('web', { a: '1' }), { agent: 'kubectl-edit/1' })), apply(map, configMap('web', { a: '2' }))),
  of('an updater who wrote the same value shares it', quietly(post(paths.configMaps, configMap('web', { a: '1' }))), apply(map, configMap('web', { a: '1' }))),
  of('an update takes fields from an applier without asking', apply(map, configMap('web', { a: '1', b: '1' })), mergePatch(withQuery(map, { fieldManager: 'hand' }), { data: { a: '2' } }), apply(map, configMap('web', { a: '1', b: '1' })), apply(map, configMap('web', { a: '1', b: '1' }), force)),
  of('a conflict inside a container names its key', apply(app, withContainers(container({ image: 'nginx:1' }))), apply(app, withContainers(container({ image: 'nginx:2' })), two)),
  of('the scale of a Deployment belongs to who scaled it', apply(app, deployment({ replicas: 1 })), put(`${app}/scale`, { apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name: 'web', namespace: '{ns}' }, spec: { replicas: 4 } }, { agent: 'kubectl/1' }), get(app), apply(app, deployment({ replicas: 1 })), apply(app, deployment({ replicas: 1 }), force)),
  of('who leaves a field out does not fight over it', apply(app, deployment()), put(`${app}/scale`, { apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name: 'web', namespace: '{ns}' }, spec: { replicas: 4 } }), apply(app, deployment())),
  of('a conflict on a set and on a list that is one value', apply(widget, custom({ tags: ['x'], steps: ['a'] })), apply(widget, custom({ tags: ['x', 'y'] }), two), apply(widget, custom({ steps: ['b'] }), two)),
  of('a forced apply without the field that another owns leaves it', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { b: '1' }), forced)),
  of('managers of several subresources', apply(widget, custom({ size: 1 })), apply(`${widget}/status`, { ...custom(undefined), status: { phase: 'Up' } }), apply(`${widget}/status`, { ...custom(undefined), status: { phase: 'Down' } }, two)),
];

const givingUp: readonly Case[] = [
  of('a key that its only owner no longer applies is removed', apply(map, configMap('web', { a: '1', b: '2' })), apply(map, configMap('web', { a: '1' }))),
  of('a key that somebody else owns too stays', apply(map, configMap('web', { a: '1', b: '2' })), apply(map, configMap('web', { b: '2' }), two), apply(map, configMap('web', { a: '1' }))),
  of('everything given up: the map goes with its last key', apply(map, configMap('web', { a: '1' })), apply(map, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } })),
  of('a container that is given up', apply(app, withContainers(container(), { name: 'side', image: 'busybox' })), apply(app, withContainers(container()))),
  of('a field of a container that is given up goes back to its default', apply(app, ofWeb({ imagePullPolicy: 'Never', args: ['x'] })), apply(app, ofWeb({}))),
  of('replicas given up go back to one', apply(app, deployment({ replicas: 3 })), apply(app, deployment())),
  of('a port of two keys is given up, the other stays', apply(app, ofWeb({ ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' }] })), apply(app, ofWeb({ ports: [{ containerPort: 80, protocol: 'UDP' }] }))),
  of('labels and annotations are given up one by one', apply(map, configMap('web', {}, { labels: { a: '1', b: '2' }, annotations: { c: '3' } })), apply(map, configMap('web', {}, { labels: { a: '1' } }))),
  of('an element of a set is given up, one that another put there stays', apply(widget, custom({ tags: ['x', 'y'] })), apply(widget, custom({ tags: ['z'] }), two), apply(widget, custom({ tags: ['y'] }))),
  of('an item of a map list is given up', apply(widget, custom({ parts: [{ name: 'a', note: 'n' }, { name: 'b' }] })), apply(widget, custom({ parts: [{ name: 'b', note: 'm' }] }))),
  of('a finalizer is applied and given up', apply(map, configMap('web', {}, { finalizers: ['a.test/x', 'a.test/y'] })), apply(map, configMap('web', {}, { finalizers: ['a.test/y'] })), apply(map, configMap('web', {}))),
  of('an owner reference is applied and given up', apply(map, configMap('web', {}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'u' }] })), apply(map, configMap('web', {}))),
  of('what was applied once and is forced back from an updater', apply(map, configMap('web', { a: '1' })), mergePatch(map, { data: { a: null, b: 'x' } }), apply(map, configMap('web', { a: '1' }))),
  of('a manager that gives everything up has no entry any more', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { b: '1' }), two), apply(map, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' } }, two)),
];

const values: readonly Case[] = [
  of('quantities in other spellings are the same', apply(app, ofWeb({ resources: { requests: { cpu: '500m', memory: '1Gi' } } })), apply(app, ofWeb({ resources: { requests: { cpu: 0.5, memory: '1024Mi' } } })), apply(app, ofWeb({ resources: { requests: { cpu: '0.5', memory: '1073741824' } } }), two)),
  of('odd quantities', apply(app, ofWeb({ resources: { limits: { cpu: '1.0005', memory: '1e3', 'ephemeral-storage': '1500M' } } })), apply(app, ofWeb({ resources: { limits: { cpu: '0.1m', memory: '128974848', 'ephemeral-storage': '129M' } } }))),
  of('zero values that Go leaves out are owned all the same', apply(app, deployment({ paused: false, minReadySeconds: 0, replicas: 0, template: template({ hostNetwork: false, hostPID: false }) })), apply(app, deployment({ paused: false, minReadySeconds: 0, replicas: 0, template: template({ hostNetwork: false, hostPID: false }) }))),
  of('empty lists and maps', apply(app, deployment({ template: template({ volumes: [], nodeSelector: {}, tolerations: [] }) }, { labels: {}, annotations: {} })), apply(app, deployment({ template: template({ volumes: [], nodeSelector: {}, tolerations: [] }) }, { labels: {}, annotations: {} }))),
  of('null values', apply(app, deployment({ replicas: null, template: template({ nodeSelector: null }) }, { labels: null })), apply(map, configMap('web', { a: null }))),
  of('an empty container list', apply(app, deployment({ template: template({ containers: [] }) }))),
  of('a struct that is empty', apply(app, deployment({ template: template({ securityContext: {} }), strategy: {} }))),
  of('a pointer to an empty struct', apply(app, deployment({ template: template({ affinity: {}, volumes: [{ name: 'a', emptyDir: {} }] }) })), apply(app, deployment({ template: template({ volumes: [{ name: 'a' }] }) }))),
  of('a default key of a list is filled in before items are told apart', apply(app, ofWeb({ ports: [{ containerPort: 80 }] })), apply(app, ofWeb({ ports: [{ containerPort: 80, protocol: 'TCP', name: 'http' }] }))),
  of('ports of a service by port and protocol', apply(service, svc({ ports: [{ port: 80 }] })), apply(service, svc({ ports: [{ name: 'a', port: 80 }, { name: 'b', port: 81 }] })), apply(service, svc({ ports: [{ name: 'b', port: 81 }] }))),
  of('the same item twice in a list', apply(app, ofWeb({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] })), apply(widget, custom({ tags: ['x', 'x'] })), apply(widget, custom({ parts: [{ name: 'a' }, { name: 'a' }] }))),
  of('an item without its key', apply(app, withContainers({ image: 'nginx' })), apply(widget, custom({ parts: [{ note: 'x' }] })), apply(widget, custom({ ends: [{ protocol: 'UDP' }] }))),
  of('the order of items: applied ones in their order, others where they were', apply(app, ofWeb({ env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }, { name: 'C', value: '3' }] })), apply(app, ofWeb({ env: [{ name: 'C', value: '3' }, { name: 'A', value: '1' }, { name: 'B', value: '2' }] })), strategic(app, { spec: { template: { spec: { containers: [{ name: 'web', env: [{ name: 'Z', value: '9' }] }] } } } }), apply(app, ofWeb({ env: [{ name: 'B', value: '2' }, { name: 'N', value: '4' }, { name: 'A', value: '1' }] }))),
  of('an atomic list and an atomic map are replaced', apply(widget, custom({ steps: ['a', 'b'], block: { a: '1', b: '2' }, plain: [{ a: 'x' }] })), apply(widget, custom({ steps: ['b'], block: { b: '3' }, plain: [{ a: 'y' }] }))),
  of('a selector is one value', apply(app, deployment({ selector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'app', operator: 'Exists' }] } })), apply(app, deployment({ selector: { matchLabels: { app: 'web' } } }))),
  of('free maps and values that no schema describes', apply(widget, custom({ free: { a: { b: [1, { c: null }] }, n: 1.5 } })), apply(widget, custom({ free: { a: { d: true } } }))),
  of('numbers, booleans and either-or', apply(widget, custom({ ratio: 0.25, on: false, port: 'http', size: 7 })), apply(widget, custom({ ratio: 1, on: true, port: 80, size: 8 }))),
  of('nothing where null is allowed, and where it is not', apply(widget, custom({ nothing: null })), apply(widget, custom({ mode: null, title: null }))),
  of('defaults of a custom kind are filled in and not owned', apply(widget, custom({ nested: {}, parts: [{ name: 'a' }], ends: [{ port: 1 }, { port: 1, protocol: 'UDP' }] })), apply(widget, custom({ nested: { deep: { level: 3 } } }), two)),
  of('stringData is not stored, and data is', apply(secret, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, stringData: { a: 'b' }, data: { c: 'ZA==' } }), apply(secret, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, stringData: { a: 'x' } })),
  of('a patch in YAML', apply(map, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: "1"\n  b: two\n'), apply(map, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  a: "1"\n  b: "yes"\n  c: |\n    two\n    lines\n')),
];

const wrong: readonly Case[] = [
  of('no field manager', { ...apply(map, configMap('web', {})), path: map }),
  of('a manager of too many letters', apply(map, configMap('web', {}), { manager: 'x'.repeat(129) })),
  of('no apiVersion, no kind, another kind, another version', apply(map, { metadata: { name: 'web' } }), apply(map, { apiVersion: 'v1', metadata: { name: 'web' } }), apply(map, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' } }), apply(map, { apiVersion: 'v2', kind: 'ConfigMap', metadata: { name: 'web' } })),
  of('no name, another name, another namespace', apply(map, { apiVersion: 'v1', kind: 'ConfigMap' }), apply(map, configMap('other', {})), apply(map, configMap('web', {}, { namespace: 'other' }))),
  of('managedFields in the patch', apply(map, configMap('web', {}, { managedFields: [] })), apply(map, configMap('web', {}, { managedFields: [{ manager: 'x' }] }))),
  of('members that the schema does not have', apply(map, { ...configMap('web', {}), extra: 1 }), apply(app, ofWeb({ imagePolicy: 'x' })), apply(app, deployment({ replica: 1 })), apply(widget, custom({ colour: 'red' }))),
  ofWords('values of another type', 'Go prints the value of the wrong type in its own syntax', apply(map, configMap('web', 'text')), apply(map, configMap('web', { a: { b: 1 } })), apply(app, deployment({ replicas: 'three' })), apply(app, deployment({ template: 'x' })), apply(widget, custom({ size: 'big' })), apply(widget, custom({ tags: 'x' })), apply(widget, custom({ tags: [{ a: 1 }] }))),
  ofWords('a value that no Go type takes', 'Go converts by other functions there, with other words', apply(secret, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, data: { a: '???' } }), apply(app, deployment({ replicas: 1.5 })), apply(app, ofWeb({ resources: { limits: { cpu: 'much' } } }))),
  of('a namespace that is not there', apply('/api/v1/namespaces/not-there/configmaps/web', configMap('web', {}))),
  of('an apply that validation refuses', apply(app, deployment({ replicas: -1 })), apply(widget, custom({ size: 0, mode: 'none', title: 'A' })), get(app)),
  ofWords('not YAML, not an object', 'the words of the YAML reader', apply(map, 'a: [b'), apply(map, '- a'), apply(map, '')),
  of('a key twice', apply(map, 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: "1", a: "2"}\n', { query: { fieldValidation: 'Strict' } })),
  of('a resourceVersion that is the stored one, and one that is not', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '2' }, { resourceVersion: '{rv0}' })), apply(map, configMap('web', { a: '3' }, { resourceVersion: '{rv0}' }))),
  of('a uid that is the stored one, and one that is not', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '2' }, { uid: '{uid0}' })), apply(map, configMap('web', { a: '3' }, { uid: '00000000-0000-0000-0000-000000000000' }))),
  of('a uid or a resourceVersion where nothing is', apply(map, configMap('web', {}, { uid: '00000000-0000-0000-0000-000000000000' })), apply(map, configMap('web', {}, { resourceVersion: '1' }))),
  of('uid and resourceVersion together', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '2' }, { uid: '{uid0}', resourceVersion: '{rv0}' })), quietly(remove(map)), quietly(post(paths.configMaps, configMap('web', {}))), apply(map, configMap('web', { a: '3' }, { uid: '{uid0}', resourceVersion: '{rv1}' }))),
  of('a dry run of a conflict and of a forced one', apply(map, configMap('web', { a: '1' })), apply(map, configMap('web', { a: '2' }), { ...two, query: { dryRun: 'All' } }), apply(map, configMap('web', { a: '2' }), { ...forced, query: { dryRun: 'All' } }), get(map)),
];

const clientSide: readonly Case[] = [
  of('kubectl takes over what it applied by annotation',
    quietly(post(withQuery(paths.configMaps, { fieldManager: 'kubectl-client-side-apply' }), configMap('web', { a: '1' }, { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"annotations":{},"name":"web"},"data":{"a":"1"}}\n' } }))),
    apply(map, configMap('web', { a: '2' })), apply(map, configMap('web', { a: '1', b: '2' }), { manager: 'kubectl' }), apply(map, configMap('web', { a: '3' }), { manager: 'kubectl' })),
  of('managedFields that a client empties start anew', apply(map, configMap('web', { a: '1' })), mergePatch(map, { metadata: { managedFields: [{}] } }), apply(map, configMap('web', { a: '1' }), two)),
  of('managedFields that a client sends along are kept', quietly(post(paths.configMaps, configMap('web', { a: '1' }))), put(map, configMap('web', { a: '1' }, { managedFields: [{ manager: 'sent', operation: 'Apply', apiVersion: 'v1', fieldsType: 'FieldsV1', time: '2026-01-01T00:00:00Z', fieldsV1: { 'f:data': { 'f:a': {} } } }] }))),
  of('more than ten updaters: the oldest become one', quietly(post(paths.configMaps, configMap('web', {}))), ...Array.from({ length: 12 }, (_, at) => quietly(mergePatch(withQuery(map, { fieldManager: `m${String(at).padStart(2, '0')}` }), { data: { [`k${at}`]: 'v' } }))), ),
];

export const applyCases: readonly Case[] = [...conflicts, ...givingUp, ...values, ...wrong, ...clientSide];
