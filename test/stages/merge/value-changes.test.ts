import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, K8sObject, ValueChange } from '#core/model';
import { valueChanges } from '#core/merge';
import { entry, sample, sampleSchema } from './sample.ts';

type Members = Readonly<Record<string, Json>>;

const told = (changes: readonly ValueChange[]): readonly string[] =>
  changes.map((change) => `${change.path}: ${'before' in change ? JSON.stringify(change.before) : '-'} -> ${'after' in change ? JSON.stringify(change.after) : '-'}`);

const rows: readonly { name: string; before: Members; after: Members; want: readonly string[] }[] = [
  { name: 'equal forms have none', before: { text: 'a', tags: ['x'] }, after: { text: 'a', tags: ['x'] }, want: [] },
  { name: 'a changed scalar', before: { text: 'a' }, after: { text: 'b' }, want: ['text: "a" -> "b"'] },
  { name: 'an added and a removed one', before: { text: 'a' }, after: { count: 1 }, want: ['text: "a" -> -', 'count: - -> 1'] },
  { name: 'members of a map', before: { labels: { a: '1', b: '2' } }, after: { labels: { a: '1', b: '3' } }, want: ['labels.b: "2" -> "3"'] },
  { name: 'an item by its keys, wherever it stands', before: { ports: [{ port: 1, protocol: 'TCP' }, { port: 2, protocol: 'TCP', name: 'b' }] }, after: { ports: [{ port: 2, protocol: 'TCP', name: 'c' }, { port: 1, protocol: 'TCP' }] }, want: ['ports[port=2,protocol=TCP].name: "b" -> "c"'] },
  { name: 'a defaulted key is the same item, and a change of its own', before: { ports: [{ port: 1, protocol: 'TCP' }] }, after: { ports: [{ port: 1 }] }, want: ['ports[port=1,protocol=TCP].protocol: "TCP" -> -'] },
  { name: 'a new item leaf by leaf', before: { ports: [] }, after: { ports: [{ port: 1, protocol: 'TCP', name: 'a' }] }, want: ['ports[port=1,protocol=TCP].port: - -> 1', 'ports[port=1,protocol=TCP].protocol: - -> "TCP"', 'ports[port=1,protocol=TCP].name: - -> "a"'] },
  { name: 'a value that left a set', before: { tags: ['a', 'b'] }, after: { tags: ['b'] }, want: ['tags[=a]: "a" -> -'] },
  { name: 'a set whose values changed places is one change', before: { tags: ['a', 'b'] }, after: { tags: ['b', 'a'] }, want: ['tags: ["a","b"] -> ["b","a"]'] },
  { name: 'an atomic list as a whole', before: { steps: ['a'] }, after: { steps: ['a', 'b'] }, want: ['steps: ["a"] -> ["a","b"]'] },
  { name: 'an atomic map as a whole', before: { picks: { a: '1' } }, after: { picks: { a: '2' } }, want: ['picks: {"a":"1"} -> {"a":"2"}'] },
  { name: 'a new map leaf by leaf', before: {}, after: { tree: { name: 'x', by: { y: { name: 'z' } } } }, want: ['tree.name: - -> "x"', 'tree.by.y.name: - -> "z"'] },
  { name: 'a map that was empty', before: { labels: {} }, after: { labels: { a: '1' } }, want: ['labels.a: - -> "1"'] },
  { name: 'an empty map that is new', before: {}, after: { labels: {} }, want: ['labels: - -> {}'] },
  { name: 'another form of value', before: { port: 1 }, after: { port: 'http' }, want: ['port: 1 -> "http"'] },
  { name: 'a map in place of a list', before: { raw: ['a'] }, after: { raw: { a: 1 } }, want: ['raw: ["a"] -> {"a":1}'] },
  { name: 'a list with an item twice is one value', before: { tags: ['a', 'a'] }, after: { tags: ['a'] }, want: ['tags: ["a","a"] -> ["a"]'] },
  { name: 'null and nothing are the same', before: { text: null }, after: {}, want: [] },
  { name: 'status is not looked at', before: { status: { phase: 'a' } }, after: { status: { phase: 'b' } }, want: [] },
];

