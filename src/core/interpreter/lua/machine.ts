import { numberText, toNumber } from './numbers.ts';
import { DEPTH, giveUp, type Run, raise, spend, spendText } from './trouble.ts';
import { type Callable, getAt, growth, isCallable, isTable, lengthOf, setAt, type Table, typeOf, type Value } from './values.ts';

/** What evaluated code has at hand: the run, the globals, and the functions of texts. Each call of a script begins with new tables. */
export type Machine = { readonly run: Run; globals: Table; texts: Table };

/** Calls a value; only a function can be called, as no script has metatables. */
export const invoke = ({ run }: Machine, callee: Value, args: readonly Value[]): readonly Value[] => {
  if (!isCallable(callee)) return raise(run, `attempt to call a ${typeOf(callee)} value`);
  spend(run, 1 + args.length);
  if (run.depth >= DEPTH) return giveUp(run, `it calls deeper than ${DEPTH}`);
  run.depth += 1;
  const results = callee.call(args);
  run.depth -= 1;
  return results;
};

const unindexable = (run: Run, value: Value, key: Value): never =>
  raise(run, `attempt to index a ${typeOf(value)} value${typeof key === 'string' ? ` (key '${key}')` : ''}`);

/** The value in something at a key. */
export const index = ({ run, texts }: Machine, from: Value, key: Value): Value => {
  spend(run, 1);
  if (isTable(from)) return getAt(from, key);
  if (typeof from === 'string') return getAt(texts, key);
  return unindexable(run, from, key);
};

/** Sets the value in a table at a key. */
export const assign = ({ run }: Machine, [to, key]: readonly [Value, Value], value: Value): void => {
  const table = isTable(to) ? to : unindexable(run, to, key);
  const place = key ?? raise(run, 'table index is nil');
  if (Number.isNaN(place)) raise(run, 'table index is NaN');
  spend(run, 1 + (value === undefined ? 0 : growth(table, place)));
  setAt(table, place, value);
};

/** A text or number as text; undefined for other values. */
export const asText = (value: Value): string | undefined =>
  typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : undefined;

/** Two texts or numbers as one text. */
export const joined = ({ run }: Machine, one: Value, other: Value): string => {
  const [left, right] = [asText(one), asText(other)];
  if (left === undefined || right === undefined) return raise(run, `attempt to concatenate a ${typeOf(left === undefined ? one : other)} value`);
  spendText(run, left.length + right.length);
  return left + right;
};

const modulo = (one: number, other: number): number => {
  const rest = one % other;
  return (other > 0 && rest < 0) || (other < 0 && rest > 0) ? rest + other : rest;
};

/** Arithmetic, by operator. */
export const arithmetic: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': modulo,
  '^': (one, other) => one ** other,
};

/** The numbers that two operands are. */
export const operands = ({ run }: Machine, one: Value, other: Value): readonly [number, number] => {
  const [left, right] = [toNumber(one), toNumber(other)];
  if (left === undefined || right === undefined)
    return raise(run, `attempt to perform arithmetic on a ${typeOf(left === undefined ? one : other)} value`);
  return [left, right];
};

/** Whether one value is less than another: both numbers, or both texts. */
export const isLess = ({ run }: Machine, one: Value, other: Value): boolean => {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  if (typeof one === 'string' && typeof other === 'string') return one < other;
  return raise(run, `attempt to compare ${typeOf(one)} with ${typeOf(other)}`);
};

/** `#value`. */
export const sizeOf = ({ run }: Machine, value: Value): number => {
  if (typeof value === 'string') return value.length;
  return isTable(value) ? lengthOf(value) : raise(run, `attempt to get length of a ${typeOf(value)} value`);
};

/** A function of a library. */
export const native = (call: Callable['call']): Callable => ({ call });
