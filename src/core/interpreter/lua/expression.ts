import type { Expression, TableConstructorExpression } from 'luaparse';
import { assertNever } from '#core/model';
import { callOf } from './call.ts';
import { closureOf } from './closure.ts';
import { cellAt, type Many, type One } from './frame.ts';
import { assign, index, type Machine } from './machine.ts';
import { binary, logical, unary } from './operators.ts';
import { resolve, type Scope } from './scope.ts';
import { spend } from './trouble.ts';
import { getAt, newTable, setAt } from './values.ts';

/** What code is compiled for: one machine, inside one function. */
export type Place = { readonly machine: Machine; readonly scope: Scope; readonly source: string };

const name = ({ machine, scope }: Place, text: string): One => {
  const place = resolve(scope, text);
  if (place.in === 'cell') return ({ cells }) => cellAt(cells, place.at).value;
  if (place.in === 'captured') return ({ captured }) => cellAt(captured, place.at).value;
  return () => getAt(machine.globals, text);
};

const MANY = ['CallExpression', 'TableCallExpression', 'StringCallExpression', 'VarargLiteral'];

const BLANK = /\s+|--\[(=*)\[[\s\S]*?\]\1\]|--[^\n]*/y;

const afterBlanks = (source: string, from: number): number => {
  let at = from;
  for (BLANK.lastIndex = at; BLANK.test(source); BLANK.lastIndex = at) at = BLANK.lastIndex;
  return at;
};

// The tree does not tell `(f())` from `f()`, and only the second gives all values: the source does, by what follows.
const isMany = ({ source }: Place, node: Expression, end: number | undefined): boolean => {
  if (!MANY.includes(node.type)) return false;
  const next = afterBlanks(source, (node as { readonly range?: readonly [number, number] }).range?.[1] ?? 0);
  return source.charAt(next) !== ')' || next + 1 === end;
};

const many = (place: Place, node: Expression): Many => (node.type === 'VarargLiteral' ? ({ more }) => more : callOf(place, node));

/** Code for a list of expressions: the last may give any number of values. `end` is where the call ends whose arguments they are. */
export const list = (place: Place, nodes: readonly Expression[], end?: number): Many => {
  const last = nodes.at(-1);
  const before = nodes.slice(0, -1).map((node) => one(place, node));
  if (last === undefined) return () => [];
  if (isMany(place, last, end)) {
    const rest = many(place, last);
    return (frame) => [...before.map((code) => code(frame)), ...rest(frame)];
  }
  const codes = [...before, one(place, last)];
  return (frame) => codes.map((code) => code(frame));
};

const each = (place: Place, nodes: readonly Expression[]): Many => {
  const codes = nodes.map((node) => one(place, node));
  return (frame) => codes.map((code) => code(frame));
};

const table = (place: Place, { fields }: TableConstructorExpression): One => {
  const { machine } = place;
  const listed = fields.flatMap((field) => (field.type === 'TableValue' ? [field.value] : []));
  // A call gives all its values only where nothing stands after it.
  const items = fields.at(-1)?.type === 'TableValue' ? list(place, listed) : each(place, listed);
  const members = fields.flatMap((field) => {
    if (field.type === 'TableValue') return [];
    const key = field.type === 'TableKeyString' ? () => field.key.name : one(place, field.key);
    return [{ key, value: one(place, field.value) }];
  });
  return (frame) => {
    const made = newTable();
    const values = items(frame);
    spend(machine.run, 4 + values.length);
    values.forEach((value, at) => {
      setAt(made, at + 1, value);
    });
    for (const { key, value } of members) assign(machine, [made, key(frame)], value(frame));
    return made;
  };
};

/** Code for the one value of an expression. */
export const one = (place: Place, node: Expression): One => {
  switch (node.type) {
    case 'NilLiteral':
      return () => undefined;
    case 'BooleanLiteral':
    case 'NumericLiteral':
    case 'StringLiteral':
      return () => node.value;
    case 'VarargLiteral':
      return ({ more }) => more[0];
    case 'Identifier':
      return name(place, node.name);
    case 'MemberExpression': {
      const base = one(place, node.base);
      return (frame) => index(place.machine, base(frame), node.identifier.name);
    }
    case 'IndexExpression': {
      const [base, key] = [one(place, node.base), one(place, node.index)];
      return (frame) => index(place.machine, base(frame), key(frame));
    }
    case 'FunctionDeclaration':
      return closureOf(place, node);
    case 'TableConstructorExpression':
      return table(place, node);
    case 'LogicalExpression':
      return logical(node.operator, one(place, node.left), one(place, node.right));
    case 'BinaryExpression':
      return binary(place.machine, node.operator, [one(place, node.left), one(place, node.right)]);
    case 'UnaryExpression':
      return unary(place.machine, node.operator, one(place, node.argument));
    case 'CallExpression':
    case 'TableCallExpression':
    case 'StringCallExpression': {
      const call = callOf(place, node);
      return (frame) => call(frame)[0];
    }
    default:
      return assertNever(node);
  }
};
