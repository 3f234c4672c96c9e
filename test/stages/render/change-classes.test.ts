import { describe, expect, test } from 'vitest';
import type { ClusterPlan, Drift, Plan, Step } from '#core/model';
import { changeClasses, type Outlier, outliersOf, views } from '#render';
import { contentDigest, field, frame, obj, place, planOf, step } from './sample.ts';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `c${String(at + 1).padStart(3, '0')}`);

const fleet = (clusters: readonly string[], steps: (cluster: string, at: number) => readonly Step[], more: Parameters<typeof planOf>[1] = {}): Plan =>
  planOf(
    clusters.map((cluster, at): ClusterPlan => ({ cluster: cluster as never, steps: steps(cluster, at), unchanged: 0 })),
    more,
  );

const image = (cluster: string, more: Partial<Step> = {}): Step =>
  step(`${cluster}:apps/Deployment/web/nginx`, { known: 'verified', rolls: 3, fields: [field('spec.image', { live: 'nginx:1.27', desired: 'nginx:1.28' })], ...more });

const body = (plan: Plan, more = {}): string => `\n${views.plan.text(plan, frame(more)).split('\n').slice(2, -3).join('\n')}\n`;

describe('the classes of a plan', () => {
  test('what is equal in effect is one change, whatever differs in identity, wave, pods and the rest of the object', () => {
    const plan = fleet(names(3), (cluster, at) => [image(cluster, { uid: `u${at}` as never, wave: at, rolls: at, content: `sha256:${at}` as never, needs: at === 0 ? [] : ['v1/Namespace/web' as never] })]);
    expect(changeClasses(plan)).toMatchObject([{ clusters: ['c001', 'c002', 'c003'], objects: [{ object: 'apps/Deployment/web/nginx', usual: { clusters: ['c001', 'c002', 'c003'], rolls: 3 }, outliers: [] }] }]);
  });

  test('the usual change is that of most clusters, wherever they stand in the plan', () => {
    const plan = fleet(names(4), (cluster, at) => [image(cluster, at === 0 ? { fields: [field('spec.image', { live: 'nginx:1.26', desired: 'nginx:1.28' })] } : {})]);
    expect(changeClasses(plan)[0]?.objects[0]).toMatchObject({ usual: { clusters: ['c002', 'c003', 'c004'] }, outliers: [{ clusters: ['c001'] }] });
  });

  test('objects that change on the same clusters stand together, the most widespread first, and keeps are no change', () => {
    const plan = fleet(names(3), (cluster, at) => [
      step(`${cluster}:v1/ConfigMap/web/kept`, { action: 'keep' }),
      ...(at === 0 ? [step(`${cluster}:v1/ConfigMap/web/one`, { action: 'delete' })] : []),
      step(`${cluster}:v1/ConfigMap/web/all`),
      step(`${cluster}:v1/ConfigMap/web/every`),
    ]);
    expect(changeClasses(plan).map((one) => [one.clusters.length, one.objects.map(({ object }) => object)])).toEqual([
      [3, ['v1/ConfigMap/web/all', 'v1/ConfigMap/web/every']],
      [1, ['v1/ConfigMap/web/one']],
    ]);
  });

  test('a step that only a dry run of some cluster knows is another change, and so is one with another provenance', () => {
    const plan = fleet(names(3), (cluster, at) => [
      image(cluster, [{}, { known: 'predicted' as const }, { fields: [field('spec.image', { live: 'nginx:1.27', desired: 'nginx:1.28', from: { says: 'OverridePolicy web/eu', at: place('eu.yaml', 2) } })] }][at]),
    ]);
    expect(changeClasses(plan)[0]?.objects[0]?.outliers).toHaveLength(2);
  });

  test('equal drift is one drift, whenever it happened', () => {
    const drift = (cluster: string, time: string, live: string): Drift => ({
      what: 'changed',
      at: step(`${cluster}:v1/ConfigMap/web/a`).at,
      fields: [{ path: 'data.a' as never, recorded: '1', live, manager: 'kubectl-edit', time: time as never }],
    });
    const plan = fleet(names(3), () => [], { drift: [drift('c001', '2026-03-01T11:00:00Z', '2'), drift('c002', '2026-03-01T11:30:00Z', '2'), drift('c003', '2026-03-01T11:00:00Z', '3')] });
    expect(changeClasses(plan).map(({ clusters, drift: all }) => [clusters, all.length])).toEqual([[['c001', 'c002'], 1], [['c003'], 1]]);
  });
});

const made = (replicas: number, more = {}) => obj('apps/v1/Deployment', 'web/api', { spec: { replicas, containers: [{ name: 'api', image: 'api:1' }], ...more } });

