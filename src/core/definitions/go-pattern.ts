const classes: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  lower: 'a-z',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

// What RE2 writes in its own way, outside of a character class.
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\\A/g, '^'],
  [/\\z/g, '$'],
  [/\\a/g, '\\x07'],
  [/\(\?P</g, '(?<'],
  [/\\p([A-Z])(?![a-z])/g, '\\p{$1}'],
  [/\\P([A-Z])(?![a-z])/g, '\\P{$1}'],
];

const needless = /\\([^\w^$\\.*+?()[\]{}|/-])/g;

const translated = (pattern: string): string => {
  const posix = pattern.replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole);
  return spelled.reduce((text, [from, to]) => text.replace(from, to), posix).replace(needless, '$1');
};

const known = new Map<string, RegExp | undefined>();

const FLAGS = /(?<!\\)\(\?([ims]+)\)/;

const isOutermost = (before: string): boolean => (before.match(/(?<!\\)\(/g) ?? []).length === (before.match(/(?<!\\)\)/g) ?? []).length;

// Flags in the middle count from there on; as a group of its own, so do ours.
const flagged = (pattern: string): string => {
  const [whole = '', letters = ''] = FLAGS.exec(pattern) ?? [];
  if (whole === '') return pattern;
  const at = pattern.indexOf(whole);
  const [before, after] = [pattern.slice(0, at), flagged(pattern.slice(at + whole.length))];
  return isOutermost(before) && !after.includes('|') ? `${before}(?${letters}:${after})` : pattern;
};

const compiled = (pattern: string): RegExp | undefined => {
  const [head = '', letters = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  if (/\\[QEC]|\(\?[a-zA-Z]*U|\[\[:\^/.test(pattern)) return undefined;
  try {
    return new RegExp(translated(flagged(pattern.slice(head.length))), `${letters}u`);
  } catch {
    return undefined;
  }
};

/** A regular expression in Go's spelling (RE2) as one of this language; undefined where there is none that means the same. */
export const goPattern = (pattern: string): RegExp | undefined => {
  if (!known.has(pattern)) known.set(pattern, compiled(pattern));
  return known.get(pattern);
};
