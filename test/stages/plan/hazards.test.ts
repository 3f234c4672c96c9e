import { describe, expect, test } from 'vitest';
import { addressText, answered, type K8sObject } from '#core/model';
import { type Around, forbidden, planned } from './around.ts';
import { configMap, type Given, live, obj, type World } from './world.ts';

const on = 'member1';

type Row = { readonly name: string; readonly around?: Around | 'nobody looks'; readonly want: readonly string[] } & World;

/** Kinds that other tests are about. */
const told = ({ around, want: _, name: __, ...world }: Row): readonly string[] => {
  const { plan } = planned(world, around);
  return plan.hazards.map(({ kind, at, says }) => `${kind}: ${says}${says.includes(at.object) || kind === 'sweeps' || kind === 'removes-cluster' ? '' : ` (${addressText(at)})`}`);
};

/** Recorded, live and not desired any more. */
const gone = (object: K8sObject, there: K8sObject = object): Given => ({ on, recorded: object, live: live(there) });
/** Recorded as it was, live as it was, and desired in another way. */
const changed = (before: K8sObject, after: K8sObject, there: K8sObject = before): Given => ({ on, recorded: before, live: live(there), desired: after });
const kept = (object: K8sObject): Given => changed(object, object);

const workload = (kind: string, spec: object): K8sObject => obj(`apps/v1/${kind}`, 'web/nginx', { spec: { selector: { matchLabels: { app: 'nginx' } }, ...spec } });
const pods = (image: string): object => ({ template: { metadata: { labels: { app: 'nginx' } }, spec: { image } } });
const service = obj('v1/Service', 'web/nginx', { spec: { selector: { app: 'nginx' } } });
const deployment = (replicas: number, image = 'a', more: object = {}): K8sObject => workload('Deployment', { replicas, ...pods(image), ...more });
const statefulSet = (replicas: number, policy: object = {}): K8sObject =>
  workload('StatefulSet', { replicas, ...pods('a'), volumeClaimTemplates: [{ metadata: { name: 'data' } }], persistentVolumeClaimRetentionPolicy: policy });

const crd = obj('apiextensions.k8s.io/v1/CustomResourceDefinition', 'pots.tea.test', { spec: { group: 'tea.test', names: { kind: 'Pot' } } });
const CRD = 'apiextensions.k8s.io/CustomResourceDefinition/pots.tea.test';
const namespace = obj('v1/Namespace', 'web');
const count = (kind: string, many: number, foreign: number) => ({ group: '', kind, count: many, foreign });

const data: readonly Row[] = [
  {
    name: 'a namespace, with what is in it, and what of that is not of this fleet',
    rows: [gone(namespace)],
    around: { inside: { 'v1/Namespace/web': answered([count('ConfigMap', 1, 1), count('Secret', 12, 9), count('PersistentVolumeClaim', 3, 0)]) } },
    want: ['deletes-data: deleting v1/Namespace/web on member1 deletes everything in it, also what fleet did not put there: 16 objects now (12 Secret, 3 PersistentVolumeClaim, 1 ConfigMap), 10 of them not of this fleet: 9 Secret, 1 ConfigMap'],
  },
  {
    name: 'a namespace with nothing in it',
    rows: [gone(namespace)],
    around: { inside: { 'v1/Namespace/web': answered([]) } },
    want: ['deletes-data: deleting v1/Namespace/web on member1 deletes everything in it, also what fleet did not put there: nothing is in it now'],
  },
  {
    name: 'a namespace that cannot be counted',
    rows: [gone(namespace)],
    around: { inside: { 'v1/Namespace/web': { ok: false, failure: forbidden } } },
    want: ['deletes-data: deleting v1/Namespace/web on member1 deletes everything in it, also what fleet did not put there: it is not known how many objects these are: you may not list them'],
  },
  {
    name: 'a namespace where nobody looks',
    rows: [gone(namespace)],
    around: 'nobody looks',
    want: ['deletes-data: deleting v1/Namespace/web on member1 deletes everything in it, also what fleet did not put there: it is not known how many objects these are'],
  },
  {
    name: 'a definition, with the objects of its kind',
    rows: [gone(crd)],
    around: { inside: { [CRD]: answered([{ group: 'tea.test', kind: 'Pot', count: 7, foreign: 7 }]) } },
    want: [`deletes-data: deleting ${CRD} on member1 deletes all objects of the kind that it defines: 7 objects now (7 Pot), none of them of this fleet`],
  },
  { name: 'a claim', rows: [gone(obj('v1/PersistentVolumeClaim', 'web/data'))], want: ['deletes-data: deleting v1/PersistentVolumeClaim/web/data on member1 deletes what is stored in its volume'] },
  { name: 'a volume', rows: [gone(obj('v1/PersistentVolume', 'disk'))], want: ['deletes-data: deleting v1/PersistentVolume/disk on member1 deletes the volume that it stands for'] },
  { name: 'a Secret is no data', rows: [gone(obj('v1/Secret', 'web/token'))], want: [] },
  {
    name: 'a StatefulSet that deletes its claims with itself',
    rows: [gone(statefulSet(3, { whenDeleted: 'Delete' }))],
    want: ['deletes-data: deleting apps/StatefulSet/web/nginx on member1 deletes the claims of its 3 pods, and what is stored there (whenDeleted: Delete)'],
  },
  { name: 'a StatefulSet that keeps its claims', rows: [gone(statefulSet(3, { whenScaled: 'Delete' }))], want: [] },
  {
    name: 'a StatefulSet that deletes claims when it is scaled down',
    rows: [changed(statefulSet(3, { whenScaled: 'Delete' }), statefulSet(2, { whenScaled: 'Delete' }))],
    want: ['deletes-data: scaling apps/StatefulSet/web/nginx on member1 down deletes the claims of 1 pod, and what is stored there (whenScaled: Delete)'],
  },
  { name: 'a StatefulSet that grows', rows: [changed(statefulSet(3, { whenScaled: 'Delete' }), statefulSet(4, { whenScaled: 'Delete' }))], want: [] },
];

