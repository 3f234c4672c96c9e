import { visible } from './sanitize.ts';

const MOST = 10;

/** Names in their order, at most ten unless all are asked for: `c1, c2 and 410 more`. */
export const namesText = (names: readonly string[], all = false): string => {
  const shown = all || names.length <= MOST + 1 ? names : names.slice(0, MOST);
  const more = names.length - shown.length;
  return `${shown.map(visible).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
};
