import { describe, expect, it } from 'vitest';
import { filled, pruned } from '#core/definitions';
import type { Json, JsonObject } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const KEEP = 'x-kubernetes-preserve-unknown-fields';
const text = { type: 'string' };
const a = { type: 'object', properties: { a: text } };

type Row = { readonly name: string; readonly schema: JsonObject; readonly value: Json; readonly kept: Json; readonly dropped: readonly string[] };

const rows: readonly Row[] = [
  { name: 'a member that is not declared', schema: a, value: { a: 'x', b: 'y' }, kept: { a: 'x' }, dropped: ['b'] },
  { name: 'nothing below a schema that keeps all', schema: { ...a, [KEEP]: true }, value: { b: { c: 1 } }, kept: { b: { c: 1 } }, dropped: [] },
  { name: 'what is declared below a schema that keeps all', schema: { [KEEP]: true, properties: { c: a } }, value: { c: { d: 1 }, e: 1 }, kept: { c: {}, e: 1 }, dropped: ['c.d'] },
  { name: 'members of items', schema: { type: 'array', items: a }, value: [{ a: 'x', b: 1 }], kept: [{ a: 'x' }], dropped: ['[0].b'] },
  { name: 'nothing in items of a list that keeps all', schema: { type: 'array', [KEEP]: true, items: a }, value: [{ b: 1 }], kept: [{ b: 1 }], dropped: [] },
  { name: 'members of the values of a map', schema: { additionalProperties: a }, value: { m: { a: 'x', b: 1 } }, kept: { m: { a: 'x' } }, dropped: ['m.b'] },
  { name: 'all members of an object without any', schema: { type: 'object' }, value: { a: 1 }, kept: {}, dropped: ['a'] },
  { name: 'not what makes an object one', schema: { type: 'object', 'x-kubernetes-embedded-resource': true }, value: { kind: 'A', metadata: { name: 'a' }, spec: {} }, kept: { kind: 'A', metadata: { name: 'a' } }, dropped: ['spec'] },
];

describe('pruning takes away', () => {
  it.each(rows)('$name', ({ schema, value, kept, dropped }) => {
    const found: string[] = [];
    expect(pruned(deepFreeze(value), deepFreeze(schema), { path: '', dropped: found })).toEqual(kept);
    expect(found).toEqual(dropped);
  });
});

const preset = { type: 'object', properties: { mode: { type: 'string', default: 'slow' }, deep: { type: 'object', default: {}, properties: { level: { type: 'integer', default: 3 } } } } };

describe('defaults are filled in', () => {
  it.each([
    { name: 'where nothing is given', schema: preset, value: {}, want: { mode: 'slow', deep: { level: 3 } } },
    { name: 'in place of a null that may not be one', schema: preset, value: { mode: null, deep: { level: 4 } }, want: { mode: 'slow', deep: { level: 4 } } },
    { name: 'but not in place of one that may', schema: { properties: { mode: { type: 'string', nullable: true, default: 'slow' } } }, value: { mode: null }, want: { mode: null } },
    { name: 'in items and values', schema: { properties: { list: { type: 'array', items: preset }, map: { additionalProperties: preset } } }, value: { list: [{ mode: 'x' }], map: { a: {} } }, want: { list: [{ mode: 'x', deep: { level: 3 } }], map: { a: { mode: 'slow', deep: { level: 3 } } } } },
  ] as const)('$name', ({ schema, value, want }) => expect(filled(deepFreeze(value) as Json, deepFreeze(schema) as unknown as JsonObject)).toEqual(want));
});
