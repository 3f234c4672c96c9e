import { describe, expect, test } from 'vitest';
import { plan } from '#core/plan';
import type { Edited, FieldChange, K8sObject, ValueChange } from '#core/model';
import { deployment, inputOf, live, place, policy, templateFor } from './world.ts';

const container = (name: string, image: string, more: object = {}) => ({ name, image, ...more });
const plain = deployment('web/nginx', {
  replicas: 3,
  template: {
    spec: { containers: [container('sidecar', 'envoy:1'), container('nginx', 'eu/nginx:2', { args: ['-v'], ports: [{ containerPort: 80 }] })] },
  },
});
const nginx = { ...plain, metadata: { ...plain.metadata, labels: { 'applyset.kubernetes.io/part-of': 'x' } } };
const template = templateFor(nginx, 'templates/nginx.yaml');
const eu = { kind: 'OverridePolicy', namespace: 'web', name: 'eu' } as const;
const edited: readonly Edited[] = [
  { pointer: '/spec/replicas' as never, origin: { from: 'placement', policy, at: place('policies/nginx.yaml', 14) } },
  {
    pointer: '/spec/template/spec/containers/1' as never,
    origin: { from: 'override', policy: eu, overrider: 'plaintext', at: place('policies/eu.yaml', 3) },
  },
  {
    pointer: '/spec/template/spec/containers/1/image' as never,
    origin: { from: 'override', policy: eu, overrider: 'imageOverrider', at: place('policies/eu.yaml', 9) },
  },
  {
    pointer: '/spec/template/spec/containers/1/args/0' as never,
    origin: {
      from: 'override',
      policy: { kind: 'ClusterOverridePolicy', name: 'all' },
      overrider: 'argsOverrider',
      at: place('policies/all.yaml', 5),
    },
  },
  { pointer: '/metadata/labels' as never, origin: { from: 'fleet' } },
  {
    pointer: '/metadata/annotations/gone' as never,
    origin: { from: 'override', policy: eu, overrider: 'annotationsOverrider', at: place('policies/eu.yaml', 20) },
  },
];

const fieldFor = (change: { path: string; before?: unknown; after?: unknown }, recorded: K8sObject = nginx): FieldChange => {
  const preview = { known: 'predicted', object: nginx, changes: [change as unknown as ValueChange], conflicts: [] } as const;
  const outcome = plan(inputOf({ rows: [{ on: 'member1', desired: nginx, recorded, live: live(nginx), preview, edited, template }] }));
  if (!outcome.ok) throw new Error('no plan');
  return outcome.value.clusters[0]?.steps[0]?.fields[0] as FieldChange;
};

const image = 'spec.template.spec.containers[name=nginx].image';

describe('a field says where its value comes from', () => {
  test.each([
    {
      name: 'from the template, at its own line',
      path: 'spec.template.spec.containers[name=sidecar].image',
      after: 'x',
      want: { says: 'template', at: place('templates/nginx.yaml', 8) },
    },
    { name: 'from placement', path: 'spec.replicas', after: 3, want: { says: 'placement', at: place('policies/nginx.yaml', 14) } },
    {
      name: 'from the longest edit that covers it',
      path: image,
      after: 'eu/nginx:2',
      want: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 9) },
    },
    {
      name: 'from the edit of what encloses it',
      path: 'spec.template.spec.containers[name=nginx].ports[containerPort=80,protocol=TCP].containerPort',
      after: 80,
      want: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 3) },
    },
    {
      name: 'from fleet itself, which is written nowhere',
      path: 'metadata.labels["applyset.kubernetes.io/part-of"]',
      after: 'x',
      want: { says: 'fleet' },
    },
    {
      name: 'a value that an override removed',
      path: 'metadata.annotations.gone',
      before: 'x',
      want: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 20) },
    },
    {
      name: 'a value that left the template: where it would stand',
      path: 'spec.paused',
      before: true,
      want: { says: 'template', at: place('templates/nginx.yaml', 4) },
    },
  ])('$name', ({ path, want, ...change }) => {
    expect(fieldFor({ path, ...change }).from).toEqual(want);
  });
});

