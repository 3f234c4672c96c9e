import type { DriftReport, DriftRun, Finding, FindingKind, Pending, Quiet, Unseen } from '#core/model';
import { ageOf } from '../age.ts';
import { ofObject } from '../drift-finding.ts';
import { driftSummary } from '../drift-summary.ts';
import { counted } from '../layout.ts';
import { visible } from '../sanitize.ts';
import { reasons } from '../words.ts';
import { type DriftShelves, excuseRow, fieldList } from './drift-rows.ts';
import { listShelf, numbered, textShelf } from './strings.ts';

/** Something that is found, or could not be looked at: what it is, where, since when, its fields, what it says, and why it does not count. */
export type EntryRow = readonly [
  what: number,
  cluster: number,
  key: number,
  since: number,
  age: number,
  fields: number,
  says: number,
  excuse: number,
];

/** How a drift report ends, in words, and whether that is well. */
export type Verdict = { readonly says: string; readonly tone: 'good' | 'warns' | 'bad' };

/** A drift report as its page reads it. Numbers stand for texts in `texts` and for lists of numbers in `lists` (-1 for none): equal ones are there once. */
export type DriftPage = {
  readonly fleet: string;
  readonly verdict: Verdict;
  readonly summary: string;
  readonly headline: string;
  readonly at: string;
  readonly texts: readonly string[];
  readonly lists: readonly (readonly number[])[];
  readonly drift: readonly EntryRow[];
  readonly unknown: readonly EntryRow[];
  /** Left out where it was not asked for. */
  readonly pending?: readonly EntryRow[];
  readonly quiet: readonly EntryRow[];
  /** Runs, the oldest first (pending is -1 where it was not asked for), and whether this one found what the one before it found; left out where no history is kept. */
  readonly past?: { readonly changed: boolean; readonly runs: readonly (readonly [at: string, drift: number, unknown: number, pending: number])[] };
};

const verdictOf = ({ drift, unknown, pending = [] }: DriftReport): Verdict => {
  if (drift.length > 0) return { says: unknown.length > 0 ? 'Drift, and not everything could be looked at' : 'Drift', tone: 'bad' };
  if (unknown.length > 0) return { says: 'No drift seen, but not everything could be looked at', tone: 'warns' };
  return pending.length > 0 ? { says: 'No drift; changes are pending', tone: 'warns' } : { says: 'No drift', tone: 'good' };
};

const findingWords: Readonly<Record<FindingKind, string>> = {
  changed: 'changed',
  vanished: 'vanished',
  recreated: 'made anew',
  'taken-over': 'taken over',
  'extra-owner': 'owned by others too',
  'extra-object': 'not recorded',
};

const moment = (time: string): string => time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2 UTC');

const findingRow = ({ what, at, fields, since }: Finding, shelves: DriftShelves, excuse: number): EntryRow => {
  const { text, now } = shelves;
  return [
    text(findingWords[what]),
    text(at.cluster),
    text(at.object),
    text(since),
    text(since === undefined ? undefined : since === now ? 'new' : ageOf(since, now)),
    fields.length === 0 ? -1 : fieldList(fields, what, shelves),
    text(fields.length === 0 ? ofObject[what] : undefined),
    excuse,
  ];
};

const unseenRow = ({ cluster, object, failure }: Unseen, { text }: DriftShelves): EntryRow => [
  text(object === undefined ? 'not reached' : 'could not be read'),
  text(cluster),
  text(object),
  -1,
  -1,
  -1,
  text(failure.message),
  -1,
];

const pendingRow = ({ at, action, because, fields }: Pending, { text, lists }: DriftShelves): EntryRow => [
  text(action),
  text(at.cluster),
  text(at.object),
  -1,
  -1,
  lists.at(fields.map((path) => text(path))),
  text(reasons[because]),
  -1,
];

const STRICT = 'its value is as recorded; --strict counts it';

const ownerRow = (owner: Finding, shelves: DriftShelves): EntryRow =>
  findingRow(owner, shelves, shelves.lists.at([shelves.text('another owner'), shelves.text(STRICT), -1, -1, -1]));

const quietRow = (quiet: Quiet, shelves: DriftShelves): EntryRow => findingRow(quiet, shelves, excuseRow(quiet.excuse, shelves));

const runRow = ({ at, drift, unknown, pending = -1 }: DriftRun) => [visible(at), drift, unknown, pending] as const;

/** Everything of a drift report that its page shows, as numbers and texts without control characters. Ages are those at the moment when it was looked. */
export const driftPageOf = (report: DriftReport): DriftPage => {
  const { fleet, at, serial, looked, clusters, drift, unknown, pending, quiet, owners, past } = report;
  const texts = textShelf();
  const lists = listShelf();
  const shelves: DriftShelves = { texts, lists, text: numbered((value) => texts.at(visible(value))), now: at };
  const rows = {
    drift: drift.map((one) => findingRow(one, shelves, -1)),
    unknown: unknown.map((one) => unseenRow(one, shelves)),
    ...(pending === undefined ? {} : { pending: pending.map((one) => pendingRow(one, shelves)) }),
    quiet: [...quiet.map((one) => quietRow(one, shelves)), ...owners.map((one) => ownerRow(one, shelves))],
  };
  return {
    fleet: visible(fleet),
    verdict: verdictOf(report),
    summary: driftSummary(report),
    headline: `live against state serial ${serial}, ${counted(looked, 'object')} on ${counted(clusters.length, 'cluster')}, looked at ${moment(at)}`,
    at: visible(at),
    ...rows,
    ...(past === undefined ? {} : { past: { changed: past.changed, runs: past.runs.map(runRow) } }),
    texts: texts.items,
    lists: lists.items,
  };
};