describe('two forms of an object differ in their leaves', () => {
  test.each(rows)('$name', ({ before, after, want }) => expect(told(valueChanges(sample(before), sample(after), sampleSchema))).toEqual(want));

  test('what the server writes in metadata is not looked at, the rest is', () => {
    const before = sample({}, { uid: 'a', resourceVersion: '1', generation: 1, creationTimestamp: 'x', selfLink: 's', labels: { 'a.b/c': '1' }, managedFields: [] });
    const after = sample({}, { uid: 'b', resourceVersion: '2', generation: 2, creationTimestamp: 'y', deletionTimestamp: 'z', labels: { 'a.b/c': '2' } });
    expect(told(valueChanges(before, after, sampleSchema))).toEqual(['metadata.labels["a.b/c"]: "1" -> "2"']);
  });

  test.each([
    { name: 'alone', others: {}, want: [] },
    { name: 'beside another', others: { team: 'a' }, want: ['metadata.annotations.team: "a" -> "b"'] },
  ])('nor is the count of templates of a DaemonSet, $name', ({ others, want }) => {
    const counted = (generation: string, annotations: object): K8sObject => ({ ...sample({}, { annotations: { ...annotations, 'deprecated.daemonset.template.generation': generation } }), kind: 'DaemonSet' });
    const team = Object.keys(others).length > 0 ? { team: 'b' } : {};
    expect(told(valueChanges(counted('1', others), counted('2', team)))).toEqual(want);
    expect(told(valueChanges({ ...sample({}), kind: 'DaemonSet' }, counted('1', {})))).toEqual([]);
    expect(told(valueChanges(counted('1', {}), { ...counted('2', {}), kind: 'StatefulSet' }))).not.toEqual([]);
  });

  test('what is large and new is told as one value', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`k${at}`, 'v']));
    expect(valueChanges(sample({}), sample({ labels: many }), sampleSchema)).toEqual([{ path: 'labels', after: many }]);
    expect(valueChanges(sample({ labels: many }), sample({}), sampleSchema)).toEqual([{ path: 'labels', before: many }]);
    const { k0: _, ...fewer } = many;
    expect(valueChanges(sample({}), sample({ labels: fewer }), sampleSchema)).toHaveLength(20);
  });

  test('an object made from nothing is told leaf by leaf however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`m${at}`, { type: 'x' }]));
    expect(valueChanges(undefined, sample(many), undefined).length).toBe(33);
    expect(valueChanges(sample({ text: 'a' }), undefined, sampleSchema).map(({ path }) => path)).toEqual(['apiVersion', 'kind', 'metadata.name', 'text']);
  });
});

describe('without a schema the owners tell', () => {
  const owned = (rest: Members, fields: JsonObject): K8sObject => sample(rest, { managedFields: [entry('a', fields), entry('b', { 'f:metadata': { 'f:labels': { 'f:x': {} } } }, { operation: 'Update' })] as never });
  test.each<{ name: string; before: Members; after: Members; fields: JsonObject; want: readonly string[] }>([
    { name: 'items by key', before: { l: [{ n: 'a', v: 1 }, { n: 'b', v: 1 }] }, after: { l: [{ n: 'b', v: 2 }, { n: 'a', v: 1 }] }, fields: { 'f:l': { 'k:{"n":"a"}': { '.': {}, 'f:n': {}, 'f:v': {} } } }, want: ['l[n=b].v: 1 -> 2'] },
    { name: 'keys that were filled in', before: { l: [{ n: 1, p: 'T', v: 1 }] }, after: { l: [{ n: 1, v: 2 }] }, fields: { 'f:l': { 'k:{"n":1,"p":"T"}': { '.': {}, 'f:n': {}, 'f:v': {} } } }, want: ['l[n=1,p=T].p: "T" -> -', 'l[n=1,p=T].v: 1 -> 2'] },
    { name: 'values of a set', before: { l: ['a'] }, after: { l: ['b', 'a'] }, fields: { 'f:l': { 'v:"a"': {} } }, want: ['l[=b]: - -> "b"'] },
    { name: 'what is owned as a whole', before: { m: { a: 1 }, l: [1] }, after: { m: { a: 2 }, l: [2] }, fields: { 'f:m': {}, 'f:l': {} }, want: ['m: {"a":1} -> {"a":2}', 'l: [1] -> [2]'] },
    { name: 'a map with owners inside', before: { m: { a: 1 } }, after: { m: { a: 2, b: { c: 1 } } }, fields: { 'f:m': { 'f:a': {} } }, want: ['m.a: 1 -> 2', 'm.b.c: - -> 1'] },
    { name: 'what nobody owns: maps member by member, lists as a whole', before: { m: { a: 1, l: [1] } }, after: { m: { a: 2, l: [2] } }, fields: {}, want: ['m.a: 1 -> 2', 'm.l: [1] -> [2]'] },
  ])('$name', ({ before, after, fields, want }) => expect(told(valueChanges(owned(before, fields), sample(after)))).toEqual(want));

  test('labels and annotations are told one by one, finalizers by value, in any case', () => {
    const before = sample({}, { labels: { a: '1' }, annotations: { b: '1' }, finalizers: ['x', 'y'] });
    const after = sample({}, { labels: { a: '2' }, annotations: { b: '2' }, finalizers: ['y'] });
    expect(told(valueChanges(before, after))).toEqual(['metadata.labels.a: "1" -> "2"', 'metadata.annotations.b: "1" -> "2"', 'metadata.finalizers[=x]: "x" -> -']);
  });
});
