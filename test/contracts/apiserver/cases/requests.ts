import { apply, type Case, configMap, deployment, get, mergePatch, object, of, ofWords, paths, post, prefixed, put, quietly, remove, type Step, withQuery } from '../case.ts';

const maps = paths.configMaps;
const map = `${maps}/web`;
const app = `${paths.deployments}/web`;
const widget = `${paths.widgets}/web`;
const labelled = (name: string, labels: Record<string, string>): Step => quietly(post(maps, configMap(name, { a: name }, { labels })));
const three = [labelled('a', { tier: 'front', env: 'prod' }), labelled('b', { tier: 'back' }), labelled('c', { env: 'test' })];
const listed = (selector: string): Step => get(withQuery(maps, { labelSelector: selector }));
const TABLE = 'application/json;as=Table;v=v1;g=meta.k8s.io';
const PARTIAL = 'application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io';
const PARTIALS = 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io';

const bodies: readonly Case[] = [
  ofWords('not JSON, a list, nothing', 'the words of Go’s JSON reader', post(maps, '{bad'), post(maps, '[]'), post(maps, '')),
  of('an object in YAML', post(maps, 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: b}\n', { type: 'application/yaml' })),
  ofWords('a type of body that nobody reads', 'the sandbox names what it reads', post(maps, 'x', { type: 'text/plain' })),
  of('without apiVersion and kind', post(maps, { metadata: { name: 'web' } })),
  ofWords('another kind, another version', 'the words of Go’s scheme', post(maps, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' } }), post(maps, { apiVersion: 'v2', kind: 'ConfigMap', metadata: { name: 'web' } }), post(maps, { apiVersion: 'v1', kind: 'Nope', metadata: { name: 'web' } })),
  of('another namespace than the path says', post(maps, configMap('web', {}, { namespace: 'other' }))),
  of('unknown and repeated members: warned of', post(maps, '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web","colour":1},"data":{"a":"1","a":"2"},"extra":{}}')),
  of('unknown and repeated members: ignored', post(withQuery(maps, { fieldValidation: 'Ignore' }), '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web","colour":1},"data":{"a":"1","a":"2"},"extra":{}}')),
  of('unknown and repeated members: refused', post(withQuery(maps, { fieldValidation: 'Strict' }), '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"web","colour":1},"data":{"a":"1","a":"2"},"extra":{}}')),
  of('unknown members deep inside', post(withQuery(paths.deployments, { fieldValidation: 'Strict' }), deployment({ replica: 2, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'a', image: 'b', portz: [] }], dns: 'x' } } }))),
  of('values of another type', post(maps, configMap('web', { a: 1 })), post(maps, configMap('web', 'text')), post(paths.deployments, deployment({ replicas: 'three' })), post(paths.deployments, deployment({ paused: 'yes' }))),
  of('values of another type deep inside', post(paths.deployments, deployment({ template: { spec: { containers: [{ name: 1 }] } } })), post(paths.deployments, deployment({ replicas: 1.5 }))),
  of('what no Go type takes', post(paths.secrets, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, data: { a: '*' } }), post(paths.leases, { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'web' }, spec: { renewTime: 'now' } })),
  of('null for everything', post(maps, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', labels: null, annotations: null, finalizers: null }, data: null, binaryData: null, immutable: null })),
  of('what only the server writes', post(maps, configMap('web', {}, { uid: 'x', creationTimestamp: '2020-01-01T00:00:00Z', generation: 7, deletionTimestamp: '2020-01-01T00:00:00Z', selfLink: '/x' }))),
  of('a resourceVersion on create', post(maps, configMap('web', {}, { resourceVersion: '1' }))),
  of('a custom object with a wrong member in metadata', post(withQuery(paths.widgets, { fieldValidation: 'Strict' }), { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web', colour: 1 }, spec: { colour: 2 } })),
  of('wrong options', post(withQuery(maps, { dryRun: 'Some' }), configMap('web', {})), post(withQuery(maps, { fieldValidation: 'Maybe' }), configMap('web', {})), post(withQuery(maps, { fieldManager: 'x'.repeat(129) }), configMap('web', {})), mergePatch(withQuery(map, { force: 'true' }), {})),
];

const paging: readonly Case[] = [
  of('a list, of all and of a namespace that is not there', ...three, get(maps), get('/api/v1/namespaces/not-there/configmaps')),
  of('by equality', ...three, listed('tier=front'), listed('tier==front,env=prod'), listed('tier!=front')),
  of('by sets', ...three, listed('tier in (front, back)'), listed('tier notin (front)'), listed('env'), listed('!env')),
  ofWords('by something that cannot be read', 'the words of the selector parser', listed('a b'), listed('a===b'), listed('a in b')),
  of('by name', ...three, get(withQuery(maps, { fieldSelector: 'metadata.name=b' })), get(withQuery(maps, { fieldSelector: 'metadata.name!=b' })), get(withQuery(maps, { fieldSelector: 'metadata.name=b,metadata.name=c' }))),
  ofWords('by a field that nobody can ask for', 'the words of the selector parser', get(withQuery(maps, { fieldSelector: 'data.a=x' })), get(withQuery(maps, { fieldSelector: 'nonsense' }))),
  of('in parts', ...three, get(withQuery(maps, { limit: '2' })), get(`${maps}?limit=2&continue={next3}`)),
  of('in parts with a selector', ...three, get(withQuery(maps, { limit: '1', labelSelector: 'env' })), get(`${maps}?limit=1&labelSelector=env&continue={next3}`)),
  ofWords('with a wrong limit and a wrong token', 'the words of the parsers', get(withQuery(maps, { limit: 'x' })), get(withQuery(maps, { continue: 'x' }))),
  of('metadata only', ...three, get(maps, { accept: PARTIALS }), get(`${maps}/a`, { accept: PARTIAL })),
  of('custom objects, and their metadata', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'a' }, spec: { size: 1 } })), get(paths.widgets), get(paths.widgets, { accept: PARTIALS })),
  of('an empty list', get(maps), get(paths.widgets)),
  of('an unknown form', get(maps, { accept: 'application/json;as=Poem;v=v1;g=meta.k8s.io, application/json' })),
];

