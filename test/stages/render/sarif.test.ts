import { describe, expect, it } from 'vitest';
import { catalogue, diagnose, type KnownCode } from '#core/diagnostics';
import type { Diagnostic, SourceRef } from '#core/model';
import { views } from '#render';
import { frame } from './sample.ts';
import { sarifProblems } from './sarif-schema.ts';

type Result = { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: unknown[]; relatedLocations?: unknown[]; partialFingerprints: Record<string, string> };
type Run = { tool: { driver: { version?: string; rules: { id: string }[] } }; invocations: [{ executionSuccessful: boolean; toolExecutionNotifications?: object[] }]; results: Result[] };

const runOf = (diagnostics: readonly Diagnostic[]): Run => {
  const log = JSON.parse(views.diagnostics.sarif(diagnostics, frame({ tool: '1.2.3' }))) as { version: string; runs: [Run] };
  expect(sarifProblems(log)).toEqual([]);
  return log.runs[0];
};
const at = (line: number, more: Partial<SourceRef> = {}): SourceRef => ({ file: 'policies/eu.yaml', line, column: 7, length: 3, ...more });
const one = (more: Parameters<typeof diagnose>[2] = { at: at(4) }, detail = '"wbe" is not a container.'): Diagnostic => diagnose('FLT4102', detail, more);
const printsOf = (diagnostics: readonly Diagnostic[]): readonly string[] => runOf(diagnostics).results.map(({ partialFingerprints }) => partialFingerprints['fleetFinding/v1'] ?? '');

describe('findings as SARIF 2.1.0', () => {
  it('the schema of the tests does refuse what is no SARIF', () => {
    expect(sarifProblems({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
  });

  it('a finding stands at its place, with what it refers to and what to type', () => {
    const [result] = runOf([one({ at: at(4), also: [{ at: at(9, { file: 'templates/web.yaml' }), says: 'the template is here' }], hint: 'Did you mean "web"?' })]).results;
    expect(result).toEqual({
      ruleId: 'FLT4102',
      ruleIndex: 0,
      level: 'warning',
      message: { text: '"wbe" is not a container.\n\nDid you mean "web"?' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'policies/eu.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 4, startColumn: 7, endColumn: 10 } } }],
      relatedLocations: [
        { id: 0, message: { text: 'the template is here' }, physicalLocation: { artifactLocation: { uri: 'templates/web.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 9, startColumn: 7, endColumn: 10 } } },
      ],
      partialFingerprints: { 'fleetFinding/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
    });
  });

  it.each([
    { name: 'spaces and other letters are escaped', file: 'my policies/süd#1.yaml', want: { uri: 'my%20policies/s%C3%BCd%231.yaml', uriBaseId: '%SRCROOT%' } },
    { name: 'slashes lean forward', file: 'policies\\eu.yaml', want: { uri: 'policies/eu.yaml', uriBaseId: '%SRCROOT%' } },
    { name: 'a path out of the folder is relative all the same', file: '../x.yaml', want: { uri: '../x.yaml', uriBaseId: '%SRCROOT%' } },
    { name: 'an absolute path is a file address', file: '/etc/x y.yaml', want: { uri: 'file:///etc/x%20y.yaml' } },
  ])('$name', ({ file, want }) => {
    expect(runOf([one({ at: at(1, { file }) })]).results[0]?.locations).toMatchObject([{ physicalLocation: { artifactLocation: want } }]);
  });

  it.each([
    { name: 'a finding that only moved keeps its fingerprint', other: one({ at: at(40, { column: 1 }) }), same: true },
    { name: 'another file is another finding', other: one({ at: at(4, { file: 'policies/us.yaml' }) }), same: false },
    { name: 'another thing at the same place is another finding', other: one({ at: at(4) }, '"sidecar" is not a container.'), same: false },
  ])('$name', ({ other, same }) => expect(printsOf([one()])[0] === printsOf([other])[0]).toBe(same));

  it('equal findings in one file are told apart', () => expect(new Set(printsOf([one(), one({ at: at(8) })])).size).toBe(2));

  it('each code that occurs is a rule once, out of the catalogue', () => {
    const { rules, version } = runOf([one(), diagnose('FLT3201', 'It selects nothing.', { at: at(1) }), one()]).tool.driver;
    expect(version).toBe('1.2.3');
    expect(rules.map(({ id }) => id)).toEqual(['FLT3201', 'FLT4102']);
    expect(rules[0]).toMatchObject({ shortDescription: { text: catalogue.FLT3201.summary }, fullDescription: { text: catalogue.FLT3201.explain }, defaultConfiguration: { level: 'warning' } });
    expect(rules[0]).toMatchObject({ help: { text: expect.stringContaining('fleet explain FLT3201') } });
  });

  it('what has no place is told of the run, which an error ends', () => {
    const run = runOf([diagnose('FLT1001', 'There is no fleet.yaml.')]);
    expect(run.results).toEqual([]);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: 'FLT1001', index: 0 }, level: 'error' }] }]);
  });

  it('nothing found is a log without results', () => expect(runOf([])).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] }));

  it('every code of the catalogue makes a valid log', () => {
    const all = (Object.keys(catalogue) as KnownCode[]).map((code) => diagnose(code, 'A sentence.', { at: at(1) }));
    expect(runOf(all).results).toHaveLength(all.length);
  });
});
