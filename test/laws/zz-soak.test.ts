import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, K8sObject } from '#core/model';
import {
  applyPatch, canonicalQuantity, difference, emptySet, type FieldSet, fieldSetOf, fromFieldsV1, intersection, isEmptySet, leaves, pathsOf, recursiveDifference, sameQuantity, sameSet, settledOf, toFieldsV1,
  trackUpdate, union, valueChanges,
} from '#core/merge';
import { deepFreeze } from '../support/freeze.ts';
import { MANAGER, predicted, told } from '../stages/merge/fleet.ts';
import { at, everyType, membersOf, sample, sampleSchema } from '../stages/merge/sample.ts';

type Members = Readonly<Record<string, Json>>;

const word = fc.constantFrom('a', 'b', 'c', 'constructor');
const map = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> => fc.dictionary(word, value, { maxKeys: 3 });
const port = fc.record({ port: fc.constantFrom(1, 2, 3), protocol: fc.constantFrom('TCP', 'UDP'), name: word }, { requiredKeys: ['port'] });
const portKey = ({ port: number, protocol }: { port: number; protocol?: string }): string => `${number}/${protocol ?? 'TCP'}`;
const free = fc.letrec<{ any: Json }>((tie) => ({ any: fc.oneof({ depthSize: 'small' }, word, fc.nat(2), map(tie('any')), fc.array(tie('any'), { maxLength: 2 })) })).any;

