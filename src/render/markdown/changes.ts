import type { Finding, Plan } from '#core/model';
import type { ChangeClass, ObjectChange, SharedDrift } from '../change-classes.ts';
import { changeRows } from '../class-lines.ts';
import { sharedFindings } from '../drift-classes.ts';
import { findingLines } from '../drift-finding.ts';
import { driftLines } from '../drift-lines.ts';
import type { Frame } from '../frame.ts';
import { counted, type Sided, sideBySide } from '../layout.ts';
import { namesText } from '../names-text.ts';
import { sectionsOf } from '../plan-fold.ts';
import { styleOf } from '../style.ts';
import { marks } from '../words.ts';
import { bytesOf, codeBlock, codeSpan } from './inert.ts';
import type { Part } from './parts.ts';

const WIDTH = 100;
const MOST_LINES = 60;
const DETAIL_SHARE = 0.7;
const HEADING = 40;

/** One change, drawn only where it is shown. */
type Piece = { readonly section: ChangeClass; readonly full: () => string; readonly short: () => string };

/** As many changes as there is room for (bytes), the most widespread first: in full as far as they go, in a line each after that. */
export const changesMarkdown = (plan: Plan, given: Frame, room: number): Part => {
  const frame = { ...given, width: WIDTH, colour: styleOf(0) };
  return fitted(
    sectionsOf(plan, frame.expand !== true).flatMap((section) => [...section.objects.map((change) => changePiece(change, section, { plan, frame })), ...driftPieces(section, frame)]),
    room,
  );
};

/** As much drift as there is room for (bytes), equal drift of several clusters once. */
export const driftMarkdownOf = (findings: readonly Finding[], given: Frame, room: number): Part => {
  const frame = { ...given, width: WIDTH, colour: styleOf(0) };
  return fitted(
    sharedFindings(findings).map(({ finding, clusters }) => ({
      section: { clusters, objects: [], drift: [] },
      full: () => block(findingLines(finding, frame), frame),
      short: () => `- ${codeSpan(`! drift ${finding.at.object}`)} on ${where(clusters)}, ${finding.what}`,
    })),
    room,
  );
};

const fitted = (pieces: readonly Piece[], room: number): Part => {
  const whole = inFull(pieces, room);
  if (whole.shown === pieces.length) return { text: whole.text, left: [] };
  const detailed = inFull(pieces, room * DETAIL_SHARE);
  const rest = pieces.slice(detailed.shown);
  const short = inShort(rest, room - bytesOf(detailed.text) - HEADING);
  const gone = rest.length - short.length;
  return {
    text: [detailed.text, ...(short.length === 0 ? [] : [`**In short**\n\n${short.join('\n')}`])].filter((text) => text !== '').join('\n\n'),
    left: [...(short.length > 0 ? [`the fields of ${counted(short.length, 'change')}`] : []), ...(gone > 0 ? [`${counted(gone, 'change')} entirely`] : [])],
  };
};

const changePiece = (change: ObjectChange, section: ChangeClass, { plan, frame }: { readonly plan: Plan; readonly frame: Frame }): Piece => ({
  section,
  full: () => block(changeRows(change, plan, frame), frame),
  short: () => changeLine(change, section),
});

const driftPieces = (section: ChangeClass, frame: Frame): readonly Piece[] =>
  section.drift.map((shared) => ({ section, full: () => block(driftLines(shared.drift, frame), frame), short: () => driftLine(shared) }));

const block = (rows: readonly Sided[], frame: Frame): string => {
  const lines = sideBySide(rows, frame.width, frame.colour.faint).map((line) => line.replace(/^ {4}/, '').trimEnd());
  const more = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [];
  return codeBlock([...lines.slice(0, MOST_LINES), ...more], 'diff');
};

const titleOf = ({ clusters }: ChangeClass): string => (clusters.length === 1 ? `**Cluster** ${codeSpan(namesText(clusters))}` : `**${counted(clusters.length, 'cluster')}**: ${codeSpan(namesText(clusters), 600)}`);

const where = (clusters: readonly string[]): string => (clusters.length === 1 ? codeSpan(namesText(clusters)) : counted(clusters.length, 'cluster'));

const changeLine = ({ object, usual, outliers }: ObjectChange, { clusters }: ChangeClass): string => {
  const apart = outliers.reduce((sum, one) => sum + one.clusters.length, 0);
  const { action, fields } = usual.step;
  const changed = fields.filter((field) => field.verdict === 'change').length;
  const says = [...(changed > 0 ? [counted(changed, 'field')] : []), ...(apart > usual.clusters.length ? [`otherwise on ${apart}`] : apart > 0 ? [counted(apart, 'outlier')] : [])];
  return `- ${codeSpan(`${marks[action]} ${action} ${object}`)} on ${where(clusters)}${says.length === 0 ? '' : `, ${says.join(', ')}`}`;
};

const driftLine = ({ drift, clusters }: SharedDrift): string => `- ${codeSpan(`! drift ${drift.at.object}`)} on ${where(clusters)}, ${drift.what}`;

const inFull = (pieces: readonly Piece[], room: number): { readonly text: string; readonly shown: number } => {
  const blocks: string[] = [];
  let left = room;
  let shown = 0;
  for (const { section, full } of pieces) {
    const title = pieces[shown - 1]?.section === section ? [] : [titleOf(section)];
    const added = [...title, full()];
    left -= bytesOf(added.join('\n\n')) + 2;
    if (left < 0) break;
    blocks.push(...added);
    shown++;
  }
  return { text: blocks.join('\n\n'), shown };
};

const inShort = (pieces: readonly Piece[], room: number): readonly string[] => {
  const lines: string[] = [];
  let left = room;
  for (const { short } of pieces) {
    const line = short();
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines;
};
