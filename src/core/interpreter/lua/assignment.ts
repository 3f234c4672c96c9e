import type { AssignmentStatement, FunctionDeclaration, Identifier, IndexExpression, LocalStatement, MemberExpression } from 'luaparse';
import { closureOf } from './closure.ts';
import { list, one, type Place } from './expression.ts';
import { type Act, cellAt, type Frame } from './frame.ts';
import { assign } from './machine.ts';
import { declare, resolve } from './scope.ts';
import { setAt, type Value } from './values.ts';

type Target = Identifier | MemberExpression | IndexExpression;

/** Finds where to write first, as Lua evaluates all of the left side before it writes any of it. */
type Writer = (frame: Frame) => (value: Value) => void;

const variable = ({ machine, scope }: Place, name: string): Writer => {
  const place = resolve(scope, name);
  if (place.in === 'globals') return () => (value) => setAt(machine.globals, name, value);
  return ({ cells, captured }) => {
    const cell = cellAt(place.in === 'cell' ? cells : captured, place.at);
    return (value) => {
      cell.value = value;
    };
  };
};

const writer = (place: Place, target: Target): Writer => {
  if (target.type === 'Identifier') return variable(place, target.name);
  const base = one(place, target.base);
  const key = target.type === 'MemberExpression' ? () => target.identifier.name : one(place, target.index);
  return (frame) => {
    const at = [base(frame), key(frame)] as const;
    return (value) => assign(place.machine, at, value);
  };
};

/** `a, b.c = …`. */
export const assignment = (place: Place, { variables, init }: AssignmentStatement): Act => {
  const writers = variables.map((target) => writer(place, target));
  const values = list(place, init);
  return (frame) => {
    const targets = writers.map((find) => find(frame));
    const given = values(frame);
    targets.forEach((write, at) => {
      write(given[at]);
    });
    return undefined;
  };
};

/** `local a, b = …`: the names are seen only after their values. */
export const localStatement = (place: Place, { variables, init }: LocalStatement): Act => {
  const values = list(place, init);
  const cells = variables.map(({ name }) => declare(place.scope, name));
  return (frame) => {
    const given = values(frame);
    cells.forEach((cell, at) => {
      frame.cells[cell] = { value: given[at] };
    });
    return undefined;
  };
};

/** `function a.b:c() … end` and `local function a() … end`, which sees itself. */
export const functionStatement = (place: Place, node: FunctionDeclaration): Act => {
  const { identifier } = node;
  if (identifier?.type === 'Identifier' && node.isLocal) {
    const at = declare(place.scope, identifier.name);
    const made = closureOf(place, node);
    return (frame) => {
      const cell = { value: undefined as Value };
      frame.cells[at] = cell;
      cell.value = made(frame);
      return undefined;
    };
  }
  const target = identifier as Target;
  const write = writer(place, target);
  const made = closureOf(place, node, target.type === 'MemberExpression' && target.indexer === ':');
  return (frame) => {
    write(frame)(made(frame));
    return undefined;
  };
};
