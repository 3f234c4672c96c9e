import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/model';
import { styleOf, views } from '#render';
import { field, frame, place, planOf, step } from './sample.ts';
import { on, text, body } from './plan-sample.ts';

const at = (address: string) => step(address).at;

const nginx = (cluster: string) =>
  step(`${cluster}:apps/Deployment/web/nginx`, {
    known: 'verified',
    rolls: 3,
    fields: [
      field('spec.replicas', { live: 2, desired: 3, from: { says: 'placement', at: place('policies/nginx.yaml', 14) } }),
      field('spec.template.spec.containers[name=nginx].image', {
        live: 'nginx:1.27',
        desired: 'registry.eu.test/nginx:1.28',
        from: { says: 'OverridePolicy web/eu', at: place('policies/eu.yaml', 9) },
      }),
    ],
  });

const shop = planOf(
  [
    on('member1', [step('member1:v1/Namespace/web', { action: 'create' }), nginx('member1')], { region: 'eu-west' }),
    on('member2', [nginx('member2')]),
    on('member3', [nginx('member3')]),
    on('member4', [], { lost: { kind: 'refused', message: 'connection refused' }, unchanged: 0 }),
    on('member5', [], { unchanged: 12 }),
  ],
  {
    drift: [
      {
        what: 'changed',
        at: at('member1:v1/ConfigMap/web/settings'),
        fields: [
          { path: 'data.LOG_LEVEL' as never, recorded: 'info', live: 'debug', manager: 'kubectl-edit', time: '2026-03-01T11:46:00Z' as never },
        ],
      },
    ],
  },
);

