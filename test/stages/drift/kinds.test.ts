import { describe, expect, it } from 'vitest';
import { candidatesOf, extrasOf, kindsToLook } from '#core/drift';
import { claimsIn, predict } from '#core/merge';
import { driftOf } from '#core/plan';
import type { ClusterName, Finding, K8sObject, ServedKind, Uid } from '#core/model';
import { deployment, live, manager, owner, seen } from './world.ts';

const spec = (...fields: readonly string[]) => ({ 'f:spec': Object.fromEntries(fields.map((field) => [`f:${field}`, {}])) });
const ours = { 'f:metadata': { 'f:labels': { 'f:app': {} } }, ...spec('replicas') };
const own = (fields: unknown = ours) => owner(manager, fields, { operation: 'Apply' });

const lookAt = (row: { readonly recorded: K8sObject; readonly live?: K8sObject }): { readonly drift: readonly Finding[]; readonly owners: readonly Finding[] } => {
  const { recorded, observed } = seen([row]);
  const { departures } = predict({ desired: [], observed, recorded, manager, schemas: new Map() });
  const found = candidatesOf({ recorded, observed, drift: driftOf({ recorded, observed, departures }), claims: claimsIn({ recorded, observed, manager }) });
  return { drift: found.drift.map(({ finding }) => finding), owners: found.owners.map(({ finding }) => finding) };
};
const says = (findings: readonly Finding[]) => findings.map(({ what, fields }) => [what, ...fields.map(({ path, manager: by }) => `${path} ${by ?? '?'}`)].join(' '));

describe('of one object is found', () => {
  const recorded = deployment();
  const labels = { 'f:metadata': { 'f:labels': { 'f:app': {} } } };
  it.each([
    { name: 'nothing where all is as it was', live: live(recorded, [own()]), drift: [], owners: [] },
    { name: 'nothing of status and of other fields', live: live({ ...recorded, status: { replicas: 2 } } as K8sObject, [own(), owner('kube-controller-manager', { 'f:status': {} }, { subresource: 'status' }), owner('kubectl', spec('paused'))]), drift: [], owners: [] },
    { name: 'a changed field, by whom', live: live(deployment({ replicas: 5 }), [own(labels), owner('kubectl-edit', spec('replicas'))]), drift: ['changed spec.replicas kubectl-edit'], owners: [] },
    { name: 'a field that another one applies', live: live(deployment({ replicas: 5 }), [own(labels), owner('argocd', spec('replicas'), { operation: 'Apply' })]), drift: ['taken-over spec.replicas argocd'], owners: [] },
    { name: 'a field with our value that is not ours any more', live: live(recorded, [own(labels), owner('kubectl-edit', spec('replicas'))]), drift: [], owners: ['taken-over spec.replicas kubectl-edit'] },
    { name: 'a field that is another one\'s too', live: live(recorded, [own(), owner('argocd', spec('replicas'), { operation: 'Apply' })]), drift: [], owners: ['extra-owner spec.replicas argocd'] },
    { name: 'an object that is gone', live: undefined, drift: ['vanished'], owners: [] },
    { name: 'another object in its place, whoever owns that', live: { ...live(recorded, [owner('kubectl', spec('replicas'))]), metadata: { ...live(recorded, [owner('kubectl', spec('replicas'))]).metadata, uid: 'u2' as Uid } }, drift: ['recreated'], owners: [] },
  ])('$name', ({ live: there, drift, owners }) => {
    const found = lookAt({ recorded, ...(there === undefined ? {} : { live: there }) });
    expect([says(found.drift), says(found.owners)]).toEqual([drift, owners]);
  });

  it('a restart by hand, which counts and is told as such', () => {
    const annotated = (value: string) => deployment({ template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': value } } } });
    expect(lookAt({ recorded: annotated('a'), live: live(annotated('b'), [own(), owner('kubectl-rollout', {})]) }).drift).toMatchObject([{ what: 'changed', fields: [{ mild: expect.stringContaining('rollout restart') as string }] }]);
  });

  const pods = (resources: unknown) => deployment({ template: { spec: { containers: [{ name: 'web', resources }] } } });
  it.each([
    { name: 'an amount in another spelling', before: pods({ limits: { cpu: '1000m', memory: '1Gi' } }), after: pods({ limits: { cpu: '1', memory: '1024Mi' } }), want: [] },
    { name: 'another amount', before: pods({ limits: { cpu: '1000m' } }), after: pods({ limits: { cpu: '2' } }), want: ['changed'] },
    { name: 'a span in another spelling', before: deployment({ syncInterval: '90s' }), after: deployment({ syncInterval: '1m30s' }), want: [] },
    { name: 'another span', before: deployment({ syncInterval: '90s' }), after: deployment({ syncInterval: '1m31s' }), want: ['changed'] },
    { name: 'a text that a program reads', before: deployment({ value: '90s' }), after: deployment({ value: '1m30s' }), want: ['changed'] },
  ])('$name', ({ before, after, want }) => expect(lookAt({ recorded: before, live: live(after, [own({}), owner('kubectl', {})]) }).drift.map(({ what }) => what)).toEqual(want));
});

describe('in a namespace that is the fleet\'s', () => {
  const kind = (group: string, name: string, more: Partial<ServedKind> = {}): ServedKind => ({ group, kind: name, version: 'v1', plural: `${name.toLowerCase()}s`, namespaced: true, verbs: ['get', 'list'], ...more });
  it('each listable kind is looked at once, and what the control plane writes is not', () => {
    const served = [kind('', 'ConfigMap'), kind('', 'Event'), kind('events.k8s.io', 'Event'), kind('apps', 'Deployment'), kind('apps', 'Deployment', { version: 'v1beta1' }), kind('', 'Namespace', { namespaced: false }), kind('', 'Binding', { verbs: ['create'] }), kind('discovery.k8s.io', 'EndpointSlice'), kind('coordination.k8s.io', 'Lease')];
    expect(kindsToLook(served).map(({ kind: name, version }) => `${name} ${version}`)).toEqual(['ConfigMap v1', 'Deployment v1']);
  });

  const stray = (name: string, metadata: Record<string, unknown> = {}, object = 'ConfigMap'): K8sObject => ({ apiVersion: object === 'Deployment' ? 'apps/v1' : 'v1', kind: object, metadata: { name, namespace: 'shop', ...metadata } }) as K8sObject;
  it.each([
    { name: 'an object of nobody is extra', object: stray('by-hand'), want: 1 },
    { name: 'what is recorded is not', object: stray('web', {}, 'Deployment'), want: 0 },
    { name: 'what a controller made is not', object: stray('a-1', { ownerReferences: [{ controller: true }] }, 'Pod'), want: 0 },
    { name: 'what an owner that controls nothing has is', object: stray('a-1', { ownerReferences: [{ controller: false }] }, 'Pod'), want: 1 },
    { name: 'what comes with each namespace is not', object: stray('kube-root-ca.crt'), want: 0 },
    { name: 'the default account is not', object: stray('default', {}, 'ServiceAccount'), want: 0 },
    { name: 'a token of an account is not', object: stray('default-token', { annotations: { 'kubernetes.io/service-account.name': 'default' } }, 'Secret'), want: 0 },
    { name: 'what is on its way out is not', object: stray('going', { deletionTimestamp: '2026-01-01T00:00:00Z' }), want: 0 },
  ])('$name', ({ object, want }) => expect(extrasOf([{ cluster: 'east' as ClusterName, objects: [object] }], seen([{ recorded: deployment() }]).recorded)).toHaveLength(want));
});
