import { describe, expect, it } from 'vitest';
import { lua } from '#core/interpreter/lua';
import type { Json } from '#core/model';

const run = (text: string, args: readonly Json[] = []) => {
  const script = lua.load(text, { kube: { double: ([value]) => ({ ok: true, value: Number(value) * 2 }) } });
  if (!script.ok) return `syntax: ${script.failure.says} (line ${script.failure.line})`;
  const answer = script.value({ function: 'F', args });
  return answer.ok ? answer.value : `${answer.failure.says} (line ${answer.failure.line})`;
};

const says = (expression: string): unknown => {
  const answer = run(`function F() return ${expression} end`);
  return Array.isArray(answer) ? (answer.length < 2 ? answer[0] : answer) : answer;
};

const expressions: readonly { readonly lua: string; readonly want: unknown }[] = [
  { lua: '1 + 2 * 3 ^ 2', want: 19 },
  { lua: '-7 % 3', want: 2 },
  { lua: '7 / 2', want: 3.5 },
  { lua: '"10" + 5', want: 15 },
  { lua: '6 / 2 .. ""', want: '3' },
  { lua: '1024 * 1024 * 1024 * 4', want: 4294967296 },
  { lua: '2 ^ 53 .. ""', want: '9007199254740992' },
  { lua: '0.1 + 0.2 .. ""', want: '0.30000000000000004' },
  { lua: '0.00001 .. ""', want: '1e-05' },
  { lua: '"a" < "b" and 1 <= 1 and not (2 > 3)', want: true },
  { lua: 'nil == false', want: false },
  { lua: 'false or nil', want: undefined },
  { lua: 'nil and 1 or "else"', want: 'else' },
  { lua: '#"é" + #{ 1, 2, 3 }', want: 5 },
  { lua: '"é" .. "\\195\\169"', want: 'éé' },
  { lua: '(function(...) return select("#", ...) end)(1, nil, 3)', want: 3 },
  { lua: '(function() return 1, 2 end)()', want: [1, 2] },
  { lua: '((function() return 1, 2 end)())', want: 1 },
  { lua: 'unpack({ 1, 2, 3 }, 2)', want: [2, 3] },
  { lua: 'tonumber("0x10"), tonumber("ff", 16), tonumber("x")', want: [16, 255, undefined] },
  { lua: 'tostring(nil), tostring(true), type({}), type(print)', want: ['nil', 'true', 'table', 'function'] },
  { lua: 'math.max(1, 5, 3), math.floor(-1.5), math.ceil(1.2), math.huge > 1', want: [5, -2, 2, true] },
  { lua: 'table.concat({ "a", 1, "b" }, ",")', want: 'a,1,b' },
  { lua: '("abc"):upper(), ("abc"):sub(-2), ("abc"):len(), ("abc"):byte(1)', want: ['ABC', 'bc', 3, 97] },
  { lua: 'string.find("hello world", "o w")', want: [5, 7] },
  { lua: 'string.find("a.b", ".", 1, true)', want: [2, 2] },
  { lua: 'string.find("key=value", "(%w+)=(%w+)")', want: [1, 9, 'key', 'value'] },
  { lua: 'string.match("v1.25.3", "^v(%d+)%.(%d+)")', want: ['1', '25'] },
  { lua: 'string.match("  trim  ", "^%s*(.-)%s*$")', want: 'trim' },
  { lua: 'string.match("f(a(b)c)d", "%b()")', want: '(a(b)c)' },
  { lua: 'string.match("abc", "()b()")', want: [2, 3] },
  { lua: 'string.gsub("a", "a", "b")', want: 'string.gsub is not supported here (line 1)' },
  { lua: '("a"):rep(3)', want: 'string.rep is not supported here (line 1)' },
  { lua: 'string.upper("é"), string.upper("ß")', want: ['É', 'ß'] },
  { lua: 'string.match("a", "b")', want: undefined },
  { lua: 'tostring(string.match("a", "b"))', want: 'bad argument #1 to tostring (value expected) (line 1)' },
  { lua: 'tonumber("010"), tonumber("1e3"), tonumber("1.5e3"), "1e3" + 0', want: [10, undefined, 1500, 1000] },
  { lua: '1234567.5 .. ""', want: '1.2345675e+06' },
  { lua: 'string.match("[[x]]", "[%[%]]+")', want: '[[' },
  { lua: 'string.match("a-z", "[a%-z]+")', want: 'a-z' },
  { lua: 'string.format("%d %5.2f %s %q %x %05d %-4s|", 3, 1.5, "a", "b", 255, 42, "c")', want: '3  1.50 a "b" ff 00042 c   |' },
  { lua: 'string.format("%g %g %g %e", 0.1, 100000, 1e20, 12345)', want: '0.1 100000 1e+20 1.234500e+04' },
  { lua: 'pcall(function() error("x") end)', want: [false, '<string>:1: x'] },
  { lua: 'pcall(error, { code = 1 })', want: [false, { code: 1 }] },
  { lua: 'require("kube").double(21)', want: 42 },
  { lua: '{}', want: [] },
  { lua: '{ a = {}, b = { 1, 2 } }', want: { a: [], b: [1, 2] } },
  { lua: '{ 1, nil, 3 }', want: 'cannot encode sparse array (line 1)' },
  { lua: '{ 1, a = 2 }', want: 'cannot encode mixed or invalid key types (line 1)' },
  { lua: 'print', want: 'cannot encode function to JSON (line 1)' },
  { lua: '1 + {}', want: 'attempt to perform arithmetic on a table value (line 1)' },
  { lua: '("x").y.z', want: "attempt to index a nil value (key 'z') (line 1)" },
  { lua: 'setmetatable({}, {})', want: 'call function setmetatable is not supported here (line 1)' },
  { lua: 'require("os")', want: 'module os not found (line 1)' },
  { lua: 'os.time()', want: "attempt to index a nil value (key 'time') (line 1)" },
  { lua: 'math.random()', want: 'attempt to call a nil value (line 1)' },
];

