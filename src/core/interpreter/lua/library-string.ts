import { type Given, type Library, textArg, wholeArg } from './arguments.ts';
import { fromBytes, toBytes } from './bytes.ts';
import { formatted } from './format.ts';
import { native } from './machine.ts';
import { type Found, finder } from './pattern.ts';
import { raise, spend, spendText } from './trouble.ts';
import { isTruthy, type Value } from './values.ts';

const place = (at: number, length: number): number => (at < 0 ? Math.max(1, length + at + 1) : at === 0 ? 1 : at);

const slice = (given: Given): string => {
  const text = textArg(given, 0);
  const last = wholeArg(given, 2, -1);
  spendText(given.machine.run, text.length);
  return text.slice(place(wholeArg(given, 1, 1), text.length) - 1, Math.max(0, last < 0 ? text.length + last + 1 : last));
};

const captured = (text: string, { captures }: Found): readonly Value[] =>
  captures.map((one) => (typeof one === 'number' ? one + 1 : text.slice(one[0], one[1])));

const capturesOr = (text: string, found: Found): readonly Value[] =>
  found.captures.length === 0 ? [text.slice(found.from, found.to)] : captured(text, found);

const SPECIAL = /[\^$*+?.([%-]/;

const found = (given: Given, plain: boolean): Found | undefined => {
  const { run } = given.machine;
  const [text, pattern] = [textArg(given, 0), textArg(given, 1)];
  const from = place(wholeArg(given, 2, 1), text.length) - 1;
  if (from > text.length) return undefined;
  if (!plain && SPECIAL.test(pattern)) return finder(run, pattern)(text, from);
  spendText(run, text.length);
  const at = text.indexOf(pattern, from);
  return at < 0 ? undefined : { from: at, to: at + pattern.length, captures: [] };
};

const find: Library[string] = (given) => {
  const match = found(given, isTruthy(given.args[3]));
  return match === undefined ? [undefined] : [match.from + 1, match.to, ...captured(textArg(given, 0), match)];
};

const match: Library[string] = (given) => {
  const one = finder(given.machine.run, textArg(given, 1))(textArg(given, 0), place(wholeArg(given, 2, 1), textArg(given, 0).length) - 1);
  return one === undefined ? [] : capturesOr(textArg(given, 0), one);
};

const gmatch: Library[string] = (given) => {
  const text = textArg(given, 0);
  const look = finder(given.machine.run, textArg(given, 1));
  let from = 0;
  return [
    native(() => {
      const one = from > text.length ? undefined : look(text, from);
      if (one === undefined) return [undefined];
      from = one.to > one.from ? one.to : one.to + 1;
      return capturesOr(text, one);
    }),
  ];
};

const mapped =
  (change: (text: string) => string): Library[string] =>
  (given) => {
    const text = textArg(given, 0);
    spend(given.machine.run, text.length);
    return [change(text)];
  };

// Letter by letter, as Go does: one that would become two stays.
const recased = (text: string, change: (letter: string) => string): string =>
  toBytes([...fromBytes(text)].map((letter) => ([...change(letter)].length === 1 ? change(letter) : letter)).join(''));

const unsupported =
  (name: string): Library[string] =>
  ({ machine }) =>
    raise(machine.run, `string.${name} is not supported here`);

const byte: Library[string] = (given) => {
  const text = textArg(given, 0);
  const first = place(wholeArg(given, 1, 1), text.length);
  const last = wholeArg(given, 2, first);
  spend(given.machine.run, text.length);
  return [...text.slice(first - 1, last < 0 ? text.length + last + 1 : last)].map((one) => one.charCodeAt(0));
};

/** Lua's functions for texts. `dump`, `gsub` and `rep` are errors, as Karmada (v1.16) gives them to no script. */
export const stringLibrary: Library = {
  byte,
  char: (given) => [String.fromCharCode(...given.args.map((_, at) => wholeArg(given, at) & 255))],
  dump: unsupported('dump'),
  find,
  format: (given) => [formatted(given)],
  gmatch,
  gsub: unsupported('gsub'),
  len: (given) => [textArg(given, 0).length],
  lower: mapped((text) => recased(text, (letter) => letter.toLowerCase())),
  match,
  rep: unsupported('rep'),
  reverse: mapped((text) => [...text].reverse().join('')),
  sub: (given) => [slice(given)],
  upper: mapped((text) => recased(text, (letter) => letter.toUpperCase())),
};
