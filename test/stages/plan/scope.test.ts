import { describe, expect, test } from 'vitest';
import { plan } from '#core/plan';
import { addressText, type PlacedBefore } from '#core/model';
import { configMap, deployment, inputOf, live, obj, type World } from './world.ts';

const settings = configMap('web/settings', { a: '1' });
const changed = configMap('web/settings', { a: '2' });
const namespace = obj('v1/Namespace', 'shop');
const nginx = deployment('shop/nginx');
const rows: World['rows'] = [
  { on: 'member1', desired: changed, recorded: settings, live: live(settings) },
  { on: 'member2', desired: changed, recorded: settings, live: live(settings) },
  { on: 'member1', desired: nginx },
  { on: 'member1', desired: namespace },
  { on: 'member2', recorded: configMap('web/old') },
];

const addresses = (scope: World['scope'], more: Partial<World> = {}): readonly string[] => {
  const outcome = plan(inputOf({ rows, ...more, ...(scope ? { scope } : {}) }));
  if (!outcome.ok) return outcome.diagnostics.map((one) => `${one.code} ${one.detail} ${one.hint ?? ''}`);
  return [
    ...outcome.value.clusters.flatMap((cluster) => cluster.steps.map((step) => addressText(step.at))),
    ...outcome.value.drift.map((drift) => `drift ${addressText(drift.at)}`),
  ];
};

const web = ['member1:v1/Namespace/shop', 'member1:apps/Deployment/shop/nginx'];

describe('a scope narrows what is planned', () => {
  test.each([
    {
      name: 'one cluster',
      scope: { clusters: ['member2'] },
      want: ['member2:v1/ConfigMap/web/old', 'member2:v1/ConfigMap/web/settings', 'drift member2:v1/ConfigMap/web/old'],
    },
    { name: 'an object key, with what it needs', scope: { targets: ['apps/Deployment/shop/nginx'] }, want: web },
    { name: 'a kind and a name', scope: { targets: ['Deployment/nginx'] }, want: web },
    { name: 'a type as kubectl writes it', scope: { targets: ['deployments/nginx'] }, want: web },
    { name: 'a short name', scope: { targets: ['deploy/nginx'] }, want: web },
    { name: 'a type with its group', scope: { targets: ['deployments.apps/nginx'] }, want: web },
    { name: 'a type, a namespace and a name', scope: { targets: ['deployment/shop/nginx'] }, want: web },
    {
      name: 'an object on all clusters',
      scope: { targets: ['configmap/settings'] },
      want: ['member1:v1/ConfigMap/web/settings', 'member2:v1/ConfigMap/web/settings'],
    },
    { name: 'an address', scope: { targets: ['member2:configmap/settings'] }, want: ['member2:v1/ConfigMap/web/settings'] },
    {
      name: 'a cluster and a target',
      scope: { clusters: ['member1'], targets: ['configmap/settings'] },
      want: ['member1:v1/ConfigMap/web/settings'],
    },
    {
      name: 'a target that names nothing is an error',
      scope: { targets: ['deployment/ngnix'] },
      want: ['FLT6001 "deployment/ngnix" names nothing that is desired or recorded. Did you mean "Deployment/nginx"?'],
    },
    {
      name: 'a target in another namespace is an error',
      scope: { targets: ['deployment/web/nginx'] },
      want: ['FLT6001 "deployment/web/nginx" names nothing that is desired or recorded. Did you mean "Deployment/nginx"?'],
    },
    {
      name: 'a cluster that is not there is an error',
      scope: { clusters: ['membr1'] },
      want: ['FLT5501 "membr1" is not a cluster of "shop" (it has: member1, member2). Did you mean "member1"?'],
    },
  ])('$name', ({ scope, want }) => {
    expect(addresses(scope)).toEqual(want);
  });

  test('the parent of the ApplySet comes along, because it lists the kinds of its members', () => {
    const parent = obj('v1/ConfigMap', 'default/fleet-shop');
    const all = [...rows, { on: 'member1', desired: parent }];
    expect(addresses({ targets: ['configmap/settings'], clusters: ['member1'] }, { rows: all })).toEqual([
      'member1:v1/ConfigMap/default/fleet-shop',
      'member1:v1/ConfigMap/web/settings',
    ]);
  });

  test('the plan says its scope', () => {
    const outcome = plan(inputOf({ rows, scope: { targets: ['deploy/nginx'] } }));
    expect(outcome.ok && outcome.value.scope).toEqual({ targets: ['deploy/nginx'] });
  });
});

describe('placements outside of the scope stay as recorded', () => {
  const placed = (template: string, ...clusters: string[]): PlacedBefore => ({
    template: template as never,
    targets: clusters.map((cluster) => ({ cluster: cluster as never })),
  });
  const world: World = {
    rows,
    placedBefore: [placed('apps/Deployment/shop/nginx', 'member2'), placed('v1/ConfigMap/web/settings', 'member1')],
    placedAfter: [placed('v1/ConfigMap/web/settings', 'member1', 'member2'), placed('apps/Deployment/shop/nginx', 'member1')],
  };
  const placements = (scope: World['scope']) => {
    const outcome = plan(inputOf({ ...world, ...(scope ? { scope } : {}) }));
    return outcome.ok ? outcome.value.placements : [];
  };
  test.each([
    {
      name: 'the whole fleet: as placed, sorted',
      scope: undefined,
      want: [placed('apps/Deployment/shop/nginx', 'member1'), placed('v1/ConfigMap/web/settings', 'member1', 'member2')],
    },
    {
      name: 'one target: the other template keeps its record',
      scope: { targets: ['configmap/settings'] },
      want: [placed('apps/Deployment/shop/nginx', 'member2'), placed('v1/ConfigMap/web/settings', 'member1', 'member2')],
    },
    {
      name: 'one cluster: other clusters keep their record',
      scope: { clusters: ['member1'] },
      want: [placed('apps/Deployment/shop/nginx', 'member1', 'member2'), placed('v1/ConfigMap/web/settings', 'member1')],
    },
  ])('$name', ({ scope, want }) => {
    expect(placements(scope)).toEqual(want);
  });
});
