import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependents } from '#lib/dag';
import { keyedDigest } from '#lib/digest';
import { type FieldPath, fieldPathText, parseFieldPath, valueAtFieldPath } from '#lib/field-path';
import { pointerSegments, toPointer, valueAtPointer } from '#lib/json-pointer';
import { pooled } from '#lib/pool';
import { stableJson } from '#lib/stable-json';

describe('a field path reads as people write it', () => {
  it.each<{ path: FieldPath; text: string }>([
    { path: [{ field: 'spec' }, { field: 'replicas' }], text: 'spec.replicas' },
    { path: [{ field: 'spec' }, { field: 'containers' }, { key: { name: 'web' } }, { field: 'image' }], text: 'spec.containers[name=web].image' },
    { path: [{ field: 'ports' }, { key: { protocol: 'TCP', containerPort: 80 } }], text: 'ports[containerPort=80,protocol=TCP]' },
    { path: [{ field: 'metadata' }, { field: 'labels' }, { field: 'app.kubernetes.io/name' }], text: 'metadata.labels["app.kubernetes.io/name"]' },
    { path: [{ field: 'finalizers' }, { value: 'x/y' }], text: 'finalizers[=x/y]' },
    { path: [{ field: 'args' }, { index: 2 }], text: 'args[2]' },
    { path: [{ field: 'env' }, { key: { name: 'a]b,c=d' } }], text: 'env[name="a]b,c=d"]' },
  ])('$text', ({ path, text }) => {
    expect(fieldPathText(path)).toBe(text);
    expect(parseFieldPath(text)).toEqual(path);
  });

  it('comes back from its text, whatever it holds', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    const name = fc.string({ minLength: 1 });
    const element = fc.oneof(fc.record({ field: name }), fc.record({ key: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,6}$/), scalar, { minKeys: 1, maxKeys: 3, noNullPrototype: true }) }), fc.record({ value: scalar }), fc.record({ index: fc.nat() }));
    fc.assert(fc.property(fc.array(element, { minLength: 1, maxLength: 5 }), (path) => void expect(parseFieldPath(fieldPathText(path))).toEqual(path)));
  });

  it.each([
    { says: 'an item by its key', path: 'spec.containers[name=b].image', want: 'two' },
    { says: 'a place in a list', path: 'args[1]', want: 'y' },
    { says: 'an element of a set', path: 'finalizers[=f]', want: 'f' },
    { says: 'nothing where there is none', path: 'spec.nope.deeper', want: undefined },
    { says: 'nothing that was inherited', path: 'constructor', want: undefined },
  ])('finds $says', ({ path, want }) => {
    const object = { spec: { containers: [{ name: 'a', image: 'one' }, { name: 'b', image: 'two' }] }, args: ['x', 'y'], finalizers: ['f'] };
    expect(valueAtFieldPath(object, parseFieldPath(path))).toBe(want);
  });
});

describe('a JSON pointer', () => {
  it('comes back from its text', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1 }), (segments) => void expect(pointerSegments(toPointer(segments))).toEqual(segments)));
  });
  it('finds own members only', () => {
    expect(valueAtPointer({ a: { 'b/c': [1, 2] } }, '/a/b~1c/1')).toBe(2);
    expect(valueAtPointer({}, '/__proto__/toString')).toBeUndefined();
  });
});

describe('stable JSON', () => {
  it('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(stableJson(turned)).toBe(stableJson(value));
        expect(stableJson(JSON.parse(stableJson(value)))).toBe(stableJson(value));
      }),
    );
  });
});

describe('a keyed digest', () => {
  it('is equal for equal values, and says nothing without the key', () => {
    expect(keyedDigest('k', 'hunter22')).toBe(keyedDigest('k', 'hunter22'));
    expect(keyedDigest('k', 'hunter22')).not.toBe(keyedDigest('other', 'hunter22'));
    expect(keyedDigest('k', 'hunter22')).not.toContain('hunter22');
  });
});

describe('what depends on a node', () => {
  it('is found through others, without the node itself', () => {
    const needs = new Map([['b', ['a']], ['c', ['b']], ['d', ['x']]]);
    expect([...dependents(needs, ['a'])].sort()).toEqual(['b', 'c']);
  });
});

describe('a pool', () => {
  it('never has more under way than its limit, and keeps results in order', async () => {
    let under = 0;
    let most = 0;
    const results = await pooled([5, 1, 3, 2, 4], 2, async (time) => {
      most = Math.max(most, ++under);
      await new Promise((done) => setTimeout(done, time));
      under--;
      return time * 10;
    });
    expect(results).toEqual([50, 10, 30, 20, 40]);
    expect(most).toBe(2);
  });
  it('starts nothing new after a rejection, and waits for what is under way', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = pooled([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await new Promise((done) => setTimeout(done, item * 5));
      if (item === 1) throw new Error('one');
      ended.push(item);
    });
    await expect(work).rejects.toThrow('one');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
