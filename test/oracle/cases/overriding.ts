import type { JsonObject } from '#core/model';
import type { TableCase } from '../case.ts';
import { all, configMap, deployment, job, member, members, object, overrides, policy, weighted, wideOverrides } from '../objects.ts';

type More = { readonly templates?: readonly JsonObject[]; readonly clusters?: readonly JsonObject[]; readonly policies?: readonly JsonObject[] };

const rule = (overriders: JsonObject, targetCluster?: JsonObject): JsonObject => ({ ...(targetCluster === undefined ? {} : { targetCluster }), overriders });
const one = (name: string, overriders: JsonObject, { templates = [web], clusters = members(2), policies = [policy()] }: More = {}): TableCase => ({
  name, clusters, templates, policies: [...policies, overrides({ rules: [rule(overriders, { clusterNames: ['m2'] })] })],
});
const several = (name: string, policies: readonly JsonObject[], more: More = {}): TableCase => ({ name, clusters: more.clusters ?? members(2), templates: more.templates ?? [web], policies: [...(more.policies ?? [policy()]), ...policies] });

const web = deployment(3, { metadata: { labels: { app: 'web', tier: 'front' }, annotations: { note: 'x' } }, container: { command: ['run', '-v'], args: ['--a=1', '--b', '--a=1'] } });
const withImage = (image: string, kind = 'Deployment'): JsonObject => deployment(1, { kind, container: { image } });
const image = (name: string, from: string, ...list: readonly (readonly [component: string, operator: string, value?: string])[]): TableCase =>
  one(`${name}: ${from}`, { imageOverrider: list.map(([component, operator, value]) => ({ component, operator, ...(value === undefined ? {} : { value }) })) }, { templates: [withImage(from)] });

const HEX = '0123456789abcdef'.repeat(4);

