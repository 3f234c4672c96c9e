import type { LuaFunction, LuaModules } from '#core/model';
import type { Library } from './arguments.ts';
import { textArg } from './arguments.ts';
import { toBytes } from './bytes.ts';
import { toJson, toLua } from './json.ts';
import { baseLibrary, FORBIDDEN } from './library-base.ts';
import { mathLibrary } from './library-math.ts';
import { stringLibrary } from './library-string.ts';
import { tableLibrary } from './library-table.ts';
import { type Machine, native } from './machine.ts';
import { raise, type Run } from './trouble.ts';
import { getAt, newTable, setAt, type Table } from './values.ts';

const fill = (machine: Machine, into: Table, library: Library): Table => {
  for (const [name, work] of Object.entries(library))
    setAt(
      into,
      name,
      native((args) => work({ machine, name, args })),
    );
  return into;
};

const foreign =
  ({ run }: Machine, work: LuaFunction) =>
  (args: Parameters<typeof native>[0] extends (given: infer Given) => unknown ? Given : never) => {
    const answer = work(args.map((arg) => (arg === undefined ? undefined : toJson(run, arg))));
    return answer.ok ? [toLua(run, answer.value)] : raise(run, answer.failure.says);
  };

const moduleOf = (machine: Machine, functions: LuaModules[string]): Table => {
  const table = newTable();
  for (const [name, work] of Object.entries(functions)) setAt(table, name, native(foreign(machine, work)));
  return table;
};

const forbidden = (machine: Machine, name: string) => native(() => raise(machine.run, `call function ${name} is not supported here`));

/** A machine with fresh globals: what Karmada gives its scripts, without the clock (`os`) and without chance. */
export const newMachine = (run: Run, modules: LuaModules): Machine => {
  const machine: Machine = { run, globals: newTable(), texts: newTable() };
  const { globals, texts } = machine;
  fill(machine, globals, baseLibrary);
  for (const name of FORBIDDEN) setAt(globals, name, forbidden(machine, name));
  setAt(globals, 'string', fill(machine, texts, stringLibrary));
  setAt(globals, 'table', fill(machine, newTable(), tableLibrary));
  const math = fill(machine, newTable(), mathLibrary);
  setAt(math, 'pi', Math.PI);
  setAt(math, 'huge', Number.POSITIVE_INFINITY);
  setAt(globals, 'math', math);
  setAt(globals, '_G', globals);
  setAt(globals, '_VERSION', 'Lua 5.1');
  const loaded = newTable();
  for (const [name, functions] of Object.entries(modules)) setAt(loaded, toBytes(name), moduleOf(machine, functions));
  const require = (given: Parameters<Library[string]>[0]) => {
    const name = textArg(given, 0);
    return [getAt(loaded, name) ?? raise(run, `module ${name} not found`)];
  };
  fill(machine, globals, { require });
  return machine;
};
