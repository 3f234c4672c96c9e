import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, K8sObject } from '#core/model';
import { applyPatch, type FieldSchema, fromFieldsV1, type TypeSchema } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { type Act, appliedInTurn, at, entry, membersOf, ownersOf, sample, sampleSchema } from './sample.ts';

const stored = (...acts: Act[]): K8sObject => {
  const result = appliedInTurn(...acts);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.object;
};

describe('what is stored', () => {
  test.each<{ name: string; acts: Act[]; want: JsonObject }>([
    { name: 'what others own stays', acts: [{ manager: 'a', labels: { x: '1' } }, { manager: 'b', labels: { y: '2' } }], want: { labels: { x: '1', y: '2' } } },
    { name: 'what is given up goes', acts: [{ manager: 'a', labels: { x: '1', y: '2' } }, { manager: 'a', labels: { x: '1' } }], want: { labels: { x: '1' } } },
    { name: 'what is given up and shared stays', acts: [{ manager: 'a', labels: { x: '1' } }, { manager: 'b', labels: { x: '1' } }, { manager: 'a' }], want: { labels: { x: '1' } } },
    { name: 'the last owner takes it along', acts: [{ manager: 'a', labels: { x: '1' } }, { manager: 'b', labels: { x: '1' } }, { manager: 'a' }, { manager: 'b' }], want: {} },
    { name: 'an item is given up as a whole', acts: [{ manager: 'a', ports: [{ port: 1, name: 'x' }, { port: 2 }] }, { manager: 'a', ports: [{ port: 2 }] }], want: { ports: [{ port: 2, protocol: 'TCP' }] } },
    { name: 'an item with a foreign field stays with that field and its keys', acts: [{ manager: 'a', ports: [{ port: 1, name: 'x' }] }, { manager: 'b', ports: [{ port: 1, protocol: 'TCP' }] }, { manager: 'a' }], want: { ports: [{ port: 1, protocol: 'TCP' }] } },
    { name: 'an atomic list is one value', acts: [{ manager: 'a', steps: ['x', 'y'] }, { manager: 'a', steps: ['z'] }], want: { steps: ['z'] } },
    { name: 'an atomic map is one value', acts: [{ manager: 'a', picks: { x: '1' } }, { manager: 'a', picks: { y: '1' } }], want: { picks: { y: '1' } } },
    { name: 'a set is merged value by value', acts: [{ manager: 'a', tags: ['x', 'y'] }, { manager: 'b', tags: ['z', 'x'] }, { manager: 'a', tags: ['y'] }], want: { tags: ['z', 'x', 'y'] } },
    { name: 'a default key is the same item as a written one', acts: [{ manager: 'a', ports: [{ port: 1 }] }, { manager: 'b', ports: [{ port: 1, protocol: 'TCP', name: 'n' }] }], want: { ports: [{ port: 1, protocol: 'TCP', name: 'n' }] } },
    { name: 'amounts are spelled as the server spells them', acts: [{ manager: 'a', amount: '1000m', amounts: { cpu: 0.5, mem: '1024Mi' } }], want: { amount: '1', amounts: { cpu: '500m', mem: '1Gi' } } },
    { name: 'defaults are filled in where a container is new', acts: [{ manager: 'a', preset: {} }], want: { preset: { mode: 'auto', inner: { port: 1, protocol: 'TCP' } } } },
    { name: 'a default comes back where its member was taken away', acts: [{ manager: 'a', preset: { mode: 'x' } }, { manager: 'a', preset: {} }], want: { preset: { mode: 'auto', inner: { port: 1, protocol: 'TCP' } } } },
    { name: 'null is kept where it may be', acts: [{ manager: 'a', maybe: null }], want: { maybe: null } },
    { name: 'a status that is a subresource is not applied', acts: [{ manager: 'a', text: 'x', status: { phase: 'p' }, statusSubresource: true }], want: { text: 'x' } },
    { name: 'another form of value takes its place', acts: [{ manager: 'a', port: 1 }, { manager: 'a', port: 'http' }], want: { port: 'http' } },
    { name: 'members named like those of every object', acts: [{ manager: 'a', labels: { constructor: '1' } }, { manager: 'b', labels: { toString: '2' } }, { manager: 'a' }], want: { labels: { toString: '2' } } },
  ])('$name', ({ acts, want }) => {
    const { preset, ...rest } = membersOf(stored(...acts));
    expect({ ...rest, ...('preset' in want ? { preset } : {}) }).toEqual(want);
  });
});

