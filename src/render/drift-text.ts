import { byText, type ClusterName, type DriftReport, type Finding, type Pending, type Unseen } from '#core/model';
import { findingLines, ownerLines, quietLines } from './drift-finding.ts';
import { driftSummary } from './drift-summary.ts';
import type { Frame, View } from './frame.ts';
import { type Sided, sideBySide } from './layout.ts';
import { visible } from './sanitize.ts';
import { labelled, marks } from './words.ts';

/** What differs from what was applied, by cluster; what could not be looked at is never left out. With `expand` also what does not count. */
export const driftText: View<DriftReport> = (report, frame) => {
  const sections = [...clustersOf(report, frame).flatMap((cluster) => clusterSection(cluster, report, frame)), ...report.unknown.map((one) => unseenLine(one, frame))];
  const lines = [
    `${visible(report.fleet)}: live against state serial ${report.serial}`,
    '',
    ...sections,
    ...(sections.length > 0 ? [''] : []),
    frame.colour.strong(driftSummary(report)),
    ...(hasMore(report, frame) ? [frame.colour.faint('What is not counted, and why:\n    fleet drift --all')] : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

const hasMore = ({ quiet, owners }: DriftReport, { expand }: Frame): boolean => expand !== true && quiet.length + owners.length > 0;

const clustersOf = ({ drift, pending = [], quiet, owners }: DriftReport, { expand }: Frame): readonly ClusterName[] =>
  [...new Set([...drift, ...pending, ...(expand ? [...quiet, ...owners] : [])].map(({ at }) => at.cluster))].sort(byText);

const clusterSection = (cluster: ClusterName, { drift, pending = [], quiet, owners }: DriftReport, frame: Frame): readonly string[] => {
  const here = <One extends Pick<Finding, 'at'>>(all: readonly One[]): readonly One[] => all.filter(({ at }) => at.cluster === cluster);
  const rows = [
    ...here(drift).flatMap((one) => findingLines(one, frame)),
    ...here(pending).map((one) => pendingLine(one)),
    ...(frame.expand ? [...here(owners).flatMap((one) => ownerLines(one, frame)), ...here(quiet).flatMap((one) => quietLines(one, frame))] : []),
  ];
  return [`  ${frame.colour.strong(visible(cluster))}`, ...sideBySide(rows, frame.width, frame.colour.faint)];
};

const pendingLine = ({ at, action, fields }: Pending): Sided => ({
  left: `    ${labelled(marks[action], action)}${visible(at.object)}`,
  right: `pending${fields.length === 0 ? '' : `: ${fields.slice(0, 3).map(visible).join(', ')}${fields.length > 3 ? ` and ${fields.length - 3} more` : ''}`}`,
});

const unseenLine = ({ cluster, object, failure }: Unseen, { colour }: Frame): string =>
  object === undefined
    ? `  ${colour.strong(visible(cluster))}  ${colour.bad(`not reached: ${visible(failure.message)}`)}`
    : `  ${colour.strong(visible(cluster))}  ${visible(object)}  ${colour.bad(`could not be read: ${visible(failure.message)}`)}`;
