import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#core/model';
import {
  difference, elementText, fieldSetOf, fromFieldsV1, hasPath, intersection, isEmptySet, leaves, parseElement, pathsOf, recursiveDifference, sameSet, serverPathText, toFieldsV1, union,
} from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { sample, sampleSchema } from './sample.ts';

describe('an element has one spelling', () => {
  test.each([
    { name: 'a member', element: { field: 'spec' }, want: 'f:spec' },
    { name: 'a member with dots and slashes', element: { field: 'a.b/c' }, want: 'f:a.b/c' },
    { name: 'a key, its names sorted', element: { key: { protocol: 'TCP', containerPort: 80 } }, want: 'k:{"containerPort":80,"protocol":"TCP"}' },
    { name: 'a text value', element: { value: 'a' }, want: 'v:"a"' },
    { name: 'a number', element: { value: 1.5 }, want: 'v:1.5' },
    { name: 'letters that Go escapes', element: { value: '<&>' }, want: 'v:"\\u003c\\u0026\\u003e"' },
    { name: 'a place', element: { index: 3 }, want: 'i:3' },
  ])('$name', ({ element, want }) => {
    expect(elementText(element)).toBe(want);
    expect(parseElement(want)).toEqual(element);
  });

  test.each(['', 'x', 'x:1', 'i:a', 'v:', 'v:{}', 'k:1', 'k:{"a":[]}', 'k:{'])('%j names none', (text) => expect(parseElement(text)).toBeUndefined());

  test.each([
    { path: [{ field: 'spec' }, { field: 'containers' }, { key: { name: 'web' } }, { field: 'image' }], want: '.spec.containers[name="web"].image' },
    { path: [{ field: 'ports' }, { key: { protocol: 'TCP', port: 80 } }], want: '.ports[port=80,protocol="TCP"]' },
    { path: [{ field: 'tags' }, { value: 'a' }], want: '.tags[="a"]' },
    { path: [{ field: 'args' }, { index: 2 }], want: '.args[2]' },
  ])('an API server writes $want', ({ path, want }) => expect(serverPathText(path)).toBe(want));
});

describe('FieldsV1 is read and written', () => {
  test.each<{ name: string; given: JsonObject; want?: JsonObject }>([
    { name: 'a leaf', given: { 'f:a': {} } },
    { name: 'a field and what is below it', given: { 'f:a': { '.': {}, 'f:b': {} } } },
    { name: 'a field below one that is not in the set', given: { 'f:a': { 'f:b': {} } } },
    { name: 'items', given: { 'f:a': { 'k:{"name":"x"}': { '.': {}, 'f:name': {} }, 'v:"t"': {} } } },
    { name: 'nothing', given: {} },
    { name: 'a dot alone is a leaf', given: { 'f:a': { '.': {} } }, want: { 'f:a': {} } },
    { name: 'elements of kinds to come are dropped', given: { 'f:a': {}, 'r:b': {} }, want: { 'f:a': {} } },
    { name: 'and leave a leaf', given: { 'f:a': { 'r:b': {} } }, want: { 'f:a': {} } },
    { name: 'keys are spelled anew', given: { 'k:{ "b":1, "a":2 }': {} }, want: { 'k:{"a":2,"b":1}': {} } },
  ])('$name', ({ given, want }) => expect(toFieldsV1(fromFieldsV1(deepFreeze(given)))).toEqual(want ?? given));

  test('members come before keys, values and places, each in order', () => {
    const given = { 'i:1': {}, 'v:"b"': {}, 'v:2': {}, 'v:10': {}, 'v:true': {}, 'k:{"a":2}': {}, 'k:{"a":1,"b":1}': {}, 'k:{"a":1}': {}, 'f:b': {}, 'f:a': {} };
    expect(Object.keys(toFieldsV1(fromFieldsV1(given)))).toEqual(['f:a', 'f:b', 'k:{"a":1}', 'k:{"a":1,"b":1}', 'k:{"a":2}', 'v:2', 'v:10', 'v:"b"', 'v:true', 'i:1']);
  });
});

