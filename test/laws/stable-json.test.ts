import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableJson, stableJsonPretty } from '#lib/stable-json';

/** The definition: every key put in its place one by one. */
const plainly = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${plainly(member)}`).join(',')}}`;
};

const key = fc.oneof(fc.constantFrom('1', '10', '9', '02', '4294967294', '4294967295', '__proto__', 'constructor', 'a', 'B', '', 'ä', '\u{1f98a}'), fc.string());
const json = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('value'), { maxLength: 4 }), tie('members')),
  members: fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
})).value;

it('stable JSON puts every key in its place, whatever keys there are', () => {
  fc.assert(fc.property(json, (value) => {
    expect(stableJson(value)).toBe(plainly(value));
    expect(stableJsonPretty(value)).toBe(`${JSON.stringify(JSON.parse(plainly(value)), null, 2)}\n`);
  }), { numRuns: 2_000 });
});

it('stable JSON leaves out members that are undefined, and changes nothing that it is given', () => {
  const value = Object.freeze({ b: Object.freeze([Object.freeze({ z: 1, a: undefined })]), a: undefined, 10: 'x', 9: 'y' });
  expect(stableJson(value)).toBe('{"10":"x","9":"y","b":[{"z":1}]}');
});
