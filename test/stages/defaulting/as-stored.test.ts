import { describe, expect, it } from 'vitest';
import { asStored } from '#core/defaulting';
import { isObject, type Json, type K8sObject } from '#core/model';

const made = (apiVersion: string, kind: string, members: { readonly [name: string]: Json; readonly metadata?: Json }): K8sObject => {
  const { metadata, ...rest } = members;
  return { apiVersion, kind, ...rest, metadata: { name: 'a', namespace: 'web', ...(isObject(metadata ?? null) ? (metadata as object) : {}) } };
};

const at = (object: K8sObject, path: string): unknown => path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], object);

const always = (key: string): Json => ({ key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 });
const [notReady, unreachable] = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'] as const;
const pod = (spec: object): K8sObject => made('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'a' }], ...spec } });

describe('what a server adds to a new object', () => {
  it.each<{ what: string; object: K8sObject; path: string; want: unknown }>([
    { what: 'the finalizer that empties a namespace', object: made('v1', 'Namespace', {}), path: 'spec.finalizers', want: ['kubernetes'] },
    { what: 'the same once', object: made('v1', 'Namespace', { spec: { finalizers: ['kubernetes'] } }), path: 'spec.finalizers', want: ['kubernetes'] },
    { what: 'protection of a claim in use', object: made('v1', 'PersistentVolumeClaim', { spec: {}, metadata: { finalizers: ['a.b/c'] } }), path: 'metadata.finalizers', want: ['a.b/c', 'kubernetes.io/pvc-protection'] },
    { what: 'protection of a volume in use', object: made('v1', 'PersistentVolume', { spec: {} }), path: 'metadata.finalizers', want: ['kubernetes.io/pv-protection'] },
    { what: 'protection of attributes in use', object: made('storage.k8s.io/v1', 'VolumeAttributesClass', {}), path: 'metadata.finalizers', want: ['kubernetes.io/vac-protection'] },
    { what: 'the count of templates', object: made('apps/v1', 'DaemonSet', { spec: { template: { spec: {} } } }), path: 'metadata.annotations', want: { 'deprecated.daemonset.template.generation': '1' } },
    { what: 'both tolerations', object: pod({}), path: 'spec.tolerations', want: [always(notReady), always(unreachable)] },
    { what: 'the toleration that is not given', object: pod({ tolerations: [{ key: notReady, operator: 'Exists' }] }), path: 'spec.tolerations', want: [{ key: notReady, operator: 'Exists' }, always(unreachable)] },
    { what: 'one that is given for another effect', object: pod({ tolerations: [{ key: notReady, operator: 'Exists', effect: 'NoSchedule' }] }), path: 'spec.tolerations', want: [{ key: notReady, operator: 'Exists', effect: 'NoSchedule' }, always(notReady), always(unreachable)] },
    { what: 'none to what tolerates everything', object: pod({ tolerations: [{ operator: 'Exists' }] }), path: 'spec.tolerations', want: [{ operator: 'Exists' }] },
    { what: 'a priority', object: pod({}), path: 'spec.priority', want: 0 },
    { what: 'no priority where its class says it', object: pod({ priorityClassName: 'high' }), path: 'spec.priority', want: undefined },
    { what: 'nothing to another kind', object: made('v1', 'ConfigMap', { data: { a: 'b' } }), path: 'metadata.finalizers', want: undefined },
  ])('$what', ({ object, path, want }) => expect(at(asStored(object), path)).toEqual(want));

  it('is not added to one that is there', () => {
    const bare = made('v1', 'PersistentVolume', { spec: {} });
    expect(at(asStored(bare, bare), 'metadata.finalizers')).toBeUndefined();
  });
});

const daemons = (image: string, generation?: string): K8sObject =>
  made('apps/v1', 'DaemonSet', { spec: { template: { spec: { containers: [{ name: 'a', image }] } } }, ...(generation === undefined ? {} : { metadata: { annotations: { 'deprecated.daemonset.template.generation': generation } } }) });
const service = (spec: object): K8sObject => made('v1', 'Service', { spec: { ...spec } });
const balanced = { type: 'LoadBalancer', clusterIP: '10.0.0.7', clusterIPs: ['10.0.0.7'], allocateLoadBalancerNodePorts: true, externalTrafficPolicy: 'Local', healthCheckNodePort: 30100 };
const ports = (nodePort: number): object => ({ ports: [{ port: 80, nodePort }] });

describe('what a server changes in an update', () => {
  const stored = (before: K8sObject, after: K8sObject): K8sObject => asStored(after, asStored(before));

  it.each<{ what: string; before: K8sObject; after: K8sObject; want: string }>([
    { what: 'is counted up by another template', before: daemons('a:1'), after: daemons('a:2', '1'), want: '2' },
    { what: 'stays for the same template', before: daemons('a:1'), after: daemons('a:1', '1'), want: '1' },
    { what: 'is not what was sent', before: daemons('a:1'), after: daemons('a:1', '7'), want: '1' },
  ])('the count of templates of a DaemonSet $what', ({ before, after, want }) => {
    expect(at(stored(before, after), 'metadata.annotations')).toEqual({ 'deprecated.daemonset.template.generation': want });
  });

  it.each<{ what: string; before: object; after: object; gone: readonly string[] }>([
    { what: 'what only a load balancer has', before: { ...balanced, ...ports(30080) }, after: { ...balanced, ...ports(30080), type: 'ClusterIP' }, gone: ['allocateLoadBalancerNodePorts', 'externalTrafficPolicy', 'healthCheckNodePort'] },
    { what: 'addresses of what has none', before: { ...balanced }, after: { ...balanced, type: 'ExternalName', externalName: 'a.example.com' }, gone: ['clusterIP', 'clusterIPs', 'allocateLoadBalancerNodePorts', 'externalTrafficPolicy', 'healthCheckNodePort'] },
    { what: 'the port of checks that are no longer made', before: { ...balanced }, after: { ...balanced, externalTrafficPolicy: 'Cluster' }, gone: ['healthCheckNodePort'] },
    { what: 'nothing where the type stays', before: { ...balanced }, after: { ...balanced, sessionAffinity: 'ClientIP' }, gone: [] },
    { what: 'nothing that was changed as well', before: { ...balanced }, after: { ...balanced, type: 'ClusterIP', externalTrafficPolicy: 'Cluster' }, gone: ['allocateLoadBalancerNodePorts', 'healthCheckNodePort'] },
  ])('a service loses $what', ({ before, after, gone }) => {
    const left = asStored(service(after), service(before))['spec'] as object;
    expect(new Set(Object.keys({ ...before, ...after }).filter((name) => !(name in left)))).toEqual(new Set(gone));
  });

  it.each([
    { what: 'goes with the type that needed it', before: 30080, after: 30080, want: undefined },
    { what: 'stays where it was changed as well', before: 30080, after: 30081, want: 30081 },
  ])('the node port of a service $what', ({ before, after, want }) => {
    const left = asStored(service({ type: 'ClusterIP', ...ports(after) }), service({ type: 'NodePort', ...ports(before) }));
    expect(at(left, 'spec.ports.0.nodePort')).toBe(want);
  });
});
