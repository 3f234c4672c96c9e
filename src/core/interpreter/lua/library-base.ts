import type { Library } from './arguments.ts';
import { tableArg, wholeArg } from './arguments.ts';
import { asText, invoke, type Machine, native } from './machine.ts';
import { numberIn, toNumber } from './numbers.ts';
import { isTrouble, raise, spend } from './trouble.ts';
import { getAt, isTable, isTruthy, nextOf, typeOf, type Value } from './values.ts';

const textOf = ({ run }: Machine, value: Value): string => {
  if (value === undefined) return 'nil';
  if (typeof value === 'boolean') return String(value);
  run.tables += typeof value === 'object' ? 1 : 0;
  return asText(value) ?? `${typeOf(value)}: 0x${run.tables.toString(16).padStart(8, '0')}`;
};

const wholeIn = (digits: string, radix: number): number | undefined => {
  const [, sign, rest = ''] = /^([+-]?)([\dA-Za-z]+)$/.exec(digits) ?? [];
  const places = [...rest].map((digit) => Number.parseInt(digit, 36));
  if (places.length === 0 || places.some((place) => place >= radix)) return undefined;
  return places.reduce((sum, place) => sum * radix + place, 0) * (sign === '-' ? -1 : 1);
};

// As gopher-lua reads a text: with a point it is a decimal number, without one a whole one.
const numberOf = (value: Value, radix: number | undefined): number | undefined => {
  if (typeof value !== 'string') return typeof value === 'number' ? value : undefined;
  const text = value.replaceAll(/^[ \n\t]+|[ \n\t]+$/g, '');
  if (text.includes('.')) return numberIn(text);
  const hex = radix === undefined && /^0x/i.test(text);
  return wholeIn(hex ? text.slice(2) : text, hex ? 16 : (radix ?? 10));
};

// One argument at least, be it nil.
const given =
  (name: string, work: (machine: Machine, args: readonly Value[]) => Value): Library[string] =>
  ({ machine, args }) => [args.length === 0 ? raise(machine.run, `bad argument #1 to ${name} (value expected)`) : work(machine, args)];

/** `pcall`: an error becomes a value. A limit does not: the script ends all the same. */
const attempted = (machine: Machine, work: () => readonly Value[], onError: (value: Value) => readonly Value[]): readonly Value[] => {
  const { depth } = machine.run;
  try {
    return [true, ...work()];
  } catch (thrown) {
    if (!isTrouble(thrown) || thrown.lua === 'limit') throw thrown;
    machine.run.depth = depth;
    return [false, ...onError(thrown.value)];
  }
};

const next: Library['next'] = (given) => {
  const entry = nextOf(tableArg(given, 0), given.args[1]);
  spend(given.machine.run, 1);
  if (entry === 'lost') return raise(given.machine.run, 'invalid key to next');
  return entry ?? [undefined];
};

const select: Library['select'] = (given) => {
  const [which, ...rest] = given.args;
  if (which === '#') return [rest.length];
  const at = wholeArg(given, 0);
  if (at === 0 || -at > rest.length) return raise(given.machine.run, 'bad argument #1 to select (index out of range)');
  return rest.slice(at < 0 ? at : at - 1);
};

const unpack: Library['unpack'] = (given) => {
  const table = tableArg(given, 0);
  const [first, last] = [wholeArg(given, 1, 1), wholeArg(given, 2, table.items.length)];
  spend(given.machine.run, Math.max(0, last - first));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => getAt(table, first + at));
};

const failing: Library['error'] = ({ machine: { run }, args: [value, level] }) => {
  if (typeof value === 'string' && level !== 0) return raise(run, value);
  throw { lua: 'error', value, line: run.line };
};

/** Lua's base functions, but for those that Karmada forbids. */
export const baseLibrary: Library = {
  assert: ({ machine, args }) => (isTruthy(args[0]) ? args : raise(machine.run, asText(args[1]) ?? 'assertion failed!')),
  error: failing,
  ipairs: (given) => [
    native(([table, at]) => {
      const place = Number(at) + 1;
      const value = isTable(table) ? getAt(table, place) : undefined;
      return value === undefined ? [undefined] : [place, value];
    }),
    tableArg(given, 0),
    0,
  ],
  next,
  pairs: (given) => [native((args) => next({ ...given, args })), tableArg(given, 0), undefined],
  pcall: ({ machine, args: [callee, ...rest] }) =>
    attempted(
      machine,
      () => invoke(machine, callee, rest),
      (value) => [value],
    ),
  xpcall: ({ machine, args: [callee, mend] }) =>
    attempted(
      machine,
      () => invoke(machine, callee, []),
      (value) => invoke(machine, mend, [value]),
    ),
  print: () => [],
  select,
  tonumber: given('tonumber', (_, [value, radix]) => numberOf(value, toNumber(radix))),
  tostring: given('tostring', (machine, [value]) => textOf(machine, value)),
  type: given('type', (_, [value]) => typeOf(value)),
  unpack,
};

/** Functions that Karmada takes from scripts, and what is not the same each time: each ends with an error that says so. */
export const FORBIDDEN = [
  'collectgarbage',
  'dofile',
  'getfenv',
  'getmetatable',
  'load',
  'loadfile',
  'loadstring',
  'rawequal',
  'rawget',
  'rawset',
  'setfenv',
  'setmetatable',
  'module',
  'newproxy',
];
