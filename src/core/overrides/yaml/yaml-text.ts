import type { Json } from '#core/model';
import { hasMembers, spellingOf } from '../exact-number.ts';
import { goFloatText, goNumberIn } from './go-number.ts';
import { naturally } from './natural-order.ts';
import { scalarText } from './scalar-text.ts';

// Integers of 64 bits as they are, all else as a float.
const numberText = (spelling: string): string => {
  const value = goNumberIn(/^-?\d+(?:\.0+)?$/.test(spelling) ? spelling.replace(/\.0+$/, '') : spelling) ?? Number(spelling);
  const written = spellingOf(value) ?? spelling;
  if (/^-?\d+$/.test(written) && BigInt(written) < 2n ** 64n && BigInt(written) >= -(2n ** 63n)) return String(BigInt(written));
  return goFloatText(Number(written));
};

const scalar = (value: Json, column: number, indent: number): string => {
  const spelling = spellingOf(value);
  if (spelling !== undefined) return numberText(spelling);
  return typeof value === 'string' ? scalarText(value, { column, indent: indent + 2, isKey: false }) : String(value);
};

type Place = { readonly indent: number; readonly column: number };

const isBlock = (value: Json): boolean => (Array.isArray(value) ? value.length > 0 : hasMembers(value) && Object.keys(value).length > 0);

const memberText = (key: string, value: Json, indent: number): string => {
  const name = `${scalarText(key, { column: indent, indent, isKey: true })}:`;
  if (!isBlock(value)) return `${name} ${leaf(value, { indent, column: indent + [...name].length + 1 })}`;
  // A list stands at the same indent as its key.
  const below = Array.isArray(value) ? indent : indent + 2;
  return `${name}\n${' '.repeat(below)}${block(value, below)}`;
};

const leaf = (value: Json, { column, indent }: Place): string => (Array.isArray(value) ? '[]' : hasMembers(value) ? '{}' : scalar(value, column, indent));

const itemText = (value: Json, indent: number): string => `- ${isBlock(value) ? block(value, indent + 2) : leaf(value, { indent, column: indent + 2 })}`;

// The first line is already indented.
const block = (value: Json, indent: number): string => {
  const parts = Array.isArray(value)
    ? (value as readonly Json[]).map((item) => itemText(item, indent))
    : Object.entries(value as { readonly [name: string]: Json })
        .sort(([one], [other]) => naturally(one, other))
        .map(([key, member]) => memberText(key, member, indent));
  return parts.join(`\n${' '.repeat(indent)}`);
};

/** A value in the form of sigs.k8s.io/yaml: sorted keys, lists not indented under their key, words of YAML 1.1 in quotes, long lines folded. */
export const yamlText = (value: Json): string => `${isBlock(value) ? block(value, 0) : leaf(value, { indent: 0, column: 0 })}\n`;
