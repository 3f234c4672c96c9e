import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#core/model';
import { parseSpec } from '#core/spec';
import { openFiles, type SpecEdit, specEditor } from '#edge/files';
import { folderWith } from './folder.ts';
import { HEAD, TAINT, SPEC, MEMBERS, changesOf, type Editor, type Row, edited } from './spec-rig.ts';

describe('taints a cluster', () => {
  it.each<Row>([
    {
      name: 'that has no taints',
      edit: (editor) => editor.setTaint('.', 'a', TAINT),
      want: { 'fleet.yaml': ['+    taints:', '+      - key: cluster.karmada.io/unschedulable', '+        effect: NoSchedule'] },
    },
    {
      name: 'that has an empty list of them',
      edit: (editor) => editor.setTaint('.', 'b', { ...TAINT, value: 'on' }),
      want: {
        'fleet.yaml': [
          '-    taints: []   # none yet',
          '+    taints:   # none yet',
          '+      - key: cluster.karmada.io/unschedulable',
          '+        effect: NoSchedule',
          '+        value: "on"',
        ],
      },
    },
    {
      name: 'in flow style',
      edit: (editor) => editor.setTaint('.', 'c', TAINT),
      want: {
        'fleet.yaml': [
          '-  - {name: c, kubeconfig: x}',
          '+  - {name: c, kubeconfig: x, taints: [ { key: cluster.karmada.io/unschedulable, effect: NoSchedule } ]}',
        ],
      },
    },
    { name: 'that is not there', edit: (editor) => editor.setTaint('.', 'z', TAINT), want: { refused: ['FLT5501'] } },
  ])('$name', async (row) => {
    expect(await edited(row)).toEqual(row.want);
  });

  const inFile = async (edit: (editor: Editor) => Promise<Outcome<SpecEdit>>): Promise<Record<string, string[]>> =>
    changesOf(
      await edit(
        specEditor({
          cwd: folderWith({ 'fleet.yaml': `${HEAD}spec:\n  clusters: [{name: two, kubeconfig: x}]\n  clusterFiles: [m.yaml]\n`, 'm.yaml': MEMBERS }),
        }),
      ),
    );

  it.each([
    {
      name: 'in its own file, though the spec has an entry',
      edit: (editor: Editor) => editor.setTaint('.', 'two', TAINT),
      want: { 'm.yaml': ['+  - key: cluster.karmada.io/unschedulable', '+    effect: NoSchedule'] },
    },
    {
      name: 'with the taint it has, so that nothing changes',
      edit: (editor: Editor) => editor.setTaint('.', 'two', { key: 'x', effect: 'NoExecute' }),
      want: {},
    },
    {
      name: 'with another value of a taint it has',
      edit: (editor: Editor) => editor.setTaint('.', 'two', { key: 'x', effect: 'NoExecute', value: '5' }),
      want: { 'm.yaml': ['+    value: "5"'] },
    },
    {
      name: 'with the same key and another effect',
      edit: (editor: Editor) => editor.setTaint('.', 'two', { key: 'x', effect: 'NoSchedule' }),
      want: { 'm.yaml': ['+  - key: x', '+    effect: NoSchedule'] },
    },
    {
      name: 'no more, and no list stays',
      edit: (editor: Editor) => editor.removeTaint('.', 'two', { key: 'x' }),
      want: { 'm.yaml': ['-  taints:', '-  - key: x   # keep', '-    effect: NoExecute'] },
    },
    {
      name: 'no more with an effect it does not have, so that nothing changes',
      edit: (editor: Editor) => editor.removeTaint('.', 'two', { key: 'x', effect: 'NoSchedule' }),
      want: {},
    },
  ])('$name', async ({ edit, want }) => {
    expect(await inFile(edit)).toEqual(want);
  });
});

describe('writes', () => {
  it('the file whole, with its mode, through its symbolic link, and leaves nothing behind', async () => {
    const cwd = folderWith({ 'real/fleet.yaml': SPEC });
    chmodSync(join(cwd, 'real/fleet.yaml'), 0o640);
    symlinkSync('real/fleet.yaml', join(cwd, 'fleet.yaml'));
    const editor = specEditor({ cwd });
    const edit = await editor.addCluster('.', { name: 'd' });
    expect(edit.ok && (await editor.write(edit.value))).toMatchObject({ ok: true });
    expect(readFileSync(join(cwd, 'real/fleet.yaml'), 'utf8')).toContain('- name: d\n');
    expect(statSync(join(cwd, 'real/fleet.yaml')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'fleet.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(cwd, 'real'))).toEqual(['fleet.yaml']);
  });

  it('what then reads as a spec with that cluster', async () => {
    const cwd = folderWith({ 'fleet.yaml': SPEC.replace('  templates:   [ t ]\n', '') });
    const editor = specEditor({ cwd });
    const cluster = { name: 'd', kubeconfig: 'k', context: '1e3', region: 'no', zones: ['0o7'], labels: { a: '1' }, joined: '2026-08-21T09:00:00Z' };
    const edit = await editor.addCluster('.', cluster);
    if (edit.ok) await editor.write(edit.value);
    const sources = await openFiles({ cwd, stdin: () => Promise.resolve('') }).load('.', { allowOutside: false });
    const spec = sources.ok ? parseSpec(sources.value) : sources;
    expect(spec.diagnostics).toEqual([]);
    expect(spec.ok && spec.value.clusters.at(-1)).toMatchObject({
      name: 'd',
      region: 'no',
      zones: ['0o7'],
      labels: { a: '1' },
      joined: '2026-08-21T09:00:00Z',
      reach: { by: 'kubeconfig', file: 'k', context: '1e3' },
    });
  });

  it('nothing, if a file was changed meanwhile', async () => {
    const cwd = folderWith({ 'fleet.yaml': SPEC });
    const editor = specEditor({ cwd });
    const edit = await editor.addCluster('.', { name: 'd' });
    writeFileSync(join(cwd, 'fleet.yaml'), `${SPEC}# mine\n`);
    const written = edit.ok ? await editor.write(edit.value) : edit;
    expect(written.diagnostics.map(({ code }) => code)).toEqual(['FLT1016']);
    expect(readFileSync(join(cwd, 'fleet.yaml'), 'utf8')).toBe(`${SPEC}# mine\n`);
  });

  it('nothing, if the new file cannot be put beside the old one', async () => {
    const cwd = folderWith({ 'fleet.yaml': SPEC });
    mkdirSync(join(cwd, `fleet.yaml.${process.pid}.tmp`));
    const editor = specEditor({ cwd });
    const edit = await editor.addCluster('.', { name: 'd' });
    const written = edit.ok ? await editor.write(edit.value) : edit;
    expect(written.diagnostics.map(({ code }) => code)).toEqual(['FLT1017']);
    expect(readFileSync(join(cwd, 'fleet.yaml'), 'utf8')).toBe(SPEC);
  });
});
