import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeState, emptyState, encodeState } from '#core/state';
import { deepFreeze } from '../../support/freeze.ts';

const folder = new URL('../../../fixtures/state/v1/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.in.json') ? [name.replace('.in.json', '')] : []));

describe('states of format 1', () => {
  test('there are some', () => {
    expect(names.length).toBeGreaterThanOrEqual(3);
  });
  test.each(names)('%s is read, and written back in order', (name) => {
    const decoded = decodeState(read(`${name}.in.json`), 'shop');
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics));
    expect(encodeState(deepFreeze(decoded.value))).toBe(read(`${name}.out.json`));
  });
  test.each(names)('%s, written back, is written back as it is', (name) => {
    const decoded = decodeState(read(`${name}.out.json`), 'shop');
    expect(decoded.ok && encodeState(decoded.value)).toBe(read(`${name}.out.json`));
  });
  test('a new state has serial 0 and nothing in it', () => {
    expect(encodeState(emptyState('shop', 'l' as never))).toBe(
      '{\n  "contents": {},\n  "fleet": "shop",\n  "format": 1,\n  "lineage": "l",\n  "objects": [],\n  "placements": [],\n  "serial": 0\n}\n',
    );
  });
});

const whole = read('unsorted.out.json');
const edited = (change: (state: Record<string, unknown>) => unknown): string => JSON.stringify(change(JSON.parse(whole) as Record<string, unknown>));
const first = (state: Record<string, unknown>): Record<string, unknown> =>
  (state['objects'] as Record<string, unknown>[])[0] as Record<string, unknown>;

describe('a state that is not whole is never read', () => {
  test.each([
    { name: 'empty', given: '', codes: ['FLT8001'] },
    { name: 'only white space', given: ' \n', codes: ['FLT8001'] },
    { name: 'cut off in the middle', given: whole.slice(0, 300), codes: ['FLT8002'] },
    { name: 'cut off before its last bracket', given: whole.trimEnd().slice(0, -1), codes: ['FLT8002'] },
    { name: 'YAML', given: 'format: 1\n', codes: ['FLT8003'] },
    { name: 'two states, one after the other', given: whole + whole, codes: ['FLT8003'] },
    { name: 'null', given: 'null', codes: ['FLT8005'], says: 'the whole is not an object' },
    { name: 'a list', given: '[]', codes: ['FLT8005'], says: 'the whole is not an object' },
    { name: 'of a newer format', given: edited((state) => ({ ...state, format: 2 })), codes: ['FLT8004'], says: 'format 2' },
    { name: 'of no format', given: edited(({ format: _, ...state }) => state), codes: ['FLT8005'], says: 'format is not one of 1' },
    { name: 'of another fleet', given: edited((state) => ({ ...state, fleet: 'other' })), codes: ['FLT8006'], says: 'the fleet "other"' },
    { name: 'without rows', given: edited(({ objects: _, ...state }) => state), codes: ['FLT8005'], says: 'objects is not a list' },
    {
      name: 'with a serial below zero',
      given: edited((state) => ({ ...state, serial: -1 })),
      codes: ['FLT8005'],
      says: 'serial is not a whole number',
    },
    {
      name: 'with a row without an address',
      given: edited((state) => ({ ...state, objects: [{ ...first(state), at: {} }] })),
      codes: ['FLT8005'],
      says: 'objects[0].at.cluster is not a text',
    },
    {
      name: 'with a doubt that does not exist',
      given: edited((state) => ({ ...state, objects: [{ ...first(state), doubt: 'maybe' }] })),
      codes: ['FLT8005'],
      says: 'objects[0].doubt is not one of apply, delete',
    },
    {
      name: 'with an address twice',
      given: edited((state) => ({ ...state, objects: [first(state), first(state)] })),
      codes: ['FLT8005'],
      says: 'two rows for member1:v1/ConfigMap/web/settings-eu',
    },
    {
      name: 'with rows that name no content',
      given: edited((state) => ({ ...state, contents: {} })),
      codes: ['FLT8005', 'FLT8005'],
      says: 'does not hold the content',
    },
    {
      name: 'with a content that is no object',
      given: edited((state) => ({ ...state, contents: { 'sha256:1': {} } })),
      codes: ['FLT8005'],
      says: 'contents.sha256:1.apiVersion is not a text',
    },
  ])('$name', ({ given, codes, says }) => {
    const decoded = decodeState(given, 'shop');
    expect(decoded.ok).toBe(false);
    expect(decoded.diagnostics.map((one) => one.code)).toEqual(codes);
    if (says) expect(decoded.diagnostics[0]?.detail).toContain(says);
  });

  test('no text that was cut off anywhere is read as a state', () => {
    for (let length = 0; length < whole.trimEnd().length; length += 7) expect(decodeState(whole.slice(0, length), 'shop').ok).toBe(false);
  });
});
