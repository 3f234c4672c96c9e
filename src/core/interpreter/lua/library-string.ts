import { type Given, type Library, textArg, wholeArg } from './arguments.ts';
import { formatted } from './format.ts';
import { asText, index, invoke, native } from './machine.ts';
import { type Found, finder } from './pattern.ts';
import { raise, spend, spendText } from './trouble.ts';
import { isCallable, isTable, isTruthy, typeOf, type Value } from './values.ts';

const place = (at: number, length: number): number => (at < 0 ? Math.max(1, length + at + 1) : at === 0 ? 1 : at);

const slice = (given: Given): string => {
  const text = textArg(given, 0);
  const last = wholeArg(given, 2, -1);
  spendText(given.machine.run, text.length);
  return text.slice(place(wholeArg(given, 1, 1), text.length) - 1, Math.max(0, last < 0 ? text.length + last + 1 : last));
};

const rep = (given: Given): string => {
  const [text, times] = [textArg(given, 0), Math.max(0, wholeArg(given, 1))];
  spendText(given.machine.run, text.length * times);
  return text.repeat(text === '' ? 0 : times);
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
  return one === undefined ? [undefined] : capturesOr(textArg(given, 0), one);
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

const written = (given: Given, pattern: string, groups: readonly Value[]): string =>
  pattern.replaceAll(/%([\s\S])/g, (_, letter: string) => {
    if (letter < '0' || letter > '9') return letter;
    const group = letter === '0' ? groups[0] : groups[Number(letter)];
    return asText(group) ?? raise(given.machine.run, 'invalid capture index');
  });

const replacement = (given: Given, text: string, one: Found): Value => {
  const { machine, args } = given;
  const whole = text.slice(one.from, one.to);
  const groups = capturesOr(text, one);
  const by = args[2];
  if (isCallable(by)) return invoke(machine, by, groups)[0];
  if (isTable(by)) return index(machine, by, groups[0]);
  return written(given, asText(by) ?? raise(machine.run, `bad argument #3 to gsub (string, table or function expected, got ${typeOf(by)})`), [
    whole,
    ...groups,
  ]);
};

const replaced = (given: Given, text: string, one: Found): string => {
  const whole = text.slice(one.from, one.to);
  const value = replacement(given, text, one);
  const put = isTruthy(value) ? (asText(value) ?? raise(given.machine.run, `invalid replacement value (a ${typeOf(value)})`)) : whole;
  spendText(given.machine.run, put.length + whole.length + 16);
  return put;
};

const gsub: Library[string] = (given) => {
  const [text, pattern] = [textArg(given, 0), textArg(given, 1)];
  const look = finder(given.machine.run, pattern);
  const most = Math.min(wholeArg(given, 3, Number.MAX_SAFE_INTEGER), pattern.startsWith('^') ? 1 : Number.MAX_SAFE_INTEGER);
  const parts: string[] = [];
  let [from, count] = [0, 0];
  for (let one = look(text, 0); one !== undefined && count < most; one = from > text.length ? undefined : look(text, from)) {
    count += 1;
    // After a match of nothing, the next character stands as it is.
    const beyond = one.to === one.from ? one.to + 1 : one.to;
    parts.push(text.slice(from, one.from), replaced(given, text, one), text.slice(one.to, beyond));
    from = beyond;
  }
  return [parts.join('') + text.slice(from), count];
};

const mapped =
  (change: (text: string) => string): Library[string] =>
  (given) => {
    const text = textArg(given, 0);
    spendText(given.machine.run, text.length);
    return [change(text)];
  };

const byte: Library[string] = (given) => {
  const text = textArg(given, 0);
  const first = place(wholeArg(given, 1, 1), text.length);
  const last = wholeArg(given, 2, first);
  spend(given.machine.run, text.length);
  return [...text.slice(first - 1, last < 0 ? text.length + last + 1 : last)].map((one) => one.charCodeAt(0));
};

/** Lua's functions for texts. Lower and upper case are those of ASCII. */
export const stringLibrary: Library = {
  byte,
  char: (given) => [String.fromCharCode(...given.args.map((_, at) => wholeArg(given, at) & 255))],
  find,
  format: (given) => [formatted(given)],
  gmatch,
  gsub,
  len: (given) => [textArg(given, 0).length],
  lower: mapped((text) => text.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase())),
  match,
  rep: (given) => [rep(given)],
  reverse: mapped((text) => [...text].reverse().join('')),
  sub: (given) => [slice(given)],
  upper: mapped((text) => text.replaceAll(/[a-z]+/g, (part) => part.toUpperCase())),
};
