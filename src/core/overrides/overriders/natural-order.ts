const isDigit = (sign: string | undefined): boolean => sign !== undefined && /^\p{Nd}$/u.test(sign);
const isLetter = (sign: string): boolean => /^\p{L}$/u.test(sign);

const numberAt = (signs: readonly string[], from: number, start: number): { readonly value: number; readonly end: number } => {
  let [value, end] = [start, from];
  for (; isDigit(signs[end]); end++) value = value * 10 + Number(signs[end]);
  return { value, end };
};

// Zeros count as digits of a longer number only where another digit than zero stands before them.
const leads = (signs: readonly string[], at: number): number => {
  for (let before = at - 1; isDigit(signs[before]); before--) if (signs[before] !== '0') return 1;
  return 0;
};

const byNumber = (one: readonly string[], other: readonly string[], at: number): number => {
  const start = one[at] === '0' || other[at] === '0' ? leads(one, at) : 0;
  const [first, second] = [numberAt(one, at, start), numberAt(other, at, start)];
  return first.value - second.value || first.end - second.end || ((one[at] as string) < (other[at] as string) ? -1 : 1);
};

const byLetter = (a: string, b: string, digits: boolean): number | undefined => {
  const [one, other] = [isLetter(a), isLetter(b)];
  if (one && other) return a < b ? -1 : 1;
  if (one || other) return one === digits ? -1 : 1;
  return undefined;
};

/** The order in which go-yaml writes the keys of a map: numbers inside by their value, letters after other signs. */
export const byNature = (one: string, other: string): number => {
  const [first, second] = [[...one], [...other]];
  const at = first.findIndex((sign, index) => sign !== second[index]);
  const [a, b] = [first[at], second[at]];
  if (a === undefined || b === undefined) return first.length - second.length;
  return byLetter(a, b, isDigit(first[at - 1])) ?? byNumber(first, second, at);
};
