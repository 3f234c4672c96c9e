import { describe, expect, test } from 'vitest';
import { type Edited, type K8sObject, leavesOf, type Origins, type Plan, readLeaves } from '#core/model';
import { planned } from './around.ts';
import { configMap, type Given, live, obj, place, type World } from './world.ts';

const settings = configMap('web/settings', { a: '1', b: '2' });
const edit = (pointer: string, line = 9): Edited => ({
  pointer: pointer as never,
  origin: { from: 'override', policy: { kind: 'OverridePolicy', namespace: 'web', name: 'eu' }, overrider: 'plaintext', at: place('policies/eu.yaml', line) },
});
const byPlacement: Edited = { pointer: '/spec/replicas' as never, origin: { from: 'placement', policy: { kind: 'PropagationPolicy', namespace: 'web', name: 'nginx' }, at: place('policies/nginx.yaml', 4) } };
const made = (on: string, more: Partial<Given> = {}): Given => ({ on, desired: settings, ...more });
const planOf = (world: World): Plan => planned(world).plan;

/** Each leaf with its writer and line, as a reader of the plan puts them together. */
const read = (content: K8sObject, { writers, leaves }: Origins): readonly string[] =>
  leavesOf(content as never).map(([pointer], at) => {
    const wrote = readLeaves(leaves)[at];
    const writer = writers[wrote?.writer ?? -1];
    return `${pointer} ${writer?.says} ${writer?.file ?? ''}:${wrote?.line}`;
  });

describe('what wrote the values of an object that is made', () => {
  test('its template, line by line, where no rule did', () => {
    const { origins } = planOf({ rows: [made('a')] });
    expect(read(settings, origins?.[0] as Origins)).toEqual([
      '/apiVersion template templates/web.yaml:3',
      '/data/a template templates/web.yaml:4',
      '/data/b template templates/web.yaml:4',
      '/kind template templates/web.yaml:3',
      '/metadata/name template templates/web.yaml:4',
      '/metadata/namespace template templates/web.yaml:4',
    ]);
  });
  test('a rule of a policy, placement, or fleet itself', () => {
    const web = obj('apps/v1/Deployment', 'web/nginx', { spec: { replicas: 3 } });
    const { origins } = planOf({ rows: [made('a', { desired: web, edited: [byPlacement, { pointer: '/metadata/name' as never, origin: { from: 'fleet' } }] })] });
    expect(read(web, origins?.[0] as Origins)).toEqual([
      '/apiVersion template templates/web.yaml:3',
      '/kind template templates/web.yaml:3',
      '/metadata/name fleet :0',
      '/metadata/namespace template templates/web.yaml:4',
      '/spec/replicas placement policies/nginx.yaml:4',
    ]);
  });
  test('is said once for all clusters where it is the same', () => {
    const plan = planOf({ rows: [made('a'), made('b'), made('c', { edited: [edit('/data/b')] }), made('d', { edited: [edit('/data/b')] }), made('e', { edited: [edit('/data/b', 12)] })] });
    expect(plan.clusters.map(({ steps }) => steps[0]?.origins)).toEqual([0, 0, 1, 1, 2]);
    expect(plan.origins?.map((origins) => read(settings, origins)[2])).toEqual(['/data/b template templates/web.yaml:4', '/data/b OverridePolicy web/eu policies/eu.yaml:9', '/data/b OverridePolicy web/eu policies/eu.yaml:12']);
  });
  test('with the fields that the server fills in, and without their values', () => {
    const filled = { ...settings, metadata: { ...settings.metadata, uid: 'x' as never }, immutable: false, status: { ready: true } };
    const { origins } = planOf({ rows: [made('a', { preview: { known: 'verified', object: filled, changes: [], conflicts: [] } })] });
    expect(origins).toMatchObject([{ defaults: ['/immutable'] }]);
    expect(JSON.stringify(origins)).not.toContain('"x"');
  });
  test('is spelt in few characters', () => {
    expect(planOf({ rows: [made('a', { edited: [edit('/data/b')] })] }).origins).toEqual([
      { writers: [{ says: 'template', file: 'templates/web.yaml' }, { says: 'OverridePolicy web/eu', file: 'policies/eu.yaml' }], leaves: '3 4 1:9 3 4 4' },
    ]);
  });
  test('is missing where nothing is made', () => {
    const plan = planOf({ rows: [{ on: 'a', recorded: settings, live: live(settings), desired: configMap('web/settings', { a: '3', b: '2' }) }] });
    expect(plan).not.toHaveProperty('origins');
    expect(plan.clusters[0]?.steps[0]).not.toHaveProperty('origins');
  });
});
