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

/** From whom a step takes which fields, and what stays with whom; a text for each. */
export const takesTexts = ({ takes = [] }: Step): readonly string[] => [...takes.filter(isWhole), ...takes.filter((one) => !isWhole(one))].map(textOf);

/** The same as lines below a step. */
export const takesLines = (step: Step): readonly Sided[] => takesTexts(step).map((text) => ({ left: `        ${text}` }));