const body: fc.Arbitrary<Members> = fc.record(
  {
    text: word, count: fc.nat(3), port: fc.oneof(fc.nat(3), word), amount: fc.constantFrom('1', '1000m', '2', '1Gi', '1024Mi'), maybe: fc.constantFrom('x', null),
    labels: map(word), picks: map(word), anything: map(free), steps: fc.array(word, { maxLength: 3 }), tags: fc.uniqueArray(word, { maxLength: 4 }),
    ports: fc.uniqueArray(port, { maxLength: 4, selector: portKey }),
    tree: fc.record({ name: word, children: fc.uniqueArray(fc.record({ name: word, by: map(fc.record({ name: word })) }, { requiredKeys: ['name'] }), { maxLength: 3, selector: (one) => one.name }) }, { requiredKeys: [] }),
    preset: fc.record({ mode: word }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Members>;

// An empty associative list is owned by nobody, so it neither comes nor goes with who applies it.
const hasEmptyList = (members: unknown): boolean => /"(tags|ports|children)":\[\]/.test(JSON.stringify(members ?? {}));
const solid = body.map((members): Members => ({ flag: true, ...members })).filter((members) => !hasEmptyList(members));

const manager = fc.constantFrom('one', 'two', MANAGER);
const act = fc.record({ by: manager, body, update: fc.constantFrom(false, false, false, true) });
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

type Turn = { readonly by: string; readonly second?: number };

const apply = (live: K8sObject | undefined, members: Members, { by, second = 1 }: Turn): K8sObject => {
  const result = applyPatch(deepFreeze({ ...(live ? { live } : {}), applied: sample(members), manager: by, schema: sampleSchema, force: true, now: at(second) }));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return deepFreeze({ ...result.object, metadata: { ...result.object.metadata, uid: 'u' as never } });
};

const after = (acts: readonly Act[]): K8sObject | undefined =>
  acts.reduce<K8sObject | undefined>((live, one, second) => {
    if (!one.update) return apply(live, one.body, { by: one.by, second });
    const changed = sample(one.body, { uid: 'u' });
    return deepFreeze(trackUpdate({ ...(live ? { before: live } : {}), after: changed, manager: one.by, schema: sampleSchema, now: at(second) }));
  }, undefined);

const past = fc.array(act, { maxLength: 4 }).map(after);
const law = <Values extends [unknown, ...unknown[]]>(arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> }, holds: (...values: Values) => unknown): void =>
  fc.assert(
    fc.property(fc.tuple<Values>(...arbitraries), (values) => {
      holds(...values);
    }),
    { numRuns: 1500 },
  );

// A list or map that a manager empties becomes null (structured-merge-diff), which the next apply mends and a real server often refuses.
const hasEmptied = ({ maybe: _, ...object }: K8sObject): boolean => JSON.stringify(object).includes('null');

const fieldsBy = (object: K8sObject, by: string): FieldSet => {
  const found = object.metadata.managedFields?.find((one) => one.manager === by && one.operation === 'Apply');
  return found === undefined ? emptySet : fromFieldsV1(found.fieldsV1);
};
const owned = (members: Members): FieldSet => difference(fieldSetOf(sample(members), sampleSchema), fieldSetOf(sample({}), sampleSchema));
const documents = new Map([['east hand.test/v1', everyType]]);

describe('laws of merging', () => {
  test('applying twice is applying once', () => {
    law([past, manager, solid], (live, by, members) => {
      const once = apply(live, members, { by, second: 20 });
      if (!hasEmptied(once) && !hasEmptyList(live)) expect(apply(once, members, { by, second: 40 })).toEqual(once);
    });
  });

  test('who applies owns just what is applied', () => {
    law([past, manager, body], (live, by, members) => expect(toFieldsV1(fieldsBy(apply(live, members, { by }), by))).toEqual(toFieldsV1(owned(members))));
  });

  test('what is applied is stored, but for its spelling', () => {
    law([past, manager, solid], (live, by, members) => {
      const stored = apply(live, members, { by });
      const missing = valueChanges(stored, apply(stored, members, { by: 'fresh' }), sampleSchema);
      expect(hasEmptied(stored) || hasEmptyList(live) ? [] : missing).toEqual([]);
    });
  });

  test('what one manager applies and gives up leaves the object as it was', () => {
    law([past, solid], (live, members) => {
      const before = live ?? apply(undefined, { text: 'x' }, { by: 'one' });
      if (before.metadata.managedFields === undefined || hasEmptyList(before)) return;
      const fresh = Object.fromEntries(Object.entries(members).filter(([name]) => !Object.hasOwn(before, name) && name !== 'preset'));
      const given = apply(apply(before, fresh, { by: 'fresh' }), {}, { by: 'fresh' });
      expect(membersOf(given)).toEqual(membersOf(before));
      expect(given.metadata.managedFields ?? []).toEqual(before.metadata.managedFields ?? []);
    });
  });

  test('without force, either nothing is in conflict or nothing is stored; force takes just the conflicts', () => {
    law([past, manager, body], (live, by, members) => {
      const input = { ...(live ? { live } : {}), applied: sample(members), manager: by, schema: sampleSchema, now: at(30) };
      const [gentle, forced] = [applyPatch({ ...input, force: false }), applyPatch({ ...input, force: true })];
      if (!forced.ok) throw new Error(forced.invalid);
      if (gentle.ok) expect([gentle.object, forced.taken]).toEqual([forced.object, []]);
      else expect(gentle.conflicts).toEqual(forced.taken);
      for (const { fieldPath } of forced.taken) expect(fieldPath.length).toBeGreaterThan(0);
    });
  });

  test('nobody but the applier comes to own more', () => {
    law([past, manager, body], (live, by, members) => {
      if (live?.metadata.managedFields === undefined) return;
      const before = live.metadata.managedFields;
      const others = (apply(live, members, { by }).metadata.managedFields ?? []).filter((one) => one.manager !== by || one.operation !== 'Apply');
      for (const one of others) {
        const was = before.find((other) => other.manager === one.manager && other.operation === one.operation);
        expect(isEmptySet(difference(fromFieldsV1(one.fieldsV1), fromFieldsV1(was?.fieldsV1 ?? {})))).toBe(true);
      }
    });
  });

  test('managers that do not touch each other may come in any order', () => {
    law([fc.dictionary(word, word), fc.dictionary(word, word)], (one, other) => {
      const [first, second] = [{ labels: one }, { anything: other }];
      const forth = apply(apply(undefined, first, { by: 'a' }), second, { by: 'b' });
      const back = apply(apply(undefined, second, { by: 'b' }), first, { by: 'a' });
      expect(forth.metadata.managedFields).toEqual(back.metadata.managedFields);
      expect(membersOf(forth)).toEqual(membersOf(back));
    });
  });

  test('managedFields stand in the order of the server', () => {
    law([past], (live) => {
      const entries = live?.metadata.managedFields ?? [];
      const keys = entries.map((one) => `${one.operation} ${one.time} ${one.manager}`);
      expect(keys).toEqual([...keys].sort());
      for (const one of entries) expect(Object.keys(one.fieldsV1).length).toBeGreaterThan(0);
    });
  });
});

describe('laws of predicting', () => {
  test('what was applied is unchanged, with a schema and, where it is recorded, without drift', () => {
    law([past, body], (live, members) => {
      const stored = apply(live, members, { by: MANAGER });
      const settled = settledOf(sample(members), stored);
      const given = { desired: sample(members), live: stored, recorded: sample(members), ...(settled ? { row: { settled } } : {}) };
      const { previews, departures } = predicted({ given: [given], schemas: documents });
      expect([...previews.values()].map(told)).toEqual(['unchanged']);
      expect([...departures]).toEqual([]);
    });
  });

  test('what is proved without a schema is what the schema says', () => {
    law([past, body], (live, members) => {
      if (live === undefined) return;
      const given = { desired: sample(members), live };
      const [quick] = [...predicted({ given: [given] }).previews.values()];
      const full = applyPatch({ live, applied: sample(members), manager: MANAGER, schema: sampleSchema, force: true, now: at(50) });
      if (quick === undefined) return;
      expect(told(quick)).toBe('unchanged');
      expect(full.ok && membersOf(full.object)).toEqual(membersOf(live));
    });
  });

  test('a preview is unchanged only where applying changes no value', () => {
    law([past, body], (live, members) => {
      if (live === undefined) return;
      const [preview] = [...predicted({ given: [{ desired: sample(members), live }], schemas: documents }).previews.values()];
      const full = applyPatch({ live, applied: sample(members), manager: MANAGER, schema: sampleSchema, force: true, now: at(50) });
      const changes = full.ok ? valueChanges(live, full.object, sampleSchema) : [];
      expect(preview?.known).toBe(changes.length === 0 ? 'unchanged' : 'predicted');
    });
  });

  test('every departure is a recorded field with another value', () => {
    law([past, fc.tuple(body, body), manager], (live, [members, others], by) => {
      const stored = apply(apply(live, members, { by: MANAGER, second: 5 }), others, { by, second: 6 });
      const { departures } = predicted({ given: [{ recorded: sample(members), live: stored }] });
      for (const { recorded, live: now, manager: who } of [...departures.values()].flat()) {
        expect(recorded).not.toEqual(now);
        if (who !== undefined) expect((stored.metadata.managedFields ?? []).map((one) => one.manager)).toContain(who);
      }
    });
  });
});

describe('laws of sets', () => {
  const set = body.map(owned);

  test('a set comes back from FieldsV1 as it was', () => law([set], (one) => expect(sameSet(fromFieldsV1(toFieldsV1(one)), one)).toBe(true)));

  test('difference, intersection and union fit together', () => {
    law([set, set], (one, other) => {
      expect(sameSet(union(difference(one, other), intersection(one, other)), one)).toBe(true);
      expect(sameSet(union(one, other), union(other, one))).toBe(true);
      expect(sameSet(intersection(one, other), intersection(other, one))).toBe(true);
      expect(isEmptySet(intersection(difference(one, other), other))).toBe(true);
      expect(isEmptySet(difference(recursiveDifference(one, other), difference(one, other)))).toBe(true);
    });
  });

  test('leaves are members with nothing below', () => {
    law([set], (one) => {
      const paths = pathsOf(one).map((path) => path.join(' '));
      expect(pathsOf(leaves(one)).map((path) => path.join(' '))).toEqual(paths.filter((path) => !paths.some((other) => other.startsWith(`${path} `))));
    });
  });
});

describe('laws of quantities', () => {
  const text = fc.tuple(fc.constantFrom('', '-'), fc.nat(99_999), fc.option(fc.nat(999)), fc.constantFrom('', 'm', 'k', 'M', 'Ki', 'Mi', 'Gi', 'e3', 'E-2')).map(([sign, whole, part, suffix]) => `${sign}${whole}${part === null ? '' : `.${part}`}${suffix}`);

  test('the canonical spelling is its own, and names the same amount', () => {
    law([text], (given) => {
      const canonical = canonicalQuantity(given) ?? '';
      expect(canonicalQuantity(canonical)).toBe(canonical);
      expect(sameQuantity(given, canonical)).toBe(true);
    });
  });
});
