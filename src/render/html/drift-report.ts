import type { DriftField, DriftReport, DriftRun, Finding, FindingKind, Quiet } from '#core/model';
import { authorOf } from '../drift-lines.ts';
import { driftSummary } from '../drift-summary.ts';
import type { Frame } from '../frame.ts';
import { sinceText } from '../drift-finding.ts';
import { visible } from '../sanitize.ts';
import { valueText } from '../value-text.ts';
import { textShelf } from './strings.ts';

/** What a kind of difference is called. */
const words: Readonly<Record<FindingKind, string>> = { changed: 'changed', vanished: 'vanished', recreated: 'made anew', 'taken-over': 'taken over', 'extra-owner': 'other owner', 'extra-object': 'not recorded' };

type FieldRow = readonly [path: number, recorded: number, live: number, who: number, since: number, mild: number];
type FindingRow = readonly [what: number, cluster: number, key: number, since: number, excuse: number, fields: readonly FieldRow[]];

/** A drift report as its page reads it: numbers stand for texts in `texts`, -1 for none; equal ones are there once. */
export type DriftPage = {
  readonly fleet: string;
  readonly summary: string;
  readonly serial: number;
  readonly at: string;
  readonly texts: readonly string[];
  readonly clusters: number;
  readonly drift: readonly FindingRow[];
  /** What does not count: fields that others own too, and what is excused. */
  readonly quiet: readonly FindingRow[];
  readonly pending: readonly (readonly [cluster: number, key: number, action: number, fields: readonly number[]])[];
  readonly unknown: readonly (readonly [cluster: number, key: number, says: number])[];
  /** The oldest first; `changed` says whether the last found other things than the one before. */
  readonly runs: readonly DriftRun[];
  readonly changed: boolean;
};

const excuseOf = (finding: Finding | Quiet): string | undefined => {
  if (!('excuse' in finding)) return 'owned beside fleet, with the recorded value';
  const { excuse } = finding;
  return excuse.by === 'controller' ? `${excuse.name}: ${excuse.says}` : `until ${excuse.expires.slice(0, 10)}, ${excuse.owner}: ${excuse.says} (${excuse.at.file}:${excuse.at.line})`;
};

const sideOf = (field: DriftField, side: 'recorded' | 'live'): string | undefined => (field.recorded === undefined && field.live === undefined ? undefined : valueText(field[side]));

/** Everything of a report that its page shows, as numbers and texts without control characters. */
export const driftPageOf = (report: DriftReport, frame: Frame): DriftPage => {
  const texts = textShelf();
  const text = (value: string | undefined): number => (value === undefined || value === '' ? -1 : texts.at(visible(value)));
  const fieldRow = (field: DriftField): FieldRow => [text(field.path), text(sideOf(field, 'recorded')), text(sideOf(field, 'live')), text(authorOf(field, frame)), text(sinceText(field.since, frame)), text(field.mild)];
  const row = (finding: Finding | Quiet, excuse?: string): FindingRow => [text(words[finding.what]), text(finding.at.cluster), text(finding.at.object), text(finding.fields.length === 0 ? sinceText(finding.since, frame) : undefined), text(excuse), finding.fields.map(fieldRow)];
  const rows = {
    drift: report.drift.map((finding) => row(finding)),
    quiet: [...report.owners, ...report.quiet].map((finding) => row(finding, excuseOf(finding))),
    pending: (report.pending ?? []).map(({ at, action, fields }) => [text(at.cluster), text(at.object), text(action), fields.map(text)] as const),
    unknown: report.unknown.map(({ cluster, object, failure }) => [text(cluster), text(object), text(failure.message)] as const),
  };
  const { runs, changed } = report.past ?? { runs: [], changed: false };
  return { fleet: visible(report.fleet), summary: driftSummary(report), serial: report.serial, at: visible(report.at), clusters: report.clusters.length, ...rows, runs, changed, texts: texts.items };
};
