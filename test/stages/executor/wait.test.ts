import { describe, expect, it } from 'vitest';
import type { K8sObject, Milliseconds } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { endings, map, object, run, standingClock, step, told } from './rig.ts';

describe('what others stand on', () => {
  const widgets = object('apiextensions.k8s.io/v1 CustomResourceDefinition', 'widgets.example.test', {
    spec: { group: 'example.test', scope: 'Namespaced', names: { kind: 'Widget', plural: 'widgets' } },
  });
  const widget = object('example.test/v1 Widget', 'w', { namespace: 'shop' });
  const established = { conditions: [{ type: 'Established', status: 'True' }] };

  it('a definition is waited for until it is established, and its kind until it is served', async () => {
    let [looks, tries] = [0, 0];
    const fake = fakeCluster('east', {
      intercept: ({ verb, path }) => {
        if (verb === 'GET' && ++looks === 3) fake.put({ ...widgets, status: established });
        if (verb === 'PATCH' && path.endsWith('/widgets/w'))
          return ++tries < 3 ? { kind: 'not-kubernetes', status: 404, message: '404 page not found' } : undefined;
        return undefined;
      },
    });
    const result = await run({ fakes: [fake], clusters: { east: [step(widgets, { wave: 1 }), step(widget, { wave: 2, needs: [widgets] })] } });
    expect(endings(result)).toEqual({ 'east:widgets.example.test': 'done', 'east:w': 'done' });
    expect([looks, tries]).toEqual([3, 3]);
    expect(fake.asked.at(-1)?.path).toBe('/apis/example.test/v1/namespaces/shop/widgets/w');
  });

  it('one that never is fails in time, is recorded all the same, and blocks what needs it', async () => {
    const result = await run({
      fakes: [fakeCluster('east')],
      clusters: { east: [step(widgets, { wave: 1 }), step(widget, { wave: 2, needs: [widgets] })] },
    });
    expect(endings(result)).toEqual({ 'east:widgets.example.test': 'failed', 'east:w': 'blocked' });
    expect(result.steps[0]).toMatchObject({ failure: { kind: 'timeout', message: expect.stringContaining('not Established after 60 s') as string } });
    expect(told(result.lines)).toEqual(['applied widgets.example.test', 'failed w', 'end']);
  });

  it('a namespace is waited for until it is active', async () => {
    const ns = object('v1 Namespace', 'shop');
    const fake = fakeCluster('east', {
      intercept: ({ verb }) => {
        if (verb === 'GET') fake.put({ ...ns, status: { phase: 'Active' } });
        return undefined;
      },
    });
    expect(endings(await run({ fakes: [fake], clusters: { east: [step(ns, { wave: 0 }), step(map('a'), { needs: [ns] })] } }))).toEqual({
      'east:shop': 'done',
      'east:a': 'done',
    });
  });
});

describe('waiting for health', () => {
  const web = (name: string): K8sObject => object('apps/v1 Deployment', name, { namespace: 'shop', spec: { replicas: 1 } });
  const healthy = { observedGeneration: 1, replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 };
  const steps = ['a', 'b', 'c', 'd'].map((name) => step({ ...web(name), metadata: { ...web(name).metadata, generation: 1 } }));

  it('lists the kind once for each look, however many objects there are', async () => {
    let lists = 0;
    const fake = fakeCluster('east', {
      intercept: ({ verb, query }) => {
        if (verb !== 'LIST') return undefined;
        expect(query).toEqual({ labelSelector: 'applyset.kubernetes.io/part-of=applyset-shop-v1' });
        if (++lists === 3) for (const [path, one] of fake.objects) fake.objects.set(path, { ...one, status: healthy });
        return undefined;
      },
    });
    const result = await run({ fakes: [fake], clusters: { east: [...steps, step(map('m'))] }, wait: true });
    expect(result.unhealthy).toEqual([]);
    expect(lists).toBe(3);
    expect(fake.asked.filter(({ verb }) => verb === 'GET')).toEqual([]);
    expect(result.events.filter(({ event }) => event === 'waits')).toMatchObject([{ left: 4 }, { left: 4 }]);
  });

  it('looks one by one where lists are forbidden', async () => {
    const fake = fakeCluster('east', {
      intercept: ({ verb }) => {
        for (const [path, one] of fake.objects) if (verb === 'GET') fake.objects.set(path, { ...one, status: healthy });
        return verb === 'LIST' ? 'forbidden' : undefined;
      },
    });
    expect((await run({ fakes: [fake], clusters: { east: steps }, wait: true })).unhealthy).toEqual([]);
  });

  it('tells what is not healthy when the time is over', async () => {
    const result = await run({ fakes: [fakeCluster('east')], clusters: { east: steps.slice(0, 2) }, wait: true });
    expect(result.unhealthy).toMatchObject([
      { at: { object: 'apps/Deployment/shop/a' }, health: { verdict: 'Progressing' } },
      { at: { object: 'apps/Deployment/shop/b' } },
    ]);
    expect(new Set(Object.values(endings(result)))).toEqual(new Set(['done']));
  });

  it('does not happen where it was not asked for', async () => {
    const fake = fakeCluster('east');
    await run({ fakes: [fake], clusters: { east: steps } });
    expect(fake.asked.map(({ verb }) => verb)).toEqual(['PATCH', 'PATCH', 'PATCH', 'PATCH']);
  });

  it('ends when a stop is raised', async () => {
    const stop = new AbortController();
    const clock = standingClock();
    const result = await run({
      fakes: [fakeCluster('east')],
      clusters: { east: steps },
      wait: true,
      stop: stop.signal,
      timeout: (1 << 30) as Milliseconds,
      clock: {
        ...clock,
        sleep: (time) => {
          stop.abort();
          return clock.sleep(time);
        },
      },
    });
    expect(result).toMatchObject({ interrupted: true, unhealthy: [] });
  });
});
