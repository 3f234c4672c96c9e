/** For each word that is asked for, the numbers of the texts that have it. */
export const hitsOf = ({ texts }, asked) =>
  asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => new Set(texts.flatMap((text, at) => (text.toLowerCase().includes(word) ? [at] : []))));
