import type { DriftReport } from '#core/model';
import { driftSummary } from '../drift-text.ts';
import type { View } from '../frame.ts';
import { counted } from '../layout.ts';
import { driftMarkdownOf } from './changes.ts';
import { bytesOf, codeBlock, codeSpan } from './inert.ts';
import { COMMENT, leftOut, TAIL } from './limits.ts';

const MOST = 20;

/** Drift as a comment: always short enough for one, and what did not fit is counted at the end. */
export const driftMarkdown: View<DriftReport> = (report, frame) => {
  const unseen = [...report.lost.map(({ cluster, failure }) => `${cluster}  not reached: ${failure.message}`), ...report.unknown.map(({ at, failure }) => `${at.cluster}:${at.object}  could not be read: ${failure.message}`)];
  const title = `### ${driftSummary(report).replace(/^Drift: /, `Drift of ${codeSpan(report.fleet, 100)}: `)}`;
  const unread = unseen.length === 0 ? '' : `**${counted(unseen.length, 'place')} could not be looked at**\n\n${codeBlock(unseen.slice(0, MOST))}`;
  const drift = driftMarkdownOf(report, frame, COMMENT - TAIL - bytesOf(title) - bytesOf(unread));
  const more = unseen.length - MOST;
  const tail = leftOut([...drift.left, ...(more > 0 ? [counted(more, 'more place', 'more places')] : [])], 'fleet drift');
  return `${[title, drift.text, unread, tail].filter((block) => block !== '').join('\n\n')}\n`;
};
