import type { Handover, Step } from '#core/model';
import { counted, type Sided } from './layout.ts';
import { visible } from './sanitize.ts';

const isWhole = ({ whole }: Handover): boolean => whole;

const textOf = ({ manager, operation, whole, fields, left }: Handover): string => {
  const who = `${visible(manager)} (${operation})`;
  if (whole) return `takes over all that ${who} owns: ${counted(fields.length, 'field')}; what the template drops later is removed`;
  if (fields.length === 0) return `shares with ${who}, which keeps ${counted(left, 'field')}: what the template drops later stays`;
  return `takes ${counted(fields.length, 'field')} from ${who}, which keeps ${left}`;
};

/** Those whose fields a step touches, who loses all of them first, each with a sentence on what is taken and what stays. */
export const takesOf = ({ takes = [] }: Pick<Step, 'takes'>): readonly { readonly says: string; readonly fields: Handover['fields'] }[] =>
  [...takes.filter(isWhole), ...takes.filter((one) => !isWhole(one))].map((one) => ({ says: textOf(one), fields: one.fields }));

/** From whom a step takes which fields, and what stays with whom. */
export const takesLines = (step: Step): readonly Sided[] => takesOf(step).map(({ says }) => ({ left: `        ${says}` }));
