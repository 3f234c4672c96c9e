import { describe, expect, it } from 'vitest';
import { replay } from '#core/state';
import { diagnose } from '#core/diagnostics';
import { addressText, bad, type ClusterName, good, type Recorded } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { emptyBefore, endings, map, openJournal, planOf, run, step, told, uidOf } from './rig.ts';

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
