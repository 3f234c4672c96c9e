import { describe, expect, it } from 'vitest';
import { observe } from '#edge/observer';
import { answered, type ClusterName, failed, type FailureKind } from '#core/model';
import { fakeCluster, type Intercept } from '../../support/fake-cluster.ts';
import { desiredIn, LABEL, labelled, object, recordedIn } from './objects.ts';
import { nothing, noState, look, seen, requests, map, many } from './look.ts';

const shop = object('v1 Namespace', 'shop');

describe('what could not be read is unknown, never absent', () => {
  const both = [map('a'), map('b', 'other'), object('apps/v1 Deployment', 'web', 'shop')];
  const unsure: readonly FailureKind[] = ['timeout', 'reset', 'truncated', 'server', 'throttled', 'gone', 'not-kubernetes', 'invalid', 'absent'];

  it.each(unsure)('a list of one kind that fails with %s', async (failure) => {
    const fake = fakeCluster('east', { intercept: ({ verb, path }) => (verb === 'LIST' && path.endsWith('/configmaps') ? failure : undefined) });
    fake.put(labelled(object('apps/v1 Deployment', 'web', 'shop')));
    expect(seen(await look(fake, { recorded: recordedIn('east', both) }))).toEqual({
      'apps/Deployment/shop/web': 'yes',
      'v1/ConfigMap/other/b': 'unknown',
      'v1/ConfigMap/shop/a': 'unknown',
    });
  });

  it.each(unsure.filter((one) => one !== 'absent'))('a GET that fails with %s', async (failure) => {
    const fake = fakeCluster('east', { intercept: ({ verb, path }) => (verb === 'GET' && path.endsWith('/configmaps/a') ? failure : undefined) });
    fake.put(shop);
    fake.put(labelled(map('b')));
    expect(seen(await look(fake, { recorded: recordedIn('east', [map('a'), map('b')]) }))).toEqual({
      'v1/ConfigMap/shop/a': 'unknown',
      'v1/ConfigMap/shop/b': 'yes',
    });
  });

  it.each(['refused', 'name', 'tls', 'unauthorized'] as const)('a cluster whose lists fail with %s is lost as a whole', async (failure) => {
    const fake = fakeCluster('east', { intercept: () => failure });
    expect(seen(await look(fake, { recorded: recordedIn('east', both) }))).toEqual({ lost: failure });
  });

  it('a list of names that fails', async () => {
    const fake = fakeCluster('east', { intercept: ({ verb, path }) => (verb === 'NAMES' && path.includes('configmaps') ? 'timeout' : undefined) });
    fake.put(shop);
    const maps = many(11, (at) => map(`m-${at}`));
    expect(new Set(Object.values(seen(await look(fake, { desired: desiredIn('east', maps) }))))).toEqual(new Set(['unknown']));
  });

  it('a namespace that could not be looked up: its objects are asked for', async () => {
    const fake = fakeCluster('east', { intercept: ({ path }) => (path === '/api/v1/namespaces/shop' ? 'forbidden' : undefined) });
    fake.put(map('a'));
    expect(seen(await look(fake, { desired: desiredIn('east', [map('a'), map('c')]) }))).toEqual({
      'v1/ConfigMap/shop/a': 'yes',
      'v1/ConfigMap/shop/c': 'no',
    });
  });

  it('an answer that is no object', async () => {
    const fake = fakeCluster('east');
    fake.put(shop);
    fake.objects.set('/api/v1/namespaces/shop/configmaps/a', { hello: 'world' });
    expect(seen(await look(fake, { desired: desiredIn('east', [map('a')]) }))).toEqual({ 'v1/ConfigMap/shop/a': 'unknown' });
  });

  it('a cluster that was lost before, or has no client', async () => {
    const failure = { kind: 'refused', message: 'connection refused' } as const;
    const fake = fakeCluster('east');
    expect(seen(await look(fake, {}, failed(failure)))).toEqual({ lost: 'refused' });
    const [lost] = await observe({
      desired: nothing,
      recorded: noState,
      facts: [{ reach: 'lost', cluster: 'east' as ClusterName, failure }],
      clients: new Map(),
      applySetLabel: LABEL,
      concurrency: 8,
    });
    expect(lost).toEqual({ reach: 'lost', cluster: 'east', failure });
  });

  it('one bad cluster leaves the others as they are', async () => {
    const [east, west] = [fakeCluster('east', { intercept: () => 'refused' }), fakeCluster('west')];
    west.put(labelled(map('a')));
    const desired = { objects: [...desiredIn('east', [map('a')]).objects, ...desiredIn('west', [map('a')]).objects], unrendered: [] };
    const clients = new Map([
      ['east' as ClusterName, answered(east.client)],
      ['west' as ClusterName, answered(west.client)],
    ]);
    const answer = await observe({ desired, recorded: noState, facts: [east.facts, west.facts], clients, applySetLabel: LABEL, concurrency: 8 });
    expect(answer.map((one) => one.reach)).toEqual(['lost', 'ok']);
  });
});

describe('with few rights', () => {
  const inShop: Intercept = ({ verb, path }) => (verb !== 'GET' && !path.includes('/namespaces/shop/') ? 'forbidden' : undefined);

  it('lists by namespace where the whole cluster may not be listed, and asks one by one where a namespace may not', async () => {
    const fake = fakeCluster('east', { intercept: inShop });
    for (const one of [shop, labelled(map('a')), map('x', 'other'), object('v1 Namespace', 'other')]) fake.put(one);
    expect(seen(await look(fake, { recorded: recordedIn('east', [map('a'), map('b'), map('x', 'other'), map('y', 'other')]) }))).toEqual({
      'v1/ConfigMap/other/x': 'yes',
      'v1/ConfigMap/other/y': 'no',
      'v1/ConfigMap/shop/a': 'yes',
      'v1/ConfigMap/shop/b': 'no',
    });
    expect(requests(fake).slice(0, 3)).toEqual([
      'LIST /api/v1/configmaps',
      'LIST /api/v1/namespaces/shop/configmaps',
      'LIST /api/v1/namespaces/other/configmaps',
    ]);
  });

  it('asks one by one for kinds without namespaces', async () => {
    const role = object('rbac.authorization.k8s.io/v1 ClusterRole', 'reader');
    const fake = fakeCluster('east', { intercept: inShop });
    fake.put(role);
    expect(seen(await look(fake, { recorded: recordedIn('east', [role]) }))).toEqual({ 'rbac.authorization.k8s.io/ClusterRole/reader': 'yes' });
  });

  it('a GET that is forbidden too is unknown', async () => {
    const fake = fakeCluster('east', { intercept: () => 'forbidden' });
    expect(seen(await look(fake, { recorded: recordedIn('east', [map('a')]) }))).toEqual({ 'v1/ConfigMap/shop/a': 'unknown' });
  });
});
