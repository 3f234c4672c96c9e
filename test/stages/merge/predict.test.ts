import { describe, expect, test } from 'vitest';
import type { Json, K8sObject } from '#core/model';
import { applyPatch, settledOf } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { MANAGER, predicted, told, type Given, type World } from './fleet.ts';
import { cases, documentNamed, recordings } from './replay.ts';
import { at, entry, everyType, sample, sampleSchema } from './sample.ts';

type Members = Readonly<Record<string, Json>>;

const schemas = new Map([['east hand.test/v1', everyType]]);

const appliedBy = (manager: string, { metadata, ...body }: Members, live?: K8sObject): K8sObject => {
  const result = applyPatch({ ...(live ? { live } : {}), applied: sample(body, metadata as Members | undefined), manager, schema: sampleSchema, force: true, now: at(1) });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return deepFreeze({ ...result.object, metadata: { ...result.object.metadata, uid: 'u' } }) as K8sObject;
};

const ours = (body: Members, live?: K8sObject): K8sObject => appliedBy(MANAGER, body, live);

const previewOf = (given: Given, more: Omit<World, 'given'> = {}): string => {
  const { previews, asks } = predicted({ given: [given], ...more });
  return [...previews.values()].map(told)[0] ?? (asks.length > 0 ? `ask ${asks.map(({ cluster, apiVersion }) => `${cluster} ${apiVersion}`).join()}` : 'none');
};

const everything: Members = {
  text: 'a', count: 1, labels: { x: '1' }, picks: { k: 'v' }, steps: ['a', 'b'], tags: ['q', 'p'], ports: [{ port: 2, name: 'n' }, { port: 1 }],
  closed: {}, anything: { a: { b: [1, { c: 2 }] } }, tree: { children: [{ name: 'z', by: { y: {} } }, { name: 'a' }] },
};

