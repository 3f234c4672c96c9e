import type { One } from './frame.ts';
import { arithmetic, isLess, joined, type Machine, operands, sizeOf } from './machine.ts';
import { toNumber } from './numbers.ts';
import { raise, spend } from './trouble.ts';
import { isTruthy, typeOf, type Value } from './values.ts';
import { Bug } from '#core/model';

/** `and` and `or`: the right side only where it counts. */
export const logical = (operator: 'and' | 'or', left: One, right: One): One => {
  if (operator === 'and') {
    return (frame) => {
      const value = left(frame);
      return isTruthy(value) ? right(frame) : value;
    };
  }
  return (frame) => {
    const value = left(frame);
    return isTruthy(value) ? value : right(frame);
  };
};

type Compare = (machine: Machine, one: Value, other: Value) => Value;

const comparisons: Readonly<Record<string, Compare>> = {
  '==': (_, one, other) => one === other,
  '~=': (_, one, other) => one !== other,
  '<': isLess,
  '>': (machine, one, other) => isLess(machine, other, one),
  '<=': (machine, one, other) => !isLess(machine, other, one) && !isNaNPair(one, other),
  '>=': (machine, one, other) => !isLess(machine, one, other) && !isNaNPair(one, other),
  '..': joined,
};

const isNaNPair = (one: Value, other: Value): boolean => Number.isNaN(one) || Number.isNaN(other);

/** Operators between two values. */
export const binary = (machine: Machine, operator: string, [left, right]: readonly [One, One]): One => {
  const compute = arithmetic[operator];
  if (compute !== undefined) {
    return (frame) => {
      spend(machine.run, 1);
      const [one, other] = operands(machine, left(frame), right(frame));
      return compute(one, other);
    };
  }
  const compare = comparisons[operator];
  if (compare === undefined) throw new Bug(`Lua has no operator ${operator}`);
  return (frame) => {
    spend(machine.run, 1);
    return compare(machine, left(frame), right(frame));
  };
};

const negative = ({ run }: Machine, value: Value): number => {
  const number = toNumber(value);
  return number === undefined ? raise(run, `attempt to perform arithmetic on a ${typeOf(value)} value`) : -number;
};

/** Operators before one value. */
export const unary = (machine: Machine, operator: string, argument: One): One => {
  if (operator === 'not') return (frame) => !isTruthy(argument(frame));
  if (operator === '#') return (frame) => sizeOf(machine, argument(frame));
  return (frame) => negative(machine, argument(frame));
};
