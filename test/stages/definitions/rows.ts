import type { Json, JsonObject } from '#core/model';

/** A schema of one field, with values that a server takes and values that it refuses. */
export type Row = { readonly name: string; readonly schema: JsonObject; readonly good: readonly Json[]; readonly bad: readonly Json[] };

/** A change of one field: from a value to values that a server takes and values that it refuses; `fixed`: only because the field may not change. */
export type ChangeRow = { readonly name: string; readonly schema: JsonObject; readonly from: Json; readonly good: readonly Json[]; readonly bad: readonly Json[]; readonly fixed?: true };

const text = (more: JsonObject = {}): JsonObject => ({ type: 'string', maxLength: 64, ...more });
const number = (more: JsonObject = {}): JsonObject => ({ type: 'integer', ...more });
const list = (items: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'array', maxItems: 8, items, ...more });
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });

/** A schema with rules. */
export const ruled = (schema: JsonObject, ...rules: readonly (string | JsonObject)[]): JsonObject => ({
  ...schema,
  'x-kubernetes-validations': rules.map((rule) => (typeof rule === 'string' ? { rule } : rule)),
});

const row = (name: string, schema: JsonObject, ...[good, bad]: readonly [readonly Json[], readonly Json[]]): Row => ({ name, schema, good, bad });
const format = (name: string, good: readonly Json[], bad: readonly Json[]): Row => row(`format ${name}`, text({ format: name }), good, bad);

/** Types, limits and lists. */
export const schemaRows: readonly Row[] = [
  row('a minimum', number({ minimum: 1 }), [1], [0]),
  row('an exclusive minimum', number({ minimum: 1, exclusiveMinimum: true }), [2], [1]),
  row('a maximum', number({ maximum: 9 }), [9], [10]),
  row('an exclusive maximum', { type: 'number', maximum: 9, exclusiveMaximum: true }, [8.5], [9]),
  row('a multiple', number({ multipleOf: 5 }), [10], [11]),
  row('a longest text', text({ maxLength: 3 }), ['äöü'], ['abcd']),
  row('a shortest text', text({ minLength: 3 }), ['abc'], ['ab']),
  row('a pattern', text({ pattern: '^[a-z]+$' }), ['abc'], ['Abc', '']),
  row('a pattern in the spelling of Go', text({ pattern: '^(?P<a>[[:alpha:]]+)\\z' }), ['abc'], ['a1']),
  row('a pattern without case', text({ pattern: '(?i)^abc$' }), ['ABC'], ['abd']),
  row('a closed set', text({ enum: ['a', 'b'] }), ['a'], ['c']),
  row('a closed set of numbers', number({ enum: [1, 2] }), [2], [3]),
  row('most items', list(number(), { maxItems: 2 }), [[1, 2]], [[1, 2, 3]]),
  row('fewest items', list(number(), { minItems: 1 }), [[1]], [[]]),
  row('a set', list(text(), { 'x-kubernetes-list-type': 'set' }), [['a', 'b']], []),
  row('items with keys', list(object({ name: text(), v: number() }, { required: ['name'] }), { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }), [[{ name: 'a' }, { name: 'b', v: 1 }]], []),
  row('items without a member that is required', list(object({ name: text(), v: number() }, { required: ['name'] })), [[{ name: 'a' }]], [[{ v: 1 }]]),
  row('required members', object({ a: number(), b: number() }, { required: ['a'] }), [{ a: 1 }], [{ b: 1 }, {}]),
  row('fewest members', { type: 'object', additionalProperties: text(), minProperties: 1 }, [{ a: 'b' }], [{}]),
  row('most members', { type: 'object', additionalProperties: text(), maxProperties: 1 }, [{ a: 'b' }], [{ a: 'b', c: 'd' }]),
  row('limits of the values of a map', { type: 'object', additionalProperties: number({ minimum: 3 }) }, [{ a: 3 }], [{ a: 2 }]),
  row('a number or a text', { 'x-kubernetes-int-or-string': true }, [80, '80%'], [true, 1.5]),
  row('a number or a text with a pattern', { 'x-kubernetes-int-or-string': true, pattern: '^[0-9]+%$' }, [80, '80%'], ['80']),
  row('any of two', object({ a: number(), b: number() }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] }), [{ a: 1 }, { a: 1, b: 2 }], [{}]),
  row('one of two', object({ a: number(), b: number() }, { oneOf: [{ required: ['a'] }, { required: ['b'] }] }), [{ a: 1 }], [{}, { a: 1, b: 2 }]),
  row('all of two', object({ a: number(), b: number() }, { allOf: [{ required: ['a'] }, { properties: { b: { minimum: 3 } } }] }), [{ a: 1 }, { a: 1, b: 3 }], [{ a: 1, b: 2 }]),
  row('not what it may not be', number({ not: { enum: [13] } }), [12], [13]),
  row('an embedded object', { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true }, [{ apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'b' } }], [{ kind: 'ConfigMap' }, { apiVersion: '', kind: 'X' }]),
  row('a 32 bit number', number({ format: 'int32' }), [2147483647], [2147483648]),
  row('nothing', text({ nullable: true }), [null], []),
  row('nothing where something must be', text(), [], [null]),
];

