import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Absorption, specEditor } from '#edge/files';
import type { Outcome } from '#core/model';
import { folderWith } from './folder.ts';

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('\n'));
};
const head = 'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\n';
const web = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, data: { a: '1', list: ['k', 'l', 'm'] } };
const templates = `# first\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n---\n# the web\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: web } # named\ndata:\n  a: "1" # one\n  list: [k, l, m]\n`;
const policy = (name: string, rule = 'east') => ({ kind: 'OverridePolicy', name, namespace: 'shop', selectors: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'web' }], rules: [{ targetCluster: { clusterNames: [rule] }, overriders: { plaintext: [] } }] });

const edited = async (folder: string, absorption: Partial<Absorption>) => {
  const editor = specEditor({ cwd: folder });
  const edit = must(await editor.absorb('.', { templates: [], policies: [], ...absorption }));
  must(await editor.write(edit));
  return (file: string): string => readFileSync(join(folder, file), 'utf8');
};

describe('what is absorbed into a template', () => {
  it('stands in the right document, and every comment where it was', async () => {
    const read = await edited(folderWith({ 'fleet.yaml': `${head}spec: {}\n`, 't.yaml': templates }), { templates: [{ file: 't.yaml', object: web, way: ['data', 'a'], value: '2' }] });
    expect(read('t.yaml')).toBe(templates.replace('"1"', '"2"'));
  });

  it('takes out items from the last to the first', async () => {
    const read = await edited(folderWith({ 'fleet.yaml': `${head}spec: {}\n`, 't.yaml': templates }), { templates: [0, 2].map((at) => ({ file: 't.yaml', object: web, way: ['data', 'list', at] })) });
    expect(read('t.yaml')).toBe(templates.replace('[k, l, m]', '[l]'));
  });

  it('is refused where the template was changed meanwhile', async () => {
    const folder = folderWith({ 'fleet.yaml': `${head}spec: {}\n`, 't.yaml': templates.replace('"1"', '"5"') });
    expect(await specEditor({ cwd: folder }).absorb('.', { templates: [{ file: 't.yaml', object: web, way: ['data', 'a'], value: '2' }], policies: [] })).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1016' }] });
  });
});

describe('what is absorbed into a policy', () => {
  it('goes into the first folder of policies', async () => {
    const folder = folderWith({ 'fleet.yaml': `${head}spec:\n  policies: [one.yaml, policies/] # here\n`, 'policies/a.yaml': '' });
    const read = await edited(folder, { policies: [policy('a')] });
    expect(read('policies/fleet-absorbed.yaml')).toContain('  name: a\n');
    expect(read('fleet.yaml')).toContain('policies: [one.yaml, policies/] # here');
  });

  it('goes beside the spec where there is no such folder, and the spec names it once', async () => {
    const folder = folderWith({ 'fleet.yaml': `${head}spec:\n  policies: [one.yaml] # here\n` });
    await edited(folder, { policies: [policy('a')] });
    const read = await edited(folder, { policies: [policy('b')] });
    expect(read('fleet.yaml')).toContain('policies: [one.yaml, fleet-absorbed.yaml] # here');
    expect(read('fleet-absorbed.yaml').match(/^ {2}name: \w$/gm)).toEqual(['  name: a', '  name: b']);
  });

  it('is added to the rules of a policy that is there', async () => {
    const folder = folderWith({ 'fleet.yaml': `${head}spec: { policies: [policies] }\n`, 'policies/a.yaml': '' });
    await edited(folder, { policies: [policy('a', 'east')] });
    const read = await edited(folder, { policies: [policy('a', 'west')] });
    expect(read('policies/fleet-absorbed.yaml').match(/- (east|west)$/gm)).toEqual(['- east', '- west']);
    expect(read('policies/fleet-absorbed.yaml').match(/kind: OverridePolicy/g)).toHaveLength(1);
  });
});

describe('a rule that is added', () => {
  const rule = { clusters: ['east'], kind: 'apps/Deployment', name: 'web', owner: 'me', reason: 'so: "it" is', expires: '2099-12-31' };
  it.each([
    { name: 'begins the list', spec: 'spec:\n  clusters: [] # none\n', want: /clusters: \[\] # none\n {2}ignore:\n {4}- clusters:/ },
    { name: 'follows the others', spec: 'spec:\n  ignore: # let be\n    # the first\n    - { owner: a, reason: b, expires: 2099-01-01 }\n  apply: {}\n', want: /# the first\n {4}- \{ owner: a.*\}\n {4}- clusters:[\s\S]*expires: "?2099-12-31"?\n {2}apply: \{\}/ },
    { name: 'makes the spec', spec: '', want: /spec:\n {2}ignore:\n/ },
  ])('$name', async ({ spec, want }) => {
    const folder = folderWith({ 'fleet.yaml': head + spec });
    const editor = specEditor({ cwd: folder });
    must(await editor.write(must(await editor.addRules('.', [rule]))));
    expect(readFileSync(join(folder, 'fleet.yaml'), 'utf8')).toMatch(want);
  });
});