describe('a plan as text', () => {
  test('by cluster, object and field, with who asked for it and where', () => {
    expect(`\n${text(shop, { command: 'fleet apply plans/shop.json' })}`).toBe(`
shop: 5 clusters, 9 templates, 2 policies, state serial 4

  member1  eu-west  v1.37.2
    + create  v1/Namespace/web
    ~ update  apps/Deployment/web/nginx  verified, rolls 3 pods
        spec.replicas  2 -> 3            placement              policies/nginx.yaml:14
        spec.template.spec.containers[name=nginx].image
          - nginx:1.27
          + registry.eu.test/nginx:1.28  OverridePolicy web/eu  policies/eu.yaml:9
    ! drift   v1/ConfigMap/web/settings  data.LOG_LEVEL  recorded "info", live "debug"  by kubectl-edit, 14m ago
  member2  v1.37.2
    ~ update  apps/Deployment/web/nginx  verified, rolls 3 pods
        spec.replicas  2 -> 3            placement              policies/nginx.yaml:14
        spec.template.spec.containers[name=nginx].image
          - nginx:1.27
          + registry.eu.test/nginx:1.28  OverridePolicy web/eu  policies/eu.yaml:9
  member3   the same 1 change
  member5   nothing to do; 12 objects as they should be
  member4  not reached: connection refused. Nothing is planned there.

Plan: 1 to create, 3 to update, 0 to replace, 0 to delete on 3 clusters. 1 field drifted. 1 cluster not reached.
To carry out exactly this:
    fleet apply plans/shop.json
`);
  });

  test('fits a narrow terminal', () => {
    expect(body(shop, { width: 60 })).toBe(`
  member1  eu-west  v1.37.2
    + create  v1/Namespace/web
    ~ update  apps/Deployment/web/nginx
      verified, rolls 3 pods
        spec.replicas  2 -> 3
          placement              policies/nginx.yaml:14
        spec.template.spec.containers[name=nginx].image
          - nginx:1.27
          + registry.eu.test/nginx:1.28
            OverridePolicy web/eu  policies/eu.yaml:9
    ! drift   v1/ConfigMap/web/settings
        data.LOG_LEVEL  recorded "info", live "debug"
          by kubectl-edit, 14m ago
  member2  v1.37.2
    ~ update  apps/Deployment/web/nginx
      verified, rolls 3 pods
        spec.replicas  2 -> 3
          placement              policies/nginx.yaml:14
        spec.template.spec.containers[name=nginx].image
          - nginx:1.27
          + registry.eu.test/nginx:1.28
            OverridePolicy web/eu  policies/eu.yaml:9
  member3   the same 1 change
  member5   nothing to do; 12 objects as they should be
  member4  not reached: connection refused. Nothing is planned there.
`);
  });

  test('nothing to do is one sentence, and no command', () => {
    const quiet = planOf([on('member1', []), on('member2', [])]);
    expect(text(quiet, { command: 'fleet apply' })).toBe(
      'shop: 2 clusters, 9 templates, 2 policies, state serial 4\n\n  member1, member2   nothing to do; 6 objects as they should be\n\nNo changes: 6 objects on 2 clusters are as they should be.\n',
    );
  });

  test('a scope is said at the top', () => {
    const scoped = planOf([], { scope: { clusters: ['member1' as never], targets: ['deploy/nginx'] } });
    expect(text(scoped).split('\n')[1]).toBe('only clusters member1; targets deploy/nginx');
  });

  test('colour is only there where it is asked for', () => {
    expect(text(shop)).not.toContain('\u001b');
    const coloured = text(shop, { colour: styleOf(1) });
    expect(coloured).toContain('\u001b[32m    + create  v1/Namespace/web\u001b[39m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(text(shop));
  });
});

describe('each kind of step has its mark', () => {
  const one = (given: ReturnType<typeof step>, more: Partial<Plan> & { objects?: never[] } = {}): string =>
    body(planOf([on('c', [given])], more))
      .split('\n')
      .slice(2, -1)
      .join('\n');
  test.each([
    { name: 'create', given: step('c:v1/ConfigMap/web/a', { action: 'create' }), want: '    + create  v1/ConfigMap/web/a' },
    {
      name: 'create again',
      given: step('c:v1/ConfigMap/web/a', { action: 'create', because: 'vanished' }),
      want: '    + create  v1/ConfigMap/web/a  had vanished',
    },
    {
      name: 'create later',
      given: step('c:v1/ConfigMap/web/a', { action: 'create', known: 'later' }),
      want: '    + create  v1/ConfigMap/web/a  known once what it stands on is there',
    },
    {
      name: 'update',
      given: step('c:v1/ConfigMap/web/a', { fields: [field('data.a', { live: '1', desired: '2' })] }),
      want: '    ~ update  v1/ConfigMap/web/a  predicted\n        data.a  "1" -> "2"        template  templates/nginx.yaml:9',
    },
    {
      name: 'update of the record only',
      given: step('c:v1/ConfigMap/web/a'),
      want: '    ~ update  v1/ConfigMap/web/a  predicted, live has it already; settles ownership and record',
    },
    {
      name: 'replace',
      given: step('c:v1/Service/web/a', {
        action: 'replace',
        because: 'immutable',
        fields: [field('spec.clusterIP', { live: 'None', desired: '10.0.0.1', reason: 'immutable' })],
      }),
      want: '    -/+ replace v1/Service/web/a              predicted\n        spec.clusterIP  "None" -> "10.0.0.1"  forces replacement  template  templates/nginx.yaml:9',
    },
    {
      name: 'adopt',
      given: step('c:v1/ConfigMap/web/a', { action: 'adopt', because: 'adopted' }),
      want: '    * adopt   v1/ConfigMap/web/a  predicted',
    },
    {
      name: 'adopt after a cut-off apply',
      given: step('c:v1/ConfigMap/web/a', { action: 'adopt', because: 'cut-off' }),
      want: '    * adopt   v1/ConfigMap/web/a  predicted, a cut-off apply left it open',
    },
    {
      name: 'delete',
      given: step('c:v1/ConfigMap/web/a', { action: 'delete', because: 'template-removed' }),
      want: '    - delete  v1/ConfigMap/web/a  no longer in the sources',
    },
    {
      name: 'delete where it is not placed any more',
      given: step('c:v1/ConfigMap/web/a', { action: 'delete', because: 'cluster-not-chosen' }),
      want: '    - delete  v1/ConfigMap/web/a  not placed here any more',
    },
    {
      name: 'forget',
      given: step('c:v1/ConfigMap/web/a', { action: 'forget', because: 'vanished' }),
      want: '    x forget  v1/ConfigMap/web/a  had vanished',
    },
  ])('$name', ({ given, want }) => {
    expect(one(given)).toBe(want);
  });
});

describe('clusters with the same changes are shown once', () => {
  test('identities and times do not count, contents and drift do', () => {
    const changed = (cluster: string, minute: number, live = 'debug'): Plan['drift'][number] => ({
      what: 'changed',
      at: at(`${cluster}:v1/ConfigMap/web/a`),
      fields: [{ path: 'data.a' as never, recorded: 'info', live, manager: 'kubectl', time: `2026-03-01T11:${minute}:00Z` as never }],
    });
    const update = (cluster: string) => step(`${cluster}:v1/ConfigMap/web/a`, { uid: `uid-${cluster}` as never });
    const plan = planOf(
      ['a', 'b', 'c'].map((cluster) => on(cluster, [update(cluster)])),
      { drift: [changed('a', 10), changed('b', 20), changed('c', 30, 'trace')] },
    );
    const lines = body(plan)
      .split('\n')
      .filter((line) => /^ {2}\S/.test(line));
    expect(lines).toEqual(['  a  v1.37.2', '  b   the same 1 change and 1 drifted object', '  c  v1.37.2']);
  });
  test('in full, if asked for', () => {
    const lines = body(shop, { expand: true })
      .split('\n')
      .filter((line) => /^ {2}\S/.test(line));
    expect(lines.slice(0, 3)).toEqual(['  member1  eu-west  v1.37.2', '  member2  v1.37.2', '  member3  v1.37.2']);
  });
});

describe('notes and hazards', () => {
  const hazard = (name: string) => ({
    kind: 'deletes-data' as const,
    at: at(`c:v1/PersistentVolumeClaim/web/${name}`),
    says: `deleting v1/PersistentVolumeClaim/web/${name} on c deletes what is stored in its volume`,
  });
  test('a hazard stands under the flag that consents to it', () => {
    const plan = planOf([on('c', [step('c:v1/PersistentVolumeClaim/web/a', { action: 'delete', because: 'template-removed' })])], {
      hazards: [hazard('a')],
    });
    expect(body(plan)).toBe(`
  c  v1.37.2
    - delete  v1/PersistentVolumeClaim/web/a  no longer in the sources

Needs your consent:
    --allow deletes-data
      deleting v1/PersistentVolumeClaim/web/a on c deletes what is stored in its volume
`);
  });
  test('ten of each kind, then a count; all of them if asked for', () => {
    const names = Array.from({ length: 13 }, (_, one) => String.fromCharCode(97 + one));
    const plan = planOf([], {
      hazards: names.map(hazard),
      notes: names.map((name) => ({ kind: 'placed-nowhere' as const, says: `${name} is placed nowhere`, at: place('t.yaml', 1) })),
    });
    expect(text(plan)).toContain('      … 3 more\n');
    expect(text(plan)).toContain('    … 3 more of the kind "placed-nowhere"\n');
    expect(text(plan, { expand: true })).toContain('m is placed nowhere');
  });
  test('what needs somebody comes first, with its place', () => {
    const plan = planOf([], {
      notes: [
        { kind: 'declined', says: 'later' },
        { kind: 'refused', says: 'first', at: place('t.yaml', 7) },
      ],
    });
    expect(text(plan)).toContain('Not done, and why:\n    first  t.yaml:7\n    later\n');
    expect(text(plan)).toContain('1 object refused.');
  });
});

describe('a plan as JSON', () => {
  test('is the plan itself, with sorted keys', () => {
    expect(JSON.parse(views.plan.json(shop, frame()))).toEqual(JSON.parse(JSON.stringify(shop)));
  });
  test('has no raw control character', () => {
    const plan = planOf([], { notes: [{ kind: 'declined', says: 'a\u001b\u009b\u202e' }] });
    expect(views.plan.json(plan, frame())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(JSON.parse(views.plan.json(plan, frame()))).toEqual(JSON.parse(JSON.stringify(plan)));
  });
});