/** Formats of texts. */
export const formatRows: readonly Row[] = [
  format('date', ['2024-02-29'], ['2023-02-29', 'today']),
  format('date-time', ['2024-02-29T12:00:00Z', '2024-02-29T12:00:00.5+01:00'], ['2024-02-29', '2024-02-29T25:00:00Z']),
  format('duration', ['90m', '1h30m'], ['soon']),
  format('ipv4', ['10.0.0.1'], ['10.0.0', '::1']),
  format('ipv6', ['::1', '2001:db8::1'], ['10.0.0.1', ':::1']),
  format('cidr', ['10.0.0.0/8', '2001:db8::/32'], ['10.0.0.0', '10.0.0.0/33']),
  format('uri', ['https://example.com/a?b', '/a'], ['no uri']),
  format('email', ['a@example.com'], ['example.com']),
  format('hostname', ['example.com', 'a'], ['-a', 'a_b']),
  format('mac', ['00:11:22:33:44:55'], ['00:11:22']),
  format('uuid', ['6f1d2c3b-0000-4000-8000-0123456789ab'], ['6f1d']),
  format('uuid4', ['6f1d2c3b-0000-4000-8000-0123456789ab'], ['6f1d2c3b-0000-5000-8000-0123456789ab']),
  format('byte', ['YWJj'], ['a']),
  format('hexcolor', ['#ffffff'], ['#fffff']),
  format('ssn', ['123-45-6789'], ['12-345-6789']),
  format('k8s-short-name', ['a-b'], ['A', 'a.b']),
  format('k8s-long-name', ['a.b'], ['a..b']),
  format('no-such-format', ['anything'], []),
];

const pair = { a: number(), b: number() };
const names = list(text(), { 'x-kubernetes-list-type': 'atomic' });