describe('who owns what', () => {
  test.each<{ name: string; acts: Act[]; want: JsonObject }>([
    { name: 'equal values are shared', acts: [{ manager: 'a', text: 'x' }, { manager: 'b', text: 'x' }], want: { 'a Apply': { 'f:text': {} }, 'b Apply': { 'f:text': {} } } },
    { name: 'force takes the field', acts: [{ manager: 'a', text: 'x', count: 1 }, { manager: 'b', text: 'y', force: true }], want: { 'a Apply': { 'f:count': {} }, 'b Apply': { 'f:text': {} } } },
    { name: 'an owner without fields vanishes', acts: [{ manager: 'a', text: 'x' }, { manager: 'b', text: 'y', force: true }], want: { 'b Apply': { 'f:text': {} } } },
    { name: 'who gives all up vanishes too', acts: [{ manager: 'a', text: 'x' }, { manager: 'b', count: 1 }, { manager: 'a' }], want: { 'b Apply': { 'f:count': {} } } },
    { name: 'a status that is a subresource is nobody’s', acts: [{ manager: 'a', text: 'x', status: { phase: 'p' }, statusSubresource: true }], want: { 'a Apply': { 'f:text': {} } } },
    { name: 'a status that is not one is', acts: [{ manager: 'a', status: { phase: 'p' } }], want: { 'a Apply': { 'f:status': { 'f:phase': {} } } } },
  ])('$name', ({ acts, want }) => expect(ownersOf(stored(...acts))).toEqual(want));

  test('the name and what the server writes are nobody’s', () => {
    const applied = sample({}, { namespace: 'n', uid: 'u', resourceVersion: '1', creationTimestamp: null, labels: { a: 'b' } });
    const result = applyPatch({ applied, manager: 'a', schema: sampleSchema, force: false, now: at(0) });
    expect(result.ok && ownersOf(result.object)).toEqual({ 'a Apply': { 'f:metadata': { 'f:labels': { '.': {}, 'f:a': {} } } } });
  });

  test('entries stand appliers first, then by time, then by name', () => {
    const live = sample({ count: 1 }, { uid: 'u', managedFields: [entry('z', { 'f:count': {} }, { operation: 'Update', time: at(0) })] as never });
    const first = applyPatch({ live, applied: sample({ text: 'x' }), manager: 'b', schema: sampleSchema, force: false, now: at(2) });
    const second = applyPatch({ live: first.ok ? first.object : live, applied: sample({ flag: true }), manager: 'a', schema: sampleSchema, force: false, now: at(2) });
    const third = applyPatch({ live: second.ok ? second.object : live, applied: sample({ port: 1 }), manager: 'c', schema: sampleSchema, force: false, now: at(1) });
    expect(third.ok && third.object.metadata.managedFields?.map(({ manager, time }) => `${manager} ${time}`)).toEqual([`c ${at(1)}`, `a ${at(2)}`, `b ${at(2)}`, `z ${at(0)}`]);
  });

  test('a time moves only where something did', () => {
    const one = stored({ manager: 'a', text: 'x' }, { manager: 'b', count: 1 });
    const again = applyPatch({ live: deepFreeze(one), applied: sample({ text: 'x' }), manager: 'a', schema: sampleSchema, force: false, now: at(9) });
    expect(again.ok && again.object).toBe(one);
    const changed = applyPatch({ live: one, applied: sample({ text: 'y' }), manager: 'a', schema: sampleSchema, force: false, now: at(9) });
    expect(changed.ok && changed.object.metadata.managedFields?.map(({ manager, time }) => `${manager} ${time}`)).toEqual([`b ${at(1)}`, `a ${at(9)}`]);
  });
});