describe('expressions', () => {
  it.each(expressions)('$lua', ({ lua: text, want }) => expect(says(text)).toEqual(want));
});

const scripts: readonly { readonly name: string; readonly lua: string; readonly args?: readonly Json[]; readonly want: unknown }[] = [
  { name: 'a numeric for counts down with a step', lua: 'function F() local s = "" for i = 5, 1, -2 do s = s .. i end return s end', want: ['531'] },
  {
    name: 'pairs goes over items first, then over keys as they came',
    lua: 'function F() local s = "" for k, v in pairs({ z = 1, "a", y = 2, "b" }) do s = s .. tostring(k) .. tostring(v) end return s end',
    want: ['1a2bz1y2'],
  },
  {
    name: 'ipairs ends at the first nil',
    lua: 'function F() local n = 0 for _ in ipairs({ 1, 2, nil, 4 }) do n = n + 1 end return n end',
    want: [2],
  },
  {
    name: 'a key may go while pairs runs',
    lua: 'function F() local t = { a = 1, b = 2 } for k in pairs(t) do t[k] = nil end return next(t) end',
    want: [undefined],
  },
  {
    name: 'each turn of a loop has variables of its own',
    lua: 'function F() local f = {} for i = 1, 3 do f[i] = function() i = i + 10 return i end end return f[1](), f[1](), f[2]() end',
    want: [11, 21, 12],
  },
  {
    name: 'closures share a variable',
    lua: 'function F() local n = 0 local function up() n = n + 1 end local function get() return n end up() up() return get() end',
    want: [2],
  },
  {
    name: 'a local function calls itself',
    lua: 'local function f(n) if n < 2 then return n end return f(n - 1) + f(n - 2) end function F() return f(10) end',
    want: [55],
  },
  {
    name: 'repeat sees the locals of its body',
    lua: 'function F() local n = 0 repeat n = n + 1 local done = n == 3 until done return n end',
    want: [3],
  },
  {
    name: 'break leaves the inner loop only',
    lua: 'function F() local n = 0 for i = 1, 3 do while true do n = n + 1 break end end return n end',
    want: [3],
  },
  {
    name: 'goto goes on with the next turn',
    lua: 'function F() local n = 0 for i = 1, 5 do if i % 2 == 0 then goto continue end n = n + i ::continue:: end return n end',
    want: [9],
  },
  { name: 'both sides are read before any is written', lua: 'function F() local a, b = 1, 2 a, b = b, a return a, b end', want: [2, 1] },
  {
    name: 'a method gets its object',
    lua: 'local t = { n = 4 } function t:get(m) return self.n + m end function F() return t:get(1) end',
    want: [5],
  },
  {
    name: 'sort takes an order',
    lua: 'function F() local t = { 3, 1, 2 } table.sort(t, function(a, b) return a > b end) return t end',
    want: [[3, 2, 1]],
  },
  {
    name: 'insert and remove move items',
    lua: 'function F() local t = { 1, 2 } table.insert(t, 1, 0) table.insert(t, 9) table.remove(t, 2) return t end',
    want: [[0, 2, 9]],
  },
  {
    name: 'gmatch gives each match',
    lua: 'function F() local s = {} for w in string.gmatch("a bc d", "%a+") do s[#s + 1] = w end return s end',
    want: [['a', 'bc', 'd']],
  },
  {
    name: 'an argument comes as a table',
    lua: 'function F(o) return o.spec.list[2], #o.spec.list, o.none end',
    args: [{ spec: { list: [1, null, 2] }, none: null }],
    want: [2, 2, undefined],
  },
  {
    name: 'parentheses cut to one value, and brackets of a call do not',
    lua: 'local function f() return 1, 2 end function F() return select("#", f()), select("#", (f()) ), #{ f() }, #{ (f() --[[ ) ]] ) } end',
    want: [2, 1, 2, 1],
  },
  {
    name: 'varargs are handed on',
    lua: 'local function g(...) local a, b = ... return b, a, ... end function F() return g(1, 2) end',
    want: [2, 1, 1, 2],
  },
  { name: 'an error says its line', lua: 'function F()\n  local x\n  return x.y\nend', want: "attempt to index a nil value (key 'y') (line 3)" },
  { name: 'a script without the function', lua: 'x = 1', want: 'it has no function F (line undefined)' },
  { name: 'a script that does not parse', lua: 'function F(\n  return', want: "syntax: <name> or '...' expected near 'return' (line 2)" },
  {
    name: 'a table that stands twice',
    lua: 'function F() local a = { 1 } return { x = a, y = a } end',
    want: 'cannot encode recursively nested tables to JSON (line 1)',
  },
  { name: 'an escape that Lua 5.1 lets pass', lua: 'function F() return "a\\.b" end', want: ['a.b'] },
];

describe('scripts', () => {
  it.each(scripts)('$name', ({ lua: text, args, want }) => expect(run(text, args)).toEqual(want));
});
