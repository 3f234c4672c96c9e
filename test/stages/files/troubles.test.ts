import { describe, expect, it } from 'vitest';
import { toDocuments } from '../../../src/edge/files/to-documents.ts';

const said = (text: string): string[] => toDocuments('a', text).diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`);

const lists = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;

/** Levels of anchors, each ten times the one below. */
const laughs = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, at) =>
      `a${at}: &a${at} [${Array(10)
        .fill(at === 0 ? 'ha' : `*a${at - 1}`)
        .join(', ')}]\n`,
  ).join('');

describe('tells everything that is wrong with a text, each at its place', () => {
  it.each([
    {
      name: 'all kinds at once, in one document and in the next',
      text: 'a: 1\na: 2\nb: .nan\nc: 99999999999999999999\n---\nd: *gone\n__proto__: 1\n',
      want: ['FLT1008 2:1', 'FLT1012 3:4', 'FLT1011 4:4', 'FLT1007 6:4', 'FLT1015 7:1'],
    },
    {
      name: 'one document that does not parse does not hide what is wrong with another',
      text: 'a: [\n---\nb: 1\nb: 2\n',
      want: ['FLT1007 1:5', 'FLT1008 4:1'],
    },
    { name: 'the same key three times', text: 'a: 1\na: 2\na: 3\n', want: ['FLT1008 2:1', 'FLT1008 3:1'] },
    { name: 'a tab in the indentation', text: 'a:\n\tb: 1\n', want: ['FLT1007 2:1'] },
    { name: 'an unclosed quote', text: 'a: "b\n', want: ['FLT1007 1:6'] },
    { name: 'two hundred levels are fine', text: lists(200), want: [] },
    { name: 'one more is not', text: lists(201), want: ['FLT1010 1:204'] },
    {
      name: 'levels that come out of aliases count',
      text: `a: &a ${'['.repeat(150)}${']'.repeat(150)}\nb: ${'['.repeat(100)}*a${']'.repeat(100)}\n`,
      want: ['FLT1010 2:104'],
    },
    { name: 'far too many levels', text: lists(5000), want: ['FLT1007 1:1003'] },
    { name: 'a hundred thousand values out of aliases are fine', text: laughs(5), want: [] },
    { name: 'ten million are not', text: laughs(7), want: ['FLT1009 1:1'] },
    { name: 'nor is a number that no computer has room for', text: laughs(60), want: ['FLT1009 1:1'] },
    {
      name: 'a long text that is repeated counts by its length',
      text: `a: &a ${'x'.repeat(1_000_000)}\nb: [${Array(40).fill('*a').join(', ')}]\n`,
      want: ['FLT1009 1:1'],
    },
    {
      name: 'merges count',
      text: `a0: &a0 {x: [${Array(1000).fill(1).join(', ')}]}\n${Array.from({ length: 1200 }, (_, at) => `b${at}: {<<: *a0}\n`).join('')}`,
      want: ['FLT1009 1:1'],
    },
    { name: 'a merge may be overwritten', text: 'a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3}\n', want: [] },
    { name: 'but once only', text: 'a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3, x: 4}\n', want: ['FLT1008 2:19'] },
  ])('$name', ({ text, want }) => {
    expect(said(text)).toEqual(want);
  });
});

it('says where the first of two equal keys is', () => {
  const [found] = toDocuments('a', 'x:\n  b: 1\n  a: 2\n  "b": 3\n').diagnostics;
  expect(found?.at).toEqual({ file: 'a', line: 4, column: 3, length: 3 });
  expect(found?.also).toEqual([{ at: { file: 'a', line: 2, column: 3, length: 1 }, says: 'first here' }]);
});

it('pollutes nothing', () => {
  const { documents } = toDocuments(
    'a',
    'a: { constructor: { prototype: { polluted: 1 } }, toString: 2 }\nb: &b { "__proto__": { polluted: 1 } }\nc: { <<: *b }\n',
  );
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  const value = documents[0]?.value as Record<string, Record<string, unknown>>;
  expect(Object.getPrototypeOf(value.c)).toBe(Object.prototype);
  expect(value.a?.toString).toBe(2);
});
