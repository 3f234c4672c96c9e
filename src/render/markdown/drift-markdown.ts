import type { DriftReport } from '#core/model';
import { driftSummary } from '../drift-summary.ts';
import type { View } from '../frame.ts';
import { counted, cut } from '../layout.ts';
import { driftMarkdownOf } from './changes.ts';
import { bytesOf, codeBlock, codeSpan } from './inert.ts';
import { COMMENT, leftOut, TAIL } from './limits.ts';

const MOST = 20;
const WIDE = 400;

type Listed = { readonly text: string; readonly more: number };

const listOf = (title: string, lines: readonly string[]): Listed =>
  lines.length === 0 ? { text: '', more: 0 } : { text: `**${title}**\n\n${codeBlock(lines.slice(0, MOST).map((line) => cut(line, WIDE)))}`, more: Math.max(0, lines.length - MOST) };

const unseenOf = ({ unknown }: DriftReport): Listed =>
  listOf(
    `${counted(unknown.length, 'place')} could not be looked at`,
    unknown.map(({ cluster, object, failure }) => (object === undefined ? `${cluster}  not reached: ${failure.message}` : `${cluster}:${object}  could not be read: ${failure.message}`)),
  );

const pendingOf = ({ pending = [] }: DriftReport): Listed =>
  listOf(`${counted(pending.length, 'change')} pending`, pending.map(({ at, action, fields }) => [`${at.cluster}:${at.object}  ${action}`, ...fields.slice(0, 3)].join('  ')));

/** Drift as a comment: always short enough for one, and what did not fit is counted at the end. */
export const driftMarkdown: View<DriftReport> = (report, frame) => {
  const [unread, pending] = [unseenOf(report), pendingOf(report)];
  const title = `### ${driftSummary(report).replace(/^Drift: /, `Drift of ${codeSpan(report.fleet, 100)}: `)}`;
  const drift = driftMarkdownOf(report.drift, frame, COMMENT - TAIL - bytesOf(title) - bytesOf(unread.text) - bytesOf(pending.text));
  const tail = leftOut([...drift.left, ...(unread.more > 0 ? [counted(unread.more, 'more place', 'more places')] : []), ...(pending.more > 0 ? [counted(pending.more, 'more change', 'more changes')] : [])], 'fleet drift');
  return `${[title, drift.text, unread.text, pending.text, tail].filter((block) => block !== '').join('\n\n')}\n`;
};
