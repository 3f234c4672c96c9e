import { addressText, byText, type Plan } from '#core/model';
import type { Frame } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 10;

/** What is said of moves. */
export const MOVED = 'Moved in the record, and nowhere else';

/** What is recorded under another address once the plan is done: whole clusters in a text, then objects one by one. */
export const movedTexts = ({ moves = [] }: Pick<Plan, 'moves'>): readonly string[] => {
  const clusters = new Map<string, number>();
  const objects: string[] = [];
  for (const { from, to } of moves) {
    if (from.object !== to.object) objects.push(`${visible(addressText(from))} -> ${visible(addressText(to))}`);
    else clusters.set(`${from.cluster} -> ${to.cluster}`, (clusters.get(`${from.cluster} -> ${to.cluster}`) ?? 0) + 1);
  }
  return [...[...clusters].sort(([one], [other]) => byText(one, other)).map(([pair, count]) => `${visible(pair)}   ${counted(count, 'object')}`), ...objects];
};

/** What moves, below the words that nothing else happens to it; the first ten. */
export const movedLines = (plan: Plan, { expand }: Frame): readonly string[] => {
  const texts = movedTexts(plan);
  if (texts.length === 0) return [];
  const shown = expand === true ? texts : texts.slice(0, MOST);
  const more = texts.length - shown.length;
  return [`${MOVED}:`, ...shown.map((text) => `    ${text}`), ...(more > 0 ? [`    … ${more} more`] : []), ''];
};