describe('managedFields prove what is unchanged, without a schema', () => {
  test.each<{ name: string; desired: Members; live: K8sObject; want: string; metadata?: Members }>([
    { name: 'all is as applied', desired: everything, live: ours(everything), want: 'unchanged' },
    { name: 'others own more beside', desired: everything, live: appliedBy('b', { flag: true, labels: { y: '2' }, tags: ['z'], ports: [{ port: 3 }] }, ours(everything)), want: 'unchanged' },
    { name: 'others share it', desired: everything, live: appliedBy('b', everything, ours(everything)), want: 'unchanged' },
    { name: 'null that was not stored', desired: { text: null, count: 1 }, live: sample({ count: 1 }, { managedFields: [entry(MANAGER, { 'f:text': {}, 'f:count': {} })] as never }), want: 'unchanged' },
    { name: 'an empty list beside the items of others', desired: { text: 'a', tags: [] }, live: appliedBy('b', { tags: ['x'] }, ours({ text: 'a', tags: [] })), want: 'unchanged' },
    { name: 'an empty list that is not there', desired: { text: 'a', tags: [] }, live: ours({ text: 'a' }), want: 'ask east hand.test/v1' },
    { name: 'nothing is wanted and nothing is ours', desired: {}, live: appliedBy('b', { text: 'a' }), want: 'unchanged' },
    { name: 'a changed value', desired: { ...everything, text: 'b' }, live: ours(everything), want: 'ask east hand.test/v1' },
    { name: 'a changed value deep down', desired: { ...everything, tree: { children: [{ name: 'z', by: { y: {} } }, { name: 'a', by: {} }] } }, live: ours(everything), want: 'ask east hand.test/v1' },
    { name: 'a new field, though live has it already', desired: { text: 'a', count: 1 }, live: appliedBy('b', { count: 1 }, ours({ text: 'a' })), want: 'ask east hand.test/v1' },
    { name: 'a field given up', desired: { text: 'a' }, live: ours({ text: 'a', count: 1 }), want: 'ask east hand.test/v1' },
    { name: 'a field taken by another', desired: { text: 'a' }, live: appliedBy('b', { text: 'b' }, ours({ text: 'a' })), want: 'ask east hand.test/v1' },
    { name: 'a field that is gone', desired: { text: 'a', count: 1 }, live: { ...ours({ text: 'a', count: 1 }), count: undefined } as never, want: 'ask east hand.test/v1' },
    { name: 'an item more', desired: { ports: [{ port: 1 }, { port: 2 }] }, live: ours({ ports: [{ port: 1 }] }), want: 'ask east hand.test/v1' },
    { name: 'an item fewer', desired: { ports: [{ port: 1 }] }, live: ours({ ports: [{ port: 1 }, { port: 2 }] }), want: 'ask east hand.test/v1' },
    { name: 'items in another order', desired: { ports: [{ port: 2 }, { port: 1 }] }, live: ours({ ports: [{ port: 1 }, { port: 2 }] }), want: 'ask east hand.test/v1' },
    { name: 'values in another order', desired: { tags: ['b', 'a'] }, live: ours({ tags: ['a', 'b'] }), want: 'ask east hand.test/v1' },
    { name: 'a key that was filled in and is now written', desired: { ports: [{ port: 1, protocol: 'TCP' }] }, live: ours({ ports: [{ port: 1 }] }), want: 'ask east hand.test/v1' },
    { name: 'a key that was written and is now left to the default', desired: { ports: [{ port: 1 }] }, live: ours({ ports: [{ port: 1, protocol: 'TCP' }] }), want: 'ask east hand.test/v1' },
    { name: 'an atomic value with more in it', desired: { picks: { a: '1' } }, live: { ...ours({ picks: { a: '1' } }), picks: { a: '1', b: '2' } } as never, want: 'ask east hand.test/v1' },
    { name: 'nothing of it is ours', desired: { text: 'a' }, live: appliedBy('b', { text: 'a' }), want: 'ask east hand.test/v1' },
    { name: 'applied in another version', desired: { text: 'a' }, live: sample({ text: 'a' }, { managedFields: [entry(MANAGER, { 'f:text': {} }, { apiVersion: 'hand.test/v1beta1' })] as never }), want: 'ask east hand.test/v1' },
    { name: 'only an update of the same name', desired: { text: 'a' }, live: sample({ text: 'a' }, { managedFields: [entry(MANAGER, { 'f:text': {} }, { operation: 'Update' })] as never }), want: 'ask east hand.test/v1' },
    { name: 'only an apply of a subresource', desired: { text: 'a' }, live: sample({ text: 'a' }, { managedFields: [entry(MANAGER, { 'f:text': {} }, { subresource: 'status' })] as never }), want: 'ask east hand.test/v1' },
    { name: 'a member named like those of every object', desired: { labels: { a: '1', b: '2' } }, live: sample({ labels: { a: '1' } }, { managedFields: [entry(MANAGER, { 'f:labels': { 'f:a': {}, 'f:constructor': {} } })] as never }), want: 'ask east hand.test/v1' },
    { name: 'places in a list prove nothing', desired: { steps: ['a'] }, live: sample({ steps: ['a'] }, { managedFields: [entry(MANAGER, { 'f:steps': { 'i:0': {} } })] as never }), want: 'ask east hand.test/v1' },
  ])('$name: $want', ({ desired, live, want }) => expect(previewOf({ desired: sample(desired), live })).toBe(want));

  test('labels count, identity does not', () => {
    const live = appliedBy(MANAGER, { text: 'a', metadata: { labels: { a: '1' }, namespace: 'n' } });
    expect(previewOf({ desired: sample({ text: 'a' }, { labels: { a: '1' }, namespace: 'n', creationTimestamp: null }), live })).toBe('unchanged');
    expect(previewOf({ desired: sample({ text: 'a' }, { labels: { a: '2' }, namespace: 'n' }), live })).toBe('ask east hand.test/v1');
    expect(previewOf({ desired: sample({ text: 'a' }, { namespace: 'n' }), live })).toBe('ask east hand.test/v1');
  });

  test('what the server is known to store otherwise is held, for the content that was recorded', () => {
    const body = { amount: '1000m', amounts: { cpu: 0.5 }, ports: [{ port: 1, name: 'n' }] };
    const live = ours(body);
    const settled = settledOf(sample(body), live);
    expect(settled).toEqual({ amount: '1', 'amounts.cpu': '500m' });
    const row = { settled: settled ?? {} };
    expect(previewOf({ desired: sample(body), live })).toBe('ask east hand.test/v1');
    expect(previewOf({ desired: sample(body), live, recorded: sample(body), row })).toBe('unchanged');
    expect(previewOf({ desired: sample({ ...body, amount: '2000m' }), live, recorded: sample({ ...body, amount: '2000m' }), row: { settled: { amount: '2' } as never } })).toBe('ask east hand.test/v1');
    expect(previewOf({ desired: sample({ ...body, text: 'x' }), live, recorded: sample(body), row })).toBe('ask east hand.test/v1');
  });
});