describe('how an outlier differs', () => {
  const usual = image('c001', { fields: [field('spec.a', { live: 1, desired: 2 }), field('spec.b', { live: 1, desired: 2 })] });
  const create = (replicas: number, more = {}): Step => step('c:apps/Deployment/web/api', { action: 'create', content: contentDigest(made(replicas, more)) });
  const objects = [made(2), made(5), made(2, { containers: [{ name: 'log', image: 'log:1' }, { name: 'api', image: 'api:2' }] })];
  const none: Outlier = { differs: 'partly', fields: [], without: [], content: [] };
  test.each([
    { name: 'not at all', step: usual, than: usual, want: none },
    { name: 'by another value', step: { ...usual, fields: [field('spec.a', { live: 1, desired: 3 }), field('spec.b', { live: 1, desired: 2 })] }, than: usual, want: { ...none, fields: [field('spec.a', { live: 1, desired: 3 })] } },
    { name: 'by a field that does not change', step: { ...usual, fields: [field('spec.a', { live: 1, desired: 2 })] }, than: usual, want: { ...none, without: ['spec.b'] } },
    { name: 'by how surely it is known', step: { ...usual, known: 'predicted' as const }, than: usual, want: { ...none, known: 'predicted' } },
    { name: 'as a whole, by its action', step: step('c:apps/Deployment/web/nginx', { action: 'delete' }), than: usual, want: { differs: 'whole' } },
    { name: 'as a whole, by its reason', step: { ...usual, because: 'drifted' as const }, than: usual, want: { differs: 'whole' } },
    { name: 'by a field of what is made', step: create(5), than: create(2), want: { ...none, content: [{ path: 'spec.replicas', usual: 2, here: 5 }] } },
    {
      name: 'by a named item of a list, in whatever order',
      step: create(2, { containers: [{ name: 'log', image: 'log:1' }, { name: 'api', image: 'api:2' }] }),
      than: create(2),
      want: { ...none, content: [{ path: 'spec.containers[name=api].image', usual: 'api:1', here: 'api:2' }, { path: 'spec.containers[name=log]', here: { name: 'log', image: 'log:1' } }] },
    },
  ])('$name', ({ step: given, than, want }) => {
    expect(outliersOf(than, planOf([], { objects }))(given)).toEqual(want);
  });
});

describe('a plan over many clusters as text', () => {
  const many = fleet(names(412), (cluster, at) => [
    image(cluster, at < 2 ? { fields: [field('spec.image', { live: 'nginx:1.27', desired: 'nginx:1.29', from: { says: 'OverridePolicy web/eu', at: place('eu.yaml', 2) } })] } : {}),
    ...(at === 411 ? [step(`${cluster}:v1/ConfigMap/web/old`, { action: 'delete', because: 'template-removed' })] : []),
  ]);

  test('says each change once, with the pods of all clusters, then who differs and how', () => {
    expect(body(many)).toBe(`
  412 clusters: c001, c002, c003, c004, c005, c006, c007, c008, c009, c010 and 402 more
    ~ update  apps/Deployment/web/nginx             verified, rolls 1236 pods
        spec.image  "nginx:1.27" -> "nginx:1.28"    template  templates/nginx.yaml:9
      2 outliers, unlike the other 410:
        c001, c002
          spec.image  "nginx:1.27" -> "nginx:1.29"  OverridePolicy web/eu  eu.yaml:2
  c412
    - delete  v1/ConfigMap/web/old  no longer in the sources
`);
  });

  test('names ten of the clusters that have nothing to do, and counts the rest', () => {
    const quiet = fleet(names(30), (cluster, at) => (at < 4 ? [image(cluster)] : []));
    expect(body(quiet)).toContain('c014 and 16 more   nothing to do; 0 objects as they should be');
    expect(body(quiet, { expand: true })).toContain('c029, c030   nothing to do');
  });

  test('--expand unfolds every cluster', () => {
    expect(body(many, { expand: true }).match(/^ {2}c\d{3}$/gm)).toHaveLength(412);
  });

  test('three clusters are shown by cluster, however they differ', () => {
    expect(body(fleet(names(3), (cluster, at) => [image(cluster, { because: at === 0 ? 'drifted' : 'changed' })]))).toContain('c003   the same 1 change');
  });

  test('many ways to differ are cut, and counted', () => {
    const ways = fleet(names(12), (cluster, at) => [image(cluster, at < 8 ? { fields: [field('spec.image', { live: 'nginx:1.27', desired: `nginx:2.${at}` })] } : {})]);
    expect(body(ways)).toContain('      otherwise on 8 clusters:');
    expect(body(ways)).toContain('… 3 more, in 3 other ways');
  });
});
