import { closeSync, cpSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { applyAs, change, live, liveValue, remove } from './cluster-acts.ts';
import { furnish, openFixture } from './world.ts';
import { golden, plans } from './golden.ts';
import { requestsText } from './requests-text.ts';
import type { Scene } from './scene.ts';

/** What a verb does with the words after it. It throws where what it asserts does not hold. */
export type Verb = (scene: Scene, words: readonly string[]) => Promise<unknown> | unknown;

const insist = (holds: boolean, says: string): void => {
  if (!holds) throw new Error(says);
};

const at = (words: readonly string[], index: number, what: string): string => {
  const word = words[index];
  if (word === undefined) throw new Error(`${what} is missing`);
  return word;
};

const units: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 * 1024 };

/** `100MB` in bytes. */
export const sizeOf = (text: string): number => {
  const [, count = '', unit = ''] = /^(\d+)(B|KB|MB)$/.exec(text) ?? [];
  if (count === '') throw new Error(`"${text}" is no size such as 100MB`);
  return Number(count) * (units[unit] ?? 1);
};

/** `s/a/b/` on a text; the pattern must be found. The delimiter is whatever stands after the s. */
export const edited = (text: string, rule: string): string => {
  const [start, pattern, replacement, flags = ''] = rule.split(rule[1] ?? '/');
  if (start !== 's' || pattern === undefined || replacement === undefined) throw new Error(`"${rule}" is no edit such as s/a/b/`);
  const found = new RegExp(pattern, `m${flags}`);
  insist(found.test(text), `nothing matches "${pattern}"`);
  return text.replace(found, replacement.replaceAll('\\n', '\n'));
};

const holds = (scene: Scene, stream: 'out' | 'err', text: string): boolean => scene[stream]().includes(text) || scene.last()[stream].includes(text);

const contains = (stream: 'out' | 'err', wanted: boolean): Verb => (scene, words) => {
  const text = at(words, 0, 'the text');
  insist(holds(scene, stream, text) === wanted, `std${stream} ${wanted ? 'does not hold' : 'holds'} "${text}"`);
};

const fileHolds = (wanted: boolean): Verb => (scene, words) => {
  const [file, text] = [at(words, 0, 'the file'), at(words, 1, 'the text')];
  insist(readFileSync(scene.path(file), 'utf8').includes(text) === wanted, `${file} ${wanted ? 'does not hold' : 'holds'} "${text}"`);
};

const api = (scene: Scene, words: readonly string[]) => scene.world().member(at(words, 0, 'the cluster')).api;

/** Verbs on files. */
const onFiles: Readonly<Record<string, Verb>> = {
  edit: (scene, [file = '', rule = '']) => scene.put(file, edited(readFileSync(scene.path(file), 'utf8'), rule)),
  write: (scene, [file = '', from = '']) => {
    const text = scene.later.get(from);
    insist(text !== undefined, `the story has no file "${from}"`);
    scene.put(file, text ?? '');
  },
  delete: (scene, [file = '']) => rmSync(scene.path(file), { recursive: true }),
  copy: (scene, [from = '', to = '']) => cpSync(scene.path(from), scene.path(to), { recursive: true }),
  huge: (scene, [file = '', size = '']) => {
    scene.put(file, '');
    const opened = openSync(scene.path(file), 'w');
    ftruncateSync(opened, sizeOf(size));
    closeSync(opened);
  },
  truncate: (scene, [file = '', size = '']) => truncateSync(scene.path(file), size === 'half' ? Math.floor(statSync(scene.path(file)).size / 2) : sizeOf(size)),
  file: fileHolds(true),
  '!file': fileHolds(false),
  exists: (scene, [file = '']) => insist(existsSync(scene.path(file)), `there is no ${file}`),
  '!exists': (scene, [file = '']) => insist(!existsSync(scene.path(file)), `there is a file ${file}`),
};