const tabled = (path: string, body: unknown): Case => of(`a table of ${path.split('/').at(-1)}`, quietly(post(path, body)), get(withQuery(path, { fieldSelector: 'metadata.name=web' }), { accept: TABLE }));
const container = { name: 'web', image: 'nginx' };
const tables: readonly Case[] = [
  tabled(maps, configMap('web', { a: '1', b: '2' })),
  tabled(paths.secrets, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, stringData: { a: 'b' } }),
  tabled(paths.deployments, deployment({ replicas: 3 })),
  tabled(paths.services, { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'NodePort', selector: { b: '2', a: '1' }, ports: [{ name: 'a', port: 80 }, { name: 'b', port: 53, protocol: 'UDP' }] } }),
  tabled(paths.pods, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [container] } }),
  tabled(paths.jobs, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'web' }, spec: { completions: 3, template: { spec: { restartPolicy: 'Never', containers: [container] } } } }),
  tabled(paths.cronJobs, { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'web' }, spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [container] } } } } } }),
  tabled(paths.ingresses, { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web' }, spec: { tls: [{ hosts: ['a.test'] }], rules: ['a', 'b', 'c', 'd'].map((host) => ({ host: `${host}.test` })) } }),
  tabled(paths.claims, { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'web' }, spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'slow', resources: { requests: { storage: '1Gi' } } } }),
  tabled(paths.roleBindings, { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'web' }, roleRef: { kind: 'Role', name: 'r' }, subjects: [{ kind: 'User', name: 'u' }, { kind: 'User', name: 'v' }] }),
  tabled(paths.budgets, { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web' }, spec: { minAvailable: '50%' } }),
  tabled(paths.autoscalers, { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: 'web' }, spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } } }),
  tabled(paths.networkPolicies, { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'web' }, spec: { podSelector: { matchLabels: { b: '2', a: '1' }, matchExpressions: [{ key: 'c', operator: 'In', values: ['y', 'x'] }] } } }),
  tabled(paths.accounts, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web' } }),
  tabled(paths.leases, { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: 'web' }, spec: { holderIdentity: 'me' } }),
  tabled(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { size: 3 } }),
  tabled(paths.quotas, { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'web' }, spec: { hard: { pods: '3' } } }),
  of('a table with whole objects, and with none', quietly(post(maps, configMap('web', { a: '1' }))), get(withQuery(map, { includeObject: 'Object' }), { accept: TABLE }), get(withQuery(map, { includeObject: 'None' }), { accept: TABLE })),
];

const car = { apiVersion: '{id}.test/v1', kind: 'Car', metadata: { name: 'web', finalizers: ['a.test/hold'] } };
const cars = '/apis/{id}.test/v1/namespaces/{ns}/cars';
const carDefinition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
  metadata: { name: 'cars.{id}.test' },
  spec: { group: '{id}.test', scope: 'Namespaced', names: { plural: 'cars', kind: 'Car' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] },
});

