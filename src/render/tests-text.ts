import { type CaseResult, type Difference, type TestReport, type TestResult, policyText } from '#core/model';
import { pointerSegments } from '#lib/json-pointer';
import type { Frame, View } from './frame.ts';
import { counted, wrap } from './layout.ts';
import { placeText } from './place-text.ts';
import { visible, visibleLines } from './sanitize.ts';
import { valueText } from './value-text.ts';

/** Every case with whether it passed; one that failed with what was expected, what came, where it is expected, and who decided. */
export const testsText: View<TestReport> = (report, frame) => {
  const parts = report.tests.filter(({ cases, diagnostics }) => cases.length + diagnostics.length > 0).map((test) => testLines(test, frame));
  return `${[...parts.map((lines) => lines.join('\n')), summaryLine(report, frame)].join('\n\n')}\n`;
};

const testLines = ({ file, cases, diagnostics }: TestResult, frame: Frame): readonly string[] => [
  frame.colour.strong(visible(file)),
  ...(diagnostics.length > 0 ? [`  ${frame.colour.bad('WRONG')}  ${[...new Set(diagnostics.map(({ code }) => code))].join(', ')}: none of its cases was tried`] : []),
  ...cases.flatMap((one) => caseLines(one, frame)),
];

const caseLines = (one: CaseResult, frame: Frame): readonly string[] => {
  if (one.passed) return [`  ${frame.colour.good('ok')}    ${visible(one.name)}`];
  const { template, policy } = one;
  const about = [template, policy === undefined ? undefined : `${policyText(policy.ref)}  ${placeText(policy.at)}`].filter((part) => part !== undefined);
  return [
    `  ${frame.colour.bad('FAIL')}  ${visible(one.name)}  ${frame.colour.faint(placeText(one.at))}`,
    ...(about.length === 0 ? [] : [`        ${frame.colour.faint(visible(about.join('  ')))}`]),
    ...one.differences.flatMap((difference) => differenceLines(difference, frame)),
    ...one.diagnostics.flatMap(({ code, detail, at }) => [`        ${frame.colour.bad(code)}  ${placeText(at)}`, ...indented(detail, frame, 10)]),
  ];
};

const indented = (text: string, frame: Frame, by: number): readonly string[] => wrap(visibleLines(text).join('\n'), Math.max(20, frame.width - by)).map((line) => ' '.repeat(by) + line);

/** `clusters.member1`: the way from the case's `expect` to what is expected. */
export const expectationText = ({ pointer }: Pick<Difference, 'pointer'>): string => {
  const [, , , ...path] = pointerSegments(pointer);
  return path.length === 0 ? 'expect' : path.map(visible).join('.').replaceAll('./', ' /');
};

/** Who decided, in one line; empty where nobody did. */
export const deciderText = ({ by }: Difference): string => (by === undefined ? '' : `${by.policy === undefined ? 'template' : policyText(by.policy)}  ${placeText(by.at)}`);

const differenceLines = (one: Difference, frame: Frame): readonly string[] => {
  const { colour } = frame;
  const decider = deciderText(one);
  return [
    `        ${expectationText(one)}  ${colour.faint(placeText(one.at))}`,
    ...(one.secret ? [] : [`          ${colour.removed(`- ${valueText(one.want)}`)}`, `          ${colour.added(`+ ${valueText(one.got)}`)}${decider === '' ? '' : `  ${colour.faint(visible(decider))}`}`]),
    ...(one.says === undefined ? [] : indented(one.says, frame, 12)),
  ];
};

const summaryLine = ({ tests, passed, failed }: TestReport, { colour }: Frame): string => {
  const wrong = tests.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const updated = tests.reduce((sum, test) => sum + test.updated, 0);
  const parts = [
    `${passed} passed`,
    failed > 0 ? colour.bad(`${failed} failed`) : '0 failed',
    ...(wrong > 0 ? [colour.bad(`${counted(wrong, 'file')} wrong`)] : []),
    ...(updated > 0 ? [`${counted(updated, 'expectation')} written anew`] : []),
  ];
  return `${counted(tests.length, 'file')}, ${counted(passed + failed, 'case')}: ${parts.join(', ')}.`;
};
