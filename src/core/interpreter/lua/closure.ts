import type { FunctionDeclaration } from 'luaparse';
import type { Place } from './expression.ts';
import { type Cell, cellAt, type Frame, type One } from './frame.ts';
import { declare, newScope } from './scope.ts';
import { blockOf } from './statement.ts';

const capture = ({ cells, captured }: Frame, from: Place['scope']['captured'][number]['from']): Cell => {
  if (from.in === 'globals') return { value: undefined };
  return cellAt(from.in === 'cell' ? cells : captured, from.at);
};

/** Code that makes a function: it shares the variables around it. */
export const closureOf = ({ machine, scope, source }: Place, node: FunctionDeclaration, self = false): One => {
  const inner = newScope(scope);
  if (self) declare(inner, 'self');
  const names = node.parameters.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : []));
  for (const name of names) declare(inner, name);
  const count = names.length + Number(self);
  const takesMore = node.parameters.some(({ type }) => type === 'VarargLiteral');
  const body = blockOf({ machine, scope: inner, source }, node.body);
  return (frame) => {
    const captured = inner.captured.map(({ from }) => capture(frame, from));
    return {
      call: (args) => {
        const cells: Cell[] = [];
        for (let at = 0; at < count; at += 1) cells.push({ value: args[at] });
        const leave = body({ cells, captured, more: takesMore ? args.slice(count) : [] });
        return leave?.by === 'return' ? leave.values : [];
      },
    };
  };
};
