import { describe, expect, it } from 'vitest';
import { readRule } from '#core/definitions/cel';
import type { Json } from '#core/model';

describe('a rule says which members it keeps as they are', () => {
  it.each([
    ['self == oldSelf', [[]]],
    ['oldSelf == self', [[]]],
    ['!has(oldSelf.x) || has(self.x) && self.x == oldSelf.x', [['x']]],
    ['self.a == oldSelf.a && self.b.c == oldSelf.b.c', [['a'], ['b', 'c']]],
    ['has(self.x) == has(oldSelf.x)', [['x']]],
    ['!oldSelf.hasValue() || oldSelf.value() == self', [[]]],
    ['self.a__dash__b == oldSelf.a__dash__b', [['a-b']]],
    ['self.a >= oldSelf.a', []],
    ['self.a == oldSelf.b', []],
    ['oldSelf.all(x, x in self)', []],
    ['self.x == "oldSelf"', []],
  ])('%s', (rule, want) => expect(readRule({ rule }, {}).keeps).toEqual(want));
});

describe('what cannot be told is neither taken nor refused', () => {
  it.each([
    ['a function that is not known', 'self.bogus()', 'a'],
    ['a name that is not known', 'math.greatest(1, 2) == 2', 'a'],
    ['a text that is no expression', 'self ==', 'a'],
    ['a pattern that cannot be read', 'self.matches("\\\\Qa")', 'a'],
    ['an answer that is neither true nor false', 'self + "b"', 'a'],
    ['functions of a request', 'authorizer.path("/").check("get").allowed()', 'a'],
  ])('%s', (_, rule, value) => expect(readRule({ rule }, { type: 'string' }).judge(value as Json, undefined)).toMatchObject({ says: 'unknown' }));
});

describe('what fails on a server fails here', () => {
  it.each([
    ['a member that is not there', 'self.b == 1', 'no such key: b'],
    ['a place outside of a list', 'self.list[3] == 1', 'index out of bounds'],
    ['division by zero', '1 / self.a == 1', 'division by zero'],
    ['the least of nothing', 'self.list.min() == 1', 'min called on empty list'],
    ['a text that is no quantity', 'quantity("x").isInteger()', 'quantities must match'],
  ])('%s', (_, rule, because) =>
    expect(readRule({ rule }, { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'integer' }, list: { type: 'array', items: { type: 'integer' } } } }).judge({ a: 0, list: [] }, undefined)).toEqual({ says: 'fails', because: expect.stringContaining(because) as string }));
});