const interruptions: readonly Row[] = [
  { name: 'a Service is deleted', rows: [gone(service)], want: ['interrupts-service: v1/Service/web/nginx on member1 is deleted: what reaches anything by it stops'] },
  { name: 'an Ingress is deleted', rows: [gone(obj('networking.k8s.io/v1/Ingress', 'web/nginx'))], want: ['interrupts-service: networking.k8s.io/Ingress/web/nginx on member1 is deleted: what reaches anything by it stops'] },
  { name: 'a route is deleted', rows: [gone(obj('gateway.networking.k8s.io/v1/HTTPRoute', 'web/nginx'))], want: ['interrupts-service: gateway.networking.k8s.io/HTTPRoute/web/nginx on member1 is deleted: what reaches anything by it stops'] },
  { name: 'a Service changes', rows: [changed(service, obj('v1/Service', 'web/nginx', { spec: { selector: { app: 'other' } } }))], want: [] },
  { name: 'scaled to zero', rows: [changed(deployment(3), deployment(0))], want: ['interrupts-service: apps/Deployment/web/nginx on member1 is scaled to zero: its 3 pods stop'] },
  {
    name: 'scaled to zero, and a Service stays without endpoints',
    rows: [changed(deployment(3), deployment(0)), kept(service)],
    want: ['interrupts-service: apps/Deployment/web/nginx on member1 is scaled to zero: its 3 pods stop, and Service web/nginx stays without endpoints'],
  },
  { name: 'zero already', rows: [changed(deployment(0), deployment(0, 'b'))], want: [] },
  { name: 'scaled down, and not to zero', rows: [changed(deployment(3), deployment(1))], want: [] },
  {
    name: 'a workload is deleted, and its Service stays',
    rows: [gone(deployment(2)), kept(service)],
    want: ['interrupts-service: apps/Deployment/web/nginx on member1 is deleted with its 2 pods: Service web/nginx stays without endpoints'],
  },
  { name: 'a workload is deleted, and another one has endpoints for the Service', rows: [gone(deployment(2)), kept(service), kept(obj('apps/v1/Deployment', 'web/other', { spec: pods('a') }))], want: [] },
  { name: 'a workload that no Service selects is deleted', rows: [gone(deployment(2))], want: [] },
  {
    name: 'Recreate',
    rows: [changed(deployment(3, 'a', { strategy: { type: 'Recreate' } }), deployment(3, 'b', { strategy: { type: 'Recreate' } }))],
    want: ['interrupts-service: apps/Deployment/web/nginx on member1 restarts by Recreate: its 3 pods stop before new ones start'],
  },
  { name: 'a rolling update', rows: [changed(deployment(3), deployment(3, 'b'))], want: [] },
  { name: 'a rolling update of one pod, which adds one first', rows: [changed(deployment(1), deployment(1, 'b'))], want: [] },
  {
    name: 'a rolling update that may take away all pods',
    rows: [changed(deployment(3), deployment(3, 'b', { strategy: { rollingUpdate: { maxUnavailable: '100%', maxSurge: 0 } } }))],
    want: ['interrupts-service: apps/Deployment/web/nginx on member1 restarts all its 3 pods at once: the old stops before the new starts'],
  },
  {
    name: 'a StatefulSet of one pod',
    rows: [changed(workload('StatefulSet', { replicas: 1, ...pods('a') }), workload('StatefulSet', { replicas: 1, ...pods('b') }))],
    want: ['interrupts-service: apps/StatefulSet/web/nginx on member1 restarts its only pod: the old stops before the new starts'],
  },
  { name: 'a StatefulSet of two', rows: [changed(workload('StatefulSet', { replicas: 2, ...pods('a') }), workload('StatefulSet', { replicas: 2, ...pods('b') }))], want: [] },
  {
    name: 'a StatefulSet of one pod that waits for somebody to delete it',
    rows: [changed(workload('StatefulSet', { replicas: 1, updateStrategy: { type: 'OnDelete' }, ...pods('a') }), workload('StatefulSet', { replicas: 1, updateStrategy: { type: 'OnDelete' }, ...pods('b') }))],
    want: [],
  },
  {
    name: 'a DaemonSet on one node',
    rows: [changed(workload('DaemonSet', pods('a')), workload('DaemonSet', pods('b')), { ...workload('DaemonSet', pods('a')), status: { desiredNumberScheduled: 1 } })],
    want: ['interrupts-service: apps/DaemonSet/web/nginx on member1 restarts its only pod: the old stops before the new starts'],
  },
  { name: 'a DaemonSet on four', rows: [changed(workload('DaemonSet', pods('a')), workload('DaemonSet', pods('b')), { ...workload('DaemonSet', pods('a')), status: { desiredNumberScheduled: 4 } })], want: [] },
];