/** Rules in CEL on new values. */
export const ruleRows: readonly Row[] = [
  row('a comparison', ruled(object(pair), 'self.a <= self.b'), [{ a: 1, b: 2 }], [{ a: 3, b: 2 }]),
  row('a message', ruled(object(pair), { rule: 'self.a <= self.b', message: 'a must not exceed b' }), [{ a: 1, b: 2 }], [{ a: 3, b: 2 }]),
  row('a message that is computed', ruled(object(pair), { rule: 'self.a <= self.b', messageExpression: '"a is more than b" + (self.b > 1 ? ", which is " + "something" : "")' }), [], [{ a: 3, b: 2 }]),
  row('a message that cannot be computed', ruled(object(pair), { rule: 'self.a <= 1', message: 'small, please', messageExpression: 'self.b > 1 ? "b" : "a"' }), [], [{ a: 3 }]),
  row('a field path', ruled(object(pair), { rule: 'self.a <= self.b', fieldPath: '.a', message: 'too much' }), [], [{ a: 3, b: 2 }]),
  row('a reason of missing', ruled(object(pair), { rule: 'has(self.a)', fieldPath: '.a', reason: 'FieldValueRequired', message: 'a, please' }), [{ a: 1 }], [{ b: 2 }]),
  row('a reason of forbidding', ruled(object(pair), { rule: '!has(self.a)', fieldPath: '.a', reason: 'FieldValueForbidden', message: 'no a' }), [{ b: 1 }], [{ a: 2 }]),
  row('a reason of repeating', ruled(number(), { rule: 'self != 3', reason: 'FieldValueDuplicate' }), [1], [3]),
  row('a member that is not there', ruled(object(pair), 'self.a > 0'), [{ a: 1 }], [{ b: 1 }]),
  row('a rule on a number', ruled(number(), 'self % 2 == 0'), [4], [5]),
  row('a rule on items', list(ruled(text(), 'self.startsWith("a")')), [['ab']], [['ab', 'b']]),
  row('a rule on values of a map', { type: 'object', maxProperties: 4, additionalProperties: ruled(text(), 'self != ""') }, [{ a: 'b' }], [{ a: '' }]),
  row('members by name', ruled(object({ 'a-b': number(), namespace: text(), 'x.y': number() }), 'self.a__dash__b == self.x__dot__y && self.__namespace__ == "n"'), [{ 'a-b': 1, 'x.y': 1, namespace: 'n' }], [{ 'a-b': 1, 'x.y': 2, namespace: 'n' }]),
  row('a map', ruled({ type: 'object', maxProperties: 4, additionalProperties: text() }, 'self.all(key, key.size() > 1 && self[key] != "")'), [{ ab: 'x' }], [{ a: 'x' }, { ab: '' }]),
  row('whether some, all and exactly one', ruled(list(number()), 'self.exists(x, x == 1) && self.all(x, x < 9) && self.exists_one(x, x == 2)'), [[1, 2]], [[2], [1, 2, 2], [1, 2, 9]]),
  row('map and filter', ruled(list(number()), 'self.map(x, x * 2).filter(x, x > 4).size() == 1'), [[1, 3]], [[3, 4]]),
  row('two variables', ruled(list(number()), 'self.all(i, x, i == 0 || self[i - 1] < x)'), [[1, 2, 3]], [[2, 1]]),
  row('a list is sorted', ruled(list(number()), 'self.isSorted()'), [[1, 2]], [[2, 1]]),
  row('sum, min and max', ruled(list(number(), { minItems: 1 }), 'self.sum() == 6 && self.min() == 1 && self.max() == 3'), [[1, 2, 3]], [[1, 1, 4]]),
  row('a place in a list', ruled(names, 'self.indexOf("b") == 1 && self.lastIndexOf("b") == 2'), [['a', 'b', 'b']], [['b', 'a', 'b']]),
  row('sets', ruled(names, 'sets.contains(["a", "b"], self) && !sets.intersects(self, ["c"])'), [['a']], [['a', 'd']]),
  row('finding in a text', ruled(text(), 'self.find("[0-9]+") == "12" && self.findAll("[0-9]").size() == 3'), ['a12b3'], ['a1']),
  row('a text that matches', ruled(text(), 'self.matches("^(?i)a[[:digit:]]\\\\z") || self == ""'), ['A1', ''], ['b1']),
  row('another case, and another sign', ruled(text({ maxLength: 8 }), 'self.lowerAscii() == "a-b" && self.charAt(0) == "A" && self.replace("A", "x").trim() == "x-b"'), ['A-b'], ['b-A']),
  row('parts of a text', ruled(text({ maxLength: 8 }), 'self.split("-").size() == 2 && self.split("-")[0] == "a"'), ['a-b'], ['b-a', 'a']),
  row('substrings', ruled(text({ minLength: 3 }), 'self.substring(0, 2) == "ab" && self.indexOf("c") == 2 && self.size() == 3'), ['abc'], ['abd']),
  row('a formatted text', ruled(object(pair), '"%d of %d".format([self.a, self.b]) == "1 of 2"'), [{ a: 1, b: 2 }], [{ a: 2, b: 2 }]),
  row('a quantity', ruled(text(), 'isQuantity(self) && quantity(self).isLessThan(quantity("1Gi")) && quantity(self).compareTo(quantity("1Mi")) >= 0'), ['512Mi'], ['2Gi', 'much', '1Ki']),
  row('an address', ruled(text(), 'isIP(self) && ip(self).family() == 4 && !ip(self).isLoopback()'), ['10.0.0.1'], ['127.0.0.1', '::1', 'x']),
  row('a network', ruled(text(), 'isCIDR(self) && cidr("10.0.0.0/8").containsCIDR(cidr(self)) && cidr(self).prefixLength() == 16'), ['10.1.0.0/16'], ['11.0.0.0/16', '10.1.0.0/17']),
  row('an address that is written as it should be', ruled(text(), 'ip.isCanonical(self)'), ['2001:db8::1'], ['2001:DB8::1']),
  row('an address of the web', ruled(text(), 'isURL(self) && url(self).getScheme() == "https" && url(self).getHostname() == "example.com" && url(self).getPort() == "8443"'), ['https://example.com:8443/a'], ['http://example.com:8443/', 'example']),
  row('a named format', ruled(text(), '!format.dns1123Label().validate(self).hasValue()'), ['a-b'], ['A', '']),
  row('a semantic version', ruled(text(), 'isSemver(self) && semver(self).isGreaterThan(semver("1.2.3")) && semver(self).major() == 1'), ['1.10.0'], ['1.2.3', '2.0.0', '1']),
  row('a duration and a time', ruled(object({ d: text({ format: 'duration' }), t: text({ format: 'date-time' }) }), 'self.d >= duration("1m") && self.t > timestamp("2024-01-01T00:00:00Z") && self.t.getFullYear() == 2024'), [{ d: '90s', t: '2024-05-06T07:08:09Z' }], [{ d: '30s', t: '2024-05-06T07:08:09Z' }, { d: '90s', t: '2023-05-06T07:08:09Z' }]),
  row('a number or a text by its type', ruled({ 'x-kubernetes-int-or-string': true }, 'type(self) == int ? self < 100 : self.endsWith("%")'), [5, '5%'], [500, '5']),
  row('optional members', ruled(object({ a: object({ b: number() }) }), 'self.?a.?b.orValue(1) == 1'), [{}, { a: {} }, { a: { b: 1 } }], [{ a: { b: 2 } }]),
  row('a choice', ruled(object({ kind: text(), a: number() }), 'self.kind == "x" ? has(self.a) : !has(self.a)'), [{ kind: 'x', a: 1 }, { kind: 'y' }], [{ kind: 'x' }, { kind: 'y', a: 1 }]),
  row('a number with a fraction', ruled({ type: 'number' }, 'self > 0.5 && self < 2'), [1, 1.5], [0.25, 2]),
  row('base64', ruled(text({ format: 'byte' }), 'self == b"abc"'), ['YWJj'], ['YWJk']),
  row('a rule that only changes concern', ruled(number(), 'self >= oldSelf'), [1], []),
  row('a rule that may be without a stored value', ruled(number(), { rule: 'oldSelf.hasValue() || self == 1', optionalOldSelf: true }), [1], [2]),
];

