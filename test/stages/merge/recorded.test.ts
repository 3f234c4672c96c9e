import { describe, expect, test } from 'vitest';
import { isObject, type Json, type K8sObject } from '#core/model';
import { serverPathText } from '#core/merge';
import { applied, type Case, cases, tracked } from './replay.ts';

// What was allocated after ownership was settled, so that nobody owns it.
const allocated = new Set(['f:clusterIP', 'f:clusterIPs', 'f:ipFamilies', 'f:ipFamilyPolicy']);

const withoutAllocated = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutAllocated);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (allocated.has(name) ? [] : [[name, withoutAllocated(member)]])));
};

const managedFields = (object: K8sObject): Json => withoutAllocated((object.metadata.managedFields ?? []) as unknown as Json);

const body = ({ metadata, ...rest }: K8sObject): Json => {
  const { uid: _, resourceVersion: __, generation: ___, creationTimestamp: ____, managedFields: _____, ...kept } = metadata;
  return { ...rest, metadata: kept } as unknown as Json;
};

// Admission and a kind's own defaults may add what was there in neither form; nothing else may differ.
const unexplained = (ours: Json | undefined, stored: Json | undefined, live: Json | undefined): readonly string[] => {
  if (isObject(ours) && isObject(stored)) {
    return [...new Set([...Object.keys(ours), ...Object.keys(stored)])].flatMap((name) =>
      unexplained(ours[name], stored[name], isObject(live) ? live[name] : undefined).map((path) => `${name}.${path}`),
    );
  }
  if (Array.isArray(ours) && Array.isArray(stored) && ours.length === stored.length) {
    return ours.flatMap((item, at) => unexplained(item, stored[at], undefined).map((path) => `${at}.${path}`));
  }
  if (ours === undefined && live === undefined && stored !== undefined) return [];
  return JSON.stringify(ours) === JSON.stringify(stored) ? [] : [`: ${JSON.stringify(ours)} for ${JSON.stringify(stored)}`];
};

const all = cases();
const applies = all.filter(({ step }) => step.does === 'apply');
const isOwnershipConflict = ({ step }: Case): boolean => step.status === 409 && step.conflicts !== undefined;

describe('what a real API server stored is what is predicted', () => {
  test.each(applies.filter(({ step }) => step.stored))('$name', (one) => {
    const result = applied(one);
    const stored = one.step.stored as K8sObject;
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(managedFields(result.object)).toEqual(managedFields(stored));
    expect(unexplained(body(result.object), body(stored), one.live && body(one.live))).toEqual([]);
  });
});

describe('what a real API server refused over ownership has the same conflicts', () => {
  test.each(applies.filter(isOwnershipConflict))('$name', (one) => {
    const result = applied(one);
    if (result.ok) throw new Error('no conflict');
    const ours = result.conflicts.map(({ fieldPath, manager }) => `${serverPathText(fieldPath)} ${manager}`).sort();
    const theirs = (one.step.conflicts ?? []).map(({ field, message }) => `${field} ${/"(.*?)"/.exec(message)?.[1]}`).sort();
    expect(ours).toEqual(theirs);
  });
});

describe('what breaks the schema is refused in the words of the API server', () => {
  test.each(applies.filter(({ step }) => step.status === 500))('$name', (one) => {
    expect(applied(one)).toEqual({ ok: false, conflicts: [], invalid: one.step.says });
  });
});

describe('creates, replaces and patches leave the managedFields of the API server', () => {
  test.each(all.filter(({ step }) => step.does !== 'apply' && step.stored))('$name', (one) => {
    const stored = one.step.stored as K8sObject;
    expect(managedFields(tracked(one, stored))).toEqual(managedFields(stored));
  });
});

describe('the recordings', () => {
  test('have enough of everything', () => {
    const statuses = (wanted: number): number => applies.filter(({ step }) => step.status === wanted).length;
    expect(applies.filter(({ step }) => step.stored).length).toBeGreaterThan(130);
    expect(applies.filter(isOwnershipConflict).length).toBeGreaterThan(30);
    expect(statuses(500)).toBeGreaterThan(5);
    expect(all.filter(({ step }) => step.does !== 'apply' && step.stored).length).toBeGreaterThan(30);
  });
});
