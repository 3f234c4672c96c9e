import { describe, expect, it } from 'vitest';
import type { K8sObject } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { desiredIn, labelled, object, recordedIn } from './objects.ts';
import { look, seen, requests, map, many } from './look.ts';

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

  it.each([
    [undefined, 8],
    [8, 8],
    [20, 3],
    [500, 3],
  ])('with %s clusters at once: at most %i requests under way', async (among, most) => {
    let [now, peak] = [0, 0];
    const fake = fakeCluster('east', {
      intercept: async () => {
        peak = Math.max(peak, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now -= 1;
        return undefined;
      },
    });
    for (const one of mix) fake.put(labelled(one));
    await look(fake, { desired: desiredIn('east', mix), ...(among === undefined ? {} : { among }) });
    expect(peak).toBe(most);
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
