import { describe, expect, test } from 'vitest';
import type { K8sObject } from '#core/model';
import { type Around, planned } from './around.ts';
import { type Given, live, obj } from './world.ts';

const on = 'member1';
const RBAC = 'rbac.authorization.k8s.io/v1';

type Rule = { readonly groups?: readonly string[]; readonly resources?: readonly string[]; readonly verbs: readonly string[]; readonly names?: readonly string[]; readonly urls?: readonly string[] };
const ruleOf = ({ groups = [''], resources = [], verbs, names, urls }: Rule): object => ({
  verbs,
  ...(urls === undefined ? { apiGroups: groups, resources } : { nonResourceURLs: urls }),
  ...(names === undefined ? {} : { resourceNames: names }),
});
const role = (rules: readonly Rule[], more: object = {}): K8sObject => obj(`${RBAC}/Role`, 'shop/reader', { rules: rules.map(ruleOf), ...more });
const clusterRole = (rules: readonly Rule[], more: object = {}, name = 'reader'): K8sObject => obj(`${RBAC}/ClusterRole`, name, { rules: rules.map(ruleOf), ...more });
const subject = (name: string): object => ({ kind: 'ServiceAccount', name, namespace: 'shop' });
const binding = (kind: 'Role' | 'ClusterRole', subjects: readonly object[], name = 'shop/reader'): K8sObject =>
  obj(`${RBAC}/${name.includes('/') ? 'RoleBinding' : 'ClusterRoleBinding'}`, name, { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name: 'reader' }, subjects });

const made = (object: K8sObject): Given => ({ on, desired: object });
const gone = (object: K8sObject): Given => ({ on, recorded: object, live: live(object) });
const changed = (before: K8sObject, after: K8sObject): Given => ({ on, recorded: before, live: live(before), desired: after });
const kept = (object: K8sObject): Given => changed(object, object);

const read: Rule = { resources: ['secrets'], verbs: ['get', 'list'] };
const boundTo = (says: string): string => `rbac.authorization.k8s.io/RoleBinding/shop/reader on member1 newly grants ${says}`;
const widened = (key: string, says: string): string => `rbac.authorization.k8s.io/${key} on member1 newly grants ${says}`;

type Row = { readonly name: string; readonly rows: readonly Given[]; readonly around?: Around | 'nobody looks'; readonly want: readonly string[] };

const bindings: readonly Row[] = [
  { name: 'a role that is made grants nothing by itself', rows: [made(role([read]))], want: [] },
  { name: 'a role and its binding are made: the binding grants', rows: [made(role([read])), made(binding('Role', [subject('web')]))], want: [boundTo('get, list secrets in namespace shop for ServiceAccount shop/web')] },
  {
    name: 'a cluster-wide binding grants everywhere',
    rows: [made(clusterRole([read])), made(binding('ClusterRole', [subject('web')], 'reader'))],
    want: ['rbac.authorization.k8s.io/ClusterRoleBinding/reader on member1 newly grants get, list secrets in all namespaces for ServiceAccount shop/web'],
  },
  {
    name: 'a binding of a role that is not the fleet’s: the cluster is asked',
    rows: [made(binding('ClusterRole', [subject('web')]))],
    around: { roles: [clusterRole([{ groups: ['*'], resources: ['*'], verbs: ['*'] }])] },
    want: [boundTo('do anything with every resource in namespace shop for ServiceAccount shop/web')],
  },
  { name: 'a binding of a role that is not there grants nothing yet', rows: [made(binding('ClusterRole', [subject('web')]))], around: { roles: [] }, want: [] },
  { name: 'a binding of a role that nobody knows', rows: [made(binding('ClusterRole', [subject('web')]))], around: 'nobody looks', want: [boundTo('whatever ClusterRole reader grants in namespace shop for ServiceAccount shop/web')] },
  {
    name: 'one more subject: only what is new is told',
    rows: [kept(role([read])), changed(binding('Role', [subject('web')]), binding('Role', [subject('web'), subject('api'), { kind: 'Group', name: 'devs' }]))],
    want: [boundTo('get, list secrets in namespace shop for Group devs, ServiceAccount shop/api')],
  },
  { name: 'one subject less', rows: [kept(role([read])), changed(binding('Role', [subject('web'), subject('api')]), binding('Role', [subject('web')]))], want: [] },
  { name: 'the same under another name', rows: [kept(role([read])), gone(binding('Role', [subject('web')], 'shop/old')), made(binding('Role', [subject('web')]))], want: [] },
  { name: 'held everywhere, and bound in one namespace besides', rows: [kept(clusterRole([read])), kept(binding('ClusterRole', [subject('web')], 'reader')), made(binding('ClusterRole', [subject('web')]))], want: [] },
  {
    name: 'held in one namespace, and bound everywhere',
    rows: [kept(clusterRole([read])), kept(binding('ClusterRole', [subject('web')])), made(binding('ClusterRole', [subject('web')], 'reader'))],
    want: ['rbac.authorization.k8s.io/ClusterRoleBinding/reader on member1 newly grants get, list secrets in all namespaces for ServiceAccount shop/web'],
  },
  { name: 'a binding is deleted', rows: [gone(binding('Role', [subject('web')]))], want: [] },
];

