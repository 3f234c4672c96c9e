import type { DriftField, Finding, FindingKind, Quiet } from '#core/model';
import { ageOf } from './age.ts';
import { authorOf, truthsOf } from './drift-lines.ts';
import type { Frame } from './frame.ts';
import { columns, pad, type Sided } from './layout.ts';
import { visible } from './sanitize.ts';
import { labelled } from './words.ts';

/** What a finding about a whole object says; the other kinds say it of their fields. */
export const ofObject: Readonly<Record<FindingKind, string>> = {
  changed: '',
  vanished: 'recorded, but not there any more',
  recreated: 'another object stands there: deleted and made anew by somebody else',
  'taken-over': '',
  'extra-owner': '',
  'extra-object': "nobody recorded it, and the namespace is the fleet's",
};

const hasValues = (field: DriftField): boolean => field.recorded !== undefined || field.live !== undefined;

const valuesOf = (field: DriftField, what: FindingKind): string => {
  if (hasValues(field)) return truthsOf(field);
  return what === 'extra-owner' ? 'as recorded, owned beside fleet' : 'as recorded, owned by another';
};

const sinceText = (since: string | undefined, { now }: Frame): string => (since === undefined || since === now ? '' : `found for ${ageOf(since, now)}`);

const remarkOf = (field: DriftField, what: FindingKind, frame: Frame): string => {
  const takes = what === 'taken-over' && hasValues(field) ? 'taken over ' : '';
  return [`${takes}${authorOf(field, frame)}`, sinceText(field.since, frame), field.mild ?? ''].filter((part) => part !== '').join('; ');
};

type Marked = { readonly finding: Finding; readonly mark: readonly [string, string]; readonly paint: Sided['paint'] };

const rows = ({ finding, mark, paint }: Marked, frame: Frame): readonly Sided[] => {
  const { what, at, fields, since } = finding;
  const left = `    ${labelled(...mark)}${visible(at.object)}`;
  const painted = paint === undefined ? {} : { paint };
  const [only] = fields;
  if (only === undefined) return [{ left, right: [ofObject[what], sinceText(since, frame)].filter((part) => part !== '').join('; '), ...painted }];
  if (fields.length === 1) {
    const [whole, right] = [`${left}  ${visible(only.path)}  ${valuesOf(only, what)}`, remarkOf(only, what, frame)];
    if (columns(whole) + 2 + columns(right) <= frame.width) return [{ left: whole, right, ...painted }];
  }
  const width = Math.min(48, Math.max(...fields.map((field) => columns(visible(field.path)))));
  return [{ left, ...painted }, ...fields.map((field) => ({ left: `        ${pad(visible(field.path), width)}  ${valuesOf(field, what)}`, right: remarkOf(field, what, frame) }))];
};

/** A finding that counts: which field, what was recorded, what is live, who changed it when, and for how long it has been found. */
export const findingLines = (finding: Finding, frame: Frame): readonly Sided[] => rows({ finding, mark: ['!', 'drift'], paint: frame.colour.drift }, frame);

/** A finding that is told and does not count. */
export const ownerLines = (finding: Finding, frame: Frame): readonly Sided[] => rows({ finding, mark: ['i', 'owner'], paint: undefined }, frame);

const excuseText = ({ excuse }: Quiet): string =>
  excuse.by === 'controller' ? `${visible(excuse.name)}: ${visible(excuse.says)}` : `until ${excuse.expires.slice(0, 10)}, ${visible(excuse.owner)}: ${visible(excuse.says)} (${visible(excuse.at.file)}:${excuse.at.line})`;

/** A difference that does not count, with its excuse. */
export const quietLines = (quiet: Quiet, frame: Frame): readonly Sided[] => [
  ...rows({ finding: quiet, mark: ['.', 'quiet'], paint: undefined }, frame),
  { left: `        ${excuseText(quiet)}` },
];
