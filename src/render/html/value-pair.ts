import type { Json } from '#core/model';
import { visible, visibleLines } from '../sanitize.ts';
import { textDiff } from '../text-diff.ts';
import { isSealed, unsealed, valueText } from '../value-text.ts';
import { yamlLines } from '../yaml-text.ts';
import type { Shelf } from './strings.ts';

/** Two values of a field side by side; where one of them is a text of several lines only `lines` is there, their difference. -1 for none. */
export type ValuePair = readonly [before: number, after: number, lines: number];

/** Puts two values of a field on a shelf of texts. */
export const valuePair = (before: Json | undefined, after: Json | undefined, texts: Shelf<string>): ValuePair =>
  typeof before === 'string' && typeof after === 'string' && (before.includes('\n') || after.includes('\n'))
    ? [-1, -1, texts.at(differenceOf(before, after))]
    : [texts.at(valueLines(before)), texts.at(valueLines(after)), -1];

const differenceOf = (before: string, after: string): string =>
  textDiff(before, after)
    .map(({ mark, text }) => `${mark}${text}`)
    .join('\n');

/** A value in as many lines as it has; each without control characters. */
export const valueLines = (value: Json | undefined): string => {
  if (typeof value === 'string' && value.includes('\n') && !isSealed(value)) return visibleLines(value.replace(/\n$/, '')).join('\n');
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return yamlLines(unsealed(value)).join('\n');
  return visible(valueText(value));
};
