import { type Case, configMap, container, deployment, get, jsonPatch, mergePatch, of, ofWords, paths, post, prefixed, put, quietly, strategic, template, withQuery } from '../case.ts';

const map = `${paths.configMaps}/web`;
const app = `${paths.deployments}/web`;
const widget = `${paths.widgets}/web`;

const made = quietly(post(paths.configMaps, configMap('web', { a: '1', b: '2' }, { labels: { x: 'y' } })));
const rich = deployment({
  template: template({
    containers: [container({ env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], ports: [{ containerPort: 80, name: 'http' }], args: ['x', 'y'] }), { name: 'side', image: 'busybox' }],
    volumes: [{ name: 'v', emptyDir: {} }, { name: 'w', configMap: { name: 'c' } }], tolerations: [{ key: 'k', operator: 'Exists' }],
  }),
});
const rolled = quietly(post(paths.deployments, rich));
const pod = (spec: object): object => ({ spec: { template: { spec } } });

const strategicCases: readonly Case[] = [
  of('a container is changed by its name', rolled, strategic(app, pod({ containers: [{ name: 'web', image: 'nginx:2' }] }))),
  of('a container is added', rolled, strategic(app, pod({ containers: [{ name: 'new', image: 'busybox' }] }))),
  of('a container is deleted', rolled, strategic(app, pod({ containers: [{ name: 'side', $patch: 'delete' }] }))),
  of('the containers are replaced', rolled, strategic(app, pod({ containers: [{ $patch: 'replace' }, { name: 'only', image: 'x' }] }))),
  of('an environment variable is changed, added and deleted', rolled, strategic(app, pod({ containers: [{ name: 'web', env: [{ name: 'A', value: '9' }, { name: 'C', value: '3' }, { name: 'B', $patch: 'delete' }] }] }))),
  of('a list without merge key is replaced', rolled, strategic(app, pod({ containers: [{ name: 'web', args: ['z'] }], tolerations: [{ key: 'q', operator: 'Exists' }] }))),
  of('ports are merged by containerPort', rolled, strategic(app, pod({ containers: [{ name: 'web', ports: [{ containerPort: 80, name: 'web' }, { containerPort: 81 }] }] }))),
  of('a volume keeps only the keys that are retained', rolled, strategic(app, pod({ volumes: [{ name: 'v', $retainKeys: ['name', 'hostPath'], hostPath: { path: '/x' } }] }))),
  of('the strategy is replaced with its type', rolled, strategic(app, { spec: { strategy: { $retainKeys: ['type'], type: 'Recreate' } } })),
  of('null removes, and defaults come back', rolled, strategic(app, { spec: { replicas: null, revisionHistoryLimit: null, template: { metadata: { labels: { tier: 'x' } } } }, metadata: { labels: null, annotations: { a: 'b' } } })),
  of('an order is set for the items', rolled, strategic(app, pod({ '$setElementOrder/containers': [{ name: 'side' }, { name: 'new' }, { name: 'web' }], containers: [{ name: 'new', image: 'x' }] }))),
  of('finalizers are merged as a set', quietly(post(paths.configMaps, configMap('web', {}, { finalizers: ['a.test/x'] }))), strategic(map, { metadata: { finalizers: ['a.test/y'] } }), strategic(map, { metadata: { '$deleteFromPrimitiveList/finalizers': ['a.test/x'] } })),
  of('owner references are merged by uid', quietly(post(paths.configMaps, configMap('web', {}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'u' }] }))), strategic(map, { metadata: { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'q', uid: 'w' }] } })),
  of('a map is replaced', made, strategic(map, { data: { $patch: 'replace', c: '3' } })),
  of('nothing in the patch changes nothing', made, strategic(map, {}), strategic(map, { data: { a: '1' } })),
  of('a patch of a kind of a CRD', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' } })), strategic(widget, { spec: { size: 2 } })),
  of('a member that is not known: warned of, ignored, refused', rolled, strategic(app, { spec: { replica: 2 } }), strategic(withQuery(app, { fieldValidation: 'Ignore' }), { spec: { replica: 2 } })),
  ofWords('a member that is not known is refused where that is asked for', 'Go prints the patch in its own syntax', rolled, strategic(withQuery(app, { fieldValidation: 'Strict' }), { spec: { replica: 2 } })),
];

