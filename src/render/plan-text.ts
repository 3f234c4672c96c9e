import { hasChanges, type Plan } from '#core/model';
import { forecastLines } from './forecast-lines.ts';
import type { View } from './frame.ts';
import { counted } from './layout.ts';
import { clusterLines } from './plan-cluster.ts';
import { allowedLines, hazardLines, noteLines } from './plan-notes.ts';
import { summaryOf } from './plan-summary.ts';
import { movedLines } from './plan-moves.ts';
import { residualLines } from './plan-residual.ts';
import { visible } from './sanitize.ts';

/** A plan to be read before it is carried out: by cluster, object and field, then what is not done, what needs consent, and the counts. */
export const planText: View<Plan> = (plan, frame) => {
  const clusters = clusterLines(plan, frame);
  const lines = [
    headline(plan),
    ...scopeLines(plan),
    '',
    ...(clusters.length > 0 ? [...clusters, ''] : []),
    ...movedLines(plan, frame),
    ...residualLines(plan, frame),
    ...noteLines(plan, frame),
    ...forecastLines(plan, frame),
    ...hazardLines(plan, frame),
    ...allowedLines(plan, frame),
    frame.colour.strong(summaryOf(plan)),
    ...(frame.command !== undefined && hasChanges(plan) ? [`To carry out exactly this${frame.identity === undefined ? '' : ` (plan ${frame.identity}, once)`}:`, `    ${frame.command}`] : []),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};

const headline = ({ fleet, clusters, templates, policies, basis }: Plan): string =>
  `${visible(fleet)}: ${counted(clusters.length, 'cluster')}, ${counted(templates, 'template')}, ${counted(policies, 'policy', 'policies')}, state serial ${basis.serial}`;

const scopeLines = ({ scope }: Plan): readonly string[] => {
  const parts = [
    ...(scope?.clusters ? [`clusters ${scope.clusters.join(', ')}`] : []),
    ...(scope?.targets ? [`targets ${scope.targets.join(', ')}`] : []),
  ];
  return parts.length === 0 ? [] : [`only ${parts.map(visible).join('; ')}`];
};
