import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan, decodePlan, encodePlan, plan } from '#core/plan';
import { decodeState, encodeState } from '#core/state';
import { addressText, conceal, hasChanges, type K8sObject, type Plan, sealWith } from '#core/model';
import { type Frame, styleOf, views } from '#render';
import { configMap, deployment, type Given, inputOf, live, obj, type World } from '../stages/plan/world.ts';

const clusters = ['member1', 'member2', 'member3'] as const;
const seal = sealWith('a key');

const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3'), { maxKeys: 3 });
const makers: readonly ((name: string, data: Record<string, string>) => K8sObject)[] = [
  configMap,
  (name, data) => deployment(name, { replicas: Object.keys(data).length, template: data }),
  (name, data) => obj('v1/PersistentVolumeClaim', name, { spec: data }),
  (name, data) => conceal(obj('v1/Secret', name, { data }), seal),
];

const form = fc.record({ there: fc.boolean(), data: values });
const row = fc.record({
  on: fc.constantFrom(...clusters),
  kind: fc.nat(makers.length - 1),
  name: fc.constantFrom('web/one', 'web/two', 'shop/one'),
  desired: form,
  live: form,
  recorded: form,
  uid: fc.constantFrom('same', 'same', 'same', 'other'),
  by: fc.constantFrom(undefined, 'fleet:shop', 'kubectl'),
  doubt: fc.constantFrom(undefined, undefined, 'apply' as const, 'delete' as const),
  unknown: fc.constantFrom(false, false, false, true),
});

type Drawn = typeof row extends fc.Arbitrary<infer One> ? One : never;

const givenOf = (drawn: Drawn): Given => {
  const make = makers[drawn.kind] as (typeof makers)[number];
  const of = (part: { there: boolean; data: Record<string, string> }): K8sObject | undefined =>
    part.there ? make(drawn.name, part.data) : undefined;
  const [desired, there, recorded] = [of(drawn.desired), of(drawn.live), of(drawn.recorded)];
  const seen = drawn.unknown ? ('unknown' as const) : there && live(there, { uid: drawn.uid, ...(drawn.by ? { by: drawn.by } : {}) });
  return {
    on: drawn.on,
    ...(desired ? { desired } : {}),
    ...(seen ? { live: seen } : {}),
    ...(recorded ? { recorded, row: { uid: 'same' as never, ...(drawn.doubt ? { doubt: drawn.doubt } : {}) } } : {}),
  };
};

const isThere = (drawn: Drawn): boolean => drawn.desired.there || drawn.recorded.there || (drawn.live.there && !drawn.unknown);
const rows = fc
  .uniqueArray(row.filter(isThere), { maxLength: 25, selector: (drawn) => `${drawn.on} ${drawn.kind} ${drawn.name}` })
  .map((drawn) => drawn.map(givenOf).filter((given) => given.desired || given.recorded));
const world: fc.Arbitrary<World> = fc.record({
  rows,
  clusters: fc.subarray([...clusters], { minLength: 1 }),
  lost: fc.subarray([...clusters]),
  adopt: fc.constantFrom('never' as const, 'if-no-diff' as const, 'always' as const),
});
const seen = world.map((one) => ({ ...one, rows: one.rows.filter((given) => one.clusters?.includes(given.on) || given.recorded) }));

const made = (of: World): Plan => {
  const outcome = plan(inputOf(of));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
};
const law = <Value>(arbitrary: fc.Arbitrary<Value>, holds: (value: Value) => void): void =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 150 });