const deleting: readonly Case[] = [
  of('with a uid that is right, with one that is not', quietly(post(maps, configMap('web', {}))), remove(map, { preconditions: { uid: 'other' } }), remove(map, { preconditions: { uid: '{uid0}' } })),
  of('with a version that is right, with one that is not', quietly(post(maps, configMap('web', {}))), remove(map, { preconditions: { resourceVersion: '1' } }), remove(map, { preconditions: { resourceVersion: '{rv0}' } })),
  of('with a finalizer: marked, held, let go', quietly(post(maps, configMap('web', {}, { finalizers: ['a.test/hold'] }))), remove(map), remove(map), get(map), mergePatch(map, { metadata: { finalizers: ['a.test/other', 'a.test/hold'] } }), mergePatch(map, { metadata: { finalizers: null } }), get(map)),
  of('what is being deleted may still be changed, and not be made again', quietly(post(maps, configMap('web', {}, { finalizers: ['a.test/hold'] }))), quietly(remove(map)), mergePatch(map, { data: { a: '1' } }), post(maps, configMap('web', {})), apply(map, configMap('web', { b: '2' }))),
  of('a Deployment with a finalizer counts a generation', quietly(post(paths.deployments, deployment({}, { finalizers: ['a.test/hold'] }))), remove(app)),
  of('the ways to treat dependents', quietly(post(maps, configMap('web', {}))), remove(withQuery(map, { propagationPolicy: 'Foreground' })), get(map)),
  of('orphaning', quietly(post(maps, configMap('web', {}))), remove(map, { propagationPolicy: 'Orphan' }), get(map)),
  of('in the background', quietly(post(paths.jobs, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'web' }, spec: { template: { spec: { restartPolicy: 'Never', containers: [container] } } } })), remove(`${paths.jobs}/web`, { propagationPolicy: 'Background' })),
  of('an unknown way', quietly(post(maps, configMap('web', {}))), remove(map, { propagationPolicy: 'Sideways' })),
  of('a dry run', quietly(post(maps, configMap('web', {}))), remove(withQuery(map, { dryRun: 'All' })), get(map)),
  of('a collection', ...three, remove(maps), get(maps)),
  of('a collection by labels', ...three, remove(withQuery(maps, { labelSelector: 'env' })), get(maps)),
  of('what is not there', remove(map), remove('/api/v1/nodes/not-there')),
  of('a namespace and what is made in it afterwards', quietly(post(maps, configMap('web', {}))), remove('/api/v1/namespaces/{ns}'), post(maps, configMap('late', {})), get('/api/v1/namespaces/{ns}'), remove('/api/v1/namespaces/{ns}')),
  of('a definition and its objects',
    quietly(post(paths.definitions, carDefinition)), { ...quietly(get(cars)), until: 200 }, quietly(post(cars, car)), remove(`${paths.definitions}/cars.{id}.test`), { ...quietly(get(`${cars}/web`)), untilBody: 'deletionTimestamp' },
    post(cars, { ...car, metadata: { name: 'late' } }), mergePatch(`${cars}/web`, { metadata: { finalizers: null } }), { ...quietly(get(`${paths.definitions}/cars.{id}.test`)), until: 404 }),
  of('a pod that was bound waits for its kubelet', quietly(post(paths.pods, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { nodeName: 'node-0', containers: [container] } })), remove(`${paths.pods}/web`), get(`${paths.pods}/web`), remove(`${paths.pods}/web`, { gracePeriodSeconds: 0 }), get(`${paths.pods}/web`)),
];

const scale = (replicas: number | undefined, metadata: object = {}): object => ({ apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name: 'web', namespace: '{ns}', ...metadata }, spec: replicas === undefined ? {} : { replicas } });
const subresources: readonly Case[] = [
  of('the scale of a Deployment', quietly(post(paths.deployments, deployment({ replicas: 2 }))), get(`${app}/scale`), put(`${app}/scale`, scale(5)), get(app), put(`${app}/scale`, scale(0)), get(`${app}/scale`)),
  of('the scale by merge patch', quietly(post(paths.deployments, deployment())), mergePatch(`${app}/scale`, { spec: { replicas: 3 } }), get(app)),
  of('the scale with an old version', quietly(post(paths.deployments, deployment())), put(`${app}/scale`, scale(3, { resourceVersion: '1' })), put(`${app}/scale`, scale(3, { resourceVersion: '{rv0}' }))),
  of('a negative scale', quietly(post(paths.deployments, deployment())), put(`${app}/scale`, scale(-1))),
  of('the scale of nothing', get(`${app}/scale`), put(`${app}/scale`, scale(1))),
  of('the scale of a custom object', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { replicas: 2 } })), get(`${widget}/scale`), put(`${widget}/scale`, scale(4)), get(widget)),
  of('the status: only the status is written', quietly(post(paths.deployments, deployment({ replicas: 2 }))), put(`${app}/status`, { ...deployment({ replicas: 9 }, { labels: { a: 'b' }, annotations: { c: 'd' } }), status: { replicas: 2, readyReplicas: 1, conditions: [{ type: 'Available', status: 'False' }] } }), mergePatch(app, { status: { replicas: 7 } })),
  of('the status by merge patch', quietly(post(paths.deployments, deployment())), mergePatch(withQuery(`${app}/status`, { fieldManager: 'controller' }), { status: { replicas: 1, updatedReplicas: 1 } })),
  of('the status of a custom object', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { size: 1 }, status: { phase: 'No' } })), put(`${widget}/status`, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web', labels: { a: 'b' }, resourceVersion: '{rv0}' }, spec: { size: 9 }, status: { phase: 'Up' } }), mergePatch(`${widget}/status`, { status: { phase: 'Down' }, spec: { size: 3 } })),
  of('subresources that are not there', quietly(post(maps, configMap('web', {}))), get(`${map}/status`), get(`${map}/scale`), get(`${app}/nonsense`)),
];

