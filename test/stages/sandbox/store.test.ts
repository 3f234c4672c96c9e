import { describe, expect, it } from 'vitest';
import { makePages } from '../../../src/edge/sandbox/store/pages.ts';
import { EXPIRED, makeStore } from '../../../src/edge/sandbox/store/store.ts';

const named = (name: string, namespace?: string): { metadata: { name: string; namespace?: string } } => ({ metadata: { name, ...(namespace === undefined ? {} : { namespace }) } });
const names = (objects: readonly { metadata?: { name: string } }[]): (string | undefined)[] => objects.map((object) => object.metadata?.name);

describe('the store', () => {
  it('counts one version over all kinds, and stamps every object with its own', () => {
    const store = makeStore();
    expect([store.put('/a', named('x')), store.put('/b', named('y')), store.put('/a', named('x'))].map((object) => object['metadata'].resourceVersion)).toEqual(['1', '2', '3']);
  });

  it('lists in the order of namespace and name, whatever came first', () => {
    const store = makeStore();
    for (const [namespace, name] of [['b', 'a'], ['a', 'z'], ['a', 'b']]) store.put('/a', named(name ?? '', namespace));
    expect(names(store.list('/a'))).toEqual(['b', 'z', 'a']);
    expect(names(store.list('/a', 'a'))).toEqual(['b', 'z']);
  });

  it('never lets what is stored be changed', () => {
    const stored = makeStore().put('/a', { metadata: { name: 'x', labels: { a: 'b' } } });
    expect(() => {
      stored['metadata'].labels.a = 'c';
    }).toThrow(TypeError);
  });

  it('remembers what happened, with what was there before', () => {
    const store = makeStore();
    const first = store.put('/a', named('x'));
    store.put('/b', named('y'));
    store.remove('/a', store.put('/a', named('x')));
    const happened = store.since('/a', Number(first['metadata'].resourceVersion));
    expect(happened === EXPIRED ? happened : happened.map(({ type, version, before }) => [type, version, before?.['metadata'].resourceVersion])).toEqual([['MODIFIED', 3, '1'], ['DELETED', 4, '3']]);
  });

  it('says so where it has forgotten: after a start from what was kept', () => {
    const store = makeStore({ version: 7, objects: { '/a': [{ metadata: { name: 'x', resourceVersion: '5' } }] } });
    expect(store.since('/a', 5)).toBe(EXPIRED);
    expect(store.since('/a', 7)).toEqual([]);
    expect(store.put('/a', named('y'))['metadata'].resourceVersion).toBe('8');
  });
});

describe('lists in parts', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((name) => named(name));

  it('show one moment, however the list changes meanwhile', () => {
    const pages = makePages();
    const first = pages.first({ items, version: 3 }, 2);
    const second = pages.next(first.next ?? '', 2);
    const third = pages.next(second?.next ?? '', 2);
    expect([first, second, third].map((page) => [names(page?.items ?? []), page?.left, page?.version])).toEqual([[['a', 'b'], 3, 3], [['c', 'd'], 1, 3], [['e'], undefined, 3]]);
  });

  it('can be asked for again, and not for ever', () => {
    const pages = makePages();
    const { next = '' } = pages.first({ items, version: 3 }, 2);
    expect(names(pages.next(next, 2)?.items ?? [])).toEqual(names(pages.next(next, 2)?.items ?? []));
    for (let at = 0; at < 300; at++) pages.first({ items, version: at }, 1);
    expect(pages.next(next, 2)).toBeUndefined();
    expect(pages.next('nonsense', 2)).toBeUndefined();
  });
});
