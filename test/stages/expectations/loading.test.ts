import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome, TestSource } from '#core/model';
import { openFiles } from '#edge/files';
import { configMap, fleetYaml, folderWith } from '../files/folder.ts';
import { sure } from './trial.ts';

const FLEET = fleetYaml({});
const TEST = 'apiVersion: fleet.config/v1alpha1\nkind: PlacementTest\n';

type Ask = { readonly file?: string; readonly allowOutside?: boolean };
const loadIn = (cwd: string, named: readonly string[] = [], { file = '.', allowOutside = false }: Ask = {}): Promise<Outcome<readonly TestSource[]>> =>
  openFiles({ cwd, stdin: async () => '' }).loadTests(file, named, { allowOutside });
const specs = (tests: readonly TestSource[]): readonly string[] => tests.map(({ file, spec }) => `${file} -> ${spec}`);

describe('which files are tests', () => {
  it('every *.fleet-test.yaml below the folder of the spec, in order', async () => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'b.fleet-test.yaml': TEST, 'policies/a.fleet-test.yml': TEST, 'policies/a.yaml': configMap('a'), 'test.yaml': TEST });
    expect(sure(await loadIn(folder)).map(({ file }) => file)).toEqual(['b.fleet-test.yaml', 'policies/a.fleet-test.yml']);
  });

  it('files that are named, whatever their names, and folders', async () => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'test.yaml': TEST, 'more/a.fleet-test.yaml': TEST, 'b.fleet-test.yaml': TEST });
    expect(sure(await loadIn(folder, ['test.yaml', 'more', 'more/a.fleet-test.yaml'])).map(({ file }) => file)).toEqual(['test.yaml', 'more/a.fleet-test.yaml']);
  });

  it('a fleet without any is an error', async () => expect(await loadIn(folderWith({ 'fleet.yaml': FLEET }))).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1601' }] }));
  it('so is a folder that is named', async () => expect(await loadIn(folderWith({ 'fleet.yaml': FLEET, 'a/x.yaml': '' }), ['a'])).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1601' }] }));
  it('and a file that is not there', async () => expect(await loadIn(folderWith({ 'fleet.yaml': FLEET }), ['nope.yaml'])).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1002' }] }));
  it('and no fleet', async () => expect(await loadIn(folderWith({ 'a.fleet-test.yaml': TEST }))).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1001' }] }));
});

describe('which fleet a test is about', () => {
  it('the one in its folder or the nearest above', async () => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'a.fleet-test.yaml': TEST, 'policies/deep/b.fleet-test.yaml': TEST, 'other/fleet.yaml': FLEET, 'other/policies/c.fleet-test.yaml': TEST });
    expect(specs(sure(await loadIn(folder)))).toEqual(['a.fleet-test.yaml -> fleet.yaml', 'other/policies/c.fleet-test.yaml -> other/fleet.yaml', 'policies/deep/b.fleet-test.yaml -> fleet.yaml']);
  });
  it('the very file that the command is for', async () => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'prod.yaml': FLEET, 'policies/a.fleet-test.yaml': TEST });
    expect(specs(sure(await loadIn(folder, [], { file: 'prod.yaml' })))).toEqual(['policies/a.fleet-test.yaml -> prod.yaml']);
  });
  it('the one that it names', async () => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'other/fleet.yaml': FLEET, 'policies/a.fleet-test.yaml': `${TEST}given: { fleet: ../other }\n` });
    expect(specs(sure(await loadIn(folder)))).toEqual(['policies/a.fleet-test.yaml -> other/fleet.yaml']);
  });
  it('a test outside of all is told so, and others go on', async () => {
    const folder = folderWith({ 'shop/fleet.yaml': FLEET, 'shop/a.fleet-test.yaml': TEST, 'b.fleet-test.yaml': TEST });
    expect(sure(await loadIn(folder, ['shop', 'b.fleet-test.yaml']))).toMatchObject([{ spec: 'shop/fleet.yaml', diagnostics: [] }, { file: 'b.fleet-test.yaml', diagnostics: [{ code: 'FLT1001' }] }]);
  });
});

describe('what is wrong with one is told with it', () => {
  it.each([
    { name: 'no YAML', text: 'a: [', want: [{ code: 'FLT1007' }] },
    { name: 'two documents', text: `${TEST}---\n${TEST}`, want: [{ code: 'FLT1602', at: { line: 4 } }] },
    { name: 'none', text: '# nothing\n', want: [{ code: 'FLT1602', at: { line: 1 } }] },
    { name: 'a file that is not there', text: `${TEST}given: { templates: [nope.yaml] }\n`, want: [{ code: 'FLT1002', at: { file: 'a.fleet-test.yaml', line: 3 } }] },
    { name: 'a path that leaves the folder of the spec', text: `${TEST}given: { templates: [../x.yaml] }\n`, want: [{ code: 'FLT1004', at: { line: 3 } }] },
  ])('$name', async ({ text, want }) => {
    const folder = folderWith({ 'fleet.yaml': FLEET, 'a.fleet-test.yaml': text, 'b.fleet-test.yaml': TEST });
    expect(sure(await loadIn(folder))).toMatchObject([{ file: 'a.fleet-test.yaml', diagnostics: want }, { file: 'b.fleet-test.yaml', diagnostics: [] }]);
  });
});

describe('files that a test names', () => {
  it('are read from its own folder, by the list that names them', async () => {
    const text = `${TEST}given: { clusters: [m.yaml, { name: x }] }\ncases:\n  - { name: a, template: ConfigMap/a, given: { templates: [../templates/*.yaml] } }\n`;
    const folder = folderWith({ 'fleet.yaml': FLEET, 'tests/a.fleet-test.yaml': text, 'tests/m.yaml': configMap('m'), 'templates/a.yaml': configMap('a'), 'templates/b.yaml': configMap('b') });
    const [test] = sure(await loadIn(folder));
    const found = Object.entries(test?.named ?? {}).map(([pointer, sources]) => [pointer, ...sources.map(({ role, file }) => `${role} ${file}`)]);
    expect(found).toEqual([['/given/clusters/0', 'cluster tests/m.yaml'], ['/cases/0/given/templates/0', 'template templates/a.yaml', 'template templates/b.yaml']]);
    expect(test?.diagnostics).toEqual([]);
  });
});

describe('tests are no part of the fleet', () => {
  const files = { 'fleet.yaml': fleetYaml({ templates: ['all'] }), 'all/a.yaml': configMap('a'), 'all/a.fleet-test.yaml': TEST };
  it('a folder gives its templates without them', async () => {
    const outcome = await openFiles({ cwd: folderWith(files), stdin: async () => '' }).load('.', { allowOutside: false });
    expect(sure(outcome).map(({ file }) => file)).toEqual(['fleet.yaml', 'all/a.yaml']);
  });
  it('a folder with nothing else gives nothing', async () => {
    const { 'all/a.yaml': _, ...rest } = files;
    expect(await openFiles({ cwd: folderWith(rest), stdin: async () => '' }).load('.', { allowOutside: false })).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1003' }] });
  });
});

it('a link out of the folder is not followed, unless it is allowed', async () => {
  const outside = folderWith({ 'b.fleet-test.yaml': TEST });
  const folder = folderWith({ 'fleet.yaml': FLEET, 'a.fleet-test.yaml': TEST });
  symlinkSync(outside, join(folder, 'link'));
  expect(await loadIn(folder)).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1004' }] });
  expect(sure(await loadIn(folder, [], { allowOutside: true })).map(({ file }) => file)).toEqual(['a.fleet-test.yaml', 'link/b.fleet-test.yaml']);
});
