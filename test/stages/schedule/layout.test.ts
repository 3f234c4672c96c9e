import { describe, expect, it } from 'vitest';
import { type Layout, layoutOf } from '#core/schedule';
import type { Outcome } from '#core/model';
import { fleetOf, settings, specText } from './world.ts';

const laid = async (files: Readonly<Record<string, string>>, asides: readonly string[] = []): Promise<Outcome<Layout>> => {
  const fleet = await fleetOf(files);
  return layoutOf(fleet.spec, fleet.files, asides);
};
const must = (outcome: Outcome<Layout>): Layout => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('\n'));
};
const said = (outcome: Outcome<Layout>): readonly string[] => outcome.diagnostics.map(({ code, detail }) => `${code} ${detail}`);
const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: door, namespace: shop }\nstringData: { word: sesame }\n';
const sesame = 'apiVersion: policy.karmada.io/v1alpha1\nkind: ClusterOverridePolicy\nmetadata: { name: all }\nspec: { resourceSelectors: [{ apiVersion: v1, kind: Secret }], overrideRules: [{ overriders: { plaintext: [{ path: /stringData/word, operator: replace, value: sesame }] } }] }\n';

describe('the files of a job', () => {
  it('stand where the spec looks for them', async () => {
    const layout = must(await laid({ 'templates/a/b/c.yaml': settings.replace('settings', 'more') }));
    expect([layout.specFile, layout.open.map(({ path }) => path)]).toEqual(['fleet.yaml', ['fleet.yaml', 'templates/settings.yaml', 'templates/a/b/c.yaml']]);
    expect(Object.keys(layout.data)).toEqual(['fleet.yaml', 'templates.settings.yaml', 'templates.a.b.c.yaml']);
    expect(layout.data['templates.settings.yaml']).toBe(settings);
  });
  it('have keys of their own, also where two paths would have the same', async () => {
    const layout = must(await laid({ 'templates/a/b.yaml': settings.replace('settings', 'one'), 'templates/a.b.yaml': settings.replace('settings', 'other') }));
    expect(layout.open.filter(({ path }) => path.includes('b.yaml')).map(({ key }) => key)).toEqual(['templates.a.b.yaml', 'templates.a.b.yaml.2']);
  });
  it('with Secrets, and with values for Secrets, are made from files and never printed', async () => {
    const layout = must(await laid({ 'fleet.yaml': specText('  policies: [policies/]\n'), 'templates/door.yaml': secret, 'policies/sesame.yaml': sesame }, ['kube.yaml']));
    expect(JSON.stringify([layout.data, layout.binaryData])).not.toContain('sesame');
    expect(layout.made.map(({ from }) => from)).toEqual(['kube.yaml', 'policies/sesame.yaml', 'templates/door.yaml']);
    expect(layout.beside.map(({ path }) => path)).toEqual(['kube.yaml', 'policies/sesame.yaml', 'templates/door.yaml']);
  });
  it('named from the home folder or by an absolute path come to stand there', async () => {
    const layout = must(await laid({}, ['~/.kube/config', '/etc/kube/north.yaml']));
    expect([layout.home, layout.absolute, layout.beside]).toEqual([[{ key: 'kube.config', path: '.kube/config' }], [{ key: 'etc.kube.north.yaml', path: '/etc/kube/north.yaml' }], []]);
  });
  it('that a view would have to change are kept byte by byte', async () => {
    const odd = `${settings}data: { a: "\u200btab\\t" }\n# \u00e4\ttab\n`;
    const layout = must(await laid({ 'templates/odd.yaml': odd.replace('settings', 'odd') }));
    expect(Buffer.from(layout.binaryData['templates.odd.yaml'] ?? '', 'base64').toString('utf8')).toBe(odd.replace('settings', 'odd'));
    expect(Object.keys(layout.data)).toEqual(['fleet.yaml', 'templates.settings.yaml']);
  });
  it('are refused where a ConfigMap does not hold them, with the largest named', async () =>
    expect(said(await laid({ 'templates/long.yaml': `${settings.replace('settings', 'long')}# ${'x'.repeat(1_048_576)}\n` }))).toEqual([expect.stringMatching(/^FLT6701 The files of the fleet are \d+ bytes together, and a ConfigMap holds 1048576; the largest is "templates\/long.yaml" with \d+\.$/)]));
  it('are counted in bytes', async () => {
    const room = 1_048_576 - [specText(), settings].join('').length - 100;
    expect([(await laid({ 'templates/long.yaml': `# ${'x'.repeat(room)}` })).ok, (await laid({ 'templates/long.yaml': `# ${'\u00e4'.repeat(room)}` })).ok]).toEqual([true, false]);
  });
  it('are refused where they are outside of the folder of the spec', async () =>
    expect(said(await laid({}, ['../kube.yaml']))).toEqual(['FLT6702 "../kube.yaml" does not lie in the folder of the spec, and the job would not find it there.']));
  it('are refused where they come from standard input', async () => {
    const { spec } = await fleetOf({});
    expect(said(layoutOf(spec, [{ path: '-', text: '' }], []))).toEqual(['FLT6702 The spec reads templates from standard input ("-"), which a scheduled job does not have.']);
  });
});
