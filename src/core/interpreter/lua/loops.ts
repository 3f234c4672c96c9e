import type { ForGenericStatement, ForNumericStatement, RepeatStatement, WhileStatement } from 'luaparse';
import { list, one, type Place } from './expression.ts';
import type { Act, Frame, Leave } from './frame.ts';
import { invoke } from './machine.ts';
import { toNumber } from './numbers.ts';
import { declare, inBlock } from './scope.ts';
import { blockOf, bodyOf } from './statement.ts';
import { raise, spend } from './trouble.ts';
import { isTruthy, type Value } from './values.ts';

// How a body left: `stop` where the loop is over, with what is handed on to the block around it.
const after = (leave: Leave | undefined): { readonly stop: boolean; readonly leave: Leave | undefined } =>
  leave === undefined ? { stop: false, leave } : { stop: true, leave: leave.by === 'break' ? undefined : leave };

/** `while … do … end`. */
export const whileLoop = (place: Place, node: WhileStatement): Act => {
  const [condition, body] = [one(place, node.condition), blockOf(place, node.body)];
  return (frame) => {
    while (isTruthy(condition(frame))) {
      spend(place.machine.run, 1);
      const { stop, leave } = after(body(frame));
      if (stop) return leave;
    }
    return undefined;
  };
};

/** `repeat … until …`, which sees the locals of the body. */
export const repeatLoop = (place: Place, node: RepeatStatement): Act => {
  const [body, condition] = inBlock(place.scope, () => [bodyOf(place, node.body), one(place, node.condition)] as const);
  return (frame) => {
    for (;;) {
      spend(place.machine.run, 1);
      const { stop, leave } = after(body(frame));
      if (stop) return leave;
      if (isTruthy(condition(frame))) return undefined;
    }
  };
};

const bounds = ({ machine }: Place, values: readonly Value[]): readonly number[] =>
  values.map((value, at) => toNumber(value) ?? raise(machine.run, `for statement ${['init', 'limit', 'step'][at]} must be a number`));

/** `for i = first, last, step do … end`. */
export const numericFor = (place: Place, node: ForNumericStatement): Act => {
  const parts = [one(place, node.start), one(place, node.end), node.step === null ? () => 1 : one(place, node.step)];
  const [cell, body] = inBlock(place.scope, () => [declare(place.scope, node.variable.name), bodyOf(place, node.body)] as const);
  return (frame: Frame) => {
    const [first = 0, last = 0, step = 1] = bounds(
      place,
      parts.map((part) => part(frame)),
    );
    if (step === 0) return raise(place.machine.run, 'for statement step is zero');
    for (let value = first; step > 0 ? value <= last : value >= last; value += step) {
      spend(place.machine.run, 1);
      frame.cells[cell] = { value };
      const { stop, leave } = after(body(frame));
      if (stop) return leave;
    }
    return undefined;
  };
};

/** `for a, b in … do … end`. */
export const genericFor = (place: Place, node: ForGenericStatement): Act => {
  const { machine, scope } = place;
  const source = list(place, node.iterators);
  const [cells, body] = inBlock(scope, () => [node.variables.map(({ name }) => declare(scope, name)), bodyOf(place, node.body)] as const);
  return (frame) => {
    const [iterate, state, start] = source(frame);
    let control = start;
    for (;;) {
      const values = invoke(machine, iterate, [state, control]);
      control = values[0];
      if (control === undefined) return undefined;
      cells.forEach((cell, at) => {
        frame.cells[cell] = { value: values[at] };
      });
      const { stop, leave } = after(body(frame));
      if (stop) return leave;
    }
  };
};