describe('laws of the planner', () => {
  test('planning twice gives the same bytes, and so does planning from shuffled inputs', () => {
    law(fc.tuple(seen, fc.infiniteStream(fc.nat())), ([one, order]) => {
      const shuffled = {
        ...one,
        rows: one.rows
          .map((given) => [order.next().value, given] as const)
          .sort(([a], [b]) => a - b)
          .map(([, given]) => given),
        clusters: [...(one.clusters ?? [])].reverse(),
      };
      const bytes = encodePlan(made(one));
      expect(encodePlan(made(one))).toBe(bytes);
      expect(encodePlan(made(shuffled))).toBe(bytes);
    });
  });

  test('every plan is sound, and comes back from its file as it was', () => {
    law(seen, (one) => {
      const input = inputOf(one);
      const of = made(one);
      expect(checkPlan(of, input.recorded)).toEqual([]);
      expect(decodePlan(encodePlan(of))).toEqual({ ok: true, value: of, diagnostics: [] });
    });
  });

  test('where desired is live and recorded, nothing is planned', () => {
    law(seen, (one) => {
      const settled = one.rows.flatMap((given) =>
        given.desired && one.clusters?.includes(given.on)
          ? [{ on: given.on, desired: given.desired, recorded: given.desired, live: live(given.desired) }]
          : [],
      );
      const of = made({ ...one, lost: [], rows: settled });
      expect(hasChanges(of)).toBe(false);
      expect(of.clusters.reduce((sum, cluster) => sum + cluster.unchanged, 0)).toBe(settled.length);
    });
  });

  test('what a plan says would be done, done, leaves nothing to do', () => {
    law(seen, (one) => {
      const first = made(one);
      const steps = new Map(first.clusters.flatMap((cluster) => cluster.steps).map((step) => [addressText(step.at), step]));
      const after = one.rows.flatMap((given): Given[] => {
        const step = steps.get(addressText({ cluster: given.on as never, object: keyOf(given) }));
        if (step?.action === 'delete' || step?.action === 'forget') return [];
        if (!given.desired || !step) return [given];
        return [{ on: given.on, desired: given.desired, recorded: given.desired, live: live(given.desired), row: {} }];
      });
      expect(made({ ...one, rows: after }).clusters.flatMap((cluster) => cluster.steps.filter((step) => step.action !== 'keep'))).toEqual([]);
    });
  });

  test('only what is recorded and was seen under its own identity is deleted', () => {
    law(seen, (one) => {
      const known = new Map(one.rows.map((given) => [addressText({ cluster: given.on as never, object: keyOf(given) }), given]));
      for (const step of made(one)
        .clusters.flatMap((cluster) => cluster.steps)
        .filter((each) => each.action === 'delete')) {
        const given = known.get(addressText(step.at));
        const there = typeof given?.live === 'object' ? given.live : undefined;
        expect(given?.desired).toBeUndefined();
        expect(given?.recorded).toBeDefined();
        expect(there?.metadata.uid).toBe(step.uid);
        expect(one.lost).not.toContain(step.at.cluster);
      }
    });
  });

  test('a lost cluster has no steps, and an unread address none either', () => {
    law(seen, (one) => {
      const of = made(one);
      for (const cluster of of.clusters) {
        if (one.lost?.includes(cluster.cluster) && one.clusters?.includes(cluster.cluster)) expect(cluster.steps).toEqual([]);
        const unread = one.rows
          .filter((given) => given.on === cluster.cluster && given.live === 'unknown' && one.clusters?.includes(given.on))
          .map(keyOf);
        expect(cluster.steps.filter((step) => (unread as readonly string[]).includes(step.at.object))).toEqual([]);
      }
    });
  });

  test('a state comes back from its file as it was', () => {
    law(seen, (one) => {
      const { recorded } = inputOf(one);
      const text = encodeState(recorded);
      const decoded = decodeState(text, 'shop');
      expect(decoded.ok && encodeState(decoded.value)).toBe(text);
      expect(decoded.ok && new Set(decoded.value.objects)).toEqual(new Set(recorded.objects));
    });
  });

  test('no secret value of eight or more characters is in any view', () => {
    const frame: Frame = { now: '2026-01-01T00:00:00Z' as never, width: 100, colour: styleOf(0), expand: true };
    const secret = fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789/+=-') });
    law(fc.tuple(secret, secret, secret), ([one, two, three]) => {
      const of = (value: string) => conceal(obj('v1/Secret', 'web/token', { data: { token: value }, stringData: { token: value } }), seal);
      const [desired, there, recorded] = [of(one), of(two), of(three)];
      const rows: readonly Given[] = [
        {
          on: 'member1',
          desired,
          recorded,
          live: live(there),
          departures: [{ path: 'data.token' as never, recorded: seal(three), live: seal(two) }],
        },
        { on: 'member2', desired },
        { on: 'member3', recorded, live: live(there) },
      ];
      const of3 = made({ rows });
      for (const text of [views.plan.text(of3, frame), views.plan.json(of3, frame), encodePlan(of3), encodeState(inputOf({ rows }).recorded)]) {
        for (const value of [one, two, three]) expect(text).not.toContain(value);
      }
    });
  });
});

const keyOf = (given: Given) => {
  const object = [given.desired, given.live, given.recorded].find((value): value is K8sObject => typeof value === 'object') as K8sObject;
  const { apiVersion, kind, metadata } = object;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] as string) : 'v1';
  return [group, kind, metadata.namespace, metadata.name].filter((part) => part !== undefined).join('/') as never;
};
