import { describe, expect, it } from 'vitest';
import { naturally } from '../../../src/core/overrides/yaml/natural-order.ts';

// Each row is in the order in which go-yaml writes it.
const rows: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'capitals before small letters, by their code', keys: ['A', 'B', 'a', 'b'] },
  { name: 'numbers by their value', keys: ['a1', 'a2', 'a10', 'a100'] },
  { name: 'fewer leading zeros first where the value is the same', keys: ['a1', 'a01', 'a001'] },
  { name: 'zeros inside a number are digits of it', keys: ['a10', 'a100', 'a1000'] },
  { name: 'other signs before letters', keys: ['a-b', 'a.b', 'a_b', 'ab'] },
  { name: 'after a digit too, other signs before letters', keys: ['1-a', '1a'] },
  { name: 'a shorter key first', keys: ['a', 'aa', 'aaa'] },
];

describe('the order of keys that go-yaml writes', () => {
  it.each(rows)('$name', ({ keys }) => {
    expect([...keys].reverse().sort(naturally)).toEqual(keys);
  });
});
