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
import { newRun, raise } from './trouble.ts';
import { type Callable, newTable, setAt, type Table, type Value } from './values.ts';

type Entries = readonly (readonly [name: string, value: Value])[];

const tableOf = (entries: Entries): Table => {
  const table = newTable();
  for (const [name, value] of entries) setAt(table, name, value);
  return table;
};

const libraryOf = (machine: Machine, library: Library): Entries =>
  Object.entries(library).map(([name, work]) => [name, native((args) => work({ machine, name, args }))]);

const foreign = ({ run }: Machine, work: LuaFunction): Callable =>
  native((args) => {
    const answer = work(args.map((arg) => (arg === undefined ? undefined : toJson(run, arg))));
    return answer.ok ? [toLua(run, answer.value)] : raise(run, answer.failure.says);
  });

const forbidden = (machine: Machine): Entries =>
  FORBIDDEN.map((name) => [name, native(() => raise(machine.run, `call function ${name} is not supported here`))]);

const requiring = (machine: Machine, modules: LuaModules): Library['require'] => {
  const loaded = Object.entries(modules).map(([name, functions]) => {
    const entries: Entries = Object.entries(functions).map(([member, work]) => [member, foreign(machine, work)]);
    return [toBytes(name), entries] as const;
  });
  return (given) => {
    const name = textArg(given, 0);
    const entries = loaded.find(([module]) => module === name)?.[1];
    return [entries === undefined ? raise(machine.run, `module ${name} not found`) : tableOf(entries)];
  };
};

/** A machine, and what makes it new for another call: what Karmada gives its scripts, without the clock (`os`) and without chance. */
export const newMachine = (modules: LuaModules): { readonly machine: Machine; readonly renew: () => void } => {
  const machine: Machine = { run: newRun(), globals: newTable(), texts: newTable() };
  const globals = [...libraryOf(machine, { ...baseLibrary, require: requiring(machine, modules) }), ...forbidden(machine)];
  const [texts, tables, numbers] = [stringLibrary, tableLibrary, mathLibrary].map((library) => libraryOf(machine, library));
  const renew = (): void => {
    Object.assign(machine.run, newRun());
    machine.texts = tableOf(texts ?? []);
    const math = tableOf([...(numbers ?? []), ['pi', Math.PI], ['huge', Number.POSITIVE_INFINITY]]);
    const all = tableOf([...globals, ['string', machine.texts], ['table', tableOf(tables ?? [])], ['math', math], ['_VERSION', 'Lua 5.1']]);
    setAt(all, '_G', all);
    machine.globals = all;
  };
  return { machine, renew };
};
