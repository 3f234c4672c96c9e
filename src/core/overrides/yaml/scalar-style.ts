import { goNumberIn } from './go-number.ts';

/** How a text is written: bare, in quotes of either kind, or as a block of lines. */
export type Style = 'plain' | 'single' | 'double' | 'literal';

// Words that YAML 1.1 reads as something else than a text, and what go-yaml quotes for the sake of other readers.
const WORDS = new Set(
  ['', '~', '<<', '.nan', '.NaN', '.NAN', ...['.inf', '.Inf', '.INF'].flatMap((word) => [word, `+${word}`, `-${word}`])].concat(
    ['y', 'yes', 'on', 'true', 'n', 'no', 'off', 'false', 'null'].flatMap((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()]),
  ),
);
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const DATE = /^\d{4}-(\d{1,2})-(\d{1,2})(?:(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))|(?: \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?))?$/;

const isDate = (text: string): boolean => {
  const [, month = '', day = ''] = DATE.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
};

const seemsElse = (text: string): boolean => WORDS.has(text) || goNumberIn(text) !== undefined || isDate(text) || BASE_60.test(text);

const BREAK = /[\n\r\u0085\u2028\u2029]/;
/** Whether libyaml would write a sign as it is, given that Unicode is allowed; nothing beyond the basic plane is. */
export const isPrintable = (sign: string): boolean => /^[\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(sign);

const hasIndicators = (text: string): boolean =>
  /^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text) || /^[?:-](?:[ \t\n\r\u0085\u2028\u2029]|$)/.test(text) || /.:(?:[ \t\n\r\u0085\u2028\u2029]|$)/su.test(text) || /[ \t\n\r\u0085\u2028\u2029]#/.test(text);

const isSpecial = (text: string): boolean => [...text].some((sign) => !isPrintable(sign)) || / [\n\r\u0085\u2028\u2029]/.test(text);

/** The style that go-yaml v2 chooses for a text; a key is never a block. */
export const styleOf = (text: string, isKey: boolean): Style => {
  const special = isSpecial(text);
  if (text.includes('\n')) return special || text.endsWith(' ') || isKey ? 'double' : 'literal';
  if (seemsElse(text)) return 'double';
  const bare = !special && !/^ | $/.test(text) && !BREAK.test(text) && !hasIndicators(text);
  if (bare) return 'plain';
  return special || (isKey && BREAK.test(text)) || /[\r\u0085\u2028\u2029] /.test(text) ? 'double' : 'single';
};
