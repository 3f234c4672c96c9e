import { type Chunk, parse as parseLua } from 'luaparse';
import type { LuaAnswer } from '#core/model';
import { toBytes } from './bytes.ts';

/** Longer scripts are refused before they are read. */
const LONGEST = 256 * 1024;

type SyntaxTrouble = { readonly line?: number; readonly message: string };

const failed = (says: string, line?: number): LuaAnswer<never> => ({ ok: false, failure: { says, ...(line !== undefined && { line }) } });

const attempt = (text: string, luaVersion: '5.1' | '5.2'): LuaAnswer<Chunk> => {
  try {
    return { ok: true, value: parseLua(text, { luaVersion, encodingMode: 'pseudo-latin1', locations: true, ranges: true, comments: false }) };
  } catch (thrown) {
    if (thrown instanceof RangeError) return failed('it is nested too deep');
    const { line, message } = thrown as SyntaxTrouble;
    return failed(message.replace(/^\[\d+:\d+\] /, ''), line);
  }
};

/** A script's tree, with the bytes it was read from. */
export type Tree = { readonly chunk: Chunk; readonly source: string };

/** Parses a script. The language is gopher-lua's: Lua 5.1, and `goto` of 5.2. */
export const parsed = (script: string): LuaAnswer<Tree> => {
  if (script.length > LONGEST) return failed(`it is longer than ${LONGEST} characters`);
  const source = toBytes(script);
  const first = attempt(source, '5.1');
  const tree = first.ok ? first : attempt(source, '5.2');
  if (tree.ok) return { ok: true, value: { chunk: tree.value, source } };
  return first.ok ? tree : first;
};
