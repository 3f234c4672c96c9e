import type { JsonObject } from '#core/model';
import { type Case, configMap, container, deployment, object, of, ofWords, paths, post, put, quietly, template, withQuery, workload } from '../case.ts';

const named = (apiVersion: string, kind: string, rest: JsonObject): JsonObject => object(apiVersion, kind, { metadata: { name: 'web' }, ...rest });
const pods = (spec: JsonObject): JsonObject => deployment({ template: template(spec) });
const one = (more: JsonObject): JsonObject => pods({ containers: [container(more)] });
const svc = (spec: JsonObject): JsonObject => named('v1', 'Service', { spec });
const ingress = (path: JsonObject): JsonObject => named('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host: 'a.test', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } }, ...path }] } }] } });
const claim = (spec: JsonObject): JsonObject => named('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } });
const job = (spec: JsonObject, pod: JsonObject = {}): JsonObject => named('batch/v1', 'Job', { spec: { template: { spec: { restartPolicy: 'Never', containers: [container()], ...pod } }, ...spec } });
const cron = (spec: JsonObject): JsonObject => named('batch/v1', 'CronJob', { spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [container()] } } } }, ...spec } });
const role = (rule: JsonObject): JsonObject => named('rbac.authorization.k8s.io/v1', 'Role', { rules: [rule] });
const binding = (rest: JsonObject): JsonObject => named('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { kind: 'Role', name: 'r' }, ...rest });
const scaler = (spec: JsonObject): JsonObject => named('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, ...spec } });

type Row = readonly [name: string, path: string, body: JsonObject];

/** Objects that are refused when they are made. */
const refused: readonly Row[] = [
  ['a name with capitals', paths.configMaps, configMap('Web', {})],
  ['a name that is too long', paths.configMaps, configMap('x'.repeat(254), {})],
  ['a namespace with a dot', paths.namespaces, object('v1', 'Namespace', { metadata: { name: 'a.b' } })],
  ['no name', paths.configMaps, object('v1', 'ConfigMap', { metadata: {} })],
  ['a label key that is none', paths.configMaps, configMap('web', {}, { labels: { 'a b': 'c' } })],
  ['a label key with two slashes', paths.configMaps, configMap('web', {}, { labels: { 'a/b/c': 'd' } })],
  ['a label key with an empty prefix', paths.configMaps, configMap('web', {}, { labels: { '/a': 'd' } })],
  ['a label value that is too long', paths.configMaps, configMap('web', {}, { labels: { a: 'x'.repeat(64) } })],
  ['a label value with a space', paths.configMaps, configMap('web', {}, { labels: { a: 'b c' } })],
  ['an annotation key that is none', paths.configMaps, configMap('web', {}, { annotations: { 'a b': 'c' } })],
  ['a finalizer without a domain is fine, one with a space is not', paths.configMaps, configMap('web', {}, { finalizers: ['a b'] })],
  ['an owner without a uid', paths.configMaps, configMap('web', {}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'p' }] })],
  ['two owners that control', paths.configMaps, configMap('web', {}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'a', controller: true }, { apiVersion: 'v1', kind: 'Pod', name: 'q', uid: 'b', controller: true }] })],
  ['a key with a space', paths.configMaps, configMap('web', { 'a b': 'c' })],
  ['a key that is two dots', paths.configMaps, configMap('web', { '..': 'c' })],
  ['a key in data and in binaryData', paths.configMaps, named('v1', 'ConfigMap', { data: { a: 'b' }, binaryData: { a: 'AA==' } })],
  ['a TLS secret without its key', paths.secrets, named('v1', 'Secret', { type: 'kubernetes.io/tls', data: { 'tls.crt': '' } })],
  ['a docker secret without its file', paths.secrets, named('v1', 'Secret', { type: 'kubernetes.io/dockerconfigjson' })],
  ['a basic-auth secret without anything', paths.secrets, named('v1', 'Secret', { type: 'kubernetes.io/basic-auth' })],
  ['an ssh secret without its key', paths.secrets, named('v1', 'Secret', { type: 'kubernetes.io/ssh-auth' })],
  ['a token secret without its account', paths.secrets, named('v1', 'Secret', { type: 'kubernetes.io/service-account-token' })],
  ['a service without ports', paths.services, svc({})],
  ['a service with a number for a name', paths.services, object('v1', 'Service', { metadata: { name: '1web' }, spec: { ports: [{ port: 80 }] } })],
  ['a service port of zero, and one that is too large', paths.services, svc({ ports: [{ name: 'a', port: 0 }, { name: 'b', port: 70_000 }] })],
  ['two service ports without names', paths.services, svc({ ports: [{ port: 80 }, { port: 81 }] })],
  ['two service ports of one name', paths.services, svc({ ports: [{ name: 'a', port: 80 }, { name: 'a', port: 81 }] })],
  ['the same service port twice', paths.services, svc({ ports: [{ name: 'a', port: 80 }, { name: 'b', port: 80 }] })],
  ['a service of an unknown type', paths.services, svc({ type: 'Magic', ports: [{ port: 80 }] })],
  ['an external name that is missing', paths.services, svc({ type: 'ExternalName' })],
  ['a traffic policy that does not fit', paths.services, svc({ externalTrafficPolicy: 'Local', ports: [{ port: 80 }] })],
  ['an unknown protocol and session affinity', paths.services, svc({ sessionAffinity: 'Sticky', ports: [{ port: 80, protocol: 'HTTP' }] })],
  ['a target port with capitals', paths.services, svc({ ports: [{ port: 80, targetPort: 'HTTP' }] })],
  ['a selector with a wrong value', paths.services, svc({ selector: { a: 'b c' }, ports: [{ port: 80 }] })],
  ['a Deployment without a selector', paths.deployments, { ...deployment(), spec: { template: template() } }],
  ['a Deployment with an empty selector', paths.deployments, deployment({ selector: {} })],
  ['a selector that does not match', paths.deployments, deployment({ selector: { matchLabels: { app: 'other' } } })],
  ['a selector with a wrong operator', paths.deployments, deployment({ selector: { matchExpressions: [{ key: 'app', operator: 'Like', values: ['x'] }] } })],
  ['negative replicas', paths.deployments, deployment({ replicas: -1 })],
  ['a deadline that is not after minReadySeconds', paths.deployments, deployment({ minReadySeconds: 600 })],
  ['a rolling update of an unknown strategy', paths.deployments, deployment({ strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } })],
  ['nothing may move', paths.deployments, deployment({ strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } })],
  ['a percentage without its sign', paths.deployments, deployment({ strategy: { rollingUpdate: { maxSurge: 'ten' } } })],
  ['more than all may be unavailable', paths.deployments, deployment({ strategy: { rollingUpdate: { maxUnavailable: '200%' } } })],
  ['a restart policy that Deployments do not have', paths.deployments, pods({ restartPolicy: 'Never' })],
  ['no container', paths.deployments, pods({ containers: [] })],
  ['a container without a name and an image', paths.deployments, pods({ containers: [{}] })],
  ['a container name with capitals', paths.deployments, one({ name: 'Web' })],
  ['two containers of one name', paths.deployments, pods({ containers: [container(), container()] })],
  ['an init container of the same name', paths.deployments, pods({ initContainers: [container()], containers: [container()] })],
  ['a port of zero, one too large, a name too long', paths.deployments, one({ ports: [{ containerPort: 0 }, { containerPort: 70_000 }, { containerPort: 1, name: 'a-name-that-is-too-long' }] })],
  ['two ports of one name', paths.deployments, one({ ports: [{ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'a' }] })],
  ['an unknown protocol', paths.deployments, one({ ports: [{ containerPort: 1, protocol: 'HTTP' }] })],
  ['a variable without a name, and one with an equals sign', paths.deployments, one({ env: [{ value: 'x' }, { name: 'A=B' }] })],
  ['a variable with a value and a source', paths.deployments, one({ env: [{ name: 'A', value: 'x', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } }] })],
  ['a variable from nothing', paths.deployments, one({ env: [{ name: 'A', valueFrom: {} }] })],
  ['an unknown pull policy', paths.deployments, one({ imagePullPolicy: 'Sometimes' })],
  ['a mount of no volume', paths.deployments, one({ volumeMounts: [{ name: 'v', mountPath: '/x' }] })],
  ['two mounts at one place', paths.deployments, pods({ volumes: [{ name: 'v', emptyDir: {} }], containers: [container({ volumeMounts: [{ name: 'v', mountPath: '/x' }, { name: 'v', mountPath: '/x' }] })] })],
  ['a volume of two sorts', paths.deployments, pods({ volumes: [{ name: 'v', emptyDir: {}, hostPath: { path: '/x' } }] })],
  ['two volumes of one name', paths.deployments, pods({ volumes: [{ name: 'v', emptyDir: {} }, { name: 'v', emptyDir: {} }] })],
  ['a volume without what it needs', paths.deployments, pods({ volumes: [{ name: 'a', secret: {} }, { name: 'b', persistentVolumeClaim: { claimName: '' } }] })],
  ['a request above its limit', paths.deployments, one({ resources: { requests: { cpu: '2' }, limits: { cpu: '1' } } })],
  ['a negative amount', paths.deployments, one({ resources: { requests: { cpu: '-1' } } })],
  ['a resource that nobody knows', paths.deployments, one({ resources: { requests: { speed: '1' } } })],
  ['a probe without a handler', paths.deployments, one({ livenessProbe: { periodSeconds: 5 } })],
  ['a probe with two handlers', paths.deployments, one({ livenessProbe: { tcpSocket: { port: 1 }, exec: { command: ['x'] } } })],
  ['a liveness probe that has to succeed twice', paths.deployments, one({ livenessProbe: { tcpSocket: { port: 1 }, successThreshold: 2 } })],
  ['a probe with a negative time', paths.deployments, one({ readinessProbe: { tcpSocket: { port: 1 }, periodSeconds: -1 } })],
  ['an unknown DNS policy', paths.deployments, pods({ dnsPolicy: 'Magic' })],
  ['a toleration that tolerates nothing', paths.deployments, pods({ tolerations: [{ operator: 'Equal' }, { key: 'k', effect: 'Maybe' }] })],
  ['an account with capitals', paths.deployments, pods({ serviceAccountName: 'Bob' })],
  ['a StatefulSet with an unknown policy', paths.statefulSets, workload('apps/v1', 'StatefulSet', { podManagementPolicy: 'Chaos' })],
  ['a StatefulSet with an unknown strategy', paths.statefulSets, workload('apps/v1', 'StatefulSet', { updateStrategy: { type: 'Magic' } })],
  ['a DaemonSet without a selector', paths.daemonSets, { ...workload('apps/v1', 'DaemonSet'), spec: { template: template() } }],
  ['a DaemonSet that can neither surge nor stop', paths.daemonSets, workload('apps/v1', 'DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: 0 } } })],
  ['a ReplicaSet whose selector does not match', paths.replicaSets, workload('apps/v1', 'ReplicaSet', { selector: { matchLabels: { a: 'b' } } })],
  ['a Job that restarts always', paths.jobs, job({}, { restartPolicy: 'Always' })],
  ['a Job with negative numbers', paths.jobs, job({ parallelism: -1, completions: -1, backoffLimit: -1 })],
  ['an indexed Job without completions', paths.jobs, job({ completionMode: 'Indexed', parallelism: 1 })],
  ['a CronJob without a schedule', paths.cronJobs, cron({ schedule: '' })],
  ['a CronJob with a schedule of two fields', paths.cronJobs, cron({ schedule: '* *' })],
  ['a CronJob with an unknown policy', paths.cronJobs, cron({ concurrencyPolicy: 'Maybe' })],
  ['a CronJob with a long name', paths.cronJobs, { ...cron({}), metadata: { name: 'x'.repeat(53) } }],
  ['an Ingress of nothing', paths.ingresses, named('networking.k8s.io/v1', 'Ingress', { spec: {} })],
  ['an Ingress without a path type', paths.ingresses, ingress({ pathType: undefined as unknown as string })],
  ['an Ingress with an unknown path type', paths.ingresses, ingress({ pathType: 'Magic' })],
  ['an Ingress with a relative path', paths.ingresses, ingress({ path: 'x' })],
  ['an Ingress without a backend', paths.ingresses, ingress({ backend: {} })],
  ['an Ingress without a port', paths.ingresses, ingress({ backend: { service: { name: 'web' } } })],
  ['an Ingress for an address', paths.ingresses, named('networking.k8s.io/v1', 'Ingress', { spec: { rules: [{ host: '10.0.0.1' }] } })],
  ['a NetworkPolicy for nobody', paths.networkPolicies, named('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [{ from: [{}] }] } })],
  ['a NetworkPolicy of an unknown type', paths.networkPolicies, named('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, policyTypes: ['Sideways'] } })],
  ['a NetworkPolicy for a wrong port', paths.networkPolicies, named('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, egress: [{ ports: [{ port: 0, protocol: 'HTTP' }] }] } })],
  ['a Role without verbs', paths.roles, role({ apiGroups: [''], resources: ['pods'] })],
  ['a Role without groups and resources', paths.roles, role({ verbs: ['get'] })],
  ['a Role for URLs', paths.roles, role({ verbs: ['get'], nonResourceURLs: ['/x'] })],
  ['a binding to nothing', paths.roleBindings, binding({ roleRef: { kind: 'Thing', name: '' } })],
  ['a binding for somebody odd', paths.roleBindings, binding({ subjects: [{ kind: 'Dog', name: 'd' }, { kind: 'User' }, { kind: 'ServiceAccount', name: 'Bad', namespace: 'x' }] })],
  ['a claim without modes', paths.claims, claim({ accessModes: [] })],
  ['a claim with an unknown mode', paths.claims, claim({ accessModes: ['ReadSometimes'] })],
  ['a claim without an amount', paths.claims, claim({ resources: {} })],
  ['a claim of nothing', paths.claims, claim({ resources: { requests: { storage: '0' } } })],
  ['a claim of an unknown volume mode', paths.claims, claim({ volumeMode: 'Tape' })],
  ['a budget of both sides', paths.budgets, named('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: 1, maxUnavailable: 1 } })],
  ['a budget of more than all', paths.budgets, named('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: '110%' } })],
  ['an autoscaler upside down', paths.autoscalers, scaler({ minReplicas: 5 })],
  ['an autoscaler to nothing', paths.autoscalers, scaler({ maxReplicas: 0, minReplicas: 0 })],
  ['a priority of more than is allowed', paths.priorityClasses, object('scheduling.k8s.io/v1', 'PriorityClass', { metadata: { name: '{id}' }, value: 2_000_000_000 })],
  ['a storage class without a provisioner', paths.storageClasses, object('storage.k8s.io/v1', 'StorageClass', { metadata: { name: '{id}' } })],
  ['a custom object that breaks its schema', paths.widgets, named('contract.test/v1', 'Widget', { spec: { size: 'big', mode: 'none', title: 'ABCDEFGHIJKLMNOP', tags: 'x', on: 'yes' } })],
  ['a custom object with numbers out of bounds', paths.widgets, named('contract.test/v1', 'Widget', { spec: { size: 101, title: 'x', parts: [{}, { name: 'a' }, { name: 'a' }, { name: 'b' }, { name: 'c' }] } })],
  ['a custom object without what is required', paths.gadgets, object('contract.test/v1', 'Gadget', { metadata: { name: '{id}' }, spec: {} })],
  ['a custom object without its spec', paths.gadgets, object('contract.test/v1', 'Gadget', { metadata: { name: '{id}' } })],
];

type Change = readonly [name: string, path: string, before: JsonObject, after: JsonObject];

/** Changes that are refused. */
const fixed: readonly Change[] = [
  ['the selector of a Deployment', paths.deployments, deployment({}, {}), deployment({ selector: { matchLabels: { tier: 'x' } }, template: template({}, { labels: { app: 'web', tier: 'x' } }) })],
  ['the selector of a DaemonSet', paths.daemonSets, workload('apps/v1', 'DaemonSet'), workload('apps/v1', 'DaemonSet', { selector: { matchLabels: { tier: 'x' } }, template: template({}, { labels: { tier: 'x' } }) })],
  ['the service name and policy of a StatefulSet', paths.statefulSets, workload('apps/v1', 'StatefulSet', { serviceName: 'a' }), workload('apps/v1', 'StatefulSet', { serviceName: 'b', podManagementPolicy: 'Parallel' })],
  ['the template of a Job', paths.jobs, job({ manualSelector: true, selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { restartPolicy: 'Never', containers: [container()] } } }), job({ manualSelector: true, selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } }, spec: { restartPolicy: 'Never', containers: [container({ image: 'other' })] } } })],
  ['the address of a service', paths.services, svc({ ports: [{ port: 80 }] }), svc({ clusterIP: '10.96.200.200', ports: [{ port: 80 }] })],
  ['the role of a binding', paths.roleBindings, binding({}), binding({ roleRef: { kind: 'Role', name: 'other' } })],
  ['the type of a Secret', paths.secrets, named('v1', 'Secret', {}), named('v1', 'Secret', { type: 'other' })],
  ['an immutable ConfigMap', paths.configMaps, named('v1', 'ConfigMap', { data: { a: '1' }, immutable: true }), named('v1', 'ConfigMap', { data: { a: '2' }, binaryData: { b: 'AA==' } })],
  ['an immutable Secret', paths.secrets, named('v1', 'Secret', { data: { a: 'AA==' }, immutable: true }), named('v1', 'Secret', { data: { a: 'AAA=' }, immutable: true })],
  ['the class of a claim', paths.claims, claim({}), claim({ storageClassName: 'x' })],
  ['the command of a Pod', paths.pods, named('v1', 'Pod', { spec: { containers: [container()] } }), named('v1', 'Pod', { spec: { containers: [container({ command: ['x'] })] } })],
];

function crd(scope: string): JsonObject {
  return object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
    metadata: { name: 'things.{id}.test', resourceVersion: '{rv0}' },
    spec: { group: '{id}.test', scope, names: { plural: 'things', kind: 'Thing' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] },
  });
}

const withoutVersion = (body: JsonObject): JsonObject => {
  const { resourceVersion: _, ...metadata } = body['metadata'] as JsonObject;
  return { ...body, metadata };
};

const allowed: readonly Change[] = [
  ['the image of a Pod', paths.pods, named('v1', 'Pod', { spec: { containers: [container()] } }), named('v1', 'Pod', { spec: { containers: [container({ image: 'other' })] } })],
  ['a service becomes a node port and back', paths.services, svc({ ports: [{ port: 80 }] }), svc({ type: 'NodePort', ports: [{ port: 80 }] })],
  ['a service becomes an external name', paths.services, svc({ ports: [{ port: 80 }] }), svc({ type: 'ExternalName', externalName: 'a.test' })],
  ['a headless service', paths.services, svc({ clusterIP: 'None', ports: [{ port: 80 }] }), svc({ clusterIP: 'None', selector: { a: 'b' }, ports: [{ port: 81 }] })],
  ['a load balancer', paths.services, svc({ type: 'LoadBalancer', ports: [{ port: 80 }] }), svc({ ports: [{ port: 80 }] })],
  ['a suspended Job', paths.jobs, job({ suspend: true, parallelism: 1 }), job({ suspend: true, parallelism: 2, manualSelector: false })],
];

const definitionCases: readonly Case[] = [
  of('a CRD with another name than it says', post(paths.definitions, { ...withoutVersion(crd('Namespaced')), metadata: { name: 'other.{id}.test' } })),
  ofWords('a CRD without a schema, a version, names', 'what the real server says of a definition that is wrong in many ways', post(paths.definitions, object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { metadata: { name: 'things.{id}.test' }, spec: { group: '{id}.test', scope: 'Namespaced', names: { plural: 'things', kind: 'Thing' }, versions: [{ name: 'v1', served: true, storage: true }] } }))),
  of('a CRD with an unknown scope', post(paths.definitions, withoutVersion(crd('Galaxy')))),
];

export const invalidCases: readonly Case[] = [
  ...refused.map(([name, path, body]) => of(`refused: ${name}`, post(path, body))),
  ...fixed.map(([name, path, before, after]) => of(`may not change: ${name}`, quietly(post(path, withoutVersion(before))), put(`${path}/${(after['metadata'] as JsonObject)['name']}`, after))),
  ...allowed.map(([name, path, before, after]) => of(`may change: ${name}`, post(path, before), put(`${path}/web`, after), put(`${path}/web`, before))),
  ...definitionCases,
  of('a dry run is validated too', post(withQuery(paths.deployments, { dryRun: 'All' }), deployment({ replicas: -1 }))),
];
