import { type Given, type Library, tableArg, textArg, wholeArg } from './arguments.ts';
import { asText, assign, invoke, isLess } from './machine.ts';
import { raise, spend, spendText } from './trouble.ts';
import { getAt, isTruthy, lengthOf, setAt, type Table, typeOf, type Value } from './values.ts';

const concat = (given: Given): string => {
  const { run } = given.machine;
  const table = tableArg(given, 0);
  const between = given.args[1] === undefined ? '' : textArg(given, 1);
  const [first, last] = [wholeArg(given, 2, 1), wholeArg(given, 3, lengthOf(table))];
  spend(run, Math.max(0, last - first));
  const parts: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const part = asText(getAt(table, at));
    parts.push(part ?? raise(run, `invalid value (${typeOf(getAt(table, at))}) at index ${at} in table for concat`));
  }
  spendText(
    run,
    parts.reduce((sum, part) => sum + part.length + between.length, 0),
  );
  return parts.join(between);
};

const insert = (given: Given): void => {
  const table = tableArg(given, 0);
  const size = lengthOf(table);
  const append = given.args.length < 3;
  const place = append ? size + 1 : wholeArg(given, 1);
  spend(given.machine.run, Math.max(0, size - place));
  for (let at = size; at >= place; at -= 1) setAt(table, at + 1, getAt(table, at));
  assign(given.machine, [table, place], given.args[append ? 1 : 2]);
};

const remove = (given: Given): Value => {
  const table = tableArg(given, 0);
  const size = lengthOf(table);
  const place = wholeArg(given, 1, size);
  if (size === 0 || place < 1 || place > size) return undefined;
  const removed = getAt(table, place);
  spend(given.machine.run, size - place);
  table.items.splice(place - 1, 1);
  return removed;
};

const merge = (parts: readonly [readonly Value[], readonly Value[]], before: (one: Value, other: Value) => boolean): readonly Value[] => {
  const [left, right] = parts;
  const merged: Value[] = [];
  let [first, second] = [0, 0];
  while (first < left.length && second < right.length) {
    if (before(right[second], left[first])) merged.push(right[second++]);
    else merged.push(left[first++]);
  }
  return [...merged, ...left.slice(first), ...right.slice(second)];
};

// By halves, so that an order that contradicts itself cannot make it run on.
const sorted = (values: readonly Value[], before: (one: Value, other: Value) => boolean): readonly Value[] => {
  if (values.length < 2) return values;
  const half = values.length >> 1;
  return merge([sorted(values.slice(0, half), before), sorted(values.slice(half), before)], before);
};

const sort = (given: Given): void => {
  const { machine, args } = given;
  const table: Table = tableArg(given, 0);
  const before =
    args[1] === undefined
      ? (one: Value, other: Value) => isLess(machine, one, other)
      : (one: Value, other: Value) => isTruthy(invoke(machine, args[1], [one, other])[0]);
  const size = lengthOf(table);
  spend(machine.run, size * 8);
  sorted(table.items.slice(0, size), before).forEach((value, at) => {
    setAt(table, at + 1, value);
  });
};

const largest = (table: Table): number =>
  Math.max(lengthOf(table), ...table.keys.filter((key, at) => typeof key === 'number' && table.values[at] !== undefined).map(Number));

/** Lua's functions for tables. */
export const tableLibrary: Library = {
  concat: (given) => [concat(given)],
  getn: (given) => [lengthOf(tableArg(given, 0))],
  insert: (given) => {
    insert(given);
    return [];
  },
  maxn: (given) => [largest(tableArg(given, 0))],
  remove: (given) => [remove(given)],
  sort: (given) => {
    sort(given);
    return [];
  },
};
