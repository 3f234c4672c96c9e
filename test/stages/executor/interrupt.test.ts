import { describe, expect, it } from 'vitest';
import { replay } from '#core/state';
import type { Milliseconds } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { emptyBefore, endings, map, object, run, standingClock, step, told, uidOf } from './rig.ts';

const writes = (fake: ReturnType<typeof fakeCluster>): readonly string[] =>
  fake.asked.filter(({ verb }) => verb !== 'GET' && verb !== 'LIST').map(({ verb, path }) => `${verb} ${path.split('/').at(-1) ?? ''}`);

describe('order', () => {
  it('goes wave by wave in each cluster, and through all clusters at once', async () => {
    const fakes = [fakeCluster('east'), fakeCluster('west')];
    const steps = [step(map('c'), { wave: 2 }), step(map('a'), { wave: 0 }), step(map('b'), { wave: 1 }), step(map('b2'), { wave: 1 })];
    const result = await run({ fakes, clusters: { east: steps, west: steps } });
    for (const fake of fakes) expect(writes(fake)).toEqual(['PATCH a', 'PATCH b', 'PATCH b2', 'PATCH c']);
    expect(new Set(Object.values(endings(result)))).toEqual(new Set(['done']));
    expect(result.interrupted).toBe(false);
  });

  it('has no more under way in a cluster than the settings say', async () => {
    let [now, most] = [0, 0];
    const fake = fakeCluster('east', {
      intercept: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
        return undefined;
      },
    });
    const steps = Array.from({ length: 30 }, (_, at) => step(map(`m-${at}`)));
    const settings = { adopt: 'never' as const, concurrency: 3, wait: false, timeout: 1 as Milliseconds, applySetNamespace: 'default' };
    await run({ fakes: [fake], clusters: { east: steps }, settings });
    expect(most).toBe(3);
  });

  it('tells what happens: begin, each step, end', async () => {
    const { events } = await run({ fakes: [fakeCluster('east')], clusters: { east: [step(map('a')), step(map('b'), { action: 'keep' })] } });
    expect(events.map(({ event }) => event)).toEqual(['cluster-begins', 'step-ends', 'cluster-ends']);
    expect(events[0]).toMatchObject({ cluster: 'east', steps: 1 });
  });
});

describe('interruption', () => {
  it('a stop finishes what is under way, writes it down, and begins nothing more', async () => {
    const stop = new AbortController();
    const fake = fakeCluster('east', {
      intercept: ({ path }) => {
        if (path.endsWith('/b')) stop.abort();
        return undefined;
      },
    });
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('a'), { wave: 1 }), step(map('b'), { wave: 2 }), step(map('c'), { wave: 3 })] },
      stop: stop.signal,
    });
    expect(endings(result)).toEqual({ 'east:a': 'done', 'east:b': 'done', 'east:c': 'not-begun' });
    expect(told(result.lines)).toEqual(['applied a', 'applied b', 'failed c', 'end']);
    expect(result.interrupted).toBe(true);
  });

  it('a second stop lets go of what is under way, and leaves it in doubt', async () => {
    const [stop, stopNow] = [new AbortController(), new AbortController()];
    let release: () => void = () => undefined;
    const fake = fakeCluster('east', {
      intercept: async ({ path }) => {
        if (!path.endsWith('/b')) return undefined;
        stop.abort();
        setTimeout(() => stopNow.abort(), 5);
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return undefined;
      },
    });
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('a'), { wave: 1 }), step(map('b'), { wave: 2 }), step(map('c'), { wave: 3 })] },
      stop: stop.signal,
      stopNow: stopNow.signal,
    });
    expect(endings(result)).toEqual({ 'east:a': 'done', 'east:b': 'failed', 'east:c': 'not-begun' });
    expect(result.steps[1]).toMatchObject({ failure: { kind: 'cancelled' } });
    release();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(fake.objects.has('/api/v1/namespaces/shop/configmaps/b')).toBe(true);
    expect(told(result.lines)).toEqual(['applied a', 'failed c', 'end']);
    expect(
      replay(
        emptyBefore,
        result.lines.map(({ line }) => line),
      ).objects.map(({ at, doubt }) => [at.object, doubt]),
    ).toEqual([
      ['v1/ConfigMap/shop/a', undefined],
      ['v1/ConfigMap/shop/b', 'apply'],
    ]);
  });
});

describe('a stop while something is only waited for', () => {
  const stopping = () => {
    const stop = new AbortController();
    const clock = standingClock();
    return {
      stop: stop.signal,
      timeout: (1 << 30) as Milliseconds,
      clock: {
        ...clock,
        sleep: (time: Milliseconds) => {
          stop.abort();
          return clock.sleep(time);
        },
      },
    };
  };

  it.each([
    { name: 'a namespace to be active', wait: false, planned: () => step(object('v1 Namespace', 'shop')), line: 'applied shop' },
    {
      name: 'a deleted object to be gone',
      wait: true,
      planned: (fake: ReturnType<typeof fakeCluster>) => step(map('web'), { action: 'delete', uid: uidOf(fake, map('web')) }),
      line: 'gone web',
    },
  ])('$name: the step is done, for it was sent and answered', async ({ wait, planned, line }) => {
    const fake = fakeCluster('east', { intercept: ({ verb }) => (verb === 'DELETE' ? { kind: 'ConfigMap', metadata: {} } : undefined) });
    fake.put(map('web'));
    const result = await run({ fakes: [fake], clusters: { east: [planned(fake)] }, wait, ...stopping() });
    expect(result.steps).toMatchObject([{ ended: 'done' }]);
    expect(told(result.lines)).toEqual([line, 'end']);
  });
});
