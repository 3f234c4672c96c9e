const isDigit = (sign: string): boolean => /^\p{Nd}$/u.test(sign);
const isLetter = (sign: string): boolean => /^\p{L}$/u.test(sign);
const byCode = (one: string, other: string): number => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);

const digitsFrom = (signs: readonly string[], from: number): string => {
  const end = signs.findIndex((sign, at) => at >= from && !isDigit(sign));
  return signs.slice(from, end < 0 ? undefined : end).join('');
};

// Zeros count as leading ones only if no other digit stands before them.
const followsNumber = (signs: readonly string[], at: number): boolean => {
  for (let before = at - 1; before >= 0 && isDigit(signs[before] ?? ''); before--) if (signs[before] !== '0') return true;
  return false;
};

const byNumber = (mine: readonly string[], theirs: readonly string[], at: number): number => {
  const [here, there] = [mine[at] ?? '', theirs[at] ?? ''];
  const prefix = (here === '0' || there === '0') && followsNumber(mine, at) ? '1' : '';
  const [first, second] = [digitsFrom(mine, at), digitsFrom(theirs, at)];
  const [a, b] = [BigInt(`${prefix}${first}` || '0'), BigInt(`${prefix}${second}` || '0')];
  if (a !== b) return a < b ? -1 : 1;
  return first.length - second.length || byCode(here, there);
};

/** The order of go-yaml v2 for keys: letters after all else, runs of digits by their number. */
export const naturally = (one: string, other: string): number => {
  const [mine, theirs] = [[...one], [...other]];
  const at = mine.findIndex((sign, place) => sign !== theirs[place]);
  if (at < 0 || at >= theirs.length) return mine.length - theirs.length;
  const [here, there] = [mine[at] ?? '', theirs[at] ?? ''];
  if (isLetter(here) && isLetter(there)) return byCode(here, there);
  if (isLetter(here) || isLetter(there)) return isLetter(there) ? -1 : 1;
  return byNumber(mine, theirs, at);
};
