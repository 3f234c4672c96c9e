import { describe, expect, it } from 'vitest';
import { extrasOf } from '#core/drift';
import { scheduleFor } from '#core/schedule';
import type { ClusterName, K8sObject } from '#core/model';
import { ask, fleetOf, recorded } from './world.ts';

// What lets the job list an owned namespace stands in that namespace, and nobody recorded it.
const owned = { namespaces: ['shop'], granted: [{ group: '', resources: ['pods'] }] };
const extrasAmong = (objects: readonly K8sObject[]): readonly string[] => extrasOf([{ cluster: 'east' as ClusterName, objects }], recorded()).map(({ finding }) => finding.at.object);

describe('the rights of the job in an owned namespace', () => {
  it('are not extra there', async () => {
    const { spec } = await fleetOf({});
    const there = scheduleFor({ ask, spec, granted: [], owned }, undefined).objects.filter(({ metadata }) => metadata.namespace === 'shop');
    expect([there.map(({ kind }) => kind), extrasAmong(there)]).toEqual([['Role', 'RoleBinding'], []]);
  });
  it('but other kinds with the same labels are, and others\' rights', () => {
    const labels = { 'app.kubernetes.io/name': 'fleet', 'app.kubernetes.io/component': 'drift' };
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop', labels } };
    const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'mine', namespace: 'shop' } };
    expect(extrasAmong([deployment, role])).toEqual(['apps/Deployment/shop/web', 'rbac.authorization.k8s.io/Role/shop/mine']);
  });
});