const mergeCases: readonly Case[] = [
  of('a key is changed, one added, one removed', made, mergePatch(map, { data: { a: '9', c: '3', b: null } })),
  of('a list is replaced', rolled, mergePatch(app, pod({ containers: [{ name: 'only', image: 'x' }] }))),
  of('the same value again changes nothing', made, mergePatch(map, { data: { a: '1' } })),
  of('labels are removed as a whole', made, mergePatch(map, { metadata: { labels: null } })),
  of('the name in the patch may only be its own', made, mergePatch(map, { metadata: { name: 'other' } }), mergePatch(map, { metadata: { namespace: 'other' } })),
  of('a stale resourceVersion', made, mergePatch(map, { metadata: { resourceVersion: '1' }, data: { a: '2' } }), mergePatch(map, { metadata: { resourceVersion: '{rv0}' }, data: { a: '3' } })),
  of('what only the server writes is left alone', made, mergePatch(map, { metadata: { creationTimestamp: null, generation: 7 } })),
  of('the uid may not change', made, mergePatch(map, { metadata: { uid: 'other' } })),
  of('nothing is there', mergePatch(map, { data: {} })),
  of('not an object', made, mergePatch(map, [1]), mergePatch(map, '"text"')),
  ofWords('values of another type', 'the words hold the whole object with its resourceVersion', made, mergePatch(map, { data: { a: 1 } })),
  of('members of a custom kind that are not known', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' } })), mergePatch(widget, { spec: { size: 2, colour: 'red' } }), mergePatch(withQuery(widget, { fieldValidation: 'Ignore' }), { spec: { colour: 'red' } })),
  of('nothing where null is allowed', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { nothing: 'x', mode: 'fast' } })), mergePatch(widget, { spec: { nothing: null, mode: null } })),
  of('a dry run', made, mergePatch(withQuery(map, { dryRun: 'All' }), { data: { a: '9' } }), get(map)),
  of('the field manager and the agent', made, mergePatch(withQuery(map, { fieldManager: 'hand' }), { data: { c: '1' } }), mergePatch(map, { data: { d: '1' } }, { agent: 'kubectl-edit/v1.30 (linux)' })),
];

const jsonCases: readonly Case[] = [
  of('add, replace and remove', made, jsonPatch(map, [{ op: 'add', path: '/data/c', value: '3' }, { op: 'replace', path: '/data/a', value: '9' }, { op: 'remove', path: '/data/b' }])),
  of('into a list, and to its end', rolled, jsonPatch(app, [{ op: 'add', path: '/spec/template/spec/containers/0/args/1', value: 'm' }, { op: 'add', path: '/spec/template/spec/containers/0/args/-', value: 'z' }, { op: 'remove', path: '/spec/template/spec/containers/1' }])),
  of('move and copy', made, jsonPatch(map, [{ op: 'move', from: '/data/a', path: '/data/z' }, { op: 'copy', from: '/data/b', path: '/data/y' }])),
  of('a test that holds and one that does not', made, jsonPatch(map, [{ op: 'test', path: '/data/a', value: '1' }, { op: 'replace', path: '/data/a', value: '2' }]), jsonPatch(map, [{ op: 'test', path: '/data/a', value: '1' }, { op: 'replace', path: '/data/a', value: '3' }])),
  of('paths that are not there', made, jsonPatch(map, [{ op: 'remove', path: '/data/nope' }]), jsonPatch(map, [{ op: 'replace', path: '/data/nope', value: 'x' }]), jsonPatch(map, [{ op: 'add', path: '/nope/deep', value: 'x' }])),
  of('escaped segments', made, jsonPatch(map, [{ op: 'add', path: '/metadata/annotations', value: {} }, { op: 'add', path: '/metadata/annotations/a.test~1b', value: 'c' }])),
  ofWords('not a patch', 'the words of Go’s JSON reader', made, jsonPatch(map, { a: 1 }), jsonPatch(map, 'x')),
  of('no operation', made, jsonPatch(map, [])),
  of('nothing is there', jsonPatch(map, [{ op: 'add', path: '/data/a', value: 'x' }])),
  of('a patch that makes the object invalid', rolled, jsonPatch(app, [{ op: 'replace', path: '/spec/replicas', value: -1 }])),
];

const replacing: readonly Case[] = [
  of('with the stored resourceVersion, with an old one, with none', made, put(map, configMap('web', { a: '2' }, { resourceVersion: '{rv0}' })), put(map, configMap('web', { a: '3' }, { resourceVersion: '{rv0}' })), put(map, configMap('web', { a: '4' }))),
  of('no resourceVersion for a kind that needs one', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' } })), put(widget, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { size: 2 } }), put(widget, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web', resourceVersion: '{rv0}' }, spec: { size: 2 } })),
  of('another uid', made, put(map, configMap('web', { a: '2' }, { uid: '{uid0}' }))),
  ofWords('a uid that was another object’s', 'the key in etcd', made, put(map, configMap('web', { a: '2' }, { uid: '00000000-0000-0000-0000-000000000000' }))),
  of('another name, no name, another namespace', made, put(map, configMap('other', {})), put(map, { apiVersion: 'v1', kind: 'ConfigMap' }), put(map, configMap('web', {}, { namespace: 'other' }))),
  of('of nothing: refused for most kinds, made for some', put(map, configMap('web', {})), put(`${paths.roles}/web`, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'web' }, rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }), put(`${paths.leases}/web`, { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'web' } })),
  of('the status is not replaced with the object', rolled, put(app, { ...rich, status: { replicas: 7 } })),
  of('the generation counts changes of the spec, and annotations of Deployments', rolled, put(app, rich), put(app, { ...rich, metadata: { name: 'web', annotations: { a: 'b' } } }), put(app, { ...rich, metadata: { name: 'web', labels: { a: 'b' } } })),
  of('fields that are left out go, and their owners with them', quietly(post(withQuery(paths.configMaps, { fieldManager: 'first' }), configMap('web', { a: '1', b: '2' }))), put(withQuery(map, { fieldManager: 'second' }), configMap('web', { b: '2', c: '3' }))),
];

export const patchCases: readonly Case[] = [
  ...prefixed('strategic', strategicCases), ...prefixed('merge', mergeCases), ...prefixed('JSON patch', jsonCases), ...prefixed('replaced', replacing),
];