describe('a field has three truths, a verdict and a reason', () => {
  const before = deployment('web/nginx', { replicas: 2, template: { spec: { containers: [container('nginx', 'nginx:1')] } } });
  test.each([
    {
      name: 'changed: what was recorded, what is there, what would be',
      given: { path: image, before: 'nginx:1', after: 'eu/nginx:2' },
      recorded: before,
      want: { recorded: 'nginx:1', live: 'nginx:1', desired: 'eu/nginx:2', verdict: 'change', reason: 'changed' },
    },
    {
      name: 'drifted: we want what we applied',
      given: { path: 'spec.replicas', before: 9, after: 3 },
      recorded: nginx,
      want: { recorded: 3, live: 9, desired: 3, verdict: 'change', reason: 'drifted' },
    },
    {
      name: 'changed and drifted: the change counts',
      given: { path: 'spec.replicas', before: 9, after: 3 },
      recorded: before,
      want: { recorded: 2, live: 9, desired: 3, verdict: 'change', reason: 'changed' },
    },
    {
      name: 'given up: we applied it and no longer ask for it',
      given: { path: 'spec.paused', before: true },
      recorded: deployment('web/nginx', { paused: true }),
      want: { recorded: true, live: true, verdict: 'change', reason: 'given-up' },
    },
    {
      name: 'owned from before the state was lost, and no longer asked for',
      given: { path: 'spec.paused', before: true },
      recorded: nginx,
      want: { live: true, verdict: 'change', reason: 'given-up' },
    },
    {
      name: 'the server fills it in: not ours, and its value is not named',
      given: { path: 'spec.ports[port=80].nodePort', after: 31234 },
      recorded: nginx,
      want: { verdict: 'ignore', reason: 'server-default' },
    },
    {
      name: 'a field that cannot change',
      given: { path: 'spec.selector.app', before: 'a', after: 'b' },
      recorded: nginx,
      want: { live: 'a', desired: 'b', verdict: 'change', reason: 'immutable' },
    },
    {
      name: 'a field that cannot change and is given up is left to the server',
      given: { path: 'spec.selector.app', before: 'a' },
      recorded: nginx,
      want: { live: 'a', verdict: 'change', reason: 'given-up' },
    },
    {
      name: 'a list item is found by keys that the server filled in',
      given: {
        path: 'spec.template.spec.containers[name=nginx].ports[containerPort=80,protocol=TCP]',
        after: { containerPort: 80, protocol: 'TCP' },
      },
      recorded: before,
      want: { desired: { containerPort: 80, protocol: 'TCP' }, verdict: 'change', reason: 'changed' },
    },
  ])('$name', ({ given, recorded, want }) => {
    const { path: _, from: __, ...field } = fieldFor(given, recorded);
    expect(field).toEqual(want);
  });

  test('live is what the server made of exactly this value last time: ignored', () => {
    const preview = {
      known: 'predicted',
      object: nginx,
      changes: [{ path: 'spec.replicas' as never, before: '3', after: 3 }],
      conflicts: [],
    } as const;
    const outcome = plan(
      inputOf({
        rows: [
          {
            on: 'member1',
            desired: nginx,
            recorded: nginx,
            row: { settled: { ['spec.replicas' as never]: '3' } },
            live: live(nginx),
            preview,
            template,
          },
        ],
      }),
    );
    expect(outcome.ok && outcome.value.clusters[0]?.steps).toMatchObject([
      { action: 'keep', fields: [{ verdict: 'ignore', reason: 'server-default', recorded: '3', live: '3' }] },
    ]);
  });

  test('a mark of fleet is named as such', () => {
    const marked = { ...nginx, metadata: { ...nginx.metadata, labels: { 'applyset.kubernetes.io/part-of': 'id' } } };
    const preview = {
      known: 'predicted',
      object: marked,
      changes: [{ path: 'metadata.labels["applyset.kubernetes.io/part-of"]' as never, after: 'id' }],
      conflicts: [],
    } as const;
    const outcome = plan(inputOf({ rows: [{ on: 'member1', desired: marked, recorded: nginx, live: live(nginx), preview, edited, template }] }));
    expect(outcome.ok && outcome.value.clusters[0]?.steps).toMatchObject([
      { action: 'update', because: 'fleet-mark', fields: [{ reason: 'fleet-mark', from: { says: 'fleet' } }] },
    ]);
  });
});
