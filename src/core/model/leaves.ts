import { toPointer } from '#lib/json-pointer';
import { isObject, type Json } from './json.ts';
import type { JsonPointer } from './names.ts';
import { byText } from './object.ts';

/** Who wrote values, in words as {@link import('./plan.ts').Provenance} has them, and in which file. */
export type Writer = { readonly says: string; readonly file?: string };

/** What wrote each value of an object that is made, for all clusters where the same is written by the same. */
export type Origins = {
  readonly writers: readonly Writer[];
  /**
   * For each leaf of the content, in the order of {@link leavesOf}, the line of its writer's file (0: no line), with the number
   * of the writer before it where that is not the first: `2 3 1:9`.
   */
  readonly leaves: string;
  /** Fields that the server fills in, as pointers; their values are the server's, and may be others each time. */
  readonly defaults?: readonly JsonPointer[];
};

/** A value that holds no other, with the pointer to it. */
export type Leaf = readonly [pointer: JsonPointer, value: Json];

type Segments = readonly (string | number)[];

const walk = (value: Json, segments: Segments, found: Leaf[]): void => {
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((item, at) => [at, item])
    : isObject(value)
      ? Object.keys(value)
          .sort(byText)
          .map((name) => [name, value[name] as Json])
      : [];
  if (members.length === 0) found.push([toPointer(segments) as JsonPointer, value]);
  else for (const [segment, member] of members) walk(member, [...segments, segment], found);
};

/** The leaves of a value: members by name, items in their order; an empty object or list is a leaf. The same whatever order members were written in. */
export const leavesOf = (value: Json): readonly Leaf[] => {
  const found: Leaf[] = [];
  walk(value, [], found);
  return found;
};

/** Which of the writers wrote a leaf, and on which line. */
export type Wrote = { readonly writer: number; readonly line: number };

/** What wrote each leaf, as {@link Origins} spells it. */
export const spellLeaves = (all: readonly Wrote[]): string => all.map(({ writer, line }) => (writer === 0 ? `${line}` : `${writer}:${line}`)).join(' ');

/** What wrote each leaf, as {@link spellLeaves} spelt it. */
export const readLeaves = (text: string): readonly Wrote[] =>
  text.split(' ').map((word) => {
    const [first = '', second] = word.split(':');
    return second === undefined ? { writer: 0, line: Number(first) } : { writer: Number(first), line: Number(second) };
  });
