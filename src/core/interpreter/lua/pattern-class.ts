const CLASSES: Readonly<Record<string, RegExp>> = {
  a: /[A-Za-z]/,
  c: /[\x00-\x1f\x7f]/,
  d: /[0-9]/,
  l: /[a-z]/,
  p: /[!-/:-@[-`{-~]/,
  s: /[ \t-\r]/,
  u: /[A-Z]/,
  w: /[A-Za-z0-9]/,
  x: /[0-9A-Fa-f]/,
  z: /\x00/,
};

/** Whether a character is of a class: `%a`; in capitals, whether it is not; another character stands for itself. */
export const isOfClass = (character: string, letter: string): boolean => {
  const known = CLASSES[letter.toLowerCase()];
  if (known === undefined) return character === letter;
  return known.test(character) === (letter === letter.toLowerCase());
};

type Part = { readonly has: (character: string) => boolean; readonly length: number };

const partAt = (set: string, at: number): Part => {
  const letter = set.charAt(at);
  if (letter === '%') return { has: (character) => isOfClass(character, set.charAt(at + 1)), length: 2 };
  if (set.charAt(at + 1) === '-' && at + 2 < set.length)
    return { has: (character) => letter <= character && character <= set.charAt(at + 2), length: 3 };
  return { has: (character) => character === letter, length: 1 };
};

/** Whether a character is in a set: `[^%a_0-9]`, given without its brackets. */
export const isInSet = (character: string, set: string): boolean => {
  const negated = set.startsWith('^');
  for (let at = negated ? 1 : 0; at < set.length; ) {
    const { has, length } = partAt(set, at);
    if (has(character)) return !negated;
    at += length;
  }
  return negated;
};
