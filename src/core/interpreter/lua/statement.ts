import type { Chunk, IfStatement, Statement } from 'luaparse';
import { assertNever } from '#core/model';
import { assignment, functionStatement, localStatement } from './assignment.ts';
import { callOf } from './call.ts';
import { list, one, type Place } from './expression.ts';
import type { Act, Leave } from './frame.ts';
import { genericFor, numericFor, repeatLoop, whileLoop } from './loops.ts';
import { inBlock } from './scope.ts';
import { spend } from './trouble.ts';
import { isTruthy } from './values.ts';

/** A body of statements, as luaparse has it. */
export type Body = Chunk['body'];

const BREAK: Leave = { by: 'break' };

/** Code of statements one after the other, in the block that is open; a `goto` to a label among them goes on there. */
export const bodyOf = (place: Place, body: Body): Act => {
  const { run } = place.machine;
  const labels = new Map(body.flatMap((node, at) => (node.type === 'LabelStatement' ? [[node.label.name, at] as const] : [])));
  const acts = body.map((node) => ({ act: actOf(place, node), line: node.loc?.start.line ?? 1 }));
  return (frame) => {
    for (let at = 0; at < acts.length; at += 1) {
      const { act, line } = acts[at] as (typeof acts)[number];
      run.line = line;
      spend(run, 1);
      const leave = act(frame);
      if (leave === undefined) continue;
      const label = leave.by === 'goto' ? labels.get(leave.label) : undefined;
      if (label === undefined) return leave;
      at = label;
    }
    return undefined;
  };
};

/** Code of statements in a block of their own. */
export const blockOf = (place: Place, body: Body): Act => inBlock(place.scope, () => bodyOf(place, body));

const choice = (place: Place, { clauses }: IfStatement): Act => {
  const branches = clauses.map((clause) => ({
    applies: clause.type === 'ElseClause' ? () => true : one(place, clause.condition),
    block: blockOf(place, clause.body),
  }));
  return (frame) => branches.find(({ applies }) => isTruthy(applies(frame)))?.block(frame);
};

const returning =
  (place: Place, values: ReturnType<typeof list>): Act =>
  (frame) => {
    const leave: Leave = { by: 'return', values: values(frame) };
    spend(place.machine.run, leave.values.length);
    return leave;
  };

/** Code of one statement. */
const actOf = (place: Place, node: Statement): Act => {
  switch (node.type) {
    case 'LocalStatement':
      return localStatement(place, node);
    case 'AssignmentStatement':
      return assignment(place, node);
    case 'FunctionDeclaration':
      return functionStatement(place, node);
    case 'CallStatement': {
      const call = callOf(place, node.expression);
      return (frame) => {
        call(frame);
        return undefined;
      };
    }
    case 'IfStatement':
      return choice(place, node);
    case 'WhileStatement':
      return whileLoop(place, node);
    case 'RepeatStatement':
      return repeatLoop(place, node);
    case 'ForNumericStatement':
      return numericFor(place, node);
    case 'ForGenericStatement':
      return genericFor(place, node);
    case 'DoStatement':
      return blockOf(place, node.body);
    case 'ReturnStatement':
      return returning(place, list(place, node.arguments));
    case 'BreakStatement':
      return () => BREAK;
    case 'GotoStatement':
      return () => ({ by: 'goto', label: node.label.name });
    case 'LabelStatement':
      return () => undefined;
    default:
      return assertNever(node);
  }
};