describe('conflicts', () => {
  test('all are told, with manager, time and path, and nothing is stored', () => {
    const live = stored({ manager: 'a', text: 'x', ports: [{ port: 1, name: 'n' }], picks: { k: '1' } }, { manager: 'c', count: 1 });
    const result = applyPatch({ live: deepFreeze(live), applied: sample({ text: 'y', count: 2, ports: [{ port: 1, name: 'm' }], picks: { k: '2' }, flag: true }), manager: 'b', schema: sampleSchema, force: false, now: at(5) });
    expect(result.ok ? [] : result.conflicts.map(({ path, manager, time, operation }) => `${path} ${manager} ${operation} ${time}`)).toEqual([
      `picks a Apply ${at(0)}`, `text a Apply ${at(0)}`, `ports[port=1,protocol=TCP].name a Apply ${at(0)}`, `count c Apply ${at(1)}`,
    ]);
  });

  test('force says what it took', () => {
    const live = stored({ manager: 'a', text: 'x' });
    const result = applyPatch({ live, applied: sample({ text: 'y' }), manager: 'b', schema: sampleSchema, force: true, now: at(5) });
    expect(result.ok && result.taken.map(({ path, manager }) => ({ path, manager }))).toEqual([{ path: 'text', manager: 'a' }]);
  });

  test('the same manager by another way is another owner', () => {
    const live = sample({ text: 'x', count: 1 }, { uid: 'u', managedFields: [entry('b', { 'f:text': {} }, { operation: 'Update' }), entry('b', { 'f:count': {} }, { operation: 'Update', subresource: 'scale' })] as never });
    const result = applyPatch({ live, applied: sample({ text: 'y', count: 2 }), manager: 'b', schema: sampleSchema, force: false, now: at(5) });
    expect(result.ok ? [] : result.conflicts.map(({ path, operation, subresource }) => [path, operation, subresource])).toEqual([['text', 'Update', undefined], ['count', 'Update', 'scale']]);
  });
});