describe('with the schema, the rest is predicted by merging', () => {
  test.each<{ name: string; desired: Members; live: K8sObject; given?: Partial<Given>; want: string }>([
    { name: 'a changed value', desired: { text: 'b', count: 1 }, live: ours({ text: 'a', count: 1 }), want: 'predicted: text "a">"b"' },
    { name: 'a field given up', desired: { text: 'a' }, live: ours({ text: 'a', count: 1 }), want: 'predicted: count 1>undefined' },
    { name: 'a field given up that another shares', desired: { text: 'a' }, live: appliedBy('b', { count: 1 }, ours({ text: 'a', count: 1 })), want: 'unchanged' },
    { name: 'a value that live has already', desired: { text: 'a', count: 1 }, live: appliedBy('b', { count: 1 }, ours({ text: 'a' })), want: 'unchanged' },
    { name: 'nothing ours, but all as it should be', desired: { text: 'a' }, live: appliedBy('b', { text: 'a' }), want: 'unchanged' },
    { name: 'another spelling of the same amount', desired: { amount: '1000m', amounts: { mem: '1024Mi' } }, live: ours({ amount: '1', amounts: { mem: '1Gi' } }), want: 'unchanged' },
    { name: 'a field that another took', desired: { text: 'a', count: 1 }, live: appliedBy('kubectl', { text: 'b' }, ours({ text: 'a', count: 1 })), want: 'predicted: text "b">"a" !text kubectl' },
    { name: 'items in another order', desired: { ports: [{ port: 2 }, { port: 1 }] }, live: ours({ ports: [{ port: 1 }, { port: 2 }] }), want: 'predicted: ports [{"port":1,"protocol":"TCP"},{"port":2,"protocol":"TCP"}]>[{"port":2,"protocol":"TCP"},{"port":1,"protocol":"TCP"}]' },
    { name: 'a new item with its default', desired: { ports: [{ port: 1 }, { port: 2 }] }, live: ours({ ports: [{ port: 1 }] }), want: 'predicted: ports[port=2,protocol=TCP].port undefined>2, ports[port=2,protocol=TCP].protocol undefined>"TCP"' },
    { name: 'a status that is a subresource is left alone', desired: { text: 'a', status: { phase: 'x' } }, live: ours({ text: 'a' }), want: 'unchanged' },
    { name: 'an object that breaks its schema', desired: { tags: ['a', 'a'] }, live: ours({ text: 'a' }), want: 'no: failed to create typed patch object (/s; hand.test/v1, Kind=Sample): .tags: duplicate entries for key [="a"]' },
    { name: 'a settled value of a field that did not change', desired: { text: 'b', when: 'NOON' }, live: ours({ text: 'a', when: 'noon' }), given: { recorded: sample({ text: 'a', when: 'NOON' }), row: { settled: { when: 'noon' } as never } }, want: 'predicted: text "a">"b"' },
    { name: 'a settled value of one that did', desired: { text: 'a', when: 'TEA' }, live: ours({ text: 'a', when: 'noon' }), given: { recorded: sample({ text: 'a', when: 'NOON' }), row: { settled: { when: 'noon' } as never } }, want: 'predicted: when "noon">"TEA"' },
    { name: 'a settled value that live has left', desired: { text: 'a', when: 'NOON' }, live: ours({ text: 'a', when: 'night' }), given: { recorded: sample({ text: 'a', when: 'NOON' }), row: { settled: { when: 'noon' } as never } }, want: 'predicted: when "night">"NOON"' },
    { name: 'a value that was not stored at all', desired: { text: 'a', labels: {} }, live: ours({ text: 'a' }), given: { recorded: sample({ text: 'a', labels: {} }), row: { settled: { labels: null } as never } }, want: 'unchanged' },
  ])('$name', ({ desired, live, given, want }) => expect(previewOf({ desired: sample(desired), live, ...given }, { schemas })).toBe(want));

  test('the predicted object carries the ownership that it would have', () => {
    const { previews } = predicted({ given: [{ desired: sample({ text: 'b' }), live: ours({ text: 'a' }) }], schemas });
    const preview = previews.get('east:hand.test/Sample/s');
    expect(preview?.known === 'predicted' && preview.object.metadata.managedFields).toEqual([entry(MANAGER, { 'f:text': {} }, { time: at(30) })]);
  });

  test('a kind that its document does not have is merged without types', () => {
    const other = deepFreeze({ ...sample({ a: { b: 1 } }), kind: 'Other' }) as K8sObject;
    const live = deepFreeze({ ...other, a: { b: 2, c: 3 }, metadata: { ...other.metadata, uid: 'u', managedFields: [entry('x', { 'f:a': { '.': {}, 'f:c': {} } })] } }) as unknown as K8sObject;
    expect(previewOf({ desired: other, live }, { schemas })).toBe('predicted: a.b 2>1');
  });
});

