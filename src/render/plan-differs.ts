import type { Differing, Step } from '#core/model';
import type { Frame } from './frame.ts';
import { counted, cut, type Sided } from './layout.ts';
import { visible } from './sanitize.ts';
import { valueText } from './value-text.ts';
import { causes } from './words.ts';

const LONGEST = 120;

const shortly = (value: Differing['stored']): string => cut(valueText(value), LONGEST);

/** What a server makes of a value, in a sentence without its path. */
export const differingText = ({ predicted, stored, cause }: Differing): string => {
  if (cause === 'default') return 'is filled in';
  if (stored === undefined) return `${shortly(predicted)} is not kept`;
  return predicted === undefined ? `${shortly(stored)} is added` : `${shortly(stored)} is stored in place of ${shortly(predicted)}`;
};

/** Where the server's dry run did not confirm what was predicted, each with its likely cause; defaults are counted. */
export const differsLines = ({ differs = [] }: Pick<Step, 'differs'>, { expand }: Frame): readonly Sided[] => {
  const isNamed = ({ cause }: Differing): boolean => expand === true || cause !== 'default';
  const defaults = differs.filter((one) => !isNamed(one)).length;
  return [
    ...differs.filter(isNamed).map((one) => ({ left: `        ! ${visible(one.path)}  ${differingText(one)}`, right: `not as predicted: ${causes[one.cause]}` })),
    ...(defaults === 0 ? [] : [{ left: `        ! ${counted(defaults, 'value')} more than was sent`, right: `not as predicted: ${causes.default}` }]),
  ];
};