/** Rules in CEL, and limits, on changed values. */
export const changeRows: readonly ChangeRow[] = [
  { name: 'a value', schema: ruled(text(), { rule: 'self == oldSelf', message: 'it stays' }), from: 'a', good: [], bad: ['b'], fixed: true },
  { name: 'a value, the other way round', schema: ruled(text(), 'oldSelf == self'), from: 'a', good: [], bad: ['b'], fixed: true },
  { name: 'a member', schema: ruled(object(pair), { rule: 'self.a == oldSelf.a', message: 'a stays' }), from: { a: 1, b: 1 }, good: [{ a: 1, b: 2 }], bad: [{ a: 2, b: 1 }], fixed: true },
  { name: 'a member that was there', schema: ruled(object(pair), '!has(oldSelf.a) || (has(self.a) && self.a == oldSelf.a)'), from: { a: 1 }, good: [{ a: 1, b: 1 }], bad: [{ a: 2 }], fixed: true },
  { name: 'a member in items with keys', schema: list(object({ name: text(), size: ruled(number(), 'self == oldSelf') }, { required: ['name'] }), { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }), from: [{ name: 'a', size: 1 }, { name: 'b', size: 2 }], good: [[{ name: 'b', size: 2 }]], bad: [[{ name: 'a', size: 3 }, { name: 'b', size: 2 }]], fixed: true },
  { name: 'a value of a map', schema: { type: 'object', maxProperties: 4, additionalProperties: ruled(text(), 'self == oldSelf') }, from: { a: 'x' }, good: [{ a: 'x', b: 'y' }], bad: [{ a: 'z' }], fixed: true },
  { name: 'a member with optional stored value', schema: ruled(number(), { rule: '!oldSelf.hasValue() || oldSelf.value() == self', optionalOldSelf: true }), from: 1, good: [], bad: [2], fixed: true },
  { name: 'a set whose order is nothing', schema: ruled(list(text(), { 'x-kubernetes-list-type': 'set' }), 'self == oldSelf'), from: ['a', 'b'], good: [], bad: [['a']], fixed: true },
  { name: 'a number that only grows', schema: ruled(number(), { rule: 'self >= oldSelf', message: 'it only grows' }), from: 3, good: [4], bad: [2] },
  { name: 'a list that only grows', schema: ruled(list(text()), 'oldSelf.all(x, x in self)'), from: ['a'], good: [['b', 'a']], bad: [['b']] },
  { name: 'a step from one to the next', schema: ruled(text(), 'oldSelf == "new" ? self in ["new", "open"] : true'), from: 'new', good: ['open'], bad: ['closed'] },
  { name: 'a limit', schema: number({ maximum: 5 }), from: 3, good: [5], bad: [6] },
  { name: 'a plain rule', schema: ruled(number(), 'self < 5'), from: 3, good: [4], bad: [5] },
];
