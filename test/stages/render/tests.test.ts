import { describe, expect, it } from 'vitest';
import { diagnose } from '#core/diagnostics';
import type { CaseResult, Difference, SourceRef, TestReport } from '#core/model';
import { views } from '#render';
import { frame } from './sample.ts';
import { type Element, readXml } from './xml.ts';

const at = (line: number, file = 'web.fleet-test.yaml'): SourceRef => ({ file, line, column: 5, length: 1 });
const policy = { kind: 'PropagationPolicy', namespace: 'web', name: 'nginx' } as const;
const differs = (pointer: string, more: Partial<Difference>): Difference => ({ pointer: `/cases/0/expect${pointer}` as never, at: at(9), ...more });
const failing = (differences: readonly Difference[], more: Partial<CaseResult> = {}): CaseResult => ({
  name: 'eu keeps three', at: at(4), passed: false, template: 'apps/Deployment/web/nginx' as never, policy: { ref: policy, at: at(4, 'policies/nginx.yaml') }, differences, diagnostics: [], ...more,
});
const passing: CaseResult = { name: 'us has one', at: at(20), passed: true, differences: [], diagnostics: [] };
const reportOf = (cases: readonly CaseResult[], more: Partial<TestReport['tests'][number]> = {}): TestReport => {
  const passed = cases.filter((one) => one.passed).length;
  return { format: 1, tests: [{ file: 'web.fleet-test.yaml', name: 'web', cases, diagnostics: [], updated: 0, ...more }], passed, failed: cases.length - passed };
};
const number = differs('/clusters/member1', { want: 3, got: 2, by: { policy, at: at(20, 'policies/nginx.yaml') } });

describe('a report as text', () => {
  it('expected and got, where it is expected, and who decided', () => {
    expect(`\n${views.tests.text(reportOf([failing([number, differs('/clusters/member3', { want: 1, says: 'its region does not match' })]), passing]), frame())}`).toBe(`
web.fleet-test.yaml
  FAIL  eu keeps three  web.fleet-test.yaml:4
        apps/Deployment/web/nginx  PropagationPolicy web/nginx  policies/nginx.yaml:4
        clusters.member1  web.fleet-test.yaml:9
          - 3
          + 2  PropagationPolicy web/nginx  policies/nginx.yaml:20
        clusters.member3  web.fleet-test.yaml:9
          - 1
          + unset
            its region does not match
  ok    us has one

1 file, 2 cases: 1 passed, 1 failed.
`);
  });

  it('a file that is wrong, and what was written anew', () => {
    expect(views.tests.text(reportOf([], { diagnostics: [diagnose('FLT1602', 'No.')] }), frame())).toContain('  WRONG  FLT1602: none of its cases was tried\n\n1 file, 0 cases: 0 passed, 0 failed, 1 file wrong.\n');
    expect(views.tests.text(reportOf([passing], { updated: 2 }), frame())).toContain('1 passed, 0 failed, 2 expectations written anew.');
  });

  it('an error that nobody expects stands in the case', () => {
    expect(views.tests.text(reportOf([failing([], { diagnostics: [diagnose('FLT1603', 'No template is called "x".', { at: at(6) })] })]), frame())).toContain('        FLT1603  web.fleet-test.yaml:6\n          No template is called "x".\n');
  });

  it('values of a Secret are not there', () => {
    expect(views.tests.text(reportOf([failing([differs('/fields/m1/~1data', { secret: true, says: 'values of a Secret are not shown' })])]), frame())).toContain('        fields.m1 /data  web.fleet-test.yaml:9\n            values of a Secret are not shown\n');
  });

  it('control characters are shown, not sent', () => expect(views.tests.text(reportOf([{ ...passing, name: 'red \u001b[31m' }]), frame())).not.toContain('\u001b'));
});

const junit = (report: TestReport): Element => readXml(views.tests.junit(report, frame()));

describe('a report as JUnit XML', () => {
  it('suites, cases and what failed', () => {
    const xml = junit(reportOf([failing([number]), passing]));
    expect(xml).toMatchObject({ name: 'testsuites', attributes: { tests: '2', failures: '1', errors: '0' }, children: [{ name: 'testsuite', attributes: { name: 'web', tests: '2', failures: '1', errors: '0', file: 'web.fleet-test.yaml' } }] });
    expect(xml.children[0]?.children).toMatchObject([
      { name: 'testcase', attributes: { name: 'eu keeps three', classname: 'web', file: 'web.fleet-test.yaml', line: '4' }, children: [{ name: 'failure', attributes: { message: 'clusters.member1: expected 3, got 2' } }] },
      { name: 'testcase', attributes: { name: 'us has one' }, children: [] },
    ]);
    expect(xml.children[0]?.children[0]?.children[0]?.text).toBe('clusters.member1: expected 3, got 2\n  expected at web.fleet-test.yaml:9\n  decided by PropagationPolicy web/nginx  policies/nginx.yaml:20');
  });

  it('a file that is wrong is an error', () => {
    const xml = junit(reportOf([], { diagnostics: [diagnose('FLT1602', 'It holds no test.', { at: at(1) })] }));
    expect(xml).toMatchObject({ attributes: { tests: '1', failures: '0', errors: '1' }, children: [{ children: [{ children: [{ name: 'error', attributes: { message: 'It holds no test.' }, text: 'FLT1602 web.fleet-test.yaml:1 It holds no test.' }] }] }] });
  });

  it.each(['<b> & "quoted" \'too\'', ']]>', '<!-- -->', '&amp;', 'zwei\nZeilen', 'tab\there', 'ünï 💡'])('any text is held: %j', (text) => {
    const [suite] = junit(reportOf([failing([differs('/policy', { want: text, got: 'p' })], { name: text })])).children;
    expect(suite?.children[0]?.attributes['name']).toBe(text.replaceAll('\n', '\\n').replaceAll('\t', '\\t'));
    expect(suite?.children[0]?.children[0]?.text).toContain(JSON.stringify(text));
  });

  it.each(['\u0000', '\u001b[31m', '\ud800', '\ufffe', '\u0085'])('and what XML does not have is spelled out or replaced: %j', (text) => {
    expect(() => junit(reportOf([failing([differs('/policy', { want: text })], { name: text })]))).not.toThrow();
  });
});

describe('the reader of the tests refuses what is not well-formed', () => {
  it.each(['<a><b></a></b>', '<a x=1/>', '<a>&nope;</a>', '<a>\u0001</a>', '<a/><b/>', '<a', '<a x="1" x="2"/>', '<a>&</a>'])('%s', (text) => expect(() => readXml(text)).toThrow());
});

it('as JSON and YAML it is the report itself', () => {
  const report = reportOf([failing([number]), passing]);
  expect(JSON.parse(views.tests.json(report, frame()))).toEqual(report);
  expect(views.tests.yaml(report, frame())).toContain('passed: 1\nfailed: 1\n');
});
