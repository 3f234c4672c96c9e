import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#core/model';
import { deepFreeze as freeze } from '../../support/freeze.ts';
import { admitTo, definitionWith, objectWith } from './kinds.ts';
import { changeRows, formatRows, ruleRows, schemaRows } from './rows.ts';

const admitted = (schema: JsonObject, value: Json, old?: Json) =>
  admitTo(freeze(definitionWith('Row', [schema])))(freeze(objectWith('Row', 0, value)), old === undefined ? undefined : freeze(objectWith('Row', 0, old)));

describe.each([['schemas', schemaRows], ['formats', formatRows], ['rules', ruleRows]] as const)('a definition says what is good and what is not: %s', (_, rows) => {
  it.each(rows)('$name', ({ schema, good, bad }) => {
    for (const value of good) expect(admitted(schema, value), JSON.stringify(value)).toMatchObject({ causes: [], fixed: [], unjudged: [] });
    for (const value of bad) {
      const { causes, unjudged } = admitted(schema, value);
      expect({ refused: causes.length > 0, unjudged }, JSON.stringify(value)).toEqual({ refused: true, unjudged: [] });
    }
  });
});

describe('a definition says what may be changed', () => {
  it.each(changeRows)('$name', ({ schema, from, good, bad, fixed }) => {
    for (const value of [from, ...good]) expect(admitted(schema, value, from), JSON.stringify(value)).toMatchObject({ causes: [], fixed: [], unjudged: [] });
    for (const value of bad) {
      const { causes, fixed: kept } = admitted(schema, value, from);
      expect([causes.length > 0, kept.length > 0], JSON.stringify(value)).toEqual([fixed !== true, fixed === true]);
    }
  });
});
