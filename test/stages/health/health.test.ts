import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { assess, countsOf, rules, withoutStatus } from '#core/health';
import type { K8sObject } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/health');
const folders = readdirSync(fixtures);

describe.each(folders)('%s', (folder) => {
  it.each(readdirSync(join(fixtures, folder)))('%s', (file) => {
    const object = deepFreeze(load(readFileSync(join(fixtures, folder, file), 'utf8'))) as K8sObject;
    const { verdict, says } = assess(object);
    expect(verdict.toLowerCase(), says).toBe(file.split('-')[0]);
    expect(says).not.toBe('');
  });
});

describe('no rule is without samples', () => {
  it.each(rules.flatMap((rule) => rule.kinds))('%s', (kind) => {
    const files = readdirSync(join(fixtures, kind.replace('/', '.')));
    expect(files.filter((file) => file.startsWith('healthy-')).length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith('healthy-')).length).toBeGreaterThan(0);
  });

  it('and no kind has two', () => {
    const kinds = rules.flatMap((rule) => rule.kinds);
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at || withoutStatus.has(kind))).toEqual([]);
  });
});

describe('kinds without a rule', () => {
  it.each([
    { apiVersion: 'v1', kind: 'ConfigMap', want: 'Healthy' },
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', want: 'Healthy' },
    { apiVersion: 'example.test/v1', kind: 'Thing', want: 'Unknown' },
    { apiVersion: 'other.test/v1', kind: 'Deployment', want: 'Unknown' },
  ])('$apiVersion $kind is $want', ({ want, ...kind }) => expect(assess({ ...kind, metadata: { name: 'x' } }).verdict).toBe(want));
});

describe('replicas as kubectl shows them', () => {
  it.each([
    { name: 'a Deployment', object: { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 3 }, status: { readyReplicas: 1, updatedReplicas: 2 } }, want: { wanted: 3, ready: 1, updated: 2, available: 0 } },
    { name: 'a DaemonSet', object: { apiVersion: 'apps/v1', kind: 'DaemonSet', status: { desiredNumberScheduled: 2, numberReady: 2, updatedNumberScheduled: 1, numberAvailable: 2 } }, want: { wanted: 2, ready: 2, updated: 1, available: 2 } },
    { name: 'a Job', object: { apiVersion: 'batch/v1', kind: 'Job', spec: { completions: 5 }, status: { succeeded: 2 } }, want: { wanted: 5, ready: 2 } },
    { name: 'a ConfigMap has none', object: { apiVersion: 'v1', kind: 'ConfigMap' }, want: {} },
  ])('$name', ({ object, want }) => expect(countsOf(deepFreeze({ metadata: { name: 'x' }, ...object }) as unknown as K8sObject)).toEqual(want));
});
