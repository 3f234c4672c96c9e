import { describe, expect, test } from 'vitest';
import type { Answer, Failure, K8sObject, Preview } from '#core/model';
import { verifiedPreview } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { told } from './fleet.ts';
import { at, entry, sample } from './sample.ts';

const live = sample({ text: 'a', count: 1, status: { phase: 'x' } }, { resourceVersion: '1', managedFields: [entry('a', { 'f:text': {}, 'f:count': {} })] as never });
const stored = (rest: Parameters<typeof sample>[0]): Answer<K8sObject> => ({ ok: true, value: sample(rest, { resourceVersion: '2', managedFields: [entry('a', { 'f:text': {} }, { time: at(9) })] as never }) });
const failing = (failure: Partial<Failure>): Answer<K8sObject> => ({ ok: false, failure: { kind: 'invalid', message: 'no', ...failure } });

const predicted: Preview = deepFreeze({ known: 'predicted', object: sample({ text: 'b' }), changes: [{ path: 'text' as never, before: 'a', after: 'b' }], conflicts: [] });
const seizing: Preview = deepFreeze({ ...predicted, conflicts: [{ path: 'text' as never, manager: 'kubectl' }] }) as Preview;

const taken = failing({
  kind: 'conflict', status: 409,
  causes: [{ reason: 'FieldManagerConflict', field: '.spec.template.spec.containers[name="web"].image', message: 'conflict with "kubectl-edit" using apps/v1' }, { reason: 'Other', field: 'x', message: 'y' }],
});

describe("the server's answer takes the prediction's place", () => {
  test.each<{ name: string; preview?: Preview; answer: Answer<K8sObject>; live?: K8sObject | null; want: string }>([
    { name: 'it would store what was predicted', answer: stored({ text: 'b', count: 1 }), want: 'verified: text "a">"b"' },
    { name: 'it would fill in more', answer: stored({ text: 'b', count: 1, flag: true }), want: 'verified: text "a">"b", flag undefined>true' },
    { name: 'it would change nothing', answer: stored({ text: 'a', count: 1, status: { phase: 'y' } }), want: 'unchanged' },
    { name: 'it would take the fields too', preview: seizing, answer: stored({ text: 'b', count: 1 }), want: 'verified: text "a">"b" !text kubectl' },
    { name: 'it would make the object', answer: stored({ text: 'b' }), live: null, want: 'verified: ' },
    { name: 'it refuses', answer: failing({ message: 'text is immutable' }), want: 'no: text is immutable' },
    { name: 'it could not be asked', answer: failing({ kind: 'timeout', message: 'too slow' }), want: 'no: too slow' },
    { name: 'it names fields of others that were not predicted', answer: taken, want: 'predicted: text "a">"b" !spec.template.spec.containers[name=web].image kubectl-edit' },
    { name: 'it names the fields that were predicted', preview: seizing, answer: taken, want: 'predicted: text "a">"b" !text kubectl' },
    { name: 'another conflict is a refusal', answer: failing({ kind: 'conflict', message: 'uid differs', causes: [] }), want: 'no: uid differs' },
    { name: 'what is unchanged stays so', preview: { known: 'unchanged' }, answer: failing({}), want: 'unchanged' },
    { name: 'what comes later stays so', preview: { known: 'later', because: 'x' }, answer: stored({}), want: 'later: x' },
  ])('$name', ({ preview, answer, live: seen, want }) => expect(told(verifiedPreview(preview ?? predicted, deepFreeze(answer), seen === null ? undefined : (seen ?? live)))).toBe(want));

  test('a refusal keeps what was predicted', () => {
    expect(verifiedPreview(predicted, failing({}), live)).toEqual({ known: 'no', failure: { kind: 'invalid', message: 'no' }, changes: [{ path: 'text', before: 'a', after: 'b' }] });
  });

  const keyed = (name: string) => ({ name, image: 'x' });
  const differencesOf = (before: Record<string, unknown>, after: Record<string, unknown>, { isNew = false, metadata = {} } = {}) => {
    const owned = [entry('a', { 'f:items': { 'k:{"name":"a"}': { '.': {}, 'f:name': {} }, 'k:{"name":"b"}': { '.': {}, 'f:name': {} } } })];
    const preview: Preview = { known: 'predicted', object: sample(before as never, { managedFields: owned as never }), changes: [], conflicts: [] };
    const answer: Answer<K8sObject> = { ok: true, value: sample(after as never, { ...metadata, managedFields: owned as never }) };
    const found = verifiedPreview(deepFreeze(preview), deepFreeze(answer), isNew ? undefined : sample({ text: 'old' }));
    return found.known === 'verified' ? { differs: found.differs, filled: found.filled } : found;
  };
  const none = { differs: undefined, filled: undefined };

  test.each([
    { name: 'nothing where it says what was predicted', before: { text: 'b' }, after: { text: 'b' }, want: none },
    { name: 'a default, without its value, which may be another one each time', before: { text: 'b' }, after: { text: 'b', port: 30123 }, want: { ...none, differs: [{ path: 'port', cause: 'default' }] } },
    { name: 'a default inside what was sent', before: { atomic: [{ a: 1 }] }, after: { atomic: [{ a: 1, b: 2 }] }, want: { ...none, differs: [{ path: 'atomic', cause: 'default' }] } },
    { name: 'another spelling of a quantity', before: { limit: '1000m' }, after: { limit: '1' }, want: { ...none, differs: [{ path: 'limit', predicted: '1000m', stored: '1', cause: 'spelling' }] } },
    { name: 'a number for its text', before: { count: '8' }, after: { count: 8 }, want: { ...none, differs: [{ path: 'count', predicted: '8', stored: 8, cause: 'spelling' }] } },
    { name: 'a webhook that wrote another value', before: { text: 'b' }, after: { text: 'c' }, want: { ...none, differs: [{ path: 'text', predicted: 'b', stored: 'c', cause: 'admission' }] } },
    { name: 'a webhook that added a list item', before: { text: 'b', items: [keyed('a')] }, after: { text: 'b', items: [keyed('a'), keyed('b')] }, want: { ...none, differs: [{ path: 'items[name=b]', stored: keyed('b'), cause: 'admission' }] } },
    { name: 'a webhook that annotated it', before: { text: 'b' }, after: { text: 'b' }, metadata: { annotations: { 'x.test/by': 'hook', 'y.kubernetes.io/z': '1' } }, want: { ...none, differs: expect.arrayContaining([{ path: 'metadata.annotations["x.test/by"]', stored: 'hook', cause: 'admission' }]) } },
    { name: 'what it does not keep', before: { text: 'b', typo: 1 }, after: { text: 'b' }, want: { ...none, differs: [{ path: 'typo', predicted: 1, cause: 'dropped' }] } },
    { name: 'of a new object defaults are counted, and no more', before: { text: 'b', limit: '1000m' }, after: { text: 'b', limit: '1', port: 1, flag: true }, isNew: true, want: { differs: undefined, filled: 2 } },
    { name: 'of a new object what a webhook wrote is named', before: { text: 'b' }, after: { text: 'c', port: 1 }, isNew: true, want: { differs: [{ path: 'text', predicted: 'b', stored: 'c', cause: 'admission' }], filled: 1 } },
  ])('and tells $name', ({ before, after, want, isNew = false, metadata = {} }) => expect(differencesOf(before, after, { isNew, metadata })).toEqual(want));
});
