import { describe, expect, it } from 'vitest';
import type { Outcome } from '#core/model';
import { type SpecEdit, specEditor } from '#edge/files';
import { folderWith } from './folder.ts';
import { HEAD, MEMBERS, changesOf, type Editor, type Row, edited } from './spec-rig.ts';

describe('adds a cluster, and leaves every other byte as it was', () => {
  const d = { name: 'd', kubeconfig: 'x', labels: { on: 'yes' } };
  const add = (editor: Editor): Promise<Outcome<SpecEdit>> => editor.addCluster('.', d);
  it.each<Row>([
    { name: 'after the last one', edit: add, want: { 'fleet.yaml': ['+  - name: d', '+    kubeconfig: x', '+    labels:', '+      "on": "yes"'] } },
    {
      name: 'to an empty list, behind which is a comment',
      spec: `${HEAD}spec:\n  clusters: [] # none yet\n`,
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['-  clusters: [] # none yet', '+  clusters: # none yet', '+    - name: d'] },
    },
    {
      name: 'to a list without a value',
      spec: `${HEAD}spec:\n  clusters:\n    # none yet\n  templates: [t]`,
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['+    - name: d'] },
    },
    {
      name: 'to a spec without clusters, and without a line break at its end',
      spec: `${HEAD}spec:\n  templates: [t]`,
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['+  clusters:', '+    - name: d', '+'] },
    },
    {
      name: 'to a fleet without a spec',
      spec: HEAD,
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['+spec:', '+  clusters:', '+    - name: d'] },
    },
    {
      name: 'to a list in flow style',
      spec: `${HEAD}spec: {clusters: [{name: a}, ], templates: [t]}\n`,
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['-spec: {clusters: [{name: a}, ], templates: [t]}', '+spec: {clusters: [{name: a}, { name: d } ], templates: [t]}'] },
    },
    {
      name: 'with Windows line ends, too',
      spec: `${HEAD}spec:\n  clusters:\n  - name: a\n`.replaceAll('\n', '\r\n'),
      edit: (editor) => editor.addCluster('.', { name: 'd' }),
      want: { 'fleet.yaml': ['+  - name: d\r'] },
    },
    { name: 'but none that is there', edit: (editor) => editor.addCluster('.', { name: 'b' }), want: { refused: ['FLT5502'] } },
    { name: 'nor to a spec that does not parse', spec: 'a: [', edit: add, want: { refused: ['FLT1007'] } },
    { name: 'nor to a file that is no fleet', spec: 'a: 1\n', edit: add, want: { refused: ['FLT2201'] } },
  ])('$name', async (row) => {
    expect(await edited(row)).toEqual(row.want);
  });

  it('to a spec in JSON', async () => {
    const cwd = folderWith({
      'fleet.json': `${JSON.stringify({ apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'shop' }, spec: { clusters: [{ name: 'a' }] } }, null, 2)}\n`,
    });
    expect(changesOf(await specEditor({ cwd }).addCluster('.', { name: 'd' }))).toEqual({
      'fleet.json': ['+      },', '+      {', '+        "name": "d"'],
    });
  });
});

describe('takes a cluster out', () => {
  it.each<Row>([
    {
      name: 'the first; comments stay',
      edit: (editor) => editor.removeCluster('.', 'a'),
      want: { 'fleet.yaml': ['-  - name: a   # in the cellar', '-    kubeconfig: |-', '-      kc'] },
    },
    { name: 'the last, in flow style', edit: (editor) => editor.removeCluster('.', 'c'), want: { 'fleet.yaml': ['-  - {name: c, kubeconfig: x}'] } },
    {
      name: 'the only one',
      spec: `${HEAD}spec:\n  clusters:\n    - name: a\n  templates: [t]\n`,
      edit: (editor) => editor.removeCluster('.', 'a'),
      want: { 'fleet.yaml': ['-  clusters:', '-    - name: a', '+  clusters: []'] },
    },
    {
      name: 'one of a list in flow style',
      spec: `${HEAD}spec: {clusters: [{name: a}, {name: b}]}\n`,
      edit: (editor) => editor.removeCluster('.', 'a'),
      want: { 'fleet.yaml': ['-spec: {clusters: [{name: a}, {name: b}]}', '+spec: {clusters: [{name: b}]}'] },
    },
    {
      name: 'one that is described as an object',
      spec: `${HEAD}spec:\n  clusters:\n  - cluster: {metadata: {name: a}}\n    kubeconfig: x\n  - name: b\n`,
      edit: (editor) => editor.removeCluster('.', 'a'),
      want: { 'fleet.yaml': ['-  - cluster: {metadata: {name: a}}', '-    kubeconfig: x'] },
    },
    { name: 'but none that is not there', edit: (editor) => editor.removeCluster('.', 'z'), want: { refused: ['FLT5501'] } },
  ])('$name', async (row) => {
    expect(await edited(row)).toEqual(row.want);
  });

  const withFiles = (clusterFiles: string[], entry = ''): string =>
    folderWith({
      'fleet.yaml': `${HEAD}spec:\n${entry}  clusterFiles:\n${clusterFiles.map((one) => `  - ${one}\n`).join('')}  templates: [t]\n`,
      'c/members.yaml': MEMBERS,
      'c/three.yaml': MEMBERS.slice(0, MEMBERS.indexOf('---')).replace('{name: one}', '{name: three}'),
    });

  it('one document of a file, and its entry in the spec', async () => {
    const cwd = withFiles(['c/*.yaml'], '  clusters:\n  - name: one\n    kubeconfig: x\n  - name: other\n');
    expect(changesOf(await specEditor({ cwd }).removeCluster('.', 'one'))).toEqual({
      'fleet.yaml': ['-  - name: one', '-    kubeconfig: x'],
      'c/members.yaml': ['-apiVersion: cluster.karmada.io/v1alpha1', '-kind: Cluster', '-metadata: {name: one}', '-spec:', '-  syncMode: Push'],
    });
  });

  it('the last document of a file takes the file along, and the path that named only it', async () => {
    const cwd = withFiles(['c/*.yaml', 'c/three.yaml']);
    expect(changesOf(await specEditor({ cwd }).removeCluster('.', 'three'))).toEqual({
      'fleet.yaml': ['-  - c/three.yaml'],
      'c/three.yaml': ['gone'],
    });
  });

  it('an item of a list', async () => {
    const cwd = folderWith({
      'fleet.yaml': `${HEAD}spec:\n  clusterFiles: [all.yaml]\n`,
      'all.yaml':
        'kind: List\napiVersion: v1\nitems:\n- apiVersion: cluster.karmada.io/v1alpha1\n  kind: Cluster\n  metadata: { name: one }\n- apiVersion: cluster.karmada.io/v1alpha1\n  kind: Cluster\n  metadata: { name: two }\n',
    });
    expect(changesOf(await specEditor({ cwd }).removeCluster('.', 'two'))).toEqual({
      'all.yaml': ['-- apiVersion: cluster.karmada.io/v1alpha1', '-  kind: Cluster', '-  metadata: { name: two }'],
    });
  });
});
