import { asText, type Machine } from './machine.ts';
import { toNumber } from './numbers.ts';
import { raise } from './trouble.ts';
import { isTable, type Table, typeOf, type Value } from './values.ts';

/** What a function of a library was given. */
export type Given = { readonly machine: Machine; readonly name: string; readonly args: readonly Value[] };

const wrong = ({ machine, name, args }: Given, at: number, expected: string): never =>
  raise(machine.run, `bad argument #${at + 1} to ${name} (${expected} expected, got ${at < args.length ? typeOf(args[at]) : 'no value'})`);

/** The argument as a text; a number is one, too. */
export const textArg = (given: Given, at: number): string => asText(given.args[at]) ?? wrong(given, at, 'string');

/** The argument as a number, or what stands for it where there is none. */
export const numberArg = (given: Given, at: number, otherwise?: number): number =>
  given.args[at] === undefined && otherwise !== undefined ? otherwise : (toNumber(given.args[at]) ?? wrong(given, at, 'number'));

/** The argument as a whole number. */
export const wholeArg = (given: Given, at: number, otherwise?: number): number => Math.trunc(numberArg(given, at, otherwise));

/** The argument as a table. */
export const tableArg = (given: Given, at: number): Table => {
  const value = given.args[at];
  return isTable(value) ? value : wrong(given, at, 'table');
};

/** Functions of a library by name. */
export type Library = Readonly<Record<string, (given: Given) => readonly Value[]>>;
