import { describe, expect, it } from 'vitest';
import { troubles } from '#edge/executor';
import { answered, type ClusterName, failed } from '#core/model';
import { fakeCluster, type Intercept } from '../../support/fake-cluster.ts';
import { endings, map, object, run, step, told, uidOf } from './rig.ts';

describe('a step that does not get done', () => {
  const [ns, a, b, c, other] = [object('v1 Namespace', 'shop', { status: { phase: 'Active' } }), map('a'), map('b'), map('c'), map('other')];
  const fails: Intercept = ({ verb, path }) => (verb === 'PATCH' && path.endsWith('/a') ? 'invalid' : undefined);

  it('blocks what needs it, directly and through others, and nothing else', async () => {
    const east = [
      step(ns, { wave: 0 }),
      step(a, { needs: [ns] }),
      step(b, { wave: 2, needs: [a] }),
      step(c, { wave: 3, needs: [b] }),
      step(other, { wave: 3, needs: [ns] }),
    ];
    const fakes = [fakeCluster('east', { intercept: fails }), fakeCluster('west')];
    const result = await run({ fakes, clusters: { east, west: east } });
    expect(endings(result)).toEqual({
      'east:shop': 'done',
      'east:a': 'failed',
      'east:b': 'blocked',
      'east:c': 'blocked',
      'east:other': 'done',
      'west:shop': 'done',
      'west:a': 'done',
      'west:b': 'done',
      'west:c': 'done',
      'west:other': 'done',
    });
    expect(result.steps.find(({ ended }) => ended === 'blocked')).toMatchObject({ by: [{ cluster: 'east', object: 'v1/ConfigMap/shop/a' }] });
    expect(told(result.lines)).toContain('failed b');
  });

  it('because of a cluster that is lost now leaves the other clusters alone', async () => {
    const fakes = [fakeCluster('east'), fakeCluster('west')];
    const failure = { kind: 'refused', message: 'connection refused' } as const;
    const clients = new Map([
      ['east' as ClusterName, failed(failure)],
      ['west' as ClusterName, answered(fakes[1]?.client as never)],
    ]);
    const result = await run({ fakes, clusters: { east: [step(a)], west: [step(a)] }, clients });
    expect(endings(result)).toEqual({ 'east:a': 'failed', 'west:a': 'done' });
    expect(told(result.lines)).toContain('failed a');
  });

  it('because its kind is not served says so', async () => {
    const widget = object('example.test/v1 Widget', 'w', { namespace: 'shop' });
    const result = await run({ fakes: [fakeCluster('east')], clusters: { east: [step(widget)] } });
    expect(result.steps).toMatchObject([
      { ended: 'failed', failure: { kind: 'invalid', message: expect.stringContaining('does not serve example.test/v1') as string } },
    ]);
  });
});

describe('replace and delete', () => {
  it('waits between delete and apply until the object is gone', async () => {
    let polls = 0;
    const fake = fakeCluster('east', {
      intercept: ({ verb }) => {
        if (verb === 'DELETE') return { kind: 'ConfigMap', metadata: {} };
        if (verb === 'GET' && ++polls === 3) fake.objects.clear();
        return undefined;
      },
    });
    fake.put(map('web', { a: '0' }));
    const old = uidOf(fake, map('web'));
    const result = await run({ fakes: [fake], clusters: { east: [step(map('web'), { action: 'replace', uid: old })] } });
    expect(endings(result)).toEqual({ 'east:web': 'done' });
    expect(fake.asked.map(({ verb }) => verb)).toEqual(['DELETE', 'GET', 'GET', 'GET', 'PATCH']);
    expect(uidOf(fake, map('web'))).not.toBe(old);
    expect(result.lines[1]?.line).toMatchObject({ line: 'applied', uid: uidOf(fake, map('web')) });
  });

  it('gives up when it is never gone, with the finalizers that it waits for, and leaves it in doubt', async () => {
    const fake = fakeCluster('east', { intercept: ({ verb }) => (verb === 'DELETE' ? { kind: 'ConfigMap', metadata: {} } : undefined) });
    fake.put({ ...map('web'), metadata: { ...map('web').metadata, finalizers: ['example.test/hold'] } });
    const result = await run({ fakes: [fake], clusters: { east: [step(map('web'), { action: 'replace', uid: uidOf(fake, map('web')) })] } });
    expect(result.steps).toMatchObject([
      {
        ended: 'failed',
        failure: {
          kind: 'timeout',
          message: expect.stringMatching(/still there after 60 s; it waits for its finalizers: example\.test\/hold/) as string,
        },
      },
    ]);
    expect(told(result.lines)).toEqual(['end']);
  });

  it.each([
    { wait: true, gets: 1 },
    { wait: false, gets: 0 },
  ])('a delete is over when the object is gone, if there is time to wait ($wait)', async ({ wait, gets }) => {
    const fake = fakeCluster('east');
    fake.put(map('web'));
    const result = await run({ fakes: [fake], clusters: { east: [step(map('web'), { action: 'delete', uid: uidOf(fake, map('web')) })] }, wait });
    expect(told(result.lines)).toEqual(['gone web', 'end']);
    expect(fake.asked.filter(({ verb }) => verb === 'GET')).toHaveLength(gets);
  });
});

describe('secrets', () => {
  it('reach the server, and nothing else', async () => {
    const secret = object('v1 Secret', 'db', { namespace: 'shop', data: { password: 'aHVudGVyMi1odW50ZXIy' } });
    const fake = fakeCluster('east');
    const settled: unknown[] = [];
    const result = await run({ fakes: [fake], clusters: { east: [step(secret)] }, settledOf: (sent, stored) => void settled.push(sent, stored) });
    expect(fake.objects.get(fake.pathOf(secret))).toMatchObject({ data: { password: 'aHVudGVyMi1odW50ZXIy' } });
    expect(settled).toHaveLength(2);
    expect(JSON.stringify([result, settled])).not.toContain('aHVudGVy');
  });
});

describe('troubles', () => {
  it('are told in the order of the plan, with a code each', () => {
    const at = (name: string) => ({ cluster: 'east' as ClusterName, object: `v1/ConfigMap/shop/${name}` as never });
    const result = troubles({
      steps: [
        { at: at('a'), action: 'create', ended: 'done' },
        { at: at('b'), action: 'create', ended: 'failed', failure: { kind: 'invalid', message: 'no such field' } },
        { at: at('c'), action: 'update', ended: 'stale', says: 'data.a changed since it was planned' },
        { at: at('d'), action: 'create', ended: 'blocked', by: [at('b')] },
        { at: at('e'), action: 'create', ended: 'not-begun' },
      ],
      unhealthy: [{ at: at('f'), health: { verdict: 'Progressing', says: '1 of 3 replicas are ready' } }],
      interrupted: true,
    });
    expect(result.map(({ code, severity }) => [code, severity])).toEqual([
      ['FLT7001', 'error'],
      ['FLT7002', 'error'],
      ['FLT7003', 'error'],
      ['FLT7004', 'error'],
      ['FLT7005', 'warning'],
    ]);
    expect(result[0]?.detail).toBe('east:v1/ConfigMap/shop/b could not be carried out (create): no such field.');
  });
});
