import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogue } from '#core/diagnostics';
import type { Diagnostic } from '#core/model';
import { parseSpec } from '#core/spec';
import { openFiles } from '#edge/files';
import { deepFreeze } from '../support/freeze.ts';

// Every fixture is the smallest fleet that makes its code speak. `# file: PATH` begins a further file; what stands before is fleet.yaml, and
// without it a plain one is taken. `# want: CODE…` marks the line of each finding; a finding that is missing or that nobody wants fails.

const folder = resolve(import.meta.dirname, '../../fixtures/diagnostics');
const FAMILIES = /^FLT[12]\d{3}\.yaml$/;
const PLAIN =
  'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: fixture }\nspec:\n  clusters: [{ name: member1 }, { name: member2 }]\n  templates: [.]\n';

/** Codes that no text in a fixture can raise, and where they are tested instead. */
const elsewhere: Readonly<Record<string, string>> = {
  FLT1001: 'there is no file to mark a line in: test/stages/files/load.test.ts',
  FLT1005: 'a file of 33 MB is not committed: test/stages/files/load.test.ts',
  FLT1006: 'a fixture is text: test/stages/files/load.test.ts',
  FLT1016: 'editing: test/stages/files/spec-editor.test.ts',
  FLT1017: 'editing: test/stages/files/spec-editor.test.ts',
  FLT1601: 'tests of policies are not loaded with the spec: test/stages/expectations/loading.test.ts',
  FLT1602: 'the same',
  FLT1603: 'tests of policies: test/stages/expectations/circumstances.test.ts',
  FLT1604: 'the same',
  FLT1605: 'a flag: test/scenarios/testing/filter.txtar',
};

type Section = { readonly file: string; readonly text: string };

const sectionsOf = (text: string): Section[] => {
  const [first = '', ...rest] = text.split(/^# file: /m);
  const further = rest.map((one) => ({ file: one.slice(0, one.indexOf('\n')).trim(), text: one.slice(one.indexOf('\n') + 1) }));
  return [{ file: 'fleet.yaml', text: first === '' ? PLAIN : first }, ...further];
};

const wantedIn = ({ file, text }: Section): string[] =>
  text.split('\n').flatMap((line, at) =>
    (/want: ((?:FLT\d{4} ?)+)/.exec(line)?.[1] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((code) => `${file}:${at + 1} ${code}`),
  );

const placed = ({ code, at }: Diagnostic): string => `${at?.file ?? '?'}:${at?.line ?? 0} ${code}`;

const temporary = mkdtempSync(join(tmpdir(), 'fleet-diagnostics-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const findings = async (name: string, sections: readonly Section[]): Promise<readonly Diagnostic[]> => {
  const cwd = join(temporary, name);
  for (const { file, text } of sections) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), text);
  }
  const sources = await openFiles({ cwd, stdin: () => Promise.resolve('') }).load('.', { allowOutside: false });
  if (!sources.ok) return sources.diagnostics;
  const spec = parseSpec(deepFreeze(sources.value));
  return [...sources.diagnostics, ...spec.diagnostics];
};

const names = readdirSync(folder)
  .filter((name) => FAMILIES.test(name))
  .sort();

describe('each code speaks at its line, and nothing else speaks', () => {
  it.each(names)('%s', async (name) => {
    const sections = sectionsOf(readFileSync(join(folder, name), 'utf8'));
    const found = await findings(name, sections);
    expect(found.map(placed).sort()).toEqual(sections.flatMap(wantedIn).sort());
    expect(found.map(({ code }) => code)).toContain(name.slice(0, 7));
  });
});

describe('no code is without a fixture', () => {
  it.each(Object.keys(catalogue).filter((code) => /^FLT[12]\d{3}$/.test(code) && !/^FLT15/.test(code)))('%s', (code) => {
    expect(names.includes(`${code}.yaml`) || code in elsewhere).toBe(true);
  });
});

describe('the catalogue reads well', () => {
  it.each(Object.entries(catalogue).filter(([code]) => /^FLT[12]/.test(code)))('%s', (_, { summary, explain }) => {
    expect(summary).toMatch(/^[A-Z][^.]*$/);
    expect(summary.length).toBeLessThan(60);
    expect(explain).toMatch(/^.{60,}\.$/s);
  });
});
