import { describe, expect, it } from 'vitest';
import { replay } from '#core/state';
import { troubles } from '#edge/executor';
import { diagnose } from '#core/diagnostics';
import { addressText, answered, bad, type ClusterName, failed, good, type K8sObject, type Milliseconds, type Recorded, type Uid } from '#core/model';
import { fakeCluster, type Intercept } from '../../support/fake-cluster.ts';
import { emptyBefore, endings, map, object, openJournal, planOf, run, standingClock, step, told, uidOf } from './rig.ts';

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

describe('the journal', () => {
  it('says on the disk what may happen before the first request', async () => {
    const order: string[] = [];
    const { journal, lines } = openJournal((at) => {
      order.push(`line ${at}`);
      return good(undefined);
    });
    const fake = fakeCluster('east', {
      intercept: () => {
        order.push('request');
        return undefined;
      },
    });
    fake.put(map('old'));
    const uid = uidOf(fake, map('old'));
    const by = [{ kind: 'PropagationPolicy', namespace: 'shop', name: 'web' }] as const;
    const clusters = {
      east: [
        step(map('new'), { by, template: 'v1/ConfigMap/shop/source' as never }),
        step(map('old'), { action: 'update', uid }),
        step(map('gone'), { action: 'delete', uid }),
        step(map('left'), { action: 'forget' }),
        step(map('kept'), { action: 'keep' }),
      ],
    };
    await run({ fakes: [fake], clusters, journal });
    expect([order[0], order.includes('request')]).toEqual(['line 0', true]);
    const { plan } = planOf(clusters);
    const [first] = plan.clusters[0]?.steps ?? [];
    expect(lines[0]).toMatchObject({
      durable: true,
      line: {
        line: 'begin',
        lineage: 'lineage-1',
        serial: 4,
        placements: [],
        contents: plan.contents,
        intents: [
          {
            does: 'apply',
            row: {
              at: { cluster: 'east', object: 'v1/ConfigMap/shop/new' },
              apiVersion: 'v1',
              applied: first?.content,
              by,
              template: 'v1/ConfigMap/shop/source',
            },
          },
          { does: 'apply', row: { at: { object: 'v1/ConfigMap/shop/old' }, uid } },
          { does: 'delete', at: { object: 'v1/ConfigMap/shop/gone' } },
          { does: 'forget', at: { object: 'v1/ConfigMap/shop/left' } },
        ],
      },
    });
    expect(lines.at(-1)).toEqual({ line: { line: 'end' }, durable: true });
    expect(lines.filter(({ durable }) => durable)).toHaveLength(2);
  });

  it('folded into the state gives what is there: applied rows with uid and settled fields, gone rows gone, failed rows as before', async () => {
    const fake = fakeCluster('east', { intercept: ({ verb, path }) => (verb === 'PATCH' && path.endsWith('/bad') ? 'invalid' : undefined) });
    for (const name of ['old', 'gone', 'bad', 'left']) fake.put(map(name, { a: '0' }));
    const row = (name: string): Recorded => ({
      at: { cluster: 'east' as ClusterName, object: `v1/ConfigMap/shop/${name}` as never },
      apiVersion: 'v1',
      uid: uidOf(fake, map(name)),
      applied: 'sha256:before' as never,
      by: [],
    });
    const before = { ...emptyBefore, objects: ['old', 'gone', 'bad', 'left'].map(row), contents: { ['sha256:before' as never]: map('x') } };
    const clusters = {
      east: [
        step(map('new')),
        step(map('old'), { action: 'update', uid: uidOf(fake, map('old')) }),
        step(map('bad'), { action: 'update', uid: uidOf(fake, map('bad')) }),
        step(map('gone'), { action: 'delete', uid: uidOf(fake, map('gone')) }),
        step(map('left'), { action: 'forget' }),
      ],
    };
    const { lines } = await run({ fakes: [fake], clusters, before, settledOf: () => ({ ['data.a' as never]: 'one' }) });
    const after = replay(
      before,
      lines.map(({ line }) => line),
    );
    expect(after.serial).toBe(5);
    expect(
      after.objects.map(({ at, uid, doubt, settled, applied }) => [addressText(at), uid, doubt, settled, applied === ('sha256:before' as never)]),
    ).toEqual([
      ['east:v1/ConfigMap/shop/bad', uidOf(fake, map('bad')), undefined, undefined, true],
      ['east:v1/ConfigMap/shop/new', uidOf(fake, map('new')), undefined, { 'data.a': 'one' }, false],
      ['east:v1/ConfigMap/shop/old', uidOf(fake, map('old')), undefined, { 'data.a': 'one' }, false],
    ]);
  });

  it('looks after a failure of the server itself: what is as it was did not happen, all else is in doubt', async () => {
    const fake = fakeCluster('east', {
      intercept: ({ verb, path }) => {
        if (verb !== 'PATCH') return undefined;
        if (path.endsWith('/half')) fake.put(map('half'));
        if (path.endsWith('/moved')) fake.put(map('moved'));
        return 'server';
      },
    });
    for (const name of ['same', 'moved']) fake.put(map(name, { a: '0' }));
    const update = (name: string) => step(map(name), { action: 'update', uid: uidOf(fake, map(name)) });
    const result = await run({ fakes: [fake], clusters: { east: [step(map('new')), step(map('half')), update('same'), update('moved')] } });
    expect(new Set(Object.values(endings(result)))).toEqual(new Set(['failed']));
    expect(told(result.lines)).toEqual(['failed new', 'failed same', 'end']);
  });

  it.each(['timeout', 'reset', 'truncated', 'not-kubernetes', 'cancelled'] as const)('leaves a write that ended in %s in doubt', async (kind) => {
    const fake = fakeCluster('east', { intercept: ({ verb }) => (verb === 'PATCH' || verb === 'DELETE' ? kind : undefined) });
    fake.put(map('old'));
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('new')), step(map('old'), { action: 'delete', uid: uidOf(fake, map('old')) })] },
    });
    expect(endings(result)).toEqual({ 'east:new': 'failed', 'east:old': 'failed' });
    expect(told(result.lines)).toEqual(['end']);
  });

  it.each(['invalid', 'forbidden', 'refused', 'throttled', 'unauthorized', 'absent'] as const)(
    'knows that a write that ended in %s did not happen',
    async (kind) => {
      const fake = fakeCluster('east', { intercept: ({ verb }) => (verb === 'PATCH' ? kind : undefined) });
      const result = await run({ fakes: [fake], clusters: { east: [step(map('new'))] } });
      expect(told(result.lines)).toEqual(['failed new', 'end']);
    },
  );

  it('that cannot be begun keeps everything from beginning', async () => {
    const full = bad([diagnose('FLT8109', 'The disk is full.')]);
    const fake = fakeCluster('east');
    const result = await run({ fakes: [fake], clusters: { east: [step(map('a'))] }, journal: openJournal(() => full).journal });
    expect(endings(result)).toEqual({ 'east:a': 'not-begun' });
    expect(fake.asked).toEqual([]);
    expect(result.diagnostics).toMatchObject([{ code: 'FLT8109' }]);
  });

  it('that breaks off half-way lets nothing more begin', async () => {
    const full = bad([diagnose('FLT8109', 'The disk is full.')]);
    const { journal, lines } = openJournal((at) => (at === 0 ? good(undefined) : full));
    const fake = fakeCluster('east');
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('a'), { wave: 1 }), step(map('b'), { wave: 2 }), step(map('c'), { wave: 3 })] },
      journal,
    });
    expect(Object.values(endings(result)).at(-1)).toBe('not-begun');
    expect(result.diagnostics).toHaveLength(1);
    expect(
      replay(
        emptyBefore,
        lines.map(({ line }) => line),
      ).objects.every(({ doubt }) => doubt === 'apply'),
    ).toBe(true);
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

it('a fresh uid is a text', () => {
  const fake = fakeCluster('east');
  fake.put(map('a'));
  expect(uidOf(fake, map('a')) satisfies Uid).toBe('uid-1');
});
