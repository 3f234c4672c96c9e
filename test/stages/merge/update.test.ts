import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, K8sObject, ManagedFieldsEntry } from '#core/model';
import { trackUpdate } from '#core/merge';
import { at, entry, ownersOf, sample, sampleSchema } from './sample.ts';

type Members = Readonly<Record<string, Json>>;

const live = (rest: Members, ...entries: ManagedFieldsEntry[]): K8sObject => sample(rest, { uid: 'u', managedFields: entries as never });
const updater = (manager: string, fields: JsonObject, second = 0): ManagedFieldsEntry => entry(manager, fields, { operation: 'Update', time: at(second) });
type More = { readonly managedFields?: Json; readonly subresource?: string; readonly statusSubresource?: boolean };
const tracked = (before: K8sObject | undefined, after: Members, { managedFields, ...more }: More = {}): K8sObject =>
  trackUpdate({ ...(before ? { before } : {}), after: sample(after, { uid: 'u', ...(managedFields === undefined ? {} : { managedFields }) }), manager: 'me', schema: sampleSchema, now: at(5), operation: 'Update', ...more });

describe('who changes a field comes to own it', () => {
  const before = live({ text: 'a', labels: { x: '1', y: '2' } }, entry('one', { 'f:text': {}, 'f:labels': { 'f:x': {} } }), updater('two', { 'f:labels': { 'f:y': {} } }));
  test.each<{ name: string; before?: K8sObject; after: Members; more?: More; want: JsonObject }>([
    { name: 'a changed field leaves all others', before, after: { text: 'b', labels: { x: '1', y: '2' } }, want: { 'one Apply': { 'f:labels': { 'f:x': {} } }, 'two Update': { 'f:labels': { 'f:y': {} } }, 'me Update': { 'f:text': {} } } },
    { name: 'an added field is its', before, after: { text: 'a', labels: { x: '1', y: '2', z: '3' } }, want: { 'one Apply': { 'f:text': {}, 'f:labels': { 'f:x': {} } }, 'two Update': { 'f:labels': { 'f:y': {} } }, 'me Update': { 'f:labels': { 'f:z': {} } } } },
    { name: 'a removed field is nobody’s', before, after: { text: 'a', labels: { x: '1' } }, want: { 'one Apply': { 'f:text': {}, 'f:labels': { 'f:x': {} } } } },
    { name: 'a new container and what is in it', before: live({ text: 'a' }, entry('one', { 'f:text': {} })), after: { text: 'a', ports: [{ port: 1, protocol: 'TCP' }], labels: { a: '1' } }, want: { 'one Apply': { 'f:text': {} }, 'me Update': { 'f:labels': { '.': {}, 'f:a': {} }, 'f:ports': { '.': {}, 'k:{"port":1,"protocol":"TCP"}': { '.': {}, 'f:port': {}, 'f:protocol': {} } } } } },
    { name: 'nothing changed, nothing owned', before, after: { text: 'a', labels: { x: '1', y: '2' } }, want: { 'one Apply': { 'f:text': {}, 'f:labels': { 'f:x': {} } }, 'two Update': { 'f:labels': { 'f:y': {} } } } },
    { name: 'what was its stays its', before: live({ text: 'a', count: 1 }, updater('me', { 'f:text': {} })), after: { text: 'a', count: 2 }, want: { 'me Update': { 'f:text': {}, 'f:count': {} } } },
    { name: 'an object that is made is its', after: { text: 'a', labels: { x: '1' } }, want: { 'me Update': { 'f:text': {}, 'f:labels': { '.': {}, 'f:x': {} } } } },
    { name: 'an object without owners is not tracked', before: sample({ text: 'a' }, { uid: 'u' }), after: { text: 'b' }, want: {} },
    { name: 'a client may send owners', before, after: { text: 'a', labels: { x: '1', y: '2' } }, more: { managedFields: [entry('sent', { 'f:text': {} })] as never }, want: { 'sent Apply': { 'f:text': {} } } },
    { name: 'an empty entry resets them', before, after: { text: 'a', labels: { x: '1', y: '2' } }, more: { managedFields: [{}] }, want: {} },
    { name: 'so does an empty list', before, after: { text: 'b', labels: { x: '1', y: '2' } }, more: { managedFields: [] }, want: {} },
    { name: 'what cannot be read is as if not sent', before, after: { text: 'a', labels: { x: '1', y: '2' } }, more: { managedFields: [{ manager: 'x', operation: 'Sing' }] }, want: { 'one Apply': { 'f:text': {}, 'f:labels': { 'f:x': {} } }, 'two Update': { 'f:labels': { 'f:y': {} } } } },
    { name: 'a status is left out where it is a subresource', before, after: { text: 'a', labels: { x: '1', y: '2' }, status: { phase: 'p' } }, more: { statusSubresource: true }, want: { 'one Apply': { 'f:text': {}, 'f:labels': { 'f:x': {} } }, 'two Update': { 'f:labels': { 'f:y': {} } } } },
  ])('$name', ({ before: given, after, more, want }) => expect(ownersOf(tracked(given, after, more))).toEqual(want));

  test('its entry carries the subresource and the time', () => {
    const after = tracked(before, { text: 'a', labels: { x: '1', y: '2' }, status: { phase: 'p' } }, { subresource: 'status', managedFields: [{}] });
    expect(after.metadata.managedFields?.at(-1)).toEqual({ ...updater('me', { 'f:status': { '.': {}, 'f:phase': {} } }, 5), subresource: 'status' });
  });

  test('a value that stands twice and still does is compared as one', () => {
    const twice = live({ tags: ['a', 'a'] }, updater('two', { 'f:tags': { 'v:"a"': {} } }));
    expect(ownersOf(tracked(twice, { tags: ['a', 'a'] }))).toEqual({ 'two Update': { 'f:tags': { 'v:"a"': {} } } });
    expect(ownersOf(tracked(twice, { tags: ['a'] }))).toEqual({ 'me Update': { 'f:tags': { 'v:"a"': {} } } });
    expect(ownersOf(tracked(live({ tags: ['a'] }, entry('one', { 'f:tags': { 'v:"a"': {} } })), { tags: ['a', 'a'] }))).toEqual({ 'me Update': { 'f:tags': { 'v:"a"': {} } } });
  });

  test('more than ten updaters: the oldest become one', () => {
    const many = Array.from({ length: 10 }, (_, number) => updater(`m${number}`, { 'f:labels': { [`f:k${number}`]: {} } }, number));
    const labels = Object.fromEntries(many.map((_, number) => [`k${number}`, '1']));
    const owners = ownersOf(tracked(live({ labels }, ...many), { labels: { ...labels, z: '1' } }));
    expect(Object.keys(owners)).toHaveLength(10);
    expect(owners['ancient-changes Update']).toEqual({ 'f:labels': { 'f:k0': {}, 'f:k1': {} } });
  });
});
