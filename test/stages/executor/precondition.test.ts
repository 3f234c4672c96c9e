import { describe, expect, it } from 'vitest';
import type { FieldChange, FieldPathText, Json, K8sObject, ObservedCluster } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { endings, map, MANAGER, run, step, uidOf } from './rig.ts';

const change = (path: string, live: Json | undefined, desired: Json | undefined): FieldChange => ({
  path: path as FieldPathText,
  ...(live === undefined ? {} : { live }),
  ...(desired === undefined ? {} : { desired }),
  verdict: 'change',
  reason: 'changed',
  from: { says: 'template' },
});

const ours = (body: K8sObject, operation: 'Apply' | 'Update' = 'Apply'): K8sObject => ({
  ...body,
  metadata: { ...body.metadata, managedFields: [{ manager: MANAGER, operation, apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1: {} }] },
});

describe('a step is carried out on the object that it was planned on, and on no other', () => {
  type Row = {
    name: string;
    live?: K8sObject;
    action: 'create' | 'update' | 'adopt' | 'delete' | 'replace';
    uid?: string;
    fields?: readonly FieldChange[];
    want: 'done' | 'stale';
    says?: RegExp;
  };
  const was = map('web', { a: '0', b: 'x' });
  const rows: readonly Row[] = [
    { name: 'create where nothing is', action: 'create', want: 'done' },
    { name: 'create where somebody made one in the meantime', action: 'create', live: was, want: 'stale', says: /an object that fleet did not make/ },
    { name: 'create where fleet made one in the meantime', action: 'create', live: ours(was), want: 'done' },
    { name: 'create where a program of the same name updated one', action: 'create', live: ours(was, 'Update'), want: 'stale' },
    { name: 'update where everything is as it was', action: 'update', live: was, fields: [change('data.a', '0', '1')], want: 'done' },
    {
      name: 'update where a field that it changes is another one now',
      action: 'update',
      live: was,
      fields: [change('data.a', '7', '1')],
      want: 'stale',
      says: /data\.a changed since/,
    },
    { name: 'update where that field has become what is wanted', action: 'update', live: was, fields: [change('data.a', '7', '0')], want: 'done' },
    {
      name: 'update where a field was added in the meantime',
      action: 'update',
      live: was,
      fields: [change('data.b', undefined, '1')],
      want: 'stale',
    },
    { name: 'update where a field was removed in the meantime', action: 'update', live: was, fields: [change('data.c', 'old', '1')], want: 'stale' },
    {
      name: 'update where a field that it leaves alone is another one now',
      action: 'update',
      live: was,
      fields: [change('data.a', '0', '1'), { ...change('data.b', 'y', 'z'), verdict: 'ignore' }],
      want: 'done',
    },
    {
      name: 'update of another object of the same name',
      action: 'update',
      live: was,
      uid: 'uid-of-old',
      want: 'stale',
      says: /deleted and made anew/,
    },
    { name: 'update of what is gone', action: 'update', uid: 'uid-1', want: 'stale', says: /is gone/ },
    { name: 'adopt where everything is as it was', action: 'adopt', live: was, want: 'done' },
    { name: 'adopt of another object of the same name', action: 'adopt', live: was, uid: 'uid-of-old', want: 'stale' },
    { name: 'replace of another object of the same name', action: 'replace', live: was, uid: 'uid-of-old', want: 'stale' },
    { name: 'delete where everything is as it was', action: 'delete', live: was, want: 'done' },
    { name: 'delete of what is gone', action: 'delete', uid: 'uid-1', want: 'done' },
    { name: 'delete of another object of the same name', action: 'delete', live: was, uid: 'uid-of-old', want: 'stale' },
  ];
  const carriedOut = async ({ live, action, uid, fields = [] }: Row) => {
    const fake = fakeCluster('east');
    if (live) fake.put(live);
    const known = uid ?? (action === 'create' ? undefined : uidOf(fake, was));
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('web'), { action, fields, ...(known === undefined ? {} : { uid: known as never }) })] },
    });
    return { fake, result, writes: fake.asked.filter(({ verb }) => verb !== 'GET') };
  };

  it.each(rows.filter(({ want }) => want === 'done'))('$name', async (row) => {
    const { result, writes } = await carriedOut(row);
    expect(endings(result)).toEqual({ 'east:web': 'done' });
    expect(writes.length).toBe(row.action === 'delete' && !row.live ? 0 : 1);
  });

  it.each(rows.filter(({ want }) => want === 'stale'))('not: $name', async (row) => {
    const { fake, result, writes } = await carriedOut(row);
    expect(result.steps).toMatchObject([{ ended: 'stale', says: expect.stringMatching(row.says ?? /./) as string }]);
    expect(writes).toEqual([]);
    expect(fake.objects.get('/api/v1/namespaces/shop/configmaps/web')?.data).toEqual(row.live && was.data);
  });

  it('what could not be looked at is failed, not stale, and nothing is sent', async () => {
    const fake = fakeCluster('east');
    const failure = { kind: 'forbidden', message: 'no' } as const;
    const body = map('web');
    const planned = step(body, { action: 'update', uid: 'uid-1' as never });
    const seen: ObservedCluster = {
      reach: 'ok',
      cluster: fake.facts.cluster,
      facts: fake.facts,
      objects: new Map([[planned.step.object, { found: 'unknown', failure }]]),
      strays: [],
    };
    const result = await run({ fakes: [fake], clusters: { east: [planned] }, observedNow: [seen] });
    expect(result.steps).toMatchObject([{ ended: 'failed', failure }]);
    expect(fake.asked).toEqual([]);
  });

  it('what the sources now say must be what was planned', async () => {
    const fake = fakeCluster('east');
    const result = await run({
      fakes: [fake],
      clusters: { east: [step(map('web'))] },
      bodies: new Map([['east:v1/ConfigMap/shop/web', map('web', { a: 'something else' })]]),
    });
    expect(result.steps).toMatchObject([{ ended: 'stale', says: expect.stringContaining('not what was planned') as string }]);
    expect(fake.asked).toEqual([]);
  });
});

