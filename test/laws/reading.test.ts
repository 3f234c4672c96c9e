import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { JsonPointer } from '#core/model';
import { toPointer } from '#lib/json-pointer';
import { toDocuments } from '../../src/edge/files/to-documents.ts';

const key = fc
  .oneof(fc.string({ maxLength: 8 }), fc.constantFrom('yes', 'on', '1', '0o7', '1e3', 'null', '~', '<<', 'a/b', 'a~b', '- a', '# a', 'a: b'))
  .filter((text) => text !== '__proto__');
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'yes',
    'no',
    'on',
    '017',
    '0o17',
    '1e3',
    '~',
    '1_000',
    '0x1F',
    '.5',
    '2001-01-01',
    '=',
    '.inf',
    '- a',
    '{',
    '*a',
    '&a',
    '!a',
    '@',
    '|',
    '',
    ' a',
    'a ',
    'a\nb\n',
    '\ta',
    'a: b',
    'a #b',
  ),
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((number) => !Object.is(number, -0) && (!Number.isInteger(number) || Number.isSafeInteger(number))),
  fc.boolean(),
  fc.constant(null),
);
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
// A document that is null is an empty one, and an object with items may be a list.
const document = fc.dictionary(key, json, { minKeys: 1, maxKeys: 5, noNullPrototype: true }).filter((value) => !('items' in value));

const readBack = (text: string): unknown => {
  const { documents, diagnostics } = toDocuments('a', text);
  expect(diagnostics).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0]?.value;
};

describe('what is written is read back', () => {
  it('as JSON', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        expect(readBack(JSON.stringify(value, null, indent))).toEqual(value);
      }),
    );
  });

  it('as YAML', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('single' as const, 'double' as const), fc.constantFrom(-1, 0, 1, 2), (value, quoteStyle, flowLevel) => {
        expect(readBack(dump(value, { quoteStyle, flowLevel, noRefs: true }))).toEqual(value);
      }),
    );
  });
});

const scalarsIn = (value: unknown, path: readonly (string | number)[] = []): { pointer: JsonPointer; value: unknown }[] => {
  if (value === null || typeof value !== 'object') return [{ pointer: toPointer(path) as JsonPointer, value }];
  return Object.entries(value).flatMap(([name, member]) => scalarsIn(member, [...path, name]));
};

it('a place marks exactly the value that stands there', () => {
  fc.assert(
    fc.property(document, fc.constantFrom(undefined, 1), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const lines = text.split('\n');
      const [read] = toDocuments('a', `---\n---\n${text}\n`).documents;
      for (const one of scalarsIn(value)) {
        const at = read?.locate(one.pointer);
        expect(JSON.parse((lines[(at?.line ?? 0) - 3] ?? '').slice((at?.column ?? 0) - 1, (at?.column ?? 0) - 1 + (at?.length ?? 0)))).toEqual(
          one.value,
        );
      }
    }),
  );
});

const crumbs = fc.array(
  fc.oneof(
    fc.constantFrom(
      'a',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!!int ',
      '!',
      '<<: ',
      '? ',
      '#',
      '---\n',
      '...\n',
      '%YAML 1.2\n',
      '\\',
      '\u0000',
      '\ufeff',
      '\r\n',
      '"\\x"',
      '"\\uD800"',
      '1',
      'é',
      '😀',
    ),
    fc.string({ maxLength: 3 }),
  ),
  { maxLength: 30 },
);

it('no text is too strange to be read or refused', () => {
  fc.assert(
    fc.property(crumbs, (parts) => {
      const { documents, diagnostics } = toDocuments('a', parts.join(''));
      for (const one of documents) expect(one.at.line).toBeGreaterThan(0);
      for (const one of diagnostics) expect(one.at?.column).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});