const verbs: readonly Case[] = [
  of('paths that nothing stands at', get('/nope'), get('/api/v1/nonsense'), get('/apis/nope.test/v1/things'), get('/apis/apps/v1/nonsense'), get('/api/v2/pods')),
  of('methods that do not fit', put(maps, configMap('web', {})), post(map, configMap('web', {})), post('/api/v1/configmaps', configMap('web', {})), remove('/api/v1/namespaces')),
  of('a namespaced kind without namespace, and the other way round', get('/api/v1/configmaps/web'), get('/api/v1/namespaces/{ns}/nodes'), get('/api/v1/namespaces/{ns}/nodes/x')),
  of('a patch of an unknown type', quietly(post(maps, configMap('web', {}))), { method: 'PATCH', path: map, body: {}, type: 'application/json' }),
  of('without a token, and with an unknown one', get(maps, { as: 'none' }), get(maps, { as: 'expired' })),
  of('who may only read', quietly(post(maps, configMap('web', {}))), get(map, { as: 'viewer' }), post(maps, configMap('x', {}), { as: 'viewer' }), apply(map, configMap('web', {}), { as: 'viewer' }), remove(map, undefined, { as: 'viewer' }), get('/version', { as: 'viewer', quiet: true })),
  of('who may nothing', get(maps, { as: 'nobody' }), get(`${app}/scale`, { as: 'nobody' }), get('/api/v1/nodes', { as: 'nobody' }), post(paths.namespaces, object('v1', 'Namespace', { metadata: { name: '{id}' } }), { as: 'nobody' }), get('/api/v1/namespaces/{ns}', { as: 'nobody' })),
  of('what one may do', post(paths.reviews, { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes: { verb: 'patch', group: 'apps', resource: 'deployments', namespace: 'x' } } }), { ...post(paths.reviews, { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes: { verb: 'patch', group: 'apps', resource: 'deployments', namespace: 'x' } } }), as: 'nobody' }),
  of('what a viewer may do', { ...post(paths.reviews, { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes: { verb: 'delete', resource: 'pods' } } }), as: 'viewer' }),
  of('a namespace that is not there', post('/api/v1/namespaces/not-there/configmaps', configMap('web', {})), post('/apis/contract.test/v1/namespaces/not-there/widgets', { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' } })),
  of('a generated name', { ...post(maps, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { generateName: 'web-' } }), quiet: true }),
];

const watched = (query: string): Step => get(`${maps}?watch=true&timeoutSeconds=1&${query}`);
const watching: readonly Case[] = [
  of('from a version: what happened since', quietly(post(maps, configMap('web', {}))), quietly(mergePatch(map, { data: { a: '1' } })), quietly(remove(map)), watched('resourceVersion={rv0}')),
  of('from nothing: what is there', ...three, watched('labelSelector=tier')),
  of('a label that comes and goes', quietly(post(maps, configMap('web', {}))), quietly(mergePatch(map, { metadata: { labels: { x: 'y' } } })), quietly(mergePatch(map, { metadata: { labels: null } })), watched('resourceVersion={rv0}&labelSelector=x')),
  of('as tables', quietly(post(maps, configMap('web', {}))), quietly(mergePatch(map, { data: { a: '1' } })), quietly(mergePatch(map, { data: { b: '1' } })), get(`${maps}?watch=true&timeoutSeconds=1&resourceVersion={rv0}`, { accept: TABLE })),
  of('custom objects', quietly(post(paths.widgets, { apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: { size: 1 } })), quietly(mergePatch(widget, { spec: { size: 2 } })), get(`${paths.widgets}?watch=true&timeoutSeconds=1&resourceVersion={rv0}`)),
];

export const requestCases: readonly Case[] = [
  ...prefixed('body', bodies), ...prefixed('list', paging), ...prefixed('table', tables), ...prefixed('delete', deleting), ...prefixed('subresource', subresources), ...prefixed('request', verbs), ...prefixed('watch', watching),
];
