import { addressText, byText, type Plan } from '#core/model';
import type { Frame } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 10;

/** What is recorded under another address once the plan is done: whole clusters in a line, objects one by one. */
export const movedLines = ({ moves = [] }: Plan, { expand }: Frame): readonly string[] => {
  if (moves.length === 0) return [];
  const clusters = new Map<string, number>();
  const objects: string[] = [];
  for (const { from, to } of moves) {
    if (from.object !== to.object) objects.push(`    ${visible(addressText(from))} -> ${visible(addressText(to))}`);
    else clusters.set(`${from.cluster} -> ${to.cluster}`, (clusters.get(`${from.cluster} -> ${to.cluster}`) ?? 0) + 1);
  }
  const lines = [...[...clusters].sort(([one], [other]) => byText(one, other)).map(([pair, count]) => `    ${visible(pair)}   ${counted(count, 'object')}`), ...objects];
  const shown = expand === true ? lines : lines.slice(0, MOST);
  const more = lines.length - shown.length;
  return ['Moved in the record, and nowhere else:', ...shown, ...(more > 0 ? [`    … ${more} more`] : []), ''];
};
