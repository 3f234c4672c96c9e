import type { DriftField, Excuse, Finding } from '#core/model';
import { ageOf } from '../age.ts';
import { visible } from '../sanitize.ts';
import type { Shelf } from './strings.ts';
import { valuePair } from './value-pair.ts';

/** Where texts and lists are put down; `text` makes controls visible first and is -1 for nothing, `texts` takes what is safe already. */
export type DriftShelves = { readonly texts: Shelf<string>; readonly text: (value: string | undefined) => number; readonly lists: Shelf<readonly number[]>; readonly now: string };

const authorOf = ({ manager, operation, subresource }: DriftField): string | undefined => {
  const through = [operation, subresource].filter((part) => part !== undefined);
  return manager === undefined ? undefined : `${manager}${through.length === 0 ? '' : ` (${through.join(', ')})`}`;
};

const whenOf = ({ time, after }: DriftField, now: string): string | undefined => {
  if (time !== undefined) return `${ageOf(time, now)} ago`;
  return after === undefined ? undefined : `less than ${ageOf(after, now)} ago`;
};

const isValued = ({ recorded, live }: DriftField): boolean => recorded !== undefined || live !== undefined;

const remarkOf = (field: DriftField, what: Finding['what']): string => {
  const owned = what === 'extra-owner' ? 'owned beside fleet' : what === 'taken-over' ? 'taken over' : '';
  const whose = isValued(field) || owned === '' ? owned : `as recorded, ${owned}`;
  return [whose, field.mild ?? ''].filter((part) => part !== '').join('; ');
};

/**
 * The fields of a finding as a list of lists: path, both values or their difference line by line, who, how long ago and at
 * which moment, for how long it has been found and since when, and what else there is to say.
 */
export const fieldList = (fields: readonly DriftField[], what: Finding['what'], { texts, text, lists, now }: DriftShelves): number =>
  lists.at(
    fields.map((field) => {
      const { path, recorded, live, since, time, after } = field;
      const values = isValued(field) ? valuePair(recorded, live, texts) : [-1, -1, -1];
      const found = since === undefined ? undefined : since === now ? 'new' : ageOf(since, now);
      return lists.at([text(path), ...values, text(authorOf(field)), text(whenOf(field, now)), text(time ?? after), text(found), text(since), text(remarkOf(field, what))]);
    }),
  );

/** Why a difference does not count, as a list: who says so, what they say, the first moment at which it counts again, how far off that is, and where it stands. */
export const excuseRow = (excuse: Excuse, { text, lists, now }: DriftShelves): number =>
  excuse.by === 'controller'
    ? lists.at([text(`controller ${excuse.name}`), text(excuse.says), -1, -1, -1])
    : lists.at([text(`rule of ${excuse.owner}`), text(excuse.says), text(excuse.expires), text(ageOf(now, excuse.expires)), text(`${visible(excuse.at.file)}:${excuse.at.line}`)]);
