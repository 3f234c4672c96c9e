import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lua } from '#core/interpreter/lua';

const run = (text: string): { readonly ok: boolean; readonly says?: string } => {
  const script = lua.load(text, {});
  if (!script.ok) return { ok: false, says: script.failure.says };
  const answer = script.value({ function: 'F', args: [{ spec: { list: [1, 2, 3], text: 'x'.repeat(1000) } }] });
  return answer.ok ? { ok: true } : { ok: false, says: answer.failure.says };
};

const body = (statements: string): string => `function F(o) ${statements} end`;

// Each would run for ever, or fill the memory, in an interpreter that does not count.
const hostile: Readonly<Record<string, string>> = {
  'an endless loop': body('while true do end'),
  'an endless loop outside of the function': 'while true do end',
  'an endless repeat': body('repeat until false'),
  'an endless for': body('for i = 1, 1/0 do end'),
  'a loop of goto': body('::a:: goto a'),
  'a loop that catches what ends it': body('while true do pcall(function() while true do end end) end'),
  'a loop in what mends an error': body('xpcall(error, function() while true do end end)'),
  'recursion without end': body('local function f() return f() + 1 end return f()'),
  'recursion through pcall': body('local function f() pcall(f) return f() end return f()'),
  'recursion through sort': body('local function f() table.sort({ 2, 1 }, f) return true end return f()'),
  'recursion through an iterator': body('local function f() for k in f do return k end end return f()'),
  'a text that doubles': body('local s = "x" while true do s = s .. s end'),
  'a text joined of itself': body('local t = {} for i = 1, 1e5 do t[i] = o.spec.text end return table.concat(t)'),
  'formats that grow': body('local s = o.spec.text while true do s = string.format("%s%s", s, s) end'),
  'upper case that grows': body('local s = o.spec.text while true do s = s:upper() .. s:reverse() end'),
  'an index far out': body('local t = {} for i = 1, 1000 do t[i * 1000000] = 1 end while true do t = { t } end'),
  'a table that grows': body('local t = {} while true do t[#t + 1] = {} end'),
  'keys without end': body('local t, n = {}, 0 while true do n = n + 1 t["k" .. n] = n end'),
  'a pattern that tries everything': body(`return string.find(o.spec.text, "${'x*'.repeat(30)}y")`),
  'a pattern of laziness': body(`return string.find(o.spec.text, "${'(.-)'.repeat(9)}y")`),
  'a pattern that balances': body(`while true do string.find("${'('.repeat(10_000)}", "%b()") end`),
  'unpacking more than there is': body('return unpack({}, 1, 1e9)'),
  'select in a loop': body('while true do select("#", unpack(o.spec.list)) end'),
  'formats that add up': body('while true do string.format("%99d", 1) end'),
  'next in a circle': body('local t = { 1 } while true do next(t) end'),
};

describe('hostile scripts come to an end', () => {
  it.each(Object.entries(hostile))('%s', (_, text) => {
    const before = process.hrtime.bigint();
    expect(run(text)).toMatchObject({ ok: false });
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(5_000);
  });
  it('a tree that is too deep', () => {
    expect(run(`function F() return ${'('.repeat(100_000)}1${')'.repeat(100_000)} end`)).toMatchObject({ ok: false });
    expect(run(body('do '.repeat(50_000) + 'end '.repeat(50_000)))).toMatchObject({ ok: false });
  });
  it('a script that is too long', () => expect(run(`-- ${'x'.repeat(300_000)}`)).toMatchObject({ ok: false }));
  it('comments that could be read in many ways', () =>
    expect(run(`${body('return 1')} ${'--[[a]]'.repeat(5000)} ${'--'.repeat(5000)}`)).toMatchObject({ ok: true }));
});

const absent = [
  'io',
  'os',
  'debug',
  'coroutine',
  'package',
  'jit',
  'ffi',
  'utf8',
  'bit32',
  'process',
  'globalThis',
  'fetch',
  'Function',
  'constructor',
  '__proto__',
];
const forbidden = [
  'load',
  'loadstring',
  'loadfile',
  'dofile',
  'getmetatable',
  'setmetatable',
  'rawget',
  'rawset',
  'rawequal',
  'getfenv',
  'setfenv',
  'collectgarbage',
  'module',
  'newproxy',
];

describe('nothing of the world is there', () => {
  it.each(absent)('%s is nil, among globals, in texts and in tables', (name) =>
    expect(run(body(`assert(_G["${name}"] == nil and ("")["${name}"] == nil and ({})["${name}"] == nil and o["${name}"] == nil) return 1`))).toEqual({
      ok: true,
    }),
  );
  it.each(forbidden)('%s is an error', (name) => expect(run(body(`${name}({}, {})`)).says).toBe(`call function ${name} is not supported here`));
  it.each(['io', 'os', 'fs', 'node:fs', 'child_process'])('no module %s', (name) =>
    expect(run(body(`require("${name}")`)).says).toBe(`module ${name} not found`),
  );
  it('one call leaves nothing for the next', () => {
    const script = lua.load('function F() count = (count or 0) + 1 string.extra = count return count, string.extra end', {});
    if (!script.ok) throw new Error(script.failure.says);
    const call = () => script.value({ function: 'F', args: [] });
    expect([call(), call()]).toEqual([
      { ok: true, value: [1, 1] },
      { ok: true, value: [1, 1] },
    ]);
  });
});

const piece = fc.constantFrom(
  'while true do',
  'for i = 1, 9 do',
  'for k, v in pairs(o) do',
  'if o then',
  'repeat',
  'until false',
  'end',
  'function f(...)',
  'return',
  'local x =',
  'x =',
  '{',
  '}',
  '(',
  ')',
  '..',
  '+',
  '#',
  'not',
  'nil',
  '1e308',
  '"%b()"',
  'o',
  'o.spec',
  'pcall(',
  'error(',
  ',',
  '::a::',
  'goto a',
  'string.rep(',
  'unpack(',
  'f',
  '...',
  '[[',
  ']]',
  '--',
  '\n',
  '=',
  'require',
  'and',
  'x',
  ';',
);

describe('whatever a script says', () => {
  it('it ends, with an answer or a failure', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof run(body(pieces.join(' '))).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
  it('patterns of any form end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abx.%*+-?[]()^$1bf'), maxLength: 24 }), fc.nat(300), (pattern, length) => {
        expect(typeof run(body(`for one in string.gmatch("${'ab'.repeat(length)}", [==[${pattern}]==]) do end`)).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
