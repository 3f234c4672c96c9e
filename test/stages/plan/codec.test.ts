import { describe, expect, test } from 'vitest';
import { decodePlan, encodePlan, plan } from '#core/plan';
import { planIdentity } from '#core/model';
import { configMap, inputOf, live, obj } from './world.ts';

const settings = configMap('web/settings', { a: '1' });
const outcome = plan(
  inputOf({
    rows: [
      { on: 'member1', desired: configMap('web/settings', { a: '2' }), recorded: settings, live: live(settings) },
      { on: 'member2', recorded: obj('v1/PersistentVolumeClaim', 'web/data'), live: live(obj('v1/PersistentVolumeClaim', 'web/data')) },
      { on: 'member3', desired: settings },
    ],
    lost: ['member3'],
  }),
);
if (!outcome.ok) throw new Error('no plan');
const made = outcome.value;
const text = encodePlan(made);
const edited = (change: (value: Record<string, unknown>) => unknown): string => JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));

describe('a saved plan', () => {
  test('comes back as it was', () => {
    expect(decodePlan(text)).toEqual({ ok: true, value: made, diagnostics: [] });
  });
  test('ends with a newline and is indented, so that people can diff it', () => {
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n').length).toBeGreaterThan(50);
  });
  test('has the same identity whatever its white space', () => {
    const compact = decodePlan(JSON.stringify(JSON.parse(text)));
    expect(compact.ok && planIdentity(compact.value)).toBe(planIdentity(made));
    expect(planIdentity({ ...made, tool: 'fleet/0.1.1' })).not.toBe(planIdentity(made));
  });

  test.each([
    { name: 'empty', given: '', code: 'FLT6101' },
    { name: 'cut off in the middle', given: text.slice(0, 200), code: 'FLT6101' },
    { name: 'YAML', given: 'kind: Fleet\n', code: 'FLT6102' },
    { name: 'two plans one after the other', given: text + text, code: 'FLT6102' },
    { name: 'another document', given: '{"kind":"Fleet"}', code: 'FLT6103' },
    { name: 'a list', given: '[]', code: 'FLT6103' },
    { name: 'null', given: 'null', code: 'FLT6103' },
    { name: 'of a newer format', given: edited((value) => ({ ...value, format: 2 })), code: 'FLT6104' },
    { name: 'of a format that is no number', given: edited((value) => ({ ...value, format: 'x' })), code: 'FLT6103' },
    { name: 'without a member', given: edited(({ hazards: _, ...value }) => value), code: 'FLT6103', says: 'hazards is not a list' },
    {
      name: 'with an action that does not exist',
      given: text.replace('"action": "update"', '"action": "upsert"'),
      code: 'FLT6103',
      says: 'clusters[0].steps[0].action is not one of create, update, replace, adopt, delete, forget, keep',
    },
    {
      name: 'with a step without a wave',
      given: text.replace(/"wave": \d+/, '"wove": 1'),
      code: 'FLT6103',
      says: 'clusters[0].steps[0].wave is not a whole number',
    },
    { name: 'with an edited content', given: text.replace('"a": "2"', '"a": "3"'), code: 'FLT6105' },
  ])('that is $name is a diagnostic', ({ given, code, says }) => {
    const decoded = decodePlan(given);
    expect(decoded.ok).toBe(false);
    expect(decoded.diagnostics.map((one) => one.code)).toEqual([code]);
    if (says) expect(decoded.diagnostics[0]?.detail).toContain(says);
  });
});
