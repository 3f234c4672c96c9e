import { describe, expect, test } from 'vitest';
import type { Departure, Json, JsonObject, K8sObject, ManagedFieldsEntry } from '#core/model';
import { settledOf } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { type Given, MANAGER, predicted } from './fleet.ts';
import { at, entry, sample } from './sample.ts';

type Members = Readonly<Record<string, Json>>;

const live = (rest: Members, entries: readonly ManagedFieldsEntry[], metadata: Members = {}): K8sObject => sample(rest, { uid: 'u', ...metadata, managedFields: entries as never });
const ours = (fields: JsonObject): ManagedFieldsEntry => entry(MANAGER, fields);
const edited = (fields: JsonObject, more: Partial<ManagedFieldsEntry> = {}): ManagedFieldsEntry => entry('kubectl-edit', fields, { operation: 'Update', time: at(7), ...more });

const { time: _, ...untimed } = edited({ 'f:spec': { 'f:replicas': {} } });

const departed = (given: Given): readonly Departure[] => [...predicted({ given: [given] }).departures.values()].flat();

const spec = { 'f:spec': { 'f:replicas': {}, 'f:c': { 'k:{"name":"a"}': { '.': {}, 'f:name': {}, 'f:image': {} } } } };

describe('where live left what was recorded', () => {
  test.each<{ name: string; recorded: Members; live: K8sObject; row?: Given['row']; want: readonly Departure[] }>([
    { name: 'nothing did', recorded: { text: 'a' }, live: live({ text: 'a', count: 3 }, [ours({ 'f:text': {} })]), want: [] },
    { name: 'nothing did, though nothing is ours any more', recorded: { text: 'a' }, live: live({ text: 'a' }, [edited({ 'f:text': {} })]), want: [] },
    { name: 'a field that another manager has', recorded: { text: 'a' }, live: live({ text: 'b' }, [edited({ 'f:text': {} })]), want: [{ path: 'text' as never, recorded: 'a', live: 'b', manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'a field of an item', recorded: { spec: { c: [{ name: 'a', image: 'x' }] } }, live: live({ spec: { replicas: 1, c: [{ name: 'side' }, { name: 'a', image: 'y' }] } }, [ours({ 'f:spec': { 'f:c': { 'k:{"name":"a"}': { '.': {}, 'f:name': {} } } } }), edited({ 'f:spec': { 'f:c': { 'k:{"name":"a"}': { 'f:image': {} } } } })]), want: [{ path: 'spec.c[name=a].image' as never, recorded: 'x', live: 'y', manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'of several, the newest', recorded: { text: 'a' }, live: live({ text: 'b' }, [edited({ 'f:text': {} }), edited({ 'f:text': {} }, { manager: 'late', time: at(9) }), edited({ 'f:count': {} }, { manager: 'other', time: at(20) })]), want: [{ path: 'text' as never, recorded: 'a', live: 'b', manager: 'late', operation: 'Update', time: at(9) }] },
    { name: 'an apply of another fleet', recorded: { text: 'a' }, live: live({ text: 'b' }, [entry('fleet:two', { 'f:text': {} }, { time: at(3) })]), want: [{ path: 'text' as never, recorded: 'a', live: 'b', manager: 'fleet:two', operation: 'Apply', time: at(3) }] },
    { name: 'an update under our own name', recorded: { text: 'a' }, live: live({ text: 'b' }, [entry(MANAGER, { 'f:text': {} }, { operation: 'Update', time: at(4) })]), want: [{ path: 'text' as never, recorded: 'a', live: 'b', manager: MANAGER, operation: 'Update', time: at(4) }] },
    { name: 'by our own apply, where nobody else has it', recorded: { text: 'a' }, live: live({ text: 'b' }, [ours({ 'f:text': {} })]), want: [{ path: 'text' as never, recorded: 'a', live: 'b', manager: MANAGER, operation: 'Apply', time: at(0) }] },
    { name: 'by nobody that is known', recorded: { text: 'a' }, live: live({ text: 'b' }, []), want: [{ path: 'text' as never, recorded: 'a', live: 'b' }] },
    { name: 'a field of an atomic value', recorded: { picks: { a: '1' } }, live: live({ picks: { a: '2' } }, [edited({ 'f:picks': {} })]), want: [{ path: 'picks' as never, recorded: { a: '1' }, live: { a: '2' }, manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'by a subresource', recorded: { spec: { replicas: 2 } }, live: live({ spec: { replicas: 5 } }, [ours({ 'f:spec': { 'f:c': {} } }), edited({ 'f:spec': { 'f:replicas': {} } }, { manager: 'hpa', subresource: 'scale' })]), want: [{ path: 'spec.replicas' as never, recorded: 2, live: 5, manager: 'hpa', operation: 'Update', subresource: 'scale', time: at(7) }] },
    { name: 'at a time that the server did not keep: after our own', recorded: { spec: { replicas: 2 } }, live: live({ spec: { replicas: 5 } }, [ours({ 'f:spec': { 'f:c': {} } }), { ...untimed, subresource: 'scale' }]), want: [{ path: 'spec.replicas' as never, recorded: 2, live: 5, manager: 'kubectl-edit', operation: 'Update', subresource: 'scale', after: at(0) }] },
    { name: 'a field that is gone, by the only other writer of that part', recorded: { spec: { replicas: 2, x: 'y' } }, live: live({ spec: { replicas: 2 } }, [ours(spec), edited({ 'f:spec': { 'f:z': {} } }), edited({ 'f:status': {} }, { manager: 'controller', subresource: 'status', time: at(20) })]), want: [{ path: 'spec.x' as never, recorded: 'y', manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'a field that is gone, by one of several', recorded: { spec: { replicas: 2, x: 'y' } }, live: live({ spec: { replicas: 2 } }, [ours(spec), edited({ 'f:spec': { 'f:z': {} } }), edited({ 'f:spec': { 'f:q': {} } }, { manager: 'other' })]), want: [{ path: 'spec.x' as never, recorded: 'y' }] },
    { name: 'a label that is gone, where the other writes annotations', recorded: { text: 'a' }, live: live({ text: 'a' }, [ours({ 'f:text': {} }), edited({ 'f:metadata': { 'f:annotations': { 'f:r': {} } } })]), want: [] },
    { name: 'a field that was not recorded is nobody’s departure', recorded: { labels: { a: '1' } }, live: live({ labels: { a: '1', b: '2' }, tags: ['x'] }, [edited({ 'f:labels': { 'f:b': {} } })]), want: [] },
    { name: 'an item that is gone is told leaf by leaf', recorded: { spec: { c: [{ name: 'a', image: 'x' }] } }, live: live({ spec: { c: [{ name: 'b' }] } }, [ours({ 'f:spec': { 'f:c': { 'k:{"name":"a"}': { 'f:name': {} } } } })]), want: [{ path: 'spec.c[name=a].name' as never, recorded: 'a' }, { path: 'spec.c[name=a].image' as never, recorded: 'x' }] },
    { name: 'another order of items is none', recorded: { tags: ['a', 'b'] }, live: live({ tags: ['b', 'a'] }, [ours({ 'f:tags': { 'v:"a"': {}, 'v:"b"': {} } })]), want: [] },
    { name: 'another spelling of an amount is none', recorded: { spec: { limits: { cpu: '1000m' } } }, live: live({ spec: { limits: { cpu: '1' } } }, [edited({ 'f:spec': { 'f:limits': { 'f:cpu': {} } } })]), want: [] },
    { name: 'another spelling of what is no amount is one', recorded: { data: { n: '1000m' } }, live: live({ data: { n: '1' } }, [edited({ 'f:data': { 'f:n': {} } })]), want: [{ path: 'data.n' as never, recorded: '1000m', live: '1', manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'a value that the server is known to store', recorded: { text: 'A' }, live: live({ text: 'a' }, [ours({ 'f:text': {} })]), row: { settled: { text: 'a' } as never }, want: [] },
    { name: 'a value that the server is known not to store', recorded: { labels: {}, text: 'a' }, live: live({ text: 'a' }, [ours({ 'f:text': {} })]), row: { settled: { labels: null } as never }, want: [] },
    { name: 'another than the server is known to store', recorded: { text: 'A' }, live: live({ text: 'z' }, [edited({ 'f:text': {} })]), row: { settled: { text: 'a' } as never }, want: [{ path: 'text' as never, recorded: 'a', live: 'z', manager: 'kubectl-edit', operation: 'Update', time: at(7) }] },
    { name: 'nothing is said where an apply is in doubt', recorded: { text: 'a' }, live: live({ text: 'b' }, [edited({ 'f:text': {} })]), row: { doubt: 'apply' }, want: [] },
  ])('$name', ({ recorded, live: seen, row, want }) => expect(departed({ recorded: sample(recorded), live: seen, ...(row ? { row } : {}) })).toEqual(want));

  test('labels are compared one by one', () => {
    const seen = live({}, [edited({ 'f:metadata': { 'f:labels': { 'f:a': {} } } })], { labels: { a: '2', c: '3' } });
    expect(departed({ recorded: sample({}, { labels: { a: '1', b: '1' } }), live: seen }).map(({ path, recorded, live: now, manager }) => [path, recorded, now, manager])).toEqual([
      ['metadata.labels.a', '1', '2', 'kubectl-edit'],
      ['metadata.labels.b', '1', undefined, 'kubectl-edit'],
    ]);
  });

  test.each<{ name: string; given: Given }>([
    { name: 'an object that is not there', given: { recorded: sample({ text: 'a' }), live: 'absent' } },
    { name: 'an object that could not be looked at', given: { recorded: sample({ text: 'a' }), live: 'unknown' } },
  ])('$name has none', ({ given }) => expect(departed(given)).toEqual([]));
});

describe('what a server stores otherwise than it was sent', () => {
  test.each<{ name: string; sent: Members; stored: K8sObject; want: Members | undefined }>([
    { name: 'nothing', sent: { text: 'a' }, stored: live({ text: 'a', more: 1 }, [ours({ 'f:text': {} })], { labels: { x: 'y' } }), want: undefined },
    { name: 'another spelling', sent: { l: { cpu: '1000m' } }, stored: live({ l: { cpu: '1' } }, [ours({ 'f:l': { 'f:cpu': {} } })]), want: { 'l.cpu': '1' } },
    { name: 'members filled in inside of an atomic value', sent: { t: [{ key: 'a' }] }, stored: live({ t: [{ key: 'a', op: 'Equal' }] }, [ours({ 'f:t': {} })]), want: { t: [{ key: 'a', op: 'Equal' }] } },
    { name: 'members filled in inside of a granular one are nobody’s', sent: { c: [{ name: 'a' }] }, stored: live({ c: [{ name: 'a', policy: 'x' }] }, [ours({ 'f:c': { 'k:{"name":"a"}': { '.': {}, 'f:name': {} } } })]), want: undefined },
    { name: 'a defaulted key is no difference', sent: { p: [{ port: 1 }] }, stored: live({ p: [{ port: 1, protocol: 'TCP' }] }, [ours({ 'f:p': { 'k:{"port":1,"protocol":"TCP"}': { '.': {}, 'f:port': {} } } })]), want: undefined },
    { name: 'an empty map that was not stored', sent: { l: {} }, stored: live({}, [ours({ 'f:l': {} })]), want: { l: null } },
    { name: 'null that was not stored', sent: { l: null }, stored: live({}, [ours({ 'f:l': {} })]), want: undefined },
    { name: 'a status is not looked at', sent: { status: { a: 1 } }, stored: live({}, []), want: undefined },
  ])('$name', ({ sent, stored, want }) => expect(settledOf(sample(sent, { uid: 'u', resourceVersion: '7' }), deepFreeze(stored))).toEqual(want));
});
