import { byText, type ClusterName, type DriftReport } from '#core/model';
import { driftLines } from './drift-lines.ts';
import type { Frame, View } from './frame.ts';
import { counted, sideBySide } from './layout.ts';
import { visible } from './sanitize.ts';

/** What differs from what was applied, by cluster; what could not be looked at is never left out. */
export const driftText: View<DriftReport> = (report, frame) => {
  const clusters = [...new Set(report.drift.map((drift) => drift.at.cluster))].sort(byText);
  const sections = [...clusters.flatMap((cluster) => clusterSection(cluster, report, frame)), ...unseenLines(report, frame)];
  const lines = [
    `${visible(report.fleet)}: live against state serial ${report.serial}`,
    '',
    ...sections,
    ...(sections.length > 0 ? [''] : []),
    frame.colour.strong(driftSummary(report)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

const clusterSection = (cluster: ClusterName, { drift }: DriftReport, frame: Frame): readonly string[] => [
  `  ${frame.colour.strong(visible(cluster))}`,
  ...drift.filter((one) => one.at.cluster === cluster).flatMap((one) => sideBySide(driftLines(one, frame), frame.width, frame.colour.faint)),
];

const unseenLines = ({ lost, unknown }: DriftReport, { colour }: Frame): readonly string[] => [
  ...lost.map(({ cluster, failure }) => `  ${colour.strong(visible(cluster))}  ${colour.bad(`not reached: ${visible(failure.message)}`)}`),
  ...unknown.map(
    ({ at, failure }) =>
      `  ${colour.strong(visible(at.cluster))}  ${visible(at.object)}  ${colour.bad(`could not be read: ${visible(failure.message)}`)}`,
  ),
];

/** The last line of a drift report: everything in it, counted. */
export const driftSummary = ({ drift, looked, lost, unknown, pending }: DriftReport): string => {
  const fields = drift.reduce((sum, one) => sum + (one.what === 'changed' ? one.fields.length : 0), 0);
  const of = (what: string): number => drift.filter((one) => one.what === what).length;
  const found = [
    ...(fields > 0 ? [`${counted(fields, 'field')} of ${counted(of('changed'), 'object')} changed`] : []),
    ...(of('vanished') > 0 ? [`${counted(of('vanished'), 'object')} vanished`] : []),
    ...(of('replaced') > 0 ? [`${counted(of('replaced'), 'object')} replaced`] : []),
  ];
  return [
    found.length > 0 ? `Drift: ${found.join(', ')}; ${counted(looked, 'object')} looked at.` : `No drift: ${counted(looked, 'object')} looked at.`,
    ...(lost.length > 0 ? [`${counted(lost.length, 'cluster')} not reached.`] : []),
    ...(unknown.length > 0 ? [`${counted(unknown.length, 'object')} could not be read.`] : []),
    ...(pending === undefined ? [] : [`${counted(pending, 'change')} pending.`]),
  ].join(' ');
};
