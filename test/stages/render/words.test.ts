import { describe, expect, test } from 'vitest';
import { ageOf, ageText, codesText, explainText, nearestCode, table, visible, yamlText } from '#render';
import { frame } from './sample.ts';

const [second, minute, hour, day, year] = [1e3, 6e4, 36e5, 864e5, 31536e6];

describe('ages read as those of kubectl', () => {
  test.each([
    [-5 * second, '<invalid>'],
    [-1 * second, '0s'],
    [0, '0s'],
    [45 * second, '45s'],
    [119 * second, '119s'],
    [2 * minute, '2m'],
    [2 * minute + 5 * second, '2m5s'],
    [10 * minute + 30 * second, '10m'],
    [14 * minute, '14m'],
    [179 * minute, '179m'],
    [3 * hour, '3h'],
    [3 * hour + 2 * minute, '3h2m'],
    [8 * hour + 59 * minute, '8h'],
    [47 * hour, '47h'],
    [2 * day, '2d'],
    [2 * day + 5 * hour, '2d5h'],
    [8 * day + 5 * hour, '8d'],
    [700 * day, '700d'],
    [2 * year, '2y'],
    [3 * year + 40 * day, '3y40d'],
    [9 * year + 40 * day, '9y'],
    [Number.NaN, '<invalid>'],
  ])('%d ms: %s', (span, want) => {
    expect(ageText(span)).toBe(want);
  });
  test('an unknown moment is said to be unknown', () => {
    expect(ageOf(undefined, '2026-03-01T12:00:00Z')).toBe('<unknown>');
    expect(ageOf('2026-03-01T11:46:00Z', '2026-03-01T12:00:00Z')).toBe('14m');
  });
});

describe('control characters never reach a terminal', () => {
  test.each([
    { name: 'an escape sequence', given: '\u001b[2J', want: '␛[2J' },
    { name: 'ends of lines', given: 'a\r\nb\t', want: 'a\\r\\nb\\t' },
    { name: 'a bell and a backspace', given: '\u0007\b', want: '\\x07\\x08' },
    { name: 'the eight-bit form of an escape sequence', given: '\u009b31m', want: '\\x9b31m' },
    { name: 'marks that reorder text', given: 'a\u202eb\u2066c', want: 'a\\u202eb\\u2066c' },
    { name: 'letters of any script stay', given: 'grüße 世界 👩‍🚀'.replace('\u200d', ''), want: 'grüße 世界 👩🚀' },
  ])('$name', ({ given, want }) => {
    expect(visible(given)).toBe(want);
  });
});

describe('tables fit', () => {
  const head = ['NAME', 'WHAT'];
  test('columns stand three spaces apart', () => {
    expect(
      table(
        head,
        [
          ['a', 'long enough'],
          ['longer-name', 'b'],
        ],
        80,
      ),
    ).toBe('NAME          WHAT\na             long enough\nlonger-name   b\n');
  });
  test('the widest column gives way, the others stay', () => {
    expect(table(head, [['name', 'x'.repeat(50)]], 30)).toBe(`NAME   WHAT\nname   ${'x'.repeat(22)}…\n`);
  });
  test('two wide columns give way to each other', () => {
    const lines = table(head, [['y'.repeat(40), 'x'.repeat(50)]], 40).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines[1]).toMatch(/^y{17,}…? +x{17,}…$/);
  });
  test('columns are never narrower than eight', () => {
    expect(table(head, [['abcdefgh', 'abcdefghij']], 5)).toBe('NAME       WHAT\nabcdefgh   abcdefg…\n');
  });
  test('colour does not count as width', () => {
    const painted = { text: 'b', paint: (text: string) => `<${text}>` };
    expect(table(['A', 'B', 'C'], [['a', painted, 'c']], 80)).toBe('A   B   C\na   <b>   c\n');
  });
  test('control characters in cells are made visible', () => {
    expect(table(['A'], [['a\u001b']], 80)).toBe('A\na␛\n');
  });
});

describe('codes are explained offline', () => {
  test('summary, severity and the long text, within the width', () => {
    const text = explainText('flt8001', frame({ width: 60 })) ?? '';
    expect(text.split('\n')[0]).toBe('FLT8001  State is empty  (error)');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(text).toContain('An empty file is not an empty state');
  });
  test('a code that does not exist has no text, but perhaps a neighbour', () => {
    expect(explainText('FLT0000', frame())).toBeUndefined();
    expect(explainText('constructor', frame())).toBeUndefined();
    expect(nearestCode('FLT800')).toBe('FLT8001');
  });
  test('all codes are listed in order', () => {
    const codes = codesText()
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[0]);
    expect(codes).toEqual([...codes].sort());
    expect(codesText()).toContain('FLT8001  State is empty\n');
  });
});

describe('YAML', () => {
  test('has no anchors, no folds and no raw control characters', () => {
    const shared = { a: 1 };
    expect(yamlText({ one: shared, two: shared, long: `${'x '.repeat(100)}x`, bad: '\u001b[2J' })).toBe(
      `one:\n  a: 1\ntwo:\n  a: 1\nlong: ${'x '.repeat(100)}x\nbad: "\\e[2J"\n`,
    );
  });
});
