import { describe, expect, test } from 'vitest';
import { made, on, map, debug, path, namespace } from './step-rows.ts';
import { deployment, live, naivePreview, obj, policy, refused, type World } from './world.ts';

describe('a step carries what apply needs', () => {
  const stepOf = (world: World) => made(world).clusters.flatMap((cluster) => cluster.steps)[0];
  const image = (to: string, rest: Record<string, unknown> = {}) =>
    deployment('web/nginx', { replicas: 3, template: { spec: { image: to } }, ...rest });

  test('an update has the live uid, its content, its policies and how many pods it restarts', () => {
    const world: World = {
      rows: [{ on, desired: image('nginx:2'), recorded: image('nginx:1'), live: live(image('nginx:1'), { uid: 'u' }), row: { uid: 'u' as never } }],
    };
    expect(stepOf(world)).toMatchObject({
      uid: 'u',
      rolls: 3,
      known: 'predicted',
      by: [policy],
      fields: [{ path: 'spec.template.spec.image', recorded: 'nginx:1', live: 'nginx:1', desired: 'nginx:2' }],
    });
  });
  test('a change outside of the pod template restarts nothing', () => {
    const world: World = { rows: [{ on, desired: image('a', { replicas: 5 }), recorded: image('a'), live: live(image('a')) }] };
    expect(stepOf(world)).not.toHaveProperty('rolls');
  });
  test('a paused Deployment restarts nothing', () => {
    const world: World = {
      rows: [{ on, desired: image('b', { paused: true }), recorded: image('a', { paused: true }), live: live(image('a', { paused: true })) }],
    };
    expect(stepOf(world)).not.toHaveProperty('rolls');
  });
  test('a DaemonSet restarts as many pods as it has nodes', () => {
    const agent = (to: string) => obj('apps/v1/DaemonSet', 'web/agent', { spec: { template: { image: to } } });
    const world: World = {
      rows: [{ on, desired: agent('b'), recorded: agent('a'), live: { ...live(agent('a')), status: { desiredNumberScheduled: 7 } } }],
    };
    expect(stepOf(world)).toMatchObject({ rolls: 7 });
  });
  test('a conflict is forced only on a step that says so', () => {
    const preview = { ...naivePreview({ on, desired: debug, live: live(map), recorded: map }), conflicts: [{ path, manager: 'hpa' }] } as never;
    expect(stepOf({ rows: [{ on, desired: debug, recorded: map, live: live(map), preview }] })).toHaveProperty('force', true);
    expect(stepOf({ rows: [{ on, desired: debug, recorded: map, live: live(map) }] })).not.toHaveProperty('force');
  });
  test('a create has no uid, and says later where its namespace is made by the same plan', () => {
    const [first, second] = made({
      rows: [
        { on, desired: map },
        { on, desired: namespace },
      ],
    }).clusters.flatMap((cluster) => cluster.steps);
    expect(first).toMatchObject({ at: { object: 'v1/Namespace/web' }, wave: 0, known: 'predicted', needs: [] });
    expect(second).toMatchObject({ at: { object: 'v1/ConfigMap/web/settings' }, known: 'later', needs: ['v1/Namespace/web'] });
    expect(second).not.toHaveProperty('uid');
  });
  test('a delete has the content that was recorded, so that it can be shown', () => {
    const of = made({ rows: [{ on, recorded: map, live: live(map) }] });
    expect(Object.values(of.contents)).toEqual([map]);
  });
  test('what was recorded of an object that is gone says nothing of the one that took its place', () => {
    const preview = { known: 'predicted', object: map, changes: [{ path, before: 'debug', after: 'info' }], conflicts: [{ path, manager: 'kubectl' }] } as const;
    const of = made({
      adopt: 'always',
      rows: [{ on, desired: map, recorded: map, live: live(debug, { uid: 'other' }), preview, departures: [{ path, recorded: 'info', live: 'debug' }] }],
    });
    expect(of.clusters[0]?.steps[0]?.fields).toEqual([{ path, live: 'debug', desired: 'info', verdict: 'change', reason: 'changed', from: expect.anything() }]);
    expect(of.hazards.map((hazard) => hazard.kind)).toEqual(['takes-ownership']);
  });
  test('a lost cluster says why', () => {
    expect(made({ lost: ['member1'], rows: [{ on, desired: map }] }).clusters).toEqual([
      { cluster: 'member1', region: 'eu-west', steps: [], unchanged: 0, lost: refused },
    ]);
  });
});
