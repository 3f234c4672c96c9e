import type { Plan } from '#core/model';
import { objectionTitle, toldOf, unknownText } from './forecast-words.ts';
import type { Frame } from './frame.ts';
import { wrap } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 10;

const wrapped = (text: string, indent: number, width: number): readonly string[] => wrap(visible(text), width - indent).map((line) => `${' '.repeat(indent)}${line}`);

/** What happens to pods and what objects, in a few lines; the first ten objections. Nothing where there is nothing to tell. */
export const forecastLines = ({ forecast }: Plan, { expand, width, colour }: Frame): readonly string[] => {
  const told = toldOf(forecast);
  if (told === undefined) return [];
  const shown = expand === true ? told.objections : told.objections.slice(0, MOST);
  const more = told.objections.length - shown.length;
  if (told.objections.length + told.unknown.length === 0) return [...wrap(`Forecast: ${visible(told.pods)}`, width), ''];
  return [
    colour.strong('Forecast:'),
    ...(told.pods === '' ? [] : wrapped(told.pods, 4, width)),
    ...shown.flatMap((one) => [...wrapped(objectionTitle(one, expand), 4, width), ...wrapped(one.says, 6, width)]),
    ...(more > 0 ? [`    … ${more} more`] : []),
    ...told.unknown.slice(0, expand === true ? undefined : MOST).flatMap((one) => wrapped(unknownText(one, expand), 4, width)),
    '',
  ];
};
