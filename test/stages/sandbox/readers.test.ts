import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKeys, memberOrder } from '../../../src/edge/sandbox/codec/duplicates.ts';
import { isRefusal } from '../../../src/edge/sandbox/refusal.ts';
import { fieldChoice, labelChoice } from '../../../src/edge/sandbox/store/selectors.ts';
import { span } from '../../../src/edge/sandbox/tables/cells.ts';

describe('members that a JSON text repeats', () => {
  it.each([
    { name: 'none', text: '{"a":{"a":1},"b":[{"a":1},{"a":2}]}', want: [] },
    { name: 'at the top', text: '{"a":1,"a":2}', want: ['a'] },
    { name: 'deep inside, in an item', text: '{"s":{"c":[{"n":1},{"n":1,"n":2}]}}', want: ['s.c[1].n'] },
    { name: 'three times', text: '{"a":1,"a":2,"a":3}', want: ['a', 'a'] },
    { name: 'strings that look like members', text: '{"a":"x,\\"a\\":1","b":["a","a"]}', want: [] },
    { name: 'escaped names are the same name', text: '{"a":1,"\\u0061":2}', want: ['a'] },
  ])('$name', ({ text, want }) => {
    expect(duplicateKeys(text)).toEqual(want);
  });

  it('never finds any in what a writer wrote', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(duplicateKeys(JSON.stringify(JSON.parse(text)))).toEqual([]);
    }));
  });

  it('knows the order of all members', () => {
    expect([...memberOrder('{"b":{"c":[{"d":1}]},"a":2}').keys()]).toEqual(['b', 'b.c', 'b.c[0].d', 'a']);
  });
});

const labelled = (labels: Record<string, string>): { metadata: object } => ({ metadata: { labels, name: 'n', namespace: 's' } });

describe('what a label selector chooses', () => {
  it.each([
    { selector: '', labels: {}, want: true },
    { selector: 'a', labels: { a: '' }, want: true },
    { selector: '!a', labels: { a: 'x' }, want: false },
    { selector: 'a=x,b!=y', labels: { a: 'x' }, want: true },
    { selector: 'a in (x, y),b notin (z)', labels: { a: 'y', b: 'w' }, want: true },
    { selector: 'a in (x)', labels: {}, want: false },
    { selector: 'a notin (x)', labels: {}, want: true },
    { selector: 'a.b/c=d', labels: { 'a.b/c': 'd' }, want: true },
    { selector: 'a=', labels: { a: '' }, want: true },
  ])('$selector on $labels: $want', ({ selector, labels, want }) => {
    const chooses = labelChoice(selector);
    expect(isRefusal(chooses) ? chooses : chooses(labelled(labels as Record<string, string>))).toBe(want);
  });

  it.each(['a b', 'a in x', '=b', 'a==='])('%j cannot be read', (selector) => {
    expect(isRefusal(labelChoice(selector))).toBe(true);
  });

  it('by fields: only those that the kind has', () => {
    const byPhase = fieldChoice('status.phase!=Running', { kind: 'Pod', builtIn: true });
    expect(isRefusal(byPhase) ? byPhase : byPhase({ metadata: { name: 'n' }, status: { phase: 'Pending' } })).toBe(true);
    expect(isRefusal(fieldChoice('status.phase=x', { kind: 'ConfigMap', builtIn: true }))).toBe(true);
  });
});

describe('how kubectl writes an age', () => {
  it.each([[0, '0s'], [119_000, '119s'], [120_000, '2m'], [200_000, '3m20s'], [3_600_000, '60m'], [14_400_000, '4h'], [15_000_000, '4h10m'], [90_000_000, '25h'], [200_000_000, '2d7h'], [1_000_000_000, '11d'], [40_000_000_000, '462d'], [80_000_000_000, '2y195d']])('%d ms is %s', (milliseconds, want) => {
    expect(span(milliseconds)).toBe(want);
  });
});
