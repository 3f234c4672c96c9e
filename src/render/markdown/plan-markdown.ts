import { byText, hasChanges, type Plan } from '#core/model';
import type { View } from '../frame.ts';
import { counted } from '../layout.ts';
import { summaryOf } from '../plan-summary.ts';
import { changesMarkdown } from './changes.ts';
import { forecastPart } from './forecast-part.ts';
import { bytesOf, codeBlock, codeSpan } from './inert.ts';
import { COMMENT, leftOut, TAIL } from './limits.ts';
import { allowedPart, lostPart, movedPart, notesPart, residualPart } from './parts.ts';

/** A plan as a comment on a pull request: always short enough for one, and what did not fit is counted at the end. */
export const planMarkdown: View<Plan> = (plan, frame) => {
  const title = `### Plan for ${codeSpan(plan.fleet, 100)}: ${summaryOf(plan).replace(/^Plan: /, '')}`;
  const scope = scopeOf(plan);
  const parts = [allowedPart(plan), movedPart(plan), forecastPart(plan), residualPart(plan), lostPart(plan), notesPart(plan)];
  const head = [title, ...(scope === '' ? [] : [scope]), ...hazardsOf(plan)];
  const command = frame.command !== undefined && hasChanges(plan) ? [`To carry out exactly this${frame.identity === undefined ? '' : ` (plan ${codeSpan(frame.identity)}, once)`}: ${codeSpan(frame.command, 600)}`] : [];
  const around = [...head, ...parts.map(({ text }) => text), ...command];
  const changes = changesMarkdown(plan, frame, COMMENT - TAIL - bytesOf(around.join('\n\n')));
  const left = [changes, ...parts].flatMap((part) => part.left);
  const blocks = [...head, changes.text, ...parts.map(({ text }) => text), leftOut(left, 'fleet show FILE'), ...command];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const scopeOf = ({ scope }: Plan): string => {
  const parts = [...(scope?.clusters ? [`clusters ${scope.clusters.join(', ')}`] : []), ...(scope?.targets ? [`targets ${scope.targets.join(', ')}`] : [])];
  return parts.length === 0 ? '' : `Only ${codeSpan(parts.join('; '), 600)}.`;
};

const MOST = 10;

const hazardsOf = ({ hazards }: Plan): readonly string[] => {
  if (hazards.length === 0) return [];
  const kinds = [...new Set(hazards.map(({ kind }) => kind))].sort(byText);
  return [
    '**Needs consent**',
    ...kinds.map((kind) => {
      const says = hazards.filter((hazard) => hazard.kind === kind).map((hazard) => hazard.says);
      const more = says.length > MOST ? [`… ${says.length - MOST} more`] : [];
      return `${codeSpan(`--allow ${kind}`)}, ${counted(says.length, 'time')}:\n\n${codeBlock([...says.slice(0, MOST), ...more])}`;
    }),
  ];
};
