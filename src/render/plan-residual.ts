import { type Left, type Plan, shortDigest } from '#core/model';
import type { Frame } from './frame.ts';
import { wrap } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 20;

/** How the end of a step is said. */
export const leftWords: Readonly<Record<Left['ended'], string>> = { failed: 'failed', stale: 'stale', blocked: 'blocked', 'not-begun': 'not begun' };

/** Of which plan this one is the rest, and why each of its steps was left; nothing for a plan of its own. */
export const residualLines = ({ residual }: Plan, { expand, width, colour }: Frame): readonly string[] => {
  if (residual === undefined) return [];
  const shown = expand === true ? residual.left : residual.left.slice(0, MOST);
  const more = residual.left.length - shown.length;
  const lines = shown.flatMap(({ at, ended, says }) => {
    const [first = '', ...rest] = wrap(visible(`${at.cluster}:${at.object} ${leftWords[ended]}: ${says}`), width - 8);
    return [`    ${first}`, ...rest.map((line) => `        ${line}`)];
  });
  return [colour.strong(`What plan ${shortDigest(residual.of)} left, and why:`), ...lines, ...(more > 0 ? [`    … ${more} more`] : []), ''];
};
