import type { Json, Lua, LuaAnswer, LuaFailure, LuaModules, LuaScript } from '#core/model';
import { fromBytes } from './bytes.ts';
import type { Act } from './frame.ts';
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

type Prepared = ReturnType<typeof newMachine> & { readonly main: Act };

const prepared = ({ chunk, source }: Tree, modules: LuaModules): Prepared => {
  const made = newMachine(modules);
  return { ...made, main: blockOf({ machine: made.machine, scope: newScope(undefined), source }, chunk.body) };
};

const called = ({ machine, renew, main }: Prepared, { function: name, args }: Parameters<LuaScript>[0]): ReturnType<LuaScript> => {
  const { run } = machine;
  return caught<readonly (Json | undefined)[]>(run, () => {
    renew();
    main({ cells: [], captured: [], more: [] });
    const callee = getAt(machine.globals, name);
    if (!isCallable(callee)) return without(name, callee);
    const given = args.map((arg) => toLua(run, arg));
    const results = invoke(machine, callee, given);
    return { ok: true, value: results.map((value) => resultOf(run, value)) };
  });
};

const without = (name: string, found: Value): LuaAnswer<never> => ({
  ok: false,
  failure: { says: found === undefined ? `it has no function ${name}` : `its ${name} is no function but a ${typeOf(found)}` },
});

const compiled = (tree: Tree, modules: LuaModules): LuaAnswer<LuaScript> =>
  caught(newRun(), () => {
    const code = prepared(tree, modules);
    return { ok: true, value: (call) => called(code, call) };
  });

/** Lua as Karmada's resource interpreter runs it. */
export const lua: Lua = {
  load: (text, modules) => {
    const tree = parsed(text);
    return tree.ok ? compiled(tree.value, modules) : tree;
  },
};
