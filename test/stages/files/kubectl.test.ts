import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDocuments } from '../../../src/edge/files/to-documents.ts';

type Row = { readonly as: 'value' | 'key' | 'document'; readonly text: string; readonly answer: unknown };

// What kubectl (client 1.32) makes of each text; ask-kubectl.ts writes the file.
const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'kubectl-reads.json'), 'utf8')) as Row[];

const around = { value: (text: string) => `it: ${text}\n`, key: (text: string) => `it:\n  ${text}: 1\n`, document: (text: string) => text };

const read = ({ as, text }: Row): unknown => {
  const { documents, diagnostics } = toDocuments('a.yaml', around[as](text));
  return diagnostics.length > 0 ? 'refused' : (documents[0]?.value ?? {});
};

/** Where fleet reads otherwise, and why. */
const otherwise: readonly { readonly because: string; readonly want: (answer: unknown) => unknown; readonly texts: readonly string[] }[] = [
  {
    because: 'an integer beyond 2^53 would be rounded',
    want: () => 'refused',
    texts: [
      '9007199254740993',
      '-9007199254740993',
      '18446744073709551615',
      '18446744073709551616',
      '9223372036854775808',
      '123456789012345678901234567890',
      'c: 1.10\nd: 1e-7\ne: 123456789.123456789\nf: 1e20\ng: 100000000000000000000\n',
    ],
  },
  {
    because: 'kubectl silently takes the last of two equal keys',
    want: () => 'refused',
    texts: ['c: {x: 1, x: 2}\n', 'c:\n  x: 1\n  x: 2\n', 'c: {1: 1, "1": 2}\n', 'c: {yes: 1, "true": 2}\n', 'c: {yes: 1, on: 2}\n'],
  },
  { because: 'a key that has a meaning in JavaScript is not taken', want: () => 'refused', texts: ['c: {__proto__: {a: 1}, constructor: 2}\n'] },
  { because: 'two escapes that make one character are one character in JSON', want: () => ({ c: '😀' }), texts: ['c: "\\ud83d\\ude00"\n'] },
  { because: 'YAML 1.2 has two line breaks, YAML 1.1 had five', want: () => ({ c: 'a\u0085b' }), texts: ['c: "a\u0085b"\n'] },
  { because: 'YAML 1.2 has two line breaks, YAML 1.1 had five', want: () => ({ c: 'a\u2028b' }), texts: ['c: a\u2028b\n'] },
];

const departure = (row: Row): ((answer: unknown) => unknown) | undefined => otherwise.find(({ texts }) => texts.includes(row.text))?.want;

describe('YAML is read as kubectl reads it', () => {
  it.each(rows.map((row) => ({ ...row, name: `${row.as} ${JSON.stringify(row.text)}` })))('$name', (row) => {
    expect(read(row)).toEqual(departure(row)?.(row.answer) ?? row.answer);
  });
});