describe('what is not there, and what could not be looked at', () => {
  const namespaced = (namespace: string): K8sObject => sample({ text: 'a' }, { namespace });
  const home: K8sObject = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web' } };
  const crd = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'samples.hand.test' }, spec: { group: 'hand.test', names: { kind: 'Sample' } } } as K8sObject;
  const served = [{ group: 'hand.test', version: 'v1', kind: 'Sample' }];
  test.each<{ name: string; given: readonly Given[]; served?: World['served']; lost?: readonly string[]; want: string }>([
    { name: 'an object that is not there is made as it is desired', given: [{ desired: namespaced('web') }], served, want: 'predicted: ' },
    { name: 'its namespace is made by the same plan', given: [{ desired: namespaced('web') }, { desired: home }], served, want: 'later: namespace web is created by this plan' },
    { name: 'its namespace is there already', given: [{ desired: namespaced('web') }, { desired: home, live: home }], served, want: 'predicted: ' },
    { name: 'its namespace is made on another cluster', given: [{ desired: namespaced('web') }, { desired: home, cluster: 'west' }], served, want: 'predicted: ' },
    { name: 'its kind is defined by the same plan', given: [{ desired: namespaced('web') }, { desired: crd }], want: 'later: kind Sample of group hand.test is defined by this plan' },
    { name: 'its kind is served already', given: [{ desired: namespaced('web') }, { desired: crd }], served, want: 'predicted: ' },
    { name: 'its kind is served, but not in that version', given: [{ desired: namespaced('web') }, { desired: crd }], served: [{ group: 'hand.test', version: 'v0', kind: 'Sample' }], want: 'later: kind Sample of group hand.test is defined by this plan' },
    { name: 'its kind is defined on another cluster', given: [{ desired: namespaced('web') }, { desired: crd, cluster: 'west' }], want: 'predicted: ' },
    { name: 'nothing is known of it', given: [{ desired: namespaced('web'), live: 'unknown' }], served, want: 'none' },
    { name: 'its cluster is lost', given: [{ desired: namespaced('web') }], lost: ['east'], want: 'none' },
  ])('$name', ({ given, served: kinds, lost, want }) => {
    const { previews } = predicted({ given, ...(kinds ? { served: kinds } : {}), ...(lost ? { lost } : {}) });
    expect(told(previews.get('east:hand.test/Sample/web/s'))).toBe(want);
  });

  test('each document is asked for once, in order', () => {
    const change = (cluster: string, name: string): Given => ({ cluster, desired: deepFreeze({ ...sample({ text: 'b' }), metadata: { name } }) as K8sObject, live: ours({ text: 'a' }) });
    expect(predicted({ given: [change('west', 'x'), change('east', 'x'), change('east', 'y')] }).asks).toEqual([{ cluster: 'east', apiVersion: 'hand.test/v1' }, { cluster: 'west', apiVersion: 'hand.test/v1' }]);
  });
});

describe('what a real API server has just applied is unchanged', () => {
  const latest = cases().filter(({ step }) => step.does === 'apply' && step.stored && step.subresource === undefined);
  const asOurs = (object: K8sObject, manager: string): K8sObject =>
    ({ ...object, metadata: { ...object.metadata, managedFields: object.metadata.managedFields?.map((one) => (one.manager === manager ? { ...one, manager: MANAGER } : one)) } }) as K8sObject;

  test.each(latest)('$name', ({ step, recording }) => {
    const desired = step.body as unknown as K8sObject;
    const live = asOurs(step.stored as K8sObject, step.manager);
    const settled = settledOf(desired, live);
    const given: Given = { desired, live, recorded: desired, ...(settled ? { row: { settled } } : {}) };
    const documents = new Map([[`east ${desired.apiVersion}`, documentNamed(recording.document)]]);
    const full = predicted({ given: [given], schemas: documents });
    expect([...full.previews.values()].map(told)).toEqual(['unchanged']);
    expect([...full.departures]).toEqual([]);
  });

  test('and nearly always without a schema', () => {
    const proved = latest.filter(({ step }) => {
      const desired = step.body as unknown as K8sObject;
      const live = asOurs(step.stored as K8sObject, step.manager);
      const settled = settledOf(desired, live);
      return [...predicted({ given: [{ desired, live, recorded: desired, ...(settled ? { row: { settled } } : {}) }] }).previews.values()].some((one) => one.known === 'unchanged');
    });
    expect(recordings().length).toBeGreaterThan(30);
    expect(proved.length / latest.length).toBeGreaterThan(0.85);
  });
});
