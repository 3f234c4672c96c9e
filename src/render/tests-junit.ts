import type { CaseResult, Diagnostic, Difference, TestReport, TestResult } from '#core/model';
import type { View } from './frame.ts';
import { placeText } from './place-text.ts';
import { deciderText, expectationText } from './tests-text.ts';
import { valueText } from './value-text.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** A report as JUnit XML, as CI systems read it: a suite for each file, a failure for each case that failed, an error for each file that is wrong. */
export const testsJunit: View<TestReport> = ({ tests, passed, failed }) => {
  const wrong = tests.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const totals = xmlAttributes({ name: 'fleet test', tests: passed + failed + wrong, failures: failed, errors: wrong });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...tests.flatMap(suite), '</testsuites>', ''].join('\n');
};

const suite = ({ name, file, cases, diagnostics }: TestResult): readonly string[] => {
  const errors = diagnostics.length > 0 ? 1 : 0;
  const counts = { tests: cases.length + errors, failures: cases.filter(({ passed }) => !passed).length, errors };
  return [
    `  <testsuite${xmlAttributes({ name, ...counts, file })}>`,
    ...(errors === 0 ? [] : wrongFile(file, diagnostics)),
    ...cases.flatMap((one) => testCase(one, name)),
    '  </testsuite>',
  ];
};

const wrongFile = (file: string, diagnostics: readonly Diagnostic[]): readonly string[] => [
  `    <testcase${xmlAttributes({ name: file, classname: file, file })}>`,
  `      <error${xmlAttributes({ type: 'wrong', message: diagnostics[0]?.detail ?? '' })}>${xmlText(diagnostics.map(diagnosticText).join('\n'))}</error>`,
  '    </testcase>',
];

const testCase = (one: CaseResult, suiteName: string): readonly string[] => {
  const open = `    <testcase${xmlAttributes({ name: one.name, classname: suiteName, file: one.at.file, line: one.at.line })}`;
  if (one.passed) return [`${open}/>`];
  const texts = [...one.differences.map(differenceText), ...one.diagnostics.map(diagnosticText)];
  const message = texts[0]?.split('\n')[0] ?? '';
  return [`${open}>`, `      <failure${xmlAttributes({ type: one.diagnostics.length > 0 ? 'diagnostic' : 'expectation', message })}>${xmlText(texts.join('\n'))}</failure>`, '    </testcase>'];
};

const diagnosticText = ({ code, detail, at }: Diagnostic): string => `${code} ${placeText(at)} ${detail}`.replace(/ {2,}/g, ' ');

const differenceText = (one: Difference): string => {
  const head = one.secret ? expectationText(one) : `${expectationText(one)}: expected ${valueText(one.want)}, got ${valueText(one.got)}`;
  const decider = deciderText(one);
  return [head, `  expected at ${placeText(one.at)}`, ...(decider === '' ? [] : [`  decided by ${decider}`]), ...(one.says === undefined ? [] : [`  ${one.says}`])].join('\n');
};