/** Verbs on clusters. */
const onClusters: Readonly<Record<string, Verb>> = {
  world: (scene, [name = '']) => openFixture(scene, name),
  clusters: async (scene, names) => {
    await scene.start(names);
    await furnish(scene, (name) => scene.later.get(`clusters/${name}.yaml`));
  },
  change: (scene, words) => change(api(scene, words), at(words, 1, 'the manager'), { key: at(words, 2, 'the object'), fields: JSON.parse(at(words, 3, 'the patch')) }),
  apply: (scene, words) => applyAs(api(scene, words), at(words, 1, 'the manager'), { key: at(words, 2, 'the object'), fields: JSON.parse(at(words, 3, 'the fields')) }),
  remove: (scene, words) => remove(api(scene, words), at(words, 1, 'the object')),
  applied: async (scene) => (await import('./quick.ts')).applied(scene.folder),
  settled: async (scene) => (await import('./quick.ts')).settled(scene.folder),
  fault: (scene, [name = '', what = '', answer = '', after, count]) => {
    insist(after === undefined || after === 'after', 'a fault reads: fault CLUSTER WHAT ANSWER [after N]');
    scene.world().member(name).fault(what, answer, Number(count ?? 0));
  },
  heal: (scene, [name = '']) => scene.world().member(name).heal(),
  stop: (scene, [name = '']) => scene.world().member(name).stop(),
  restart: (scene, [name = '']) => scene.world().member(name).start(),
  live: async (scene, words) => {
    const [, key = '', path = '', is = '', wanted = ''] = words;
    if (path === 'absent' || path === 'present') return insist(((await live(api(scene, words), key)) !== undefined) === (path === 'present'), `${key} is not ${path}`);
    insist(is === '==', 'live reads: live CLUSTER OBJECT PATH == VALUE');
    const value = await liveValue(api(scene, words), key, path);
    insist(`${typeof value === 'object' ? JSON.stringify(value) : value}` === wanted, `${path} of ${key} is ${JSON.stringify(value)}, not ${wanted}`);
  },
};

const befalls =
  (what: (words: readonly string[], scene: Scene) => Scene['next']): Verb =>
  (scene, words) => {
    Object.assign(scene.next, what(words, scene));
  };

/** Verbs on commands: what befalls the next one, and what the last one said and sent. */
const onCommands: Readonly<Record<string, Verb>> = {
  'kill-at': befalls(([count = '']) => ({ blow: { signal: 'SIGKILL', at: Number(count) } })),
  'interrupt-at': befalls(([count = '']) => ({ blow: { signal: 'SIGINT', at: Number(count) } })),
  'interrupt-twice-at': befalls(([count = '']) => ({ blow: { signal: 'SIGINT', at: Number(count), again: 500 } })),
  'disk-full-at': befalls(([size = '']) => ({ largestFile: sizeOf(size) })),
  stdin: befalls(([from = ''], scene) => ({ stdin: scene.later.get(from) ?? '' })),
  env: (scene, [name = '', value = '']) => {
    scene.env[name] = value;
  },
  stdout: contains('out', true),
  '!stdout': contains('out', false),
  stderr: contains('err', true),
  '!stderr': contains('err', false),
  golden: (scene, [name = '']) => golden(join(plans, `${name}.txt`), scene.out()),
  requests: (scene, [name = '', how = '', ...rest]) => {
    const { sent } = scene.world().member(name);
    if (how === 'golden') return golden(join(plans, `${rest[0]}.txt`), requestsText(name, sent));
    if (how === 'none') return insist(sent.length === 0, `${name} was asked: ${sent.map(({ method, path }) => `${method} ${path}`).join(', ')}`);
    if (how !== 'none-but') throw new Error('requests reads: requests CLUSTER golden NAME | none | none-but VERB…');
    const others = sent.filter(({ verb }) => !rest.includes(verb));
    insist(others.length === 0, `${name} was also sent: ${others.map(({ method, path, verb }) => `${verb} (${method} ${path})`).join(', ')}`);
    insist(sent.length > 0, `${name} was sent nothing at all`);
  },
};

/** Every verb of a story but `fleet` and `exit`, which the runner reads together. */
export const verbs: Readonly<Record<string, Verb>> = { ...onFiles, ...onClusters, ...onCommands };
