import { describe, expect, it } from 'vitest';
import { observe } from '#edge/observer';
import {
  type Answer,
  answered,
  type ClusterClient,
  type ClusterName,
  type Desired,
  failed,
  type FailureKind,
  type K8sObject,
  keyParts,
  objectKey,
  type ObservedCluster,
  type State,
} from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { fakeCluster, type FakeCluster, type Intercept, servedKinds } from '../../support/fake-cluster.ts';
import { desiredIn, LABEL, labelled, object, recordedIn } from './objects.ts';

const nothing: Desired = { objects: [], unrendered: [] };
const noState = recordedIn('east', []);

const look = (
  fake: FakeCluster,
  asked: { desired?: Desired; recorded?: State },
  opened: Answer<ClusterClient> = answered(fake.client),
): Promise<ObservedCluster[]> =>
  observe({
    ...deepFreeze({
      desired: asked.desired ?? nothing,
      recorded: asked.recorded ?? noState,
      facts: [fake.facts],
      applySetLabel: LABEL,
      concurrency: 8,
    }),
    clients: new Map([['east' as ClusterName, opened]]),
  });

const seen = ([one]: ObservedCluster[]): Record<string, string> => {
  if (one?.reach !== 'ok') return { lost: one?.failure.kind ?? 'nobody' };
  return Object.fromEntries([...one.objects].map(([key, { found }]) => [key, found]));
};

const requests = ({ asked }: FakeCluster): readonly string[] => asked.map(({ verb, path }) => `${verb} ${path}`);

const map = (name: string, namespace = 'shop'): K8sObject => object('v1 ConfigMap', name, namespace);
const many = (count: number, make: (at: number) => K8sObject): readonly K8sObject[] => Array.from({ length: count }, (_, at) => make(at));
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

describe('how many requests it takes', () => {
  const namespaces = Array.from({ length: 20 }, (_, at) => `ns-${at}`);
  const in20 = (count: number, type: string): readonly K8sObject[] => many(count, (at) => object(type, `x-${at}`, namespaces[at % 20]));
  const mix = [
    ...in20(600, 'v1 ConfigMap'),
    ...in20(150, 'apps/v1 Deployment'),
    ...in20(100, 'v1 Service'),
    ...in20(50, 'v1 Secret'),
    ...in20(50, 'v1 ServiceAccount'),
    ...in20(30, 'rbac.authorization.k8s.io/v1 Role'),
    ...many(10, (at) => object('rbac.authorization.k8s.io/v1 ClusterRole', `c-${at}`)),
    ...namespaces.map((name) => object('v1 Namespace', name)),
  ];
  const parent = object('v1 ConfigMap', 'fleet-shop', 'kube-system');

  it('1,010 objects of 8 kinds that are all there, and the unlabelled parent: one list a kind and two GETs', async () => {
    const fake = fakeCluster('east');
    for (const one of mix) fake.put(labelled(one));
    fake.put(parent);
    fake.put(object('v1 Namespace', 'kube-system'));
    const found = seen(await look(fake, { desired: desiredIn('east', [...mix, parent]), recorded: recordedIn('east', [...mix, parent]) }));
    expect(Object.values(found).filter((one) => one === 'yes')).toHaveLength(mix.length + 1);
    expect(requests(fake).filter((one) => one.startsWith('LIST'))).toHaveLength(8);
    expect(requests(fake)).toHaveLength(10);
  });

  it('the same into empty namespaces: lists of names, no request for an object', async () => {
    const fake = fakeCluster('east');
    for (const name of namespaces) fake.put(object('v1 Namespace', name));
    const found = seen(await look(fake, { desired: desiredIn('east', mix) }));
    expect(Object.entries(found).filter(([, one]) => one === 'yes')).toHaveLength(20);
    expect(requests(fake).filter((one) => one.startsWith('NAMES'))).toHaveLength(7);
    expect(requests(fake).filter((one) => one.startsWith('GET'))).toHaveLength(20 + 10);
  });

  it('the same before its namespaces exist: nothing but the lists and one list of namespaces', async () => {
    const fake = fakeCluster('east');
    const found = seen(await look(fake, { desired: desiredIn('east', mix) }));
    expect(new Set(Object.values(found))).toEqual(new Set(['no']));
    expect(requests(fake).filter((one) => !one.startsWith('LIST'))).toEqual([
      'NAMES /api/v1/namespaces',
      ...many(10, (at) => object('x y', `c-${at}`)).map(({ metadata }) => `GET /apis/rbac.authorization.k8s.io/v1/clusterroles/${metadata.name}`),
    ]);
  });

  it('into 20 namespaces that are there and nobody asked for: they are not read', async () => {
    const fake = fakeCluster('east');
    for (const name of namespaces) fake.put(object('v1 Namespace', name));
    const found = seen(await look(fake, { desired: desiredIn('east', in20(100, 'v1 ConfigMap')) }));
    expect(Object.keys(found)).toHaveLength(100);
    expect(requests(fake)).toEqual(['LIST /api/v1/configmaps', 'NAMES /api/v1/namespaces', 'NAMES /api/v1/configmaps']);
  });

  it('many unlabelled objects in few namespaces: names by namespace, then those that are there', async () => {
    const fake = fakeCluster('east');
    const maps = many(40, (at) => map(`m-${at}`, at % 2 ? 'one' : 'two'));
    for (const one of maps.slice(0, 3)) fake.put(one);
    for (const name of ['one', 'two']) fake.put(object('v1 Namespace', name));
    const found = seen(await look(fake, { desired: desiredIn('east', maps) }));
    expect(Object.values(found).filter((one) => one === 'yes')).toHaveLength(3);
    expect(requests(fake).filter((one) => one.startsWith('NAMES'))).toEqual([
      'NAMES /api/v1/namespaces/two/configmaps',
      'NAMES /api/v1/namespaces/one/configmaps',
    ]);
    expect(
      requests(fake).filter((one) => one.startsWith('GET /api/v1/namespaces/one/') || one.startsWith('GET /api/v1/namespaces/two/')),
    ).toHaveLength(3);
  });

  it('never more at once than allowed', async () => {
    let [now, most] = [0, 0];
    const fake = fakeCluster('east', {
      intercept: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
        return undefined;
      },
    });
    await look(fake, { desired: desiredIn('east', mix) });
    expect(most).toBe(8);
  });
});

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

it('every kind of the fake has a path of its own', () => {
  expect(new Set(servedKinds.map(({ group, version, plural }) => `${group}/${version}/${plural}`)).size).toBe(servedKinds.length);
  expect(keyParts(objectKey(shop))).toEqual({ group: '', kind: 'Namespace', name: 'shop' });
});
