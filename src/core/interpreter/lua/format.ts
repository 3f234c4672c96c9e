import { type Given, numberArg, textArg } from './arguments.ts';
import { asText } from './machine.ts';
import { raise, spendText } from './trouble.ts';
import type { Value } from './values.ts';

const DIRECTIVE = /%[-+ #0]{0,5}\d{0,2}(?:\.\d{0,2})?[A-Za-z%]/g;

type Wish = { readonly flags: string; readonly width: number; readonly precision: number | undefined };

const padded = (text: string, { flags, width }: Wish, isNumber: boolean): string => {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
};

const signed = (text: string, { flags }: Wish): string =>
  text.startsWith('-') ? text : flags.includes('+') ? `+${text}` : flags.includes(' ') ? ` ${text}` : text;

const shortest = (value: number, precision: number): string => {
  const digits = precision === 0 ? 1 : precision;
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
  if (exponent < -4 || exponent >= digits) return exponentOf(value, digits - 1).replace(/\.?0+e/, 'e');
  const text = value.toFixed(Math.min(100, Math.max(0, digits - 1 - exponent)));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

const exponentOf = (value: number, precision: number): string => value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');

const whole = (value: number): bigint => BigInt(Number.isFinite(value) ? Math.trunc(value) : 0);

// As Go writes them: with a sign, not as the bits of a negative number.
const based = (value: number, radix: number): string => whole(value).toString(radix);

const numbers: Readonly<Record<string, (value: number, precision: number | undefined) => string>> = {
  d: (value, precision) => {
    const digits = whole(Math.abs(value))
      .toString()
      .padStart(precision ?? 0, '0');
    return value <= -1 ? `-${digits}` : digits;
  },
  o: (value) => based(value, 8),
  x: (value) => based(value, 16),
  X: (value) => based(value, 16).toUpperCase(),
  c: (value) => String.fromCharCode(Number(whole(value)) & 255),
  e: (value, precision = 6) => exponentOf(value, precision),
  E: (value, precision = 6) => exponentOf(value, precision).toUpperCase(),
  f: (value, precision = 6) => value.toFixed(precision),
  g: (value, precision = 6) => shortest(value, precision),
  G: (value, precision = 6) => shortest(value, precision).toUpperCase(),
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
};

const quoted = (text: string): string =>
  `"${text.replaceAll(/[\x00-\x1f"\\\x7f]/g, (one) => ESCAPES[one] ?? `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;

const shown = (value: Value): string => asText(value) ?? (value === undefined ? 'nil' : typeof value === 'boolean' ? String(value) : 'table');

type Directive = Wish & { readonly letter: string };

const PARTS = /^%([-+ #0]{0,5})(\d{0,2})(?:\.(\d{0,2}))?([A-Za-z%])$/;

const directiveOf = (text: string): Directive => {
  const [, flags = '', width = '', precision, letter = ''] = PARTS.exec(text) ?? [];
  return { flags, width: Number(width), precision: precision === undefined ? undefined : Number(precision), letter };
};

const filled = (given: Given, at: number, directive: Directive): string => {
  const { run } = given.machine;
  const { letter, precision } = directive;
  if (at >= given.args.length) return raise(run, `bad argument #${at + 1} to format (no value)`);
  if (letter === 's') return padded(shown(given.args[at]).slice(0, precision), directive, false);
  if (letter === 'q') return quoted(textArg(given, at));
  const write = numbers[letter === 'i' ? 'd' : letter] ?? raise(run, `invalid option '%${letter}' to format`);
  const number = write(numberArg(given, at), precision);
  return padded('deEfgGi'.includes(letter) ? signed(number, directive) : number, directive, letter !== 'c');
};

/** `string.format`: the text with its directives filled in. */
export const formatted = (given: Given): string => {
  let at = 0;
  const text = textArg(given, 0).replaceAll(DIRECTIVE, (found) => {
    const directive = directiveOf(found);
    if (directive.letter === '%') return '%';
    at += 1;
    return filled(given, at, directive);
  });
  spendText(given.machine.run, text.length);
  return text;
};
