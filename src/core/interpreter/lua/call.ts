import type { CallExpression, Expression, StringCallExpression, TableCallExpression } from 'luaparse';
import { list, one, type Place } from './expression.ts';
import type { Many } from './frame.ts';
import { index, invoke } from './machine.ts';

type Call = CallExpression | TableCallExpression | StringCallExpression;

const argumentsOf = (node: Call): readonly Expression[] => {
  if (node.type === 'CallExpression') return node.arguments;
  return node.type === 'StringCallExpression' ? [node.argument] : [(node as unknown as { readonly arguments: Expression }).arguments];
};

const lineOf = (node: Call): number => node.loc?.start.line ?? 1;

/** Code of a call; `object:method()` hands the object on as the first argument. */
export const callOf = (place: Place, expression: Expression): Many => {
  const node = expression as Call;
  const { machine } = place;
  const line = lineOf(node);
  const args = list(place, argumentsOf(node), (node as { readonly range?: readonly [number, number] }).range?.[1]);
  const { base } = node;
  if (base.type === 'MemberExpression' && base.indexer === ':') {
    const self = one(place, base.base);
    const method = base.identifier.name;
    return (frame) => {
      const object = self(frame);
      const callee = index(machine, object, method);
      const given = [object, ...args(frame)];
      machine.run.line = line;
      return invoke(machine, callee, given);
    };
  }
  const callee = one(place, base);
  return (frame) => {
    const called = callee(frame);
    const given = args(frame);
    machine.run.line = line;
    return invoke(machine, called, given);
  };
};
