import { addressText, byText, type Plan } from '#core/model';
import type { Frame } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 10;

/** What is recorded under another address once the plan is done: whole clusters in a text, objects one by one. */
export const movedTexts = ({ moves = [] }: Plan): readonly string[] => {
  const clusters = new Map<string, number>();
  const objects: string[] = [];
  for (const { from, to } of moves) {
    if (from.object !== to.object) objects.push(`${visible(addressText(from))} -> ${visible(addressText(to))}`);
    else clusters.set(`${from.cluster} -> ${to.cluster}`, (clusters.get(`${from.cluster} -> ${to.cluster}`) ?? 0) + 1);
  }
  return [...[...clusters].sort(([one], [other]) => byText(one, other)).map(([pair, count]) => `${visible(pair)}   ${counted(count, 'object')}`), ...objects];
};

/** The same as lines; the first of them unless all are asked for. */
export const movedLines = (plan: Plan, { expand }: Frame): readonly string[] => {
  const lines = movedTexts(plan).map((text) => `    ${text}`);
  if (lines.length === 0) return [];
  const shown = expand === true ? lines : lines.slice(0, MOST);
  const more = lines.length - shown.length;
  return ['Moved in the record, and nowhere else:', ...shown, ...(more > 0 ? [`    … ${more} more`] : []), ''];
};
