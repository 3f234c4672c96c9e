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
});