describe('sets are counted against each other', () => {
  const one: JsonObject = { 'f:a': { '.': {}, 'f:x': {}, 'f:y': {} }, 'f:b': {} };
  const rows: readonly { name: string; of: (one: never, other: never) => unknown; other: JsonObject; want: JsonObject }[] = [
    { name: 'a union has the fields of both', of: union, other: { 'f:a': { 'f:z': {} }, 'f:c': {} }, want: { 'f:a': { '.': {}, 'f:x': {}, 'f:y': {}, 'f:z': {} }, 'f:b': {}, 'f:c': {} } },
    { name: 'an intersection has what is in both', of: intersection, other: { 'f:a': { 'f:x': {}, 'f:z': {} }, 'f:b': {} }, want: { 'f:a': { 'f:x': {} }, 'f:b': {} } },
    { name: 'a difference takes the field, not what is below it', of: difference, other: { 'f:a': {} }, want: { 'f:a': { 'f:x': {}, 'f:y': {} }, 'f:b': {} } },
    { name: 'a difference takes what is below, not the field', of: difference, other: { 'f:a': { 'f:x': {}, 'f:y': {} } }, want: { 'f:a': {}, 'f:b': {} } },
    { name: 'a recursive difference takes both', of: recursiveDifference, other: { 'f:a': {} }, want: { 'f:b': {} } },
    { name: 'a recursive difference of a leaf below takes that leaf', of: recursiveDifference, other: { 'f:a': { 'f:x': {} } }, want: { 'f:a': { '.': {}, 'f:y': {} }, 'f:b': {} } },
    { name: 'a difference with all of it is empty', of: difference, other: one, want: {} },
    { name: 'leaves have nothing below them', of: leaves, other: {}, want: { 'f:a': { 'f:x': {}, 'f:y': {} }, 'f:b': {} } },
  ];
  test.each(rows)('$name', ({ of, other, want }) => {
    const result = of(fromFieldsV1(one) as never, fromFieldsV1(other) as never) as ReturnType<typeof fromFieldsV1>;
    expect(toFieldsV1(result)).toEqual(want);
    expect(sameSet(result, fromFieldsV1(want))).toBe(true);
    expect(isEmptySet(result)).toBe(Object.keys(want).length === 0);
  });

  test('two sets are the same only where all is', () => {
    expect(sameSet(fromFieldsV1(one), fromFieldsV1({ ...one, 'f:c': {} }))).toBe(false);
    expect(sameSet(fromFieldsV1(one), fromFieldsV1({ ...one, 'f:a': { 'f:x': {}, 'f:y': {} } }))).toBe(false);
    expect(sameSet(fromFieldsV1(one), fromFieldsV1({ ...one, 'f:a': { '.': {}, 'f:x': {}, 'f:z': {} } }))).toBe(false);
  });

  test('paths are told level by level', () => {
    expect(pathsOf(fromFieldsV1(one)).map((path) => path.join(' '))).toEqual(['f:a', 'f:b', 'f:a f:x', 'f:a f:y']);
    expect([['f:a'], ['f:a', 'f:x'], ['f:a', 'f:z'], ['f:b', 'f:x'], []].map((path) => hasPath(fromFieldsV1(one), path))).toEqual([true, true, false, false, false]);
  });
});

describe('an object is owned by its fields', () => {
  test.each<{ name: string; given: Parameters<typeof sample>[0]; want: JsonObject }>([
    { name: 'scalars are leaves', given: { count: 1, text: 'a', flag: false, when: 'now', port: 80 }, want: { 'f:count': {}, 'f:flag': {}, 'f:port': {}, 'f:text': {}, 'f:when': {} } },
    { name: 'an atomic list is a leaf', given: { steps: ['a'], retained: [] }, want: { 'f:steps': {}, 'f:retained': {} } },
    { name: 'an atomic map is a leaf', given: { picks: { a: 'b' }, whole: { name: 'a' } }, want: { 'f:picks': {}, 'f:whole': {} } },
    { name: 'what is in a raw extension is not looked at', given: { raw: { a: { b: 1 } } }, want: { 'f:raw': {} } },
    { name: 'a set is owned value by value', given: { tags: ['b', 'a'] }, want: { 'f:tags': { 'v:"a"': {}, 'v:"b"': {} } } },
    { name: 'an item is owned with its keys; a defaulted key is in its address alone', given: { ports: [{ port: 80 }] }, want: { 'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {}, 'f:port': {} } } } },
    { name: 'items that stand twice are owned as one', given: { tags: ['a', 'a', 'b'] }, want: { 'f:tags': { 'v:"a"': {}, 'v:"b"': {} } } },
    { name: 'an empty object is a leaf', given: { closed: {}, labels: {} }, want: { 'f:closed': {}, 'f:labels': {} } },
    { name: 'an empty associative list is nothing', given: { tags: [], ports: [] }, want: {} },
    { name: 'null is a leaf', given: { text: null, labels: null, tags: null }, want: { 'f:text': {}, 'f:labels': {}, 'f:tags': {} } },
    { name: 'members of a free map are leaves', given: { labels: { a: '1', b: '2' } }, want: { 'f:labels': { 'f:a': {}, 'f:b': {} } } },
    { name: 'maps in a free-form map are members themselves', given: { anything: { a: { b: [1] } } }, want: { 'f:anything': { 'f:a': { '.': {}, 'f:b': {} } } } },
    { name: 'declared members are not', given: { closed: { a: 'x' } }, want: { 'f:closed': { 'f:a': {} } } },
    { name: 'types may hold themselves', given: { tree: { name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }], by: { x: { name: 'd' } } } }, want: {
      'f:tree': { 'f:name': {}, 'f:by': { 'f:x': { '.': {}, 'f:name': {} } }, 'f:children': { 'k:{"name":"b"}': { '.': {}, 'f:name': {}, 'f:children': { 'k:{"name":"c"}': { '.': {}, 'f:name': {} } } } } },
    } },
  ])('$name', ({ given, want }) => {
    const { 'f:apiVersion': _, 'f:kind': __, 'f:metadata': ___, ...fields } = toFieldsV1(fieldSetOf(sample(given), sampleSchema));
    expect(fields).toEqual(want);
  });
});
