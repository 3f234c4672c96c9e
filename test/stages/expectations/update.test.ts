import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewritten } from '#core/expectations';
import type { CaseResult, Difference, Json, JsonPointer } from '#core/model';
import { type TestEdit, testEditor } from '#edge/files';
import { folderWith } from '../files/folder.ts';
import { sure } from './trial.ts';

const at = { file: 'a.fleet-test.yaml', line: 1, column: 1, length: 1 };
type Wanted = Partial<Omit<Difference, 'pointer'>> & { readonly pointer: string };
const result = (differences: readonly Wanted[], more: Partial<CaseResult> = {}): CaseResult => ({
  name: 'a', at, passed: false, differences: differences.map((one) => ({ at, ...one, pointer: `/cases/0/expect${one.pointer}` as JsonPointer })), diagnostics: [], ...more,
});
const edits = (...results: readonly CaseResult[]): readonly string[] => rewritten(results).map(({ pointer, value }) => `${pointer.replace('/cases/0/expect', '')} ${value === undefined ? 'goes' : JSON.stringify(value)}`);

describe('what is written anew', () => {
  it.each([
    { name: 'a value that is another', difference: { pointer: '/clusters/m1', want: 3, got: 2 }, want: ['/clusters/m1 2'] },
    { name: 'something that nobody expected', difference: { pointer: '/clusters/m2', got: 2 }, want: ['/clusters/m2 2'] },
    { name: 'something that is not there', difference: { pointer: '/clusters/m1', want: 3 }, want: ['/clusters/m1 goes'] },
    { name: 'a field that is not there is expected to be so', difference: { pointer: '/fields/m1/~1spec~1paused', want: true }, want: ['/fields/m1/~1spec~1paused null'] },
    { name: 'a cluster without the object has no fields', difference: { pointer: '/fields/m1', want: { '/spec': 1 } }, want: ['/fields/m1 goes'] },
    { name: 'codes, if there are any', difference: { pointer: '/diagnostics', want: ['FLT3201'], got: [] }, want: ['/diagnostics goes'] },
    { name: 'never the value of a Secret', difference: { pointer: '/fields/m1/~1data', secret: true as const }, want: [] },
  ])('$name', ({ difference, want }) => expect(edits(result([difference as Wanted]))).toEqual(want));

  it('a case that was not decided stays as it is', () => {
    const undecided = { diagnostics: [{ code: 'FLT1603' as const, severity: 'error' as const, detail: 'No.' }] };
    expect(edits(result([{ pointer: '/policy', want: 'p' }], undecided))).toEqual([]);
  });
});

const TEXT = `# Top.
kind: PlacementTest
cases:
  - name: one # the first
    template: Deployment/web
    expect:
      # who decides
      policy: p
      clusters: { m1: 3, m2: 1 }
      fields:
        m1:
          /spec/replicas: 3 # three
  - name: two
    template: Deployment/web
    expect:
      clusters: # here
        - m1 # one
        - m2
      diagnostics: [FLT3201, FLT4103]
  - name: three
    template: Deployment/web
`;

const written = async (changes: readonly { readonly pointer: string; readonly value?: Json }[], text = TEXT): Promise<string> => {
  const cwd = folderWith({ 'a.fleet-test.yaml': text });
  const editor = testEditor({ cwd });
  sure(await editor.write(sure(await editor.edit('a.fleet-test.yaml', changes as readonly TestEdit[]))));
  return readFileSync(join(cwd, 'a.fleet-test.yaml'), 'utf8');
};
const lines = (text: string): ReadonlySet<string> => new Set(text.split('\n'));
const changed = async (changes: Parameters<typeof written>[0]): Promise<readonly string[]> => {
  const [was, now] = [lines(TEXT), lines(await written(changes))];
  return [...[...was].filter((line) => !now.has(line)).map((line) => `-${line}`), ...[...now].filter((line) => !was.has(line)).map((line) => `+${line}`)];
};

describe('only what is written anew changes, comments and order stay', () => {
  it.each([
    { name: 'a number', change: { pointer: '/cases/0/expect/fields/m1/~1spec~1replicas', value: 2 }, want: ['-          /spec/replicas: 3 # three', '+          /spec/replicas: 2 # three'] },
    { name: 'a member of a map in one line', change: { pointer: '/cases/0/expect/clusters/m1', value: 2 }, want: ['-      clusters: { m1: 3, m2: 1 }', '+      clusters: { m1: 2, m2: 1 }'] },
    { name: 'one more', change: { pointer: '/cases/0/expect/clusters/m3', value: 1 }, want: ['-      clusters: { m1: 3, m2: 1 }', '+      clusters: { m1: 3, m2: 1, m3: 1 }'] },
    { name: 'one fewer', change: { pointer: '/cases/0/expect/clusters/m2' }, want: ['-      clusters: { m1: 3, m2: 1 }', '+      clusters: { m1: 3 }'] },
    { name: 'a list, item by item', change: { pointer: '/cases/1/expect/clusters', value: ['m1', 'm3'] }, want: ['-        - m2', '+        - m3'] },
    { name: 'a list in one line', change: { pointer: '/cases/1/expect/diagnostics', value: ['FLT4103'] }, want: ['-      diagnostics: [FLT3201, FLT4103]', '+      diagnostics: [FLT4103]'] },
    { name: 'a text that looks like something else gets quotes', change: { pointer: '/cases/0/expect/policy', value: 'on' }, want: ['-      policy: p', '+      policy: "on"'] },
    { name: 'a whole expectation', change: { pointer: '/cases/2/expect', value: { policy: 'none', clusters: [] } }, want: ['+      policy: none', '+      clusters: []'] },
    { name: 'what is gone already', change: { pointer: '/cases/0/expect/unplaced' }, want: [] },
  ])('$name', async ({ change, want }) => expect(await changed([change])).toEqual(want));

  it('several at once', async () => {
    const text = await written([{ pointer: '/cases/0/expect/clusters/m1', value: 1 }, { pointer: '/cases/0/expect/clusters/m2' }, { pointer: '/cases/1/expect/clusters', value: ['m2'] }]);
    expect(text).toBe(TEXT.replace('{ m1: 3, m2: 1 }', '{ m1: 1 }').replace('        - m1 # one\n', ''));
  });

  it('into a map that was empty', async () => {
    const edits = ['m1', 'm2'].map((name) => ({ pointer: `/cases/0/expect/clusters/${name}`, value: 1 }));
    expect(await written(edits, TEXT.replace('{ m1: 3, m2: 1 }', '{}'))).toBe(TEXT.replace('{ m1: 3, m2: 1 }', '{ m1: 1, m2: 1 }'));
  });

  it('nothing to change writes nothing', async () => {
    const editor = testEditor({ cwd: folderWith({ 'a.fleet-test.yaml': TEXT }) });
    expect(sure(await editor.edit('a.fleet-test.yaml', [{ pointer: '/cases/0/expect/policy' as JsonPointer, value: 'p' }]))).toEqual([]);
  });

  it('a file that somebody changed meanwhile is left alone', async () => {
    const cwd = folderWith({ 'a.fleet-test.yaml': TEXT });
    const editor = testEditor({ cwd });
    const changes = sure(await editor.edit('a.fleet-test.yaml', [{ pointer: '/cases/0/expect/policy' as JsonPointer, value: 'q' }]));
    writeFileSync(join(cwd, 'a.fleet-test.yaml'), '# mine\n');
    expect(await editor.write(changes)).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1016' }] });
    expect(readFileSync(join(cwd, 'a.fleet-test.yaml'), 'utf8')).toBe('# mine\n');
  });
});
