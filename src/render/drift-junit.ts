import type { ClusterName, DriftReport, Finding, Unseen } from '#core/model';
import { findingLinesOf } from './drift-sentence.ts';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';
import { xmlAttributes, xmlText } from './xml.ts';

type Case = { readonly name: string; readonly type: string; readonly message: string; readonly text: string };

const drifted = (finding: Finding): Case => {
  const lines = findingLinesOf(finding);
  return { name: visible(finding.at.object), type: finding.what, message: lines[0] ?? '', text: lines.join('\n') };
};

const unseen = ({ object, failure }: Unseen): Case => ({ name: object === undefined ? 'is reached' : visible(object), type: 'unknown', message: visible(failure.message), text: failure.message });

const suiteLines = (cluster: ClusterName, cases: readonly Case[]): readonly string[] => [
  `  <testsuite${xmlAttributes({ name: cluster, tests: Math.max(1, cases.length), failures: cases.length, errors: 0 })}>`,
  ...(cases.length === 0 ? [`    <testcase${xmlAttributes({ name: 'is as it was recorded', classname: cluster })}/>`] : []),
  ...cases.flatMap(({ name, type, message, text }) => [
    `    <testcase${xmlAttributes({ name, classname: cluster })}>`,
    `      <failure${xmlAttributes({ type, message })}>${xmlText(text)}</failure>`,
    '    </testcase>',
  ]),
  '  </testsuite>',
];

/** A drift report as JUnit XML: a suite for each cluster, a failed case for each object that is not as recorded or could not be looked at, and one that passes where there is none. */
export const driftJunit: View<DriftReport> = (report) => {
  const cases = (cluster: ClusterName): readonly Case[] => [
    ...report.drift.filter(({ at }) => at.cluster === cluster).map(drifted),
    ...report.unknown.filter((one) => one.cluster === cluster).map(unseen),
  ];
  const suites = report.clusters.map((cluster) => [cluster, cases(cluster)] as const);
  const failures = suites.reduce((sum, [, own]) => sum + own.length, 0);
  const tests = suites.reduce((sum, [, own]) => sum + Math.max(1, own.length), 0);
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${xmlAttributes({ name: `fleet drift ${report.fleet}`, tests, failures, errors: 0 })}>`, ...suites.flatMap(([cluster, own]) => suiteLines(cluster, own)), '</testsuites>', ''].join('\n');
};
