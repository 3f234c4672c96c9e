import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fateNamed, fits } from './faults.ts';
import { golden, plans, rewrites } from './golden.ts';
import { planGolden } from './plan-golden.ts';
import { redact } from './redact.ts';
import { verbOfRequest } from './request-verb.ts';
import { requestsText, type Sent } from './requests-text.ts';
import { playStory } from './scenario.ts';
import { storiesIn } from './stories.ts';
import { edited, sizeOf } from './story-verbs.ts';
import { linesOf, parseStory, wordsOf } from './txtar.ts';
import { explainedWorlds, policyWorlds } from '../worlds/policy-world.ts';
import { worldNames } from './world.ts';

const scenarios = join(import.meta.dirname, '../scenarios');
const storyFolders = readdirSync(scenarios, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [join(scenarios, entry.name)] : []));

const sent = (method: string, address: string, body = ''): Sent => {
  const [path = '', query = ''] = address.split('?');
  return { method, path, query, verb: verbOfRequest(method, path, query), body };
};

describe('a story is read', () => {
  it('into lines with their numbers and files that end with one newline', () => {
    const story = parseStory("# a title\nfleet plan\n\nexit 2\n-- a.yaml --\none\n\n-- b/c.yaml --\ntwo\nthree\n");
    expect(story.lines.map((line) => [line.at, ...line.words])).toEqual([[2, 'fleet', 'plan'], [4, 'exit', '2']]);
    expect([...story.files]).toEqual([['a.yaml', 'one\n'], ['b/c.yaml', 'two\nthree\n']]);
  });
  it('and refuses two files of one name', () => expect(() => parseStory('fleet plan\n-- a --\n1\n-- a --\n2\n')).toThrow('two files "a"'));
  it.each([
    ['stdout a b', ['stdout', 'a', 'b']],
    ["stdout 'a  b'", ['stdout', 'a  b']],
    ["stdout 'it''s' x", ['stdout', "it's", 'x']],
    ['change east m {"a":1}', ['change', 'east', 'm', '{"a":1}']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
  it('without comments', () => expect(linesOf('# one\n  # two\n')).toEqual([]));
});

describe('the redactor', () => {
  it.each([
    ['https://127.0.0.1:40123/api', 'https://127.0.0.1:<port>/api'],
    ['at 2026-01-02T03:04:05Z', 'at <time>'],
    ['14 min ago', '<age> ago'],
    ['just now', '<age> ago'],
    ['member1   True   12s', 'member1   True   <age>'],
    ['web   12s    no rule', 'web   <age>   no rule'],
    ['TIMEOUT: 30s', 'TIMEOUT: 30s'],
    ['uid 6f1d2c3b-0000-4000-8000-0123456789ab', 'uid <uid 1>'],
    [`sha256:${'a'.repeat(64)} sha256:${'b'.repeat(64)} sha256:${'a'.repeat(64)}`, 'sha256:<1> sha256:<2> sha256:<1>'],
    ['nothing of the kind', 'nothing of the kind'],
  ])('%s', (text, want) => expect(redact(text)).toBe(want));
  it('replaces the longest known text first', () => expect(redact('/tmp/a/b', new Map([['/tmp/a', '<one>'], ['/tmp/a/b', '<two>']]))).toBe('<two>'));
});

describe('requests', () => {
  it.each([
    [sent('GET', '/api/v1/configmaps?limit=500'), 'list'],
    [sent('GET', '/api/v1/namespaces/web/configmaps'), 'list'],
    [sent('GET', '/api/v1/namespaces/web/configmaps/a'), 'get'],
    [sent('GET', '/api/v1/namespaces/web'), 'get'],
    [sent('GET', '/api/v1/namespaces'), 'list'],
    [sent('GET', '/apis'), 'get'],
    [sent('GET', '/apis/apps/v1'), 'get'],
    [sent('GET', '/openapi/v3/apis/apps/v1'), 'get'],
    [sent('PATCH', '/apis/apps/v1/namespaces/web/deployments/a?dryRun=All'), 'dry-run'],
    [sent('PATCH', '/apis/apps/v1/namespaces/web/deployments/a'), 'patch'],
    [sent('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews'), 'review'],
    [sent('DELETE', '/api/v1/namespaces/web/configmaps/a'), 'delete'],
  ])('have the verb that Kubernetes gives them: %o', (request, verb) => expect(request.verb).toBe(verb));
  it('are printed by path, with sorted bodies, and without reads and dry runs', () => {
    const text = requestsText('east', [sent('PATCH', '/b?force=true', '{"z":1,"a":2}'), sent('GET', '/a'), sent('PATCH', '/c?dryRun=All', '{}'), sent('DELETE', '/a')]);
    expect(text).toBe('east\n  DELETE /a\n  PATCH /b?force=true\n    {"a":2,"z":1}\n');
  });
  it('say so where there were none', () => expect(requestsText('east', [])).toBe('east: nothing\n'));
});

describe('a fault', () => {
  const patch = sent('PATCH', '/apis/apps/v1/namespaces/web/deployments/nginx');
  it.each([
    ['PATCH apps/deployments', true],
    ['patch apps/deployments/nginx', true],
    ['* *', true],
    ['* /apis/apps', true],
    ['PATCH apps/deployments/other', false],
    ['PATCH v1/configmaps', false],
    ['GET apps/deployments', false],
    ['dry-run apps/deployments', false],
  ])('%s', (what, want) => expect(fits(patch, what)).toBe(want));
  it('never takes a dry run for a PATCH', () => expect(fits(sent('PATCH', '/api/v1/namespaces/web/configmaps/a?dryRun=All'), 'PATCH v1/configmaps')).toBe(false));
  it('that nobody knows is refused', () => expect(() => fateNamed('flood')).toThrow('no fault "flood"'));
});

describe('small verbs', () => {
  it('edit one place', () => expect(edited('a: 1\nb: 1\n', 's/b: 1/b: 2/')).toBe('a: 1\nb: 2\n'));
  it('edit with another delimiter', () => expect(edited('a/b', 's,a/b,c,')).toBe('c'));
  it('refuse an edit that finds nothing', () => expect(() => edited('a', 's/b/c/')).toThrow('nothing matches'));
  it('read sizes', () => expect([sizeOf('3B'), sizeOf('2KB'), sizeOf('100MB')]).toEqual([3, 2048, 104_857_600]));
  it.skipIf(rewrites)('refuse a golden that is missing', () => expect(() => golden(`${plans}/no-such-world/plan.txt`, 'x\n')).toThrow('is missing'));
  it('refuse a golden that nobody would read', () => expect(() => golden(`${plans}/no-such-world/plan.txt`, 'x\n'.repeat(121))).toThrow('121 lines'));
});

describe('the golden form of a plan', () => {
  it('is the same plan, a line for each step', () => {
    const plan = { format: 1, clusters: [{ cluster: 'east', unchanged: 0, steps: [{ action: 'create', content: 'digest-b' }, { action: 'create', content: 'digest-a' }] }], contents: { 'digest-a': { x: 1 }, 'digest-b': { x: 2 } }, notes: [] };
    const text = planGolden(JSON.stringify(plan));
    expect(JSON.parse(text)).toEqual(plan);
    expect(text.split('\n').filter((line) => line.includes('"action"'))).toHaveLength(2);
    expect(text.indexOf('"digest-b": {')).toBeLessThan(text.indexOf('"digest-a": {'));
  });
});

const failing: readonly { readonly name: string; readonly story: string; readonly says: RegExp }[] = [
  { name: 'a wrong exit code', story: 'fleet --version\nexit 3\n', says: /line 1: fleet --version\nit ended with 0, not 3/ },
  { name: 'a failure that no exit line expects', story: 'fleet plan --nope\n', says: /it ended with 64, not 0/ },
  { name: 'a text that is not there', story: "fleet --version\nstdout 'no such text'\n", says: /line 2: .*\nstdout does not hold "no such text"/ },
  { name: 'a text that must not be there', story: "fleet --version\n!stdout fleet\n", says: /stdout holds "fleet"/ },
  { name: 'an unknown verb', story: 'flee plan\n', says: /there is no verb "flee"/ },
  { name: 'a missing golden', story: 'fleet --version\ngolden stories/no-such-golden\n', says: /no-such-golden.txt is missing/ },
  { name: 'clusters that were never started', story: 'heal east\n', says: /no clusters have been started/ },
  { name: 'an assertion before any command', story: 'stdout x\n', says: /no fleet command has run/ },
  { name: 'a story of files only', story: '-- a --\nx\n', says: /no commands/ },
  { name: 'a file that is not there', story: 'exists nothing.json\n', says: /there is no nothing.json/ },
];

describe('a story that must fail does fail', () => {
  it.each(failing.filter(({ name }) => !(rewrites && name === 'a missing golden')))('$name', async ({ story, says }) => {
    await expect(playStory(story)).rejects.toThrow(says);
  });
  it('and one that must not does not', () => playStory("fleet --version\nstdout fleet/\nexit 0\n"));
});

describe('a story has clusters', () => {
  it('that others change behind its back', () =>
    playStory(`clusters east west
live east v1/ConfigMap/default/settings data.LOG_LEVEL == info
live west v1/ConfigMap/default/settings absent
change east kubectl-edit v1/ConfigMap/default/settings '{"data":{"LOG_LEVEL":"debug"}}'
live east v1/ConfigMap/default/settings data.LOG_LEVEL == debug
apply west autoscaler apps/Deployment/default/web '{"spec":{"replicas":3,"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"containers":[{"name":"web","image":"web:1"}]}}}}'
live west apps/Deployment/default/web spec.template.spec.containers[name=web].image == web:1
remove east v1/ConfigMap/default/settings
live east v1/ConfigMap/default/settings absent
-- clusters/east.yaml --
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: default
data:
  LOG_LEVEL: info
`));
  it('and a live value that differs fails', () => expect(playStory('clusters east\nlive east v1/Namespace/default metadata.name == other\n')).rejects.toThrow('metadata.name of v1/Namespace/default is "default", not other'));
});

describe('every story', () => {
  it('is told by a test file beside its folder', () => {
    const files = readdirSync(scenarios).filter((file) => file.endsWith('.test.ts'));
    expect(storyFolders.filter((folder) => !files.includes(`${folder.split('/').at(-1)}.test.ts`))).toEqual([]);
  });
});

describe('goldens', () => {
  it('are all compared with something', () => {
    const told = storyFolders.flatMap((folder) => storiesIn(folder)).flatMap(({ text }) => [...text.matchAll(/^(?:golden|requests \S+ golden) (\S+)$/gm)].map(([, name]) => `${name}.txt`));
    const asked = [...policyWorlds().map(({ name }) => `policies/${name}.txt`), ...explainedWorlds.map(({ world }) => `why/${world}.txt`)];
    const wanted = [...told, ...asked, ...worldNames().flatMap((name) => ['plan.json', 'plan.txt', 'requests.txt'].map((file) => `${name}/${file}`))];
    const there = readdirSync(plans, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
    expect(there.sort()).toEqual([...new Set(wanted)].sort());
  });
});
