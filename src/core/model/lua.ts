import type { Json } from './json.ts';

/** What went wrong in a script: at one of its lines, counted from 1, where that is known. */
export type LuaFailure = { readonly says: string; readonly line?: number };

/** A value, or why there is none. */
export type LuaAnswer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: LuaFailure };

/** A function that scripts may call: JSON in, JSON out. */
export type LuaFunction = (args: readonly (Json | undefined)[]) => LuaAnswer<Json | undefined>;

/** Functions by name that a script gets with `require(NAME)`. */
export type LuaModules = Readonly<Record<string, Readonly<Record<string, LuaFunction>>>>;

/** A script that parses. Each call runs it anew, with nothing left of calls before; an empty table comes back as an empty list. */
export type LuaScript = (call: { readonly function: string; readonly args: readonly Json[] }) => LuaAnswer<readonly (Json | undefined)[]>;

/** Runs Lua: no file, no clock, no chance, and an end after so many steps. */
export type Lua = { readonly load: (text: string, modules: LuaModules) => LuaAnswer<LuaScript> };