describe('an object that moves between looking and writing', () => {
  const setup = (touch: (count: number, fake: ReturnType<typeof fakeCluster>) => void) => {
    let count = 0;
    const fake = fakeCluster('east', {
      intercept: ({ verb }) => {
        if (verb === 'PATCH') touch(++count, fake);
        return undefined;
      },
    });
    fake.put(map('web', { a: '0' }));
    return fake;
  };
  const update = (fake: ReturnType<typeof fakeCluster>) =>
    step(map('web'), { action: 'update', uid: uidOf(fake, map('web')), fields: [change('data.a', '0', '1')] });

  it('only in its status is looked at again and written', async () => {
    const fake = setup(
      (count, self) => count === 1 && self.put({ ...map('web', { a: '0' }), metadata: { ...map('web').metadata, uid: 'uid-1' as never } }),
    );
    expect(endings(await run({ fakes: [fake], clusters: { east: [update(fake)] } }))).toEqual({ 'east:web': 'done' });
    expect(fake.asked.map(({ verb }) => verb)).toEqual(['PATCH', 'GET', 'PATCH']);
  });

  it('in a planned field is left alone', async () => {
    const fake = setup(
      (count, self) => count === 1 && self.put({ ...map('web', { a: 'theirs' }), metadata: { ...map('web').metadata, uid: 'uid-1' as never } }),
    );
    expect(endings(await run({ fakes: [fake], clusters: { east: [update(fake)] } }))).toEqual({ 'east:web': 'stale' });
    expect(fake.objects.get('/api/v1/namespaces/shop/configmaps/web')?.data).toEqual({ a: 'theirs' });
  });

  it('all the time is given up after five more looks', async () => {
    const fake = setup((_, self) => self.put({ ...map('web', { a: '0' }), metadata: { ...map('web').metadata, uid: 'uid-1' as never } }));
    expect((await run({ fakes: [fake], clusters: { east: [update(fake)] } })).steps).toMatchObject([
      { ended: 'failed', failure: { kind: 'conflict' } },
    ]);
    expect(fake.asked.filter(({ verb }) => verb === 'PATCH')).toHaveLength(6);
  });

  it('and whose fields belong to somebody else is not asked for twice', async () => {
    const fake = fakeCluster('east', {
      intercept: ({ verb }) =>
        verb === 'PATCH'
          ? {
              kind: 'conflict',
              status: 409,
              message: 'Apply failed with 1 conflict',
              causes: [{ reason: 'FieldManagerConflict', field: '.data.a', message: 'conflict with "x"' }],
            }
          : undefined,
    });
    fake.put(map('web', { a: '0' }));
    expect((await run({ fakes: [fake], clusters: { east: [update(fake)] } })).steps).toMatchObject([
      { ended: 'failed', failure: { kind: 'conflict' } },
    ]);
    expect(fake.asked.map(({ verb }) => verb)).toEqual(['PATCH', 'GET']);
  });

  it('and whose fields belong to somebody who changed them since is stale', async () => {
    const fake = fakeCluster('east', {
      intercept: ({ verb }) => {
        if (verb !== 'PATCH') return undefined;
        fake.put({ ...map('web', { a: 'theirs' }), metadata: { ...map('web').metadata, uid: 'uid-1' as never } });
        return {
          kind: 'conflict',
          status: 409,
          message: 'Apply failed',
          causes: [{ reason: 'FieldManagerConflict', field: '.data.a', message: 'conflict with "x"' }],
        };
      },
    });
    fake.put(map('web', { a: '0' }));
    expect((await run({ fakes: [fake], clusters: { east: [update(fake)] } })).steps).toMatchObject([
      { ended: 'stale', says: expect.stringContaining('data.a changed') as string },
    ]);
  });
});
