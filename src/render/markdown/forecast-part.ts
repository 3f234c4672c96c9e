import type { Plan } from '#core/model';
import { objectionTitle, toldOf, unknownText } from '../forecast-words.ts';
import { counted } from '../layout.ts';
import { codeBlock } from './inert.ts';
import type { Part } from './parts.ts';

const MOST = 10;

/** What happens to pods, and the first ten of what objects and of what is not known. */
export const forecastPart = ({ forecast }: Plan): Part => {
  const told = toldOf(forecast);
  if (told === undefined) return { text: '', left: [] };
  const { pods, objections, unknown } = told;
  const lines = [...objections.slice(0, MOST).map((one) => `${objectionTitle(one)}: ${one.says}`), ...unknown.slice(0, MOST).map((one) => unknownText(one))];
  const more = objections.length - MOST;
  const title = `**Forecast**${pods === '' ? '' : `: ${pods}`}`;
  return { text: [title, ...(lines.length === 0 ? [] : [codeBlock(lines)])].join('\n\n'), left: more > 0 ? [counted(more, 'objection')] : [] };
};