const who = 'for whoever it is bound to';
const roles: readonly Row[] = [
  { name: 'a verb more', rows: [changed(role([read]), role([{ ...read, verbs: ['get', 'list', 'delete'] }]))], want: [widened('Role/shop/reader', `delete secrets in namespace shop ${who}`)] },
  {
    name: 'bound by this fleet, as far as it knows',
    rows: [changed(role([read]), role([read, { groups: ['apps'], resources: ['deployments', 'deployments/scale'], verbs: ['patch'] }])), kept(binding('Role', [subject('web')]))],
    want: [widened('Role/shop/reader', 'patch deployments.apps and deployments/scale.apps in namespace shop for ServiceAccount shop/web and whoever else it is bound to')],
  },
  { name: 'the same in other words', rows: [changed(role([{ resources: ['secrets', 'configmaps'], verbs: ['get'] }]), role([{ resources: ['configmaps'], verbs: ['get'] }, { resources: ['secrets'], verbs: ['get'] }]))], want: [] },
  { name: 'less', rows: [changed(role([{ groups: ['*'], resources: ['*'], verbs: ['*'] }]), role([{ groups: ['apps'], resources: ['*/scale'], verbs: ['*'] }]))], want: [] },
  { name: 'every name in place of one', rows: [changed(role([{ ...read, names: ['a'] }]), role([read]))], want: [widened('Role/shop/reader', `get, list secrets in namespace shop ${who}`)] },
  { name: 'one name in place of every name', rows: [changed(role([read]), role([{ ...read, names: ['a'] }]))], want: [] },
  { name: 'another name', rows: [changed(role([{ ...read, names: ['a'] }]), role([{ ...read, names: ['a', 'b'] }]))], want: [widened('Role/shop/reader', `get, list secrets "b" in namespace shop ${who}`)] },
  { name: 'every resource', rows: [changed(role([read]), role([{ resources: ['*'], verbs: ['get'] }]))], want: [widened('Role/shop/reader', `get every resource of the core group in namespace shop ${who}`)] },
  { name: 'two rules that only together seem to cover', rows: [changed(role([{ resources: ['secrets'], verbs: ['get'] }, { resources: ['configmaps'], verbs: ['list'] }]), role([{ resources: ['secrets'], verbs: ['list'] }]))], want: [widened('Role/shop/reader', `list secrets in namespace shop ${who}`)] },
  { name: 'a path below one that is granted', rows: [changed(clusterRole([{ urls: ['/healthz*'], verbs: ['get'] }]), clusterRole([{ urls: ['/healthz/etcd', '/metrics'], verbs: ['get'] }]))], want: [widened('ClusterRole/reader', `get /metrics where it is bound ${who}`)] },
  {
    name: 'a role that is made and aggregated into others',
    rows: [made(clusterRole([read], { metadata: { labels: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' } } }))],
    want: [widened('ClusterRole/reader', 'get, list secrets where it is bound for whoever has ClusterRole view')],
  },
  {
    name: 'a role that aggregates others',
    rows: [changed(clusterRole([]), clusterRole([], { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] } }))],
    want: [widened('ClusterRole/reader', `whatever the roles grant that it aggregates, where it is bound, ${who}`)],
  },
  { name: 'a role that is made, and was bound before', rows: [made(role([read])), kept(binding('Role', [subject('web')]))], want: [widened('Role/shop/reader', 'get, list secrets in namespace shop for ServiceAccount shop/web')] },
];

describe.each([
  { what: 'a binding', rows: bindings },
  { what: 'a role', rows: roles },
])('$what', ({ rows }) => {
  test.each(rows)('$name', ({ rows: given, around, want }) => {
    expect(planned({ rows: given }, around).plan.hazards.filter(({ kind }) => kind === 'widens-access').map(({ says }) => says)).toEqual(want);
  });
});

describe('roles are looked up', () => {
  test('where a binding names one that nobody has looked at', () => {
    expect(planned({ rows: [made(binding('ClusterRole', [subject('web')]))] }).asks).toMatchObject([{ roles: ['rbac.authorization.k8s.io/ClusterRole/reader'] }]);
  });
  test('and not where it is the fleet’s own', () => {
    expect(planned({ rows: [made(role([read])), kept(binding('Role', [subject('web')]))] }).asks.flatMap((ask) => ask.roles)).toEqual([]);
  });
});
