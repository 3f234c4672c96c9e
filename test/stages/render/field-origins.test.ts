import { describe, expect, test } from 'vitest';
import { answers, type FieldQuestion, fieldOrigins, views } from '#render';
import { contentDigest, field, frame, obj, place, planOf, step } from './sample.ts';

const nginx = (cluster: string, more: Parameters<typeof field>[1] = {}) =>
  step(`${cluster}:apps/Deployment/web/nginx`, {
    by: [{ kind: 'PropagationPolicy', namespace: 'web', name: 'nginx' }],
    fields: [
      field('spec.replicas', { recorded: 2, live: 2, desired: 3, from: { says: 'placement', at: place('policies/nginx.yaml', 14) }, ...more }),
      field('spec.template.spec.containers[name=nginx].image', { live: 'a', desired: 'b' }),
      field('status.ports', { live: [1], verdict: 'ignore', reason: 'server-default', from: { says: 'server' } }),
    ],
  });

const made = obj('v1/ConfigMap', 'web/made', { data: { replicas: '7' }, list: [{ name: 'a', image: 'x' }] });
const plan = planOf(
  [
    { cluster: 'c1' as never, unchanged: 0, steps: [nginx('c1'), step('c1:v1/ConfigMap/web/made', { action: 'create', content: contentDigest(made), template: 'v1/ConfigMap/web/first' as never })] },
    { cluster: 'c2' as never, unchanged: 0, steps: [nginx('c2')] },
    { cluster: 'c3' as never, unchanged: 0, steps: [nginx('c3', { desired: 5, from: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 9) } })] },
  ],
  { objects: [made] },
);
const ask = (question: string, more: Partial<FieldQuestion> = {}) => fieldOrigins(plan, { field: question, clusters: [], targets: [], ...more });

describe('a question for a field', () => {
  test.each([
    { name: 'its whole path', path: 'spec.replicas', asked: 'spec.replicas', want: true },
    { name: 'its last part', path: 'spec.replicas', asked: 'replicas', want: true },
    { name: 'what it lies in', path: 'spec.a[name=x].b', asked: 'spec.a', want: true },
    { name: 'what lies in it', path: 'spec.a', asked: 'spec.a.b', want: true },
    { name: 'a part of a name', path: 'spec.replicas', asked: 'spec.rep', want: false },
    { name: 'another field', path: 'spec.replicas', asked: 'spec.paused', want: false },
  ])('$name: $want', ({ path, asked, want }) => {
    expect(answers(path, asked)).toBe(want);
  });
});

describe('what wrote a field', () => {
  test('clusters with the same answer stand together', () => {
    expect(ask('spec.replicas').map(({ clusters, from, desired }) => [clusters, from?.says, desired])).toEqual([
      [['c1', 'c2'], 'placement', 3],
      [['c3'], 'OverridePolicy web/eu', 5],
    ]);
  });
  test('of one cluster, of one object', () => {
    expect(ask('replicas', { clusters: ['c3'] })).toHaveLength(1);
    expect(ask('replicas', { targets: ['deployment/nginx'] })).toHaveLength(2);
    expect(ask('replicas', { targets: ['v1/ConfigMap/web/made'] })).toHaveLength(1);
  });
  describe('of an object that is made, with what wrote it', () => {
    const origins = [
      { writers: [{ says: 'template', file: 'templates/made.yaml' }, { says: 'OverridePolicy web/eu', file: 'policies/eu.yaml' }, { says: 'fleet' }], leaves: '1 4 2 1:9 8 2:0 3', defaults: ['/immutable', '/list/0/pull'] },
    ];
    const withOrigins = { ...plan, origins, clusters: plan.clusters.map((one) => ({ ...one, steps: one.steps.map((own) => (own.action === 'create' ? { ...own, origins: 0 } : own)) })) } as unknown as typeof plan;
    const told = (question: string) => fieldOrigins(withOrigins, { field: question, clusters: [], targets: ['configmap/made'] }).map(({ path, desired, from }) => [path, desired, from?.says, from?.at?.file, from?.at?.line]);

    test.each([
      { asked: 'data.replicas', want: [['data.replicas', '7', 'template', 'templates/made.yaml', 4]] },
      { asked: 'image', want: [['list[name=a].image', 'x', 'OverridePolicy web/eu', 'policies/eu.yaml', 9]] },
      { asked: 'list', want: [['list[name=a].image', 'x', 'OverridePolicy web/eu', 'policies/eu.yaml', 9], ['list[name=a].name', 'a', 'template', 'templates/made.yaml', 8], ['list[name=a].pull', undefined, 'server default', undefined, undefined]] },
      { asked: 'metadata.name', want: [['metadata.name', 'made', 'fleet', undefined, undefined]] },
      { asked: 'immutable', want: [['immutable', undefined, 'server default', undefined, undefined]] },
    ])('$asked', ({ asked, want }) => {
      expect(told(asked)).toEqual(want);
    });
    test('as text', () => {
      expect(views.origins.text(fieldOrigins(withOrigins, { field: 'list', clusters: [], targets: [] }), frame())).toContain(`    create      "x", with the object
    written by  a rule of OverridePolicy web/eu  policies/eu.yaml:9`);
      expect(views.origins.text(fieldOrigins(withOrigins, { field: 'immutable', clusters: [], targets: [] }), frame())).toContain(`    create      filled in with the object
    reason      ignored
    written by  the server, which fills it in by default`);
    });
  });
  test('a field of an object that is made has its value and policies, and no place where the plan says none', () => {
    expect(ask('list[name=a].image')).toEqual([
      { object: 'v1/ConfigMap/web/made', action: 'create', clusters: ['c1'], by: [], path: 'list[name=a].image', desired: 'x', verdict: 'change', reason: 'changed', template: 'v1/ConfigMap/web/first' },
    ]);
  });
  test('as text: values, place and policies', () => {
    expect(views.origins.text([...ask('spec.replicas', { clusters: ['c1', 'c2'] }), ...ask('status.ports', { clusters: ['c3'] }), ...ask('data.replicas')], frame())).toBe(`spec.replicas of apps/Deployment/web/nginx
    on          2 clusters: c1, c2
    update      2 -> 3
    written by  placement, by the rule of a policy  policies/nginx.yaml:14
    policies    PropagationPolicy web/nginx

status.ports of apps/Deployment/web/nginx
    on          c3
    update      [1] stays
    reason      ignored
    written by  the server, which fills it in or keeps it
    policies    PropagationPolicy web/nginx

data.replicas of v1/ConfigMap/web/made
    on          c1
    create      "7", with the object
    written by  its template, and what the policies below add; for the place of each rule:
                    fleet why v1/ConfigMap/web/first
    template    v1/ConfigMap/web/first
`);
  });
  test('nothing is said to be nothing', () => {
    expect(views.origins.text(ask('spec.nope'), frame())).toBe('No field of this name is touched by the plan.\n');
  });
});
