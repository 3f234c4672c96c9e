import { describe, expect, it } from 'vitest';
import { type K8sObject, keyParts, objectKey, type ObservedCluster } from '#core/model';
import { fakeCluster, type Intercept, servedKinds } from '../../support/fake-cluster.ts';
import { desiredIn, labelled, object, recordedIn } from './objects.ts';
import { look, seen, requests, map } from './look.ts';

const shop = object('v1 Namespace', 'shop');

describe('what is found at each key', () => {
  type Row = {
    name: string;
    live: readonly K8sObject[];
    desired?: readonly K8sObject[];
    recorded?: readonly K8sObject[];
    want: Record<string, string>;
    asks: readonly string[];
  };
  const rows: readonly Row[] = [
    {
      name: 'all that carries the label is found by one list',
      live: [labelled(map('a')), labelled(map('b'))],
      desired: [map('a')],
      recorded: [map('b')],
      want: { 'v1/ConfigMap/shop/a': 'yes', 'v1/ConfigMap/shop/b': 'yes' },
      asks: ['LIST /api/v1/configmaps'],
    },
    {
      name: 'what lacks the label is asked for by name',
      live: [labelled(map('a')), map('b')],
      desired: [map('a'), map('b'), map('c')],
      want: { 'v1/ConfigMap/shop/a': 'yes', 'v1/ConfigMap/shop/b': 'yes', 'v1/ConfigMap/shop/c': 'no' },
      asks: ['LIST /api/v1/configmaps', 'GET /api/v1/namespaces/shop/configmaps/b', 'GET /api/v1/namespaces/shop/configmaps/c'],
    },
    {
      name: 'nothing is asked for in a namespace that is absent, which is told',
      live: [],
      desired: [map('a'), map('b')],
      want: { 'v1/ConfigMap/shop/a': 'no', 'v1/ConfigMap/shop/b': 'no', 'v1/Namespace/shop': 'no' },
      asks: ['LIST /api/v1/configmaps', 'GET /api/v1/namespaces/shop'],
    },
    {
      name: 'a namespace that is there is not told where nobody asked for it',
      live: [shop],
      desired: [map('a')],
      want: { 'v1/ConfigMap/shop/a': 'no' },
      asks: ['LIST /api/v1/configmaps', 'GET /api/v1/namespaces/shop', 'GET /api/v1/namespaces/shop/configmaps/a'],
    },
    {
      name: 'a desired namespace without the label is asked for once, for both ends',
      live: [shop],
      desired: [shop, map('a')],
      want: { 'v1/ConfigMap/shop/a': 'no', 'v1/Namespace/shop': 'yes' },
      asks: ['LIST /api/v1/configmaps', 'LIST /api/v1/namespaces', 'GET /api/v1/namespaces/shop', 'GET /api/v1/namespaces/shop/configmaps/a'],
    },
    {
      name: 'a kind that is not served has no objects',
      live: [],
      desired: [object('example.test/v1 Widget', 'w', 'shop')],
      want: { 'example.test/Widget/shop/w': 'no' },
      asks: [],
    },
    {
      name: 'of several versions the desired one is read',
      live: [],
      desired: [object('autoscaling/v1 HorizontalPodAutoscaler', 'h', 'shop')],
      recorded: [object('autoscaling/v2 HorizontalPodAutoscaler', 'h', 'shop')],
      want: { 'autoscaling/HorizontalPodAutoscaler/shop/h': 'no', 'v1/Namespace/shop': 'no' },
      asks: ['LIST /apis/autoscaling/v1/horizontalpodautoscalers', 'GET /api/v1/namespaces/shop'],
    },
    {
      name: 'a version that is not served any more is read as the preferred one',
      live: [],
      recorded: [object('apps/v1beta1 Deployment', 'd', 'shop')],
      want: { 'apps/Deployment/shop/d': 'no', 'v1/Namespace/shop': 'no' },
      asks: ['LIST /apis/apps/v1/deployments', 'GET /api/v1/namespaces/shop'],
    },
  ];
  it.each(rows)('$name', async ({ live, desired = [], recorded = [], want, asks }) => {
    const fake = fakeCluster('east');
    for (const one of live) fake.put(one);
    expect(seen(await look(fake, { desired: desiredIn('east', desired), recorded: recordedIn('east', recorded) }))).toEqual(want);
    expect(requests(fake)).toEqual(asks);
  });

  it('an API group that discovery could not read leaves its kinds unknown', async () => {
    const fake = fakeCluster('east');
    const answer = await look(
      { ...fake, facts: { ...fake.facts, unread: ['example.test'] } },
      { desired: desiredIn('east', [object('example.test/v1 Widget', 'w', 'shop')]) },
    );
    expect(seen(answer)).toEqual({ 'example.test/Widget/shop/w': 'unknown' });
  });

  it('hands over what is live as the server sent it', async () => {
    const fake = fakeCluster('east');
    fake.put({ ...labelled(map('a')), data: { key: 'value' } });
    const [one] = await look(fake, { desired: desiredIn('east', [map('a')]) });
    expect(one?.reach === 'ok' ? one.objects.get(objectKey(map('a'))) : undefined).toMatchObject({
      found: 'yes',
      live: { data: { key: 'value' }, metadata: { uid: 'uid-1' } },
    });
  });

  it('names strays: what carries the label and is neither desired nor recorded', async () => {
    const fake = fakeCluster('east');
    for (const name of ['z', 'a', 'mine']) fake.put(labelled(map(name)));
    fake.put(map('foreign'));
    const [one] = await look(fake, { desired: desiredIn('east', [map('mine')]) });
    expect(one).toMatchObject({ strays: ['v1/ConfigMap/shop/a', 'v1/ConfigMap/shop/z'] });
  });

  it('two versions of a kind have one list each, and their objects are no strays of each other', async () => {
    const hpa = (version: string, name: string): K8sObject => labelled(object(`autoscaling/${version} HorizontalPodAutoscaler`, name, 'shop'));
    const both = [hpa('v1', 'one'), hpa('v2', 'two')];
    const answer: Intercept = ({ verb, path }) => {
      if (verb !== 'LIST') return undefined;
      return { ...hpa(path.includes('/v1/') ? 'v1' : 'v2', path.includes('/v1/') ? 'one' : 'two') } as never;
    };
    const fake = fakeCluster('east', { intercept: answer });
    const [one] = await look(fake, { desired: desiredIn('east', both) });
    expect(one).toMatchObject({ strays: [] });
    expect(seen([one as ObservedCluster])).toEqual({
      'autoscaling/HorizontalPodAutoscaler/shop/one': 'yes',
      'autoscaling/HorizontalPodAutoscaler/shop/two': 'yes',
    });
  });
});

describe('the fake', () => {
  it('every kind of the fake has a path of its own', () => {
    expect(new Set(servedKinds.map(({ group, version, plural }) => `${group}/${version}/${plural}`)).size).toBe(servedKinds.length);
    expect(keyParts(objectKey(shop))).toEqual({ group: '', kind: 'Namespace', name: 'shop' });
  });
});
