import type { Json, Lua, LuaAnswer, LuaFailure, LuaModules, LuaScript } from '#core/model';
import { fromBytes } from './bytes.ts';
import { newMachine } from './globals.ts';
import { toJson, toLua } from './json.ts';
import { asText, invoke } from './machine.ts';
import { parsed, type Tree } from './parse.ts';
import { newScope } from './scope.ts';
import { blockOf } from './statement.ts';
import { isTrouble, newRun, type Run, type Trouble } from './trouble.ts';
import { getAt, isCallable, typeOf, type Value } from './values.ts';

const POSITION = /^<string>:\d+: /;

const failureOf = (trouble: Trouble): LuaFailure => {
  const says = trouble.lua === 'limit' ? trouble.says : fromBytes(asText(trouble.value) ?? `an error that is a ${typeOf(trouble.value)}`);
  return { says: says.replace(POSITION, ''), line: trouble.line };
};

const caught = <Result>(run: Run, work: () => LuaAnswer<Result>): LuaAnswer<Result> => {
  try {
    return work();
  } catch (thrown) {
    if (isTrouble(thrown)) return { ok: false, failure: failureOf(thrown) };
    if (thrown instanceof RangeError) return { ok: false, failure: { says: 'it needs more room than a script may have', line: run.line } };
    throw thrown;
  }
};

const resultOf = (run: Run, value: Value): Json | undefined => (value === undefined ? undefined : toJson(run, value));

const called = ({ chunk, source }: Tree, modules: LuaModules, { function: name, args }: Parameters<LuaScript>[0]): ReturnType<LuaScript> => {
  const run = newRun();
  return caught(run, () => {
    const machine = newMachine(run, modules);
    blockOf({ machine, scope: newScope(undefined), source }, chunk.body)({ cells: [], captured: [], more: [] });
    const callee = getAt(machine.globals, name);
    if (!isCallable(callee))
      return {
        ok: false,
        failure: { says: callee === undefined ? `it has no function ${name}` : `its ${name} is no function but a ${typeOf(callee)}` },
      };
    const results = invoke(
      machine,
      callee,
      args.map((arg) => toLua(run, arg)),
    );
    return { ok: true, value: results.map((value) => resultOf(run, value)) };
  });
};

/** Lua as Karmada's resource interpreter runs it. */
export const lua: Lua = {
  load: (text, modules) => {
    const tree = parsed(text);
    return tree.ok ? { ok: true, value: (call) => called(tree.value, modules, call) } : tree;
  },
};