const drifted: Given = { on, recorded: configMap('web/settings', { a: '1', b: '1' }), desired: configMap('web/settings', { a: '1', b: '2' }), live: live(configMap('web/settings', { a: '9', b: '1' })), departures: [{ path: 'data.a' as never, recorded: '1', live: '9', manager: 'kubectl-edit' }] };
const overwritten = 'overwrites-drift: v1/ConfigMap/web/settings on member1: data.a, which "kubectl-edit" changed, goes back to what is desired';

const drifts: readonly Row[] = [
  { name: 'the spec says nothing: repairing drift needs no consent', rows: [drifted], want: [] },
  { name: 'the spec allows nothing: it needs one', rows: [drifted], apply: { allow: [] }, want: [overwritten] },
  { name: 'another kind is allowed', rows: [drifted], apply: { allow: ['interrupts-service'] }, want: [overwritten] },
  { name: 'what is changed anyway is no drift', rows: [changed(configMap('web/settings', { a: '1' }), configMap('web/settings', { a: '2' }))], apply: { allow: [] }, want: [] },
];

describe.each([
  { what: 'what deletes data', rows: data },
  { what: 'what interrupts a service', rows: interruptions },
  { what: 'what overwrites drift', rows: drifts },
])('$what', ({ rows }) => {
  test.each(rows)('$name', (row) => {
    expect(told(row)).toEqual(row.want);
  });
});

describe('what the spec allows', () => {
  test('stands in the plan, apart from what needs consent', () => {
    expect(planned({ rows: [drifted, gone(service)] }).plan).toMatchObject({ hazards: [{ kind: 'interrupts-service' }], allowed: [{ kind: 'overwrites-drift', at: { cluster: 'member1' } }] });
    expect(planned({ rows: [drifted, gone(service)], apply: { allow: ['interrupts-service'] } }).plan).toMatchObject({ hazards: [{ kind: 'overwrites-drift' }], allowed: [{ kind: 'interrupts-service' }] });
    expect(planned({ rows: [gone(service)] }).plan).not.toHaveProperty('allowed');
  });
});