describe('what cannot be applied', () => {
  const live = stored({ manager: 'a', text: 'x' });
  test.each<{ name: string; given: Readonly<Record<string, Json>>; metadata?: Readonly<Record<string, Json>>; on?: K8sObject; want: string }>([
    { name: 'an item twice', given: { ports: [{ port: 1 }, { port: 1, protocol: 'TCP' }] }, want: '.ports: duplicate entries for key [port=1,protocol="TCP"]' },
    { name: 'a value twice', given: { tags: ['a', 'a'] }, want: '.tags: duplicate entries for key [="a"]' },
    { name: 'a list in a set', given: { tags: [['a']] }, want: '.tags: element 0: not supported: associative list with lists as elements' },
    { name: 'an object in a set', given: { tags: [{}] }, want: ".tags: element 0: associative list without keys has an element that's a map type" },
    { name: 'null in a set', given: { tags: [null] }, want: ".tags: element 0: associative list without keys has an element that's an explicit null" },
    { name: 'an item without any key', given: { tree: { children: [{ by: {} }] } }, want: '.tree.children: element 0: associative list with keys has an element that omits all key fields ["name"] (and doesn\'t have default values for any key fields)' },
    { name: 'an item that is no object', given: { ports: ['x'] }, want: '.ports: element 0: associative list with keys may not have non-map elements' },
    { name: 'an unknown member', given: { closed: { b: 1 } }, want: '.closed.b: field not declared in schema' },
    { name: 'a text for a number', given: { count: '1' }, want: '.count: expected numeric (int or float), got "1"' },
    { name: 'a list for a text', given: { text: ['x'] }, want: '.text: expected string, got ["x"]' },
    { name: 'a text for a list', given: { steps: 'x' }, want: '.steps: expected list, got "x"' },
    { name: 'a text for a map', given: { labels: 'x' }, want: '.labels: expected map, got "x"' },
    { name: 'a bad item of an atomic list', given: { steps: ['a', 1] }, want: '.steps[1]: expected string, got 1' },
  ])('$name', ({ given, want }) => {
    const result = applyPatch({ live, applied: sample(given), manager: 'b', schema: sampleSchema, force: true, now: at(1) });
    expect(result).toEqual({ ok: false, conflicts: [], invalid: `failed to create typed patch object (/s; hand.test/v1, Kind=Sample): ${want}` });
  });

  test('managedFields of its own', () => {
    const result = applyPatch({ live, applied: sample({}, { managedFields: [] }), manager: 'b', schema: sampleSchema, force: true, now: at(1) });
    expect(result).toEqual({ ok: false, conflicts: [], invalid: 'metadata.managedFields must be nil' });
  });

  test('onto managedFields that cannot be read', () => {
    const broken = sample({ text: 'x' }, { managedFields: [{ manager: 'x', operation: 'Sing' }] });
    expect(applyPatch({ live: broken, applied: sample({}), manager: 'b', schema: sampleSchema, force: true, now: at(1) })).toMatchObject({ ok: false, invalid: 'failed to decode managed fields' });
  });

  test('a live list may hold an item twice, which the applied one replaces', () => {
    const twice = sample({ tags: ['a', 'b', 'a'] }, { uid: 'u', managedFields: [entry('z', { 'f:tags': { 'v:"a"': {} } }, { operation: 'Update' })] as never });
    const result = applyPatch({ live: twice, applied: sample({ tags: ['a'] }), manager: 'b', schema: sampleSchema, force: true, now: at(1) });
    expect(result.ok && result.object['tags']).toEqual(['a', 'b']);
  });
});

describe('a schema that became atomic', () => {
  const atomic = (...names: readonly string[]): TypeSchema => {
    const fields = new Map<string, FieldSchema>(sampleSchema.map?.fields);
    for (const name of names) {
      const type = fields.get(name)?.type() ?? {};
      fields.set(name, { type: () => (type.list ? { list: { ...type.list, relationship: 'atomic' } } : { ...type, ...(type.map ? { map: { ...type.map, relationship: 'atomic' as const } } : {}) }) });
    }
    return { ...sampleSchema, map: { relationship: 'granular', fields } };
  };

  test('is owned as a whole by who owned a part of it', () => {
    const live = stored({ manager: 'a', labels: { x: '1' }, tags: ['t'], count: 1 }, { manager: 'b', labels: { y: '1' } });
    const result = applyPatch({ live: deepFreeze(live), applied: sample({ flag: true }), manager: 'c', schema: atomic('labels', 'tags'), force: false, now: at(3) });
    expect(result.ok && ownersOf(result.object)).toEqual({ 'a Apply': { 'f:count': {}, 'f:labels': {}, 'f:tags': {} }, 'b Apply': { 'f:labels': {} }, 'c Apply': { 'f:flag': {} } });
  });

  test('goes as a whole', () => {
    const live = stored({ manager: 'a', labels: { x: '1', y: '2' }, count: 1 });
    const result = applyPatch({ live, applied: sample({ count: 1 }), manager: 'a', schema: atomic('labels'), force: false, now: at(3) });
    expect(result.ok && membersOf(result.object)).not.toHaveProperty('labels');
  });
});

test('fields that a request may not change can be given by name', () => {
  const live = stored({ manager: 'a', text: 'x' });
  const result = applyPatch({ live, applied: sample({ text: 'y', count: 1 }), manager: 'b', schema: sampleSchema, force: false, now: at(1), resetFields: fromFieldsV1({ 'f:text': {} }) });
  expect(result.ok && [membersOf(result.object)['text'], ownersOf(result.object)['b Apply']]).toEqual(['x', { 'f:count': {} }]);
});