const images: readonly TableCase[] = [
  image('registry add', 'nginx:1.27', ['Registry', 'add', 'registry.example.org']),
  image('registry add appends', 'registry.example.org/nginx', ['Registry', 'add', ':5000']),
  image('registry replace', 'registry.example.org:5000/a/b:1', ['Registry', 'replace', 'other.example.org']),
  image('registry replace by nothing', 'registry.example.org/a/b:1', ['Registry', 'replace', '']),
  image('registry remove', 'localhost/a/b:1', ['Registry', 'remove']),
  image('a first part without a dot is no registry', 'library/nginx:1', ['Registry', 'replace', 'example.org']),
  image('a first part with a port is one', 'host:5000/nginx:1', ['Registry', 'remove']),
  image('repository add appends', 'example.org/a/b:1', ['Repository', 'add', '-x']),
  image('repository replace', 'example.org/a/b:1', ['Repository', 'replace', 'mirror/b']),
  image('repository remove', 'example.org/a/b:1', ['Repository', 'remove']),
  image('tag add', 'a:1.2', ['Tag', 'add', '-alpine']),
  image('tag add where there is none', 'a', ['Tag', 'add', 'v2']),
  image('tag replace', 'a:1.2', ['Tag', 'replace', '2.0']),
  image('tag replace by a digest', 'a:1.2', ['Tag', 'replace', `sha256:${HEX}`]),
  image('tag replace by nothing', 'a:1.2', ['Tag', 'replace', '']),
  image('tag replace with a sign before it', 'a:1.2', ['Tag', 'replace', ':v2']),
  image('tag replace with an at sign before it', 'a:1.2', ['Tag', 'replace', `@sha256:${HEX}`]),
  image('tag remove', 'a:1.2', ['Tag', 'remove']),
  image('tag remove drops the digest where there is no tag', `a@sha256:${HEX}`, ['Tag', 'remove']),
  image('tag replace where there is a digest', `a@sha256:${HEX}`, ['Tag', 'replace', '3']),
  image('tag add where there is a digest', `a@sha256:${HEX}`, ['Tag', 'add', 'x']),
  image('tag and digest together lose the digest', `a:1@sha256:${HEX}`, ['Registry', 'add', 'example.org']),
  image('one after the other', 'a:1', ['Registry', 'add', 'example.org'], ['Repository', 'add', '/b'], ['Tag', 'replace', '2']),
  image('upper case in the path', 'example.org/A/b:1', ['Tag', 'replace', '2']),
  image('upper case in the first part', 'Foo/bar:1', ['Tag', 'replace', '2']),
  image('an empty image', '', ['Tag', 'replace', '2']),
  image('a scheme is no image', 'https://example.org/a', ['Tag', 'replace', '2']),
  image('underscores and dashes', 'a__b/c--d/e.f:1', ['Tag', 'replace', '2']),
  image('three underscores', 'a___b:1', ['Tag', 'replace', '2']),
  image('a digest of the wrong length', `a@sha256:${HEX.slice(1)}`, ['Tag', 'replace', '2']),
  image('a digest of an unknown algorithm', `a@md9:${HEX}`, ['Tag', 'replace', '2']),
  image('an address in brackets', '[::1]:5000/a:1', ['Tag', 'replace', '2']),
  image('a tag that ends with a dash', 'a:1-', ['Tag', 'replace', '2-']),
  one('image: a StatefulSet, by its kind', { imageOverrider: [{ component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [withImage('a:1', 'StatefulSet')] }),
  one('image: a Pod', { imageOverrider: [{ component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [object('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'a:1' }], initContainers: [{ name: 'i', image: 'i:1' }] } })] }),
  one('image: a Job and a DaemonSet', { imageOverrider: [{ component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [job({ parallelism: 1 }), deployment(1, { kind: 'DaemonSet' })] }),
  one('image: a CronJob is not looked at', { imageOverrider: [{ component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [object('batch/v1', 'CronJob', { spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { containers: [{ name: 'a', image: 'a:1' }] } } } } } })] }),
  one('image: init containers are not looked at', { imageOverrider: [{ component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [deployment(1, { pod: { initContainers: [{ name: 'i', image: 'i:1' }] } })] }),
  one('image: predicate', { imageOverrider: [{ predicate: { path: '/spec/template/spec/initContainers/0/image' }, component: 'Tag', operator: 'replace', value: '9' }] }, { templates: [deployment(1, { pod: { initContainers: [{ name: 'i', image: 'i:1' }] } })] }),
  one('image: predicate of any kind', { imageOverrider: [{ predicate: { path: '/data/image' }, component: 'Registry', operator: 'add', value: 'example.org' }] }, { templates: [configMap('c', {}, { image: 'a:1' })] }),
  one('image: predicate that leads nowhere', { imageOverrider: [{ predicate: { path: '/spec/nothing' }, component: 'Tag', operator: 'replace', value: '9' }] }),
  one('image: predicate at something that is no string', { imageOverrider: [{ predicate: { path: '/spec/replicas' }, component: 'Tag', operator: 'replace', value: '9' }] }),
  one('image: predicate with a place that is no number', { imageOverrider: [{ predicate: { path: '/spec/template/spec/containers/first/image' }, component: 'Tag', operator: 'replace', value: '9' }] }),
];

const command = ([field, name]: readonly [field: 'commandOverrider' | 'argsOverrider', name: string], list: readonly JsonObject[], container: JsonObject = {}): TableCase =>
  one(`${field}: ${name}`, { [field]: list.map((entry) => ({ containerName: 'web', ...entry })) }, { templates: [deployment(1, { container })] });

const commands: readonly TableCase[] = (['commandOverrider', 'argsOverrider'] as const).flatMap((field) => {
  const list = { [field.replace('Overrider', '')]: ['a', 'b', 'a', 'ab'] };
  return [
    command([field, 'add appends'], [{ operator: 'add', value: ['c', 'a'] }], list),
    command([field, 'remove takes every equal one'], [{ operator: 'remove', value: ['a'] }], list),
    command([field, 'remove of what is not there'], [{ operator: 'remove', value: ['z'] }], list),
    command([field, 'remove of all'], [{ operator: 'remove', value: ['a', 'b', 'ab'] }], list),
    command([field, 'add where there is no list'], [{ operator: 'add', value: ['c'] }]),
    command([field, 'remove where there is no list'], [{ operator: 'remove', value: ['c'] }]),
    command([field, 'add of nothing where there is no list'], [{ operator: 'add' }]),
    command([field, 'another container'], [{ containerName: 'other', operator: 'add', value: ['c'] }], list),
    command([field, 'one after the other'], [{ operator: 'add', value: ['c'] }, { operator: 'remove', value: ['a', 'c'] }], list),
  ];
});

const map = ([field, name]: readonly [field: 'labelsOverrider' | 'annotationsOverrider', name: string], list: readonly JsonObject[], metadata: JsonObject = {}): TableCase => one(`${field}: ${name}`, { [field]: list }, { templates: [configMap('c', metadata)] });
const maps: readonly TableCase[] = (['labelsOverrider', 'annotationsOverrider'] as const).flatMap((field) => {
  const has = { [field.replace('Overrider', '')]: { a: '1', 'example.org/b': '2' } };
  return [
    map([field, 'add makes the map'], [{ operator: 'add', value: { c: '3' } }]),
    map([field, 'add overwrites'], [{ operator: 'add', value: { a: '9', c: '3' } }], has),
    map([field, 'replace what is there'], [{ operator: 'replace', value: { a: '9', c: '3' } }], has),
    map([field, 'remove what is there'], [{ operator: 'remove', value: { a: '', z: '' } }], has),
    map([field, 'keys with slashes and tildes'], [{ operator: 'replace', value: { 'example.org/b': '9' } }, { operator: 'add', value: { 'example.org/c': '3' } }], has),
    map([field, 'remove all'], [{ operator: 'remove', value: { a: '', 'example.org/b': '' } }], has),
    map([field, 'replace where there is no map'], [{ operator: 'replace', value: { a: '9' } }]),
  ];
});

const patch = (name: string, list: readonly JsonObject[], template: JsonObject = web): TableCase => one(`plaintext: ${name}`, { plaintext: list }, { templates: [template] });
const items = configMap('c', {}, { list: 'x' });
const nested = object('v1', 'ConfigMap', { data: { a: '1' }, list: [1, 2, 3], map: { x: { y: 1 } } });
const patches: readonly TableCase[] = [
  patch('replace', [{ path: '/spec/replicas', operator: 'replace', value: 9 }]),
  patch('replace what is not there', [{ path: '/spec/paused', operator: 'replace', value: true }]),
  patch('add', [{ path: '/spec/paused', operator: 'add', value: true }]),
  patch('add where the parent is missing', [{ path: '/spec/strategy/type', operator: 'add', value: 'Recreate' }]),
  patch('add over what is there', [{ path: '/spec/replicas', operator: 'add', value: 1 }]),
  patch('remove', [{ path: '/metadata/annotations/note', operator: 'remove' }]),
  patch('remove what is not there', [{ path: '/metadata/annotations/other', operator: 'remove' }]),
  patch('a list: insert', [{ path: '/list/1', operator: 'add', value: 'x' }], nested),
  patch('a list: append', [{ path: '/list/-', operator: 'add', value: 'x' }], nested),
  patch('a list: at its end', [{ path: '/list/3', operator: 'add', value: 'x' }], nested),
  patch('a list: beyond its end', [{ path: '/list/4', operator: 'add', value: 'x' }], nested),
  patch('a list: counted from the end', [{ path: '/list/-1', operator: 'add', value: 'x' }], nested),
  patch('a list: replace counted from the end', [{ path: '/list/-1', operator: 'replace', value: 'x' }], nested),
  patch('a list: remove counted from the end', [{ path: '/list/-3', operator: 'remove' }], nested),
  patch('a list: further than its beginning', [{ path: '/list/-4', operator: 'remove' }], nested),
  patch('a list: beyond its beginning, add', [{ path: '/list/-4', operator: 'add', value: 0 }], nested),
  patch('a list: no number', [{ path: '/list/x', operator: 'replace', value: 0 }], nested),
  patch('a list: remove beyond its end', [{ path: '/list/3', operator: 'remove' }], nested),
  patch('a list: leading zero', [{ path: '/list/01', operator: 'replace', value: 0 }], nested),
  patch('a path without a slash loses its first part', [{ path: 'spec/kind', operator: 'replace', value: 'Other' }]),
  patch('a path without any slash', [{ path: 'kind', operator: 'replace', value: 'Other' }]),
  patch('the whole document', [{ path: '', operator: 'replace', value: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'n', namespace: 'shop' } } }], items),
  patch('a value that is missing is null', [{ path: '/data/a', operator: 'add' }], nested),
  patch('a value that is null', [{ path: '/map/x', operator: 'replace', value: null }], nested),
  patch('whole floats become integers', [{ path: '/map/x', operator: 'replace', value: 2.0 }], nested),
  patch('tilde escapes', [{ path: '/metadata/annotations/a~1b~0c', operator: 'add', value: 'x' }]),
  patch('one after the other', [{ path: '/map/z', operator: 'add', value: {} }, { path: '/map/z/a', operator: 'add', value: 1 }], nested),
  patch('all or none', [{ path: '/map/z', operator: 'add', value: {} }, { path: '/map/nothing', operator: 'remove' }], nested),
  patch('through a value that is no container', [{ path: '/data/a/b', operator: 'add', value: 1 }], nested),
  patch('name and namespace', [{ path: '/metadata/name', operator: 'replace', value: 'renamed' }]),
  patch('pruned fields cannot be brought in', [{ path: '/metadata/finalizers', operator: 'add', value: ['a'] }, { path: '/status', operator: 'add', value: { a: 1 } }]),
  patch('an empty key', [{ path: '/map/', operator: 'add', value: 1 }], nested),
];

const inText = ([form, name, fieldPath = '/data/file']: readonly [form: 'json' | 'yaml', name: string, fieldPath?: string], text: string, list: readonly JsonObject[]): TableCase =>
  one(`fieldOverrider: ${form}: ${name}`, { fieldOverrider: [{ fieldPath, [form]: list }] }, { templates: [configMap('c', {}, { file: text, 'a/b': text })] });
const set = (subPath: string, value: unknown): JsonObject => ({ subPath, operator: 'replace', value: value as never });
const fields: readonly TableCase[] = [
  inText(['json', 'replace'], '{"b": {"c": 1},\n "a": 2}', [set('/b/c', 5)]),
  inText(['json', 'untouched order is kept'], '{"z":1,"a":{"y":1,"b":2},"m":[1,2]}', [{ subPath: '/n', operator: 'add', value: 1 }]),
  inText(['json', 'signs are escaped where something is written'], '{"a":{"b":"<&>","c":1}}', [set('/a/c', '<x>')]),
  inText(['json', 'a path that is not there'], '{"a":1}', [set('/b', 1)]),
  inText(['json', 'text that is no JSON'], 'a: 1', [set('/a', 1)]),
  inText(['json', 'remove'], '{"a":1,"b":2}', [{ subPath: '/a', operator: 'remove' }]),
  inText(['json', 'a key with a slash', '/data/a~1b'], '{"a":1}', [set('/a', 2)]),
  inText(['json', 'a field that is not there', '/data/none'], '{"a":1}', [set('/a', 2)]),
  inText(['json', 'a field that is no string', '/data'], '{"a":1}', [set('/a', 2)]),
  inText(['json', 'large and small numbers'], '{"a":1,"n":12345678901234567890,"f":1.50,"e":1e3}', [set('/a', 2)]),
  inText(['json', 'a whole list'], '[1,2,3]', [set('/0', 9)]),
  inText(['yaml', 'replace'], 'b:\n  c: 1 # a comment\na: two\n', [set('/b/c', 5)]),
  inText(['yaml', 'keys are sorted'], 'z: 1\na10: 2\na9: 3\nB: 4\nb: 5\n_: 6\n', [set('/z', 2)]),
  inText(['yaml', 'lists are not indented'], 'list:\n    - a\n    - b: 1\n      c: 2\n', [set('/list/0', 'x')]),
  inText(['yaml', 'words of YAML 1.1'], 'a: yes\nb: "no"\nc: on\nd: off\ne: y\nn: 1\n', [set('/c', false)]),
  inText(['yaml', 'strings that look like something else'], 'a: "1"\nb: "1.5"\nc: "null"\nd: "~"\ne: "2001-01-01"\nf: "0x10"\ng: "1e3"\nh: ""\ni: " x"\nj: "a: b"\nk: "# x"\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'long lines'], `a: ${'word '.repeat(40)}end\n`, [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'texts of several lines'], 'a: |\n  one\n  two\nb: >\n  folded\n  text\nc: "x\\ny"\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'only the first document'], 'a: 1\n---\nb: 2\n', [set('/a', 2)]),
  inText(['yaml', 'anchors'], 'a: &x { k: 1 }\nb: *x\n', [set('/b/k', 2)]),
  inText(['yaml', 'empty things'], 'a: {}\nb: []\nc:\nd: ""\n', [{ subPath: '/z', operator: 'add', value: {} }]),
  inText(['yaml', 'numbers'], 'a: 1.0\nb: 0777\nc: 0x1F\nd: 1e3\ne: .5\nf: 1_000\ng: 100000000000000000000\nh: -0\n', [{ subPath: '/z', operator: 'add', value: 1.5 }]),
  inText(['yaml', 'floats'], 'a: 1234567.5\nb: 123456.5\nc: 0.0001\nd: 0.00001\ne: 1e21\nf: -1.5e-7\ng: +5\nh: 0b11\ni: 0o17\nj: 1:30\nk: 08\nl: 1.\nm: 12345678901234567890\nn: 9007199254740993\no: 18446744073709551616\n', [{ subPath: '/z', operator: 'add', value: 0.1 }]),
  inText(['yaml', 'endless numbers'], 'a: .inf\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'dates'], 'a: 2001-01-01\nb: 2001-12-14t21:59:43.10-05:00\nc: 2001-13-01\n', [{ subPath: '/z', operator: 'add', value: '2001-1-2' }]),
  inText(['yaml', 'base 60 in a text'], 'a: "1:30"\nb: "1:30.5"\nc: "190:20:30"\nd: "1:60"\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'quotes in texts'], `a: "it's"\nb: 'say "x"'\nc: "'x'"\nd: "@x"\ne: "a #b"\nf: "a:b"\ng: "- x"\nh: "-x"\ni: "? x"\nj: "x: "\nk: "x:"\nl: "%x"\nm: "---x"\nn: "x "\no: ","\np: "a, b"\nq: "{x}"\nr: "?x"\n`, [{ subPath: '/zz', operator: 'add', value: 1 }]),
  inText(['yaml', 'signs that are not printable'], 'a: "tab\\there"\nb: "\\u0007"\nc: "caf\\u00e9"\nd: "\\U0001F600"\ne: "\\u00a0x"\nf: "a\\\\b"\ng: "\\r"\nh: "\\u2028"\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'blocks of every kind'], 'a: "x\\n"\nb: "x\\n\\n"\nc: "\\nx"\nd: " x\\ny"\ne: "x \\ny"\nf: "\\n"\ng: "x\\n\\ny\\n"\nh: "x\\n y\\n"\ni: "x\\ty\\n"\nj: "x\\ny "\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'blocks in lists'], '- "x\\ny\\n"\n- - a\n  - "p\\nq"\n- k: "l\\nm\\n"\n- {}\n- []\n', [{ subPath: '/-', operator: 'add', value: { b: [[1], []], a: { c: {} } } }]),
  inText(['yaml', 'long texts in quotes'], `a: "@${'word '.repeat(30)}end"\nb: "\\t${'word '.repeat(30)}end"\nc:\n  d:\n  - "${'longer words  '.repeat(12)}end"\n`, [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'odd keys'], '"": 1\n"1": 2\n"true": 3\n"a b": 4\n"a: b": 5\n" x": 6\n"x\\ny": 7\n"é": 8\n1: 9\nnull: 10\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'the order of keys'], 'a1: 0\na01: 0\na10: 0\na2: 0\na: 0\nA: 0\nab: 0\na-b: 0\na_b: 0\na.b: 0\n"1": 0\n"10": 0\n"2": 0\n-: 0\nZ: 0\nä: 0\na100: 0\na1000: 0\na 1: 0\n', [{ subPath: '/b', operator: 'add', value: 1 }]),
  inText(['yaml', 'keys with letters and other signs after digits'], '1a: 0\n1-a: 0\n1_b: 0\n', [{ subPath: '/b', operator: 'add', value: 1 }]),
  inText(['yaml', 'equal keys'], 'a: 1\na: 2\ntrue: 1\non: 2\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'a key that is nothing'], '~: 1\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'a key that is a number'], '1.5: x\n0x10: y\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'maps that are merged in after'], 'more:\n  x: 3\n  <<: { x: 1, w: 2 }\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['json', 'the whole text by a text'], '{"a":1}', [{ subPath: '', operator: 'replace', value: 'x' }]),
  inText(['json', 'the whole text by a list'], '{"a":1}', [{ subPath: '', operator: 'replace', value: [1] }, { subPath: '/0', operator: 'replace', value: 2 }]),
  inText(['json', 'the whole text, add'], '{"a":1}', [{ subPath: '', operator: 'add', value: { b: 1 } }]),
  inText(['json', 'a number alone'], '5', [{ subPath: '', operator: 'replace', value: { b: 1 } }]),
  inText(['json', 'into a number'], '{"a":1.50}', [{ subPath: '/a/b', operator: 'add', value: 1 }]),
  inText(['yaml', 'merged maps'], 'base: &b { x: 1, y: 2 }\nmore:\n  <<: *b\n  y: 3\n', [{ subPath: '/z', operator: 'add', value: 1 }]),
  inText(['yaml', 'a text alone'], 'just text\n', [{ subPath: '', operator: 'replace', value: 'other: text' }]),
  inText(['yaml', 'nothing'], '', [{ subPath: '', operator: 'replace', value: { a: 1 } }]),
  inText(['yaml', 'text that is no YAML'], 'a: [1\nb: 2', [set('/a', 1)]),
  inText(['yaml', 'JSON is YAML too'], '{"a": 1, "b": [1, 2]}', [set('/a', 2)]),
];

const labelled = (name: string, value: JsonObject, more: JsonObject = {}): JsonObject => overrides({ name, rules: [rule({ labelsOverrider: [{ operator: 'add', value }] })], ...more });
const label = (key: string, value: string): JsonObject => ({ labelsOverrider: [{ operator: 'add', value: { [key]: value } }] });
const order: readonly TableCase[] = [
  several('by name, the last wins', [labelled('b', { x: 'b' }), labelled('a', { x: 'a' })]),
  several('a selector by name runs after one by labels, and that after all', [labelled('a', { x: 'name' }, { selectors: [all('Deployment', { name: 'web' })] }), labelled('b', { x: 'labels' }, { selectors: [all('Deployment', { labelSelector: { matchLabels: { app: 'web' } } })] }), labelled('c', { x: 'all' }, { selectors: [all('Deployment')] })]),
  several('no selectors are as weak as all of a kind', [labelled('b', { x: 'none' }), labelled('a', { x: 'kind' }, { selectors: [all('Deployment')] })]),
  several('cluster-wide ones run first', [labelled('a', { x: 'own' }), wideOverrides({ name: 'z', rules: [rule(label('x', 'wide'))] })]),
  several('a cluster-wide one can bring an object into reach of another', [wideOverrides({ name: 'z', rules: [rule(label('new', 'yes'))] }), labelled('a', { seen: 'yes' }, { selectors: [all('Deployment', { labelSelector: { matchLabels: { new: 'yes' } } })] })]),
  several('one of the same group cannot', [labelled('a', { new: 'yes' }), labelled('b', { seen: 'yes' }, { selectors: [all('Deployment', { labelSelector: { matchLabels: { new: 'yes' } } })] })]),
  several('every rule that matches runs, in order', [overrides({ rules: [rule(label('x', '1'), { clusterNames: ['m1'] }), rule(label('x', '2')), rule(label('x', '3'), { clusterNames: ['m2'] })] })]),
  several('an empty target takes all', [overrides({ rules: [rule(label('x', '1'), {})] })]),
  several('targets by labels, fields and exclusion', [overrides({ rules: [rule(label('a', '1'), { labelSelector: { matchLabels: { env: 'prod' } } }), rule(label('b', '1'), { fieldSelector: { matchExpressions: [{ key: 'region', operator: 'NotIn', values: ['eu'] }] } }), rule(label('c', '1'), { exclude: ['m1'] })] })], { clusters: [member('m1', { labels: { env: 'prod' }, spec: { region: 'eu' } }), member('m2'), member('m3', { labels: { env: 'prod' }, spec: { region: 'us' } })] }),
  several('the order inside a rule is fixed', [overrides({ rules: [rule({ plaintext: [{ path: '/metadata/labels/x', operator: 'replace', value: 'last' }], labelsOverrider: [{ operator: 'add', value: { x: 'first' } }], imageOverrider: [{ component: 'Tag', operator: 'replace', value: '2' }], argsOverrider: [{ containerName: 'web', operator: 'add', value: ['z'] }] })] })]),
  several('the deprecated pair counts as a rule', [{ ...overrides({ rules: [] }), spec: { targetCluster: { clusterNames: ['m2'] }, overriders: label('x', '1') } }]),
  several('an error in one cluster stops that one only', [overrides({ rules: [rule({ plaintext: [{ path: '/spec/none', operator: 'remove' }] }, { clusterNames: ['m1'] })] })]),
  several('another namespace is not reached', [{ ...labelled('a', { x: '1' }), metadata: { name: 'a', namespace: 'other' } }]),
  several('replicas can be overruled after division', [overrides({ rules: [rule({ plaintext: [{ path: '/spec/replicas', operator: 'replace', value: 7 }] }, { clusterNames: ['m1'] })] })], { policies: [policy({ placement: { replicaScheduling: weighted({ m1: 1, m2: 1 }) } })] }),
  several('a patch meant for one kind fails on another', [overrides({ rules: [rule({ plaintext: [{ path: '/spec/replicas', operator: 'replace', value: 7 }] })] })], { templates: [web, configMap()] }),
  several('an empty rule changes nothing', [overrides({ rules: [rule({})] })]),
];

const annotated = (annotations: JsonObject) => ({ annotations: { keep: '1', ...annotations } });
const pruned = (name: string, template: JsonObject): TableCase => ({ name: `pruned: ${name}`, clusters: members(1), templates: [template], policies: [policy()] });
const ids = { 'controller-uid': 'u', 'batch.kubernetes.io/controller-uid': 'u', 'job-name': 'work', 'batch.kubernetes.io/job-name': 'work', keep: '1' };
const pruning: readonly TableCase[] = [
  pruned('a Deployment', deployment(1, { metadata: annotated({ 'deployment.kubernetes.io/revision': '3', 'deployment.kubernetes.io/revision-history': '1,2' }) })),
  pruned('a Deployment with one such annotation only', deployment(1, { metadata: { annotations: { 'deployment.kubernetes.io/revision': '3' } } })),
  pruned('a Job', job({ parallelism: 1, ttlSecondsAfterFinished: 60, selector: { matchLabels: ids }, template: { metadata: { labels: ids }, spec: { containers: [{ name: 'a', image: 'b' }] } } })),
  pruned('a Job that selects by hand', job({ parallelism: 1, manualSelector: true, ttlSecondsAfterFinished: 60, selector: { matchLabels: ids }, template: { metadata: { labels: ids }, spec: { containers: [{ name: 'a', image: 'b' }] } } })),
  pruned('a Service', object('v1', 'Service', { spec: { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1'], type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }], healthCheckNodePort: 31000, ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack', loadBalancerIP: '1.2.3.4' } })),
  pruned('a headless Service', object('v1', 'Service', { spec: { clusterIP: 'None', clusterIPs: ['None'], ports: [{ port: 80 }] } })),
  pruned('a Service without clusterIP', object('v1', 'Service', { spec: { clusterIPs: ['10.0.0.1'], ports: [{ port: 80 }] } })),
  pruned('a Service with an empty clusterIP', object('v1', 'Service', { spec: { clusterIP: '', clusterIPs: [], ports: [{ port: 80 }] } })),
  pruned('a token Secret', object('v1', 'Secret', { type: 'kubernetes.io/service-account-token', data: { token: 'eA==' }, metadata: { name: 's', namespace: 'shop', annotations: { 'kubernetes.io/service-account.uid': 'u', 'kubernetes.io/service-account.name': 'n' } } })),
  pruned('another Secret', object('v1', 'Secret', { type: 'Opaque', data: { token: 'eA==' } })),
  pruned('a ServiceAccount', object('v1', 'ServiceAccount', { secrets: [{ name: 'thing-token-a' }, { name: 'other' }, { name: 'thing-token-b' }] })),
  pruned('a ServiceAccount with two such secrets side by side', object('v1', 'ServiceAccount', { secrets: [{ name: 'thing-token-a' }, { name: 'thing-token-b' }, { name: 'thing-token-c' }, { name: 'x' }] })),
  pruned('a PersistentVolumeClaim', object('v1', 'PersistentVolumeClaim', { spec: { volumeName: 'pv', accessModes: ['ReadWriteOnce'] }, metadata: { name: 'c', namespace: 'shop', ...annotated({ 'volume.kubernetes.io/selected-node': 'n', 'pv.kubernetes.io/bind-completed': 'yes' }) } })),
  pruned('a Pod keeps its node', object('v1', 'Pod', { spec: { nodeName: 'n', containers: [{ name: 'a', image: 'b' }] } })),
];

/** Overrides and pruning: KARMADA.md 5 and 6.2. */
export const overriding: readonly TableCase[] = [...images, ...commands, ...maps, ...patches, ...fields, ...order, ...pruning];
