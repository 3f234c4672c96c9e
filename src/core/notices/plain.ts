// Controls, and the marks that reorder or hide what stands beside them: who made an object chose its name.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const LONGEST = 240;

/** A text of others in one line, without what reorders or hides, at most 240 characters. */
export const plain = (text: string): string => {
  const letters = [...text.replace(UNSAFE, '\u{fffd}')];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('');
};

/** `1 finding`, `2 findings`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
