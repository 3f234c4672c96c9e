import { describe, expect, it } from 'vitest';
import type { JsonPointer } from '#core/model';
import { toDocuments } from '../../../src/edge/files/to-documents.ts';

const text = `# a comment
apiVersion: v1
kind: List
items:
- kind: Deployment
  metadata:
    name: "web"
    labels: &labels { app: web, 'a/b~c': d }
  spec:
    args: [one, "two",
      'three']
    empty:
    block: |
      first
      second
    yes: 1
    copy: *labels
    merged:
      <<: *labels
      app: other
    list:
    - - deep
    -
      name: x
---
second: document
`;

/** The text that a place marks. */
const marked = ({ line, column, length }: { line: number; column: number; length: number }): string =>
  `${line}:${column} ${(text.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length)}`;

const [list, second] = toDocuments('a.yaml', text).documents;

describe('finds where a value stands', () => {
  it.each([
    { pointer: '', want: '5:3 kind' },
    { pointer: '/kind', want: '5:9 Deployment' },
    { pointer: '/metadata/name', want: '7:11 "web"' },
    { pointer: '/metadata/labels', want: '8:21 {' },
    { pointer: '/metadata/labels/app', want: '8:28 web' },
    { pointer: '/metadata/labels/a~1b~0c', want: '8:42 d' },
    { pointer: '/spec', want: '10:5 args' },
    { pointer: '/spec/args/1', want: '10:17 "two"' },
    { pointer: '/spec/args/2', want: "11:7 'three'" },
    { pointer: '/spec/empty', want: '12:5 empty' },
    { pointer: '/spec/block', want: '14:7 first' },
    { pointer: '/spec/true', want: '16:10 1' },
    { pointer: '/spec/copy', want: '17:11 *labels' },
    { pointer: '/spec/copy/app', want: '8:28 web' },
    { pointer: '/spec/merged/a~1b~0c', want: '8:42 d' },
    { pointer: '/spec/merged/app', want: '20:12 other' },
    { pointer: '/spec/list/0/0', want: '22:9 deep' },
    { pointer: '/spec/list/1/name', want: '24:13 x' },
  ])('$pointer', ({ pointer, want }) => {
    expect(list && marked(list.locate(pointer as JsonPointer))).toBe(want);
  });
});

describe('finds where a key stands', () => {
  it.each([
    { pointer: '/metadata', want: '6:3 metadata' },
    { pointer: '/metadata/labels/a~1b~0c', want: "8:33 'a/b~c'" },
    { pointer: '/spec/true', want: '16:5 yes' },
    { pointer: '/spec/args/1', want: '10:17 "two"' },
  ])('$pointer', ({ pointer, want }) => {
    expect(list && marked(list.locate(pointer as JsonPointer, 'key'))).toBe(want);
  });
});

describe('where there is no such value, finds the nearest that is around it', () => {
  it.each([
    { pointer: '/nothing', want: '5:3 kind' },
    { pointer: '/metadata/namespace', want: '6:3 metadata' },
    { pointer: '/spec/args/7', want: '10:5 args' },
    { pointer: '/spec/args/1/deeper', want: '10:17 "two"' },
    { pointer: '/__proto__', want: '5:3 kind' },
  ])('$pointer', ({ pointer, want }) => {
    expect(list && marked(list.locate(pointer as JsonPointer))).toBe(want);
  });
});

it('places in a later document count from the beginning of the file', () => {
  expect(second && marked(second.at)).toBe('26:1 second');
  expect(second && marked(second.locate('/second' as JsonPointer))).toBe('26:9 document');
});
