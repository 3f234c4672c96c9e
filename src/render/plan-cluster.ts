import type { ClusterPlan, Plan } from '#core/model';
import { changeClasses } from './change-classes.ts';
import { classLines } from './class-lines.ts';
import { driftLines } from './drift-lines.ts';
import type { Frame } from './frame.ts';
import { counted, sideBySide, wrap } from './layout.ts';
import { namesText } from './names-text.ts';
import { type Group, groupsOf, quietClusters, readsByChange } from './plan-fold.ts';
import { stepLines } from './plan-step.ts';
import { visible } from './sanitize.ts';

/**
 * Every cluster with its steps and its drift; equal ones once, quiet and lost ones in a line. Where more than three clusters
 * change and not all in the same way, they are shown by change.
 */
export const clusterLines = (plan: Plan, frame: Frame): readonly string[] => [
  ...changeLines(plan, frame),
  ...quietLines(quietClusters(plan), frame),
  ...plan.clusters.flatMap((cluster) => lostLine(cluster, frame)),
];

const changeLines = (plan: Plan, frame: Frame): readonly string[] => {
  const groups = groupsOf(plan, frame.expand !== true);
  return frame.expand !== true && readsByChange(groups) ? changeClasses(plan).flatMap((one) => classLines(one, plan, frame)) : groups.flatMap((group) => groupLines(group, plan, frame));
};

const title = ({ cluster, region, version }: ClusterPlan, frame: Frame): string =>
  [`  ${frame.colour.strong(visible(cluster))}`, ...[region, version].flatMap((part) => (part === undefined ? [] : [visible(part)]))].join('  ');

const groupLines = ({ first, others, drift }: Group, plan: Plan, frame: Frame): readonly string[] => {
  const steps = first.steps.filter((step) => frame.expand === true || step.action !== 'keep');
  const rows = [...steps.map((step) => stepLines(step, plan, frame)), ...drift.map((one) => driftLines(one, frame))];
  return [
    title(first, frame),
    ...rows.flatMap((lines) => sideBySide(lines, frame.width, frame.colour.faint)),
    ...othersLines(others, sameText(first, drift.length), frame),
  ];
};

const sameText = ({ steps }: ClusterPlan, drifted: number): string => {
  const changes = steps.filter((step) => step.action !== 'keep').length;
  const parts = [...(changes > 0 ? [counted(changes, 'change')] : []), ...(drifted > 0 ? [counted(drifted, 'drifted object')] : [])];
  return `the same ${parts.join(' and ')}`;
};

const othersLines = (names: readonly string[], says: string, { width, expand }: Frame): readonly string[] =>
  names.length === 0 ? [] : wrap(`${namesText(names, expand)}   ${says}`, width - 2).map((line) => `  ${line}`);

const quietLines = (clusters: readonly ClusterPlan[], frame: Frame): readonly string[] => {
  const unchanged = clusters.reduce((sum, cluster) => sum + cluster.unchanged, 0);
  return othersLines(
    clusters.map((cluster) => cluster.cluster),
    `nothing to do; ${counted(unchanged, 'object')} as ${unchanged === 1 ? 'it' : 'they'} should be`,
    frame,
  );
};

const lostLine = ({ cluster, lost }: ClusterPlan, { colour }: Frame): readonly string[] =>
  lost === undefined
    ? []
    : [`  ${colour.strong(visible(cluster))}  ${colour.bad(`not reached: ${visible(lost.message)}`)}. Nothing is planned there.`];
