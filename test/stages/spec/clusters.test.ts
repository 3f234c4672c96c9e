import { describe, expect, it } from 'vitest';
import { fleet, parsed, said, specOf } from './sources.ts';

const CLUSTER = (name: string, spec = 'syncMode: Push', metadata = ''): string =>
  `apiVersion: cluster.karmada.io/v1alpha1\nkind: Cluster\nmetadata: { name: ${name}${metadata} }\nspec: { ${spec} }\n`;
const REACH = ', annotations: { fleet.config/kubeconfig: own.kubeconfig, fleet.config/context: own }';

describe('reads a member cluster', () => {
  it.each([
    {
      name: 'with nothing but a name',
      files: { 'fleet.yaml': fleet('clusters: [{ name: m }]') },
      want: { syncMode: 'Push', labels: {}, zones: [], taints: [], reach: { by: 'none' } },
    },
    {
      name: 'with everything, inline',
      files: {
        'fleet.yaml': fleet(
          'clusters:\n- { name: m, kubeconfig: k, context: c, labels: { a: b }, provider: p, region: r, zones: [z], taints: [{ key: t, effect: NoExecute }], syncMode: Pull, joined: "2026-01-01T00:00:00Z" }',
        ),
      },
      want: {
        syncMode: 'Pull',
        labels: { a: 'b' },
        provider: 'p',
        region: 'r',
        zones: ['z'],
        taints: [{ key: 't', effect: 'NoExecute' }],
        joined: '2026-01-01T00:00:00Z',
        reach: { by: 'kubeconfig', file: 'k', context: 'c' },
      },
    },
    {
      name: 'as an object in the spec',
      files: {
        'fleet.yaml': fleet(
          `clusters:\n- cluster: { apiVersion: cluster.karmada.io/v1alpha1, kind: Cluster, metadata: { name: m${REACH} }, spec: { syncMode: Push } }`,
        ),
      },
      want: { reach: { by: 'kubeconfig', file: 'own.kubeconfig', context: 'own' } },
    },
    {
      name: 'as an object in the spec, reached as the entry says',
      files: {
        'fleet.yaml': fleet(
          `clusters:\n- cluster: { apiVersion: cluster.karmada.io/v1alpha1, kind: Cluster, metadata: { name: m${REACH} }, spec: { syncMode: Push } }\n  kubeconfig: k`,
        ),
      },
      want: { reach: { by: 'kubeconfig', file: 'k' } },
    },
    {
      name: 'as an object in a file',
      files: { 'clusters/m.yaml': CLUSTER('m', 'syncMode: Pull, provider: aws', `, creationTimestamp: "2026-01-01T00:00:00Z"${REACH}`) },
      want: {
        syncMode: 'Pull',
        provider: 'aws',
        joined: '2026-01-01T00:00:00Z',
        reach: { by: 'kubeconfig', file: 'own.kubeconfig', context: 'own' },
      },
    },
    {
      name: 'as an object in a file, reached as the entry of its name says',
      files: { 'fleet.yaml': fleet('clusters: [{ name: m, inCluster: true }]'), 'clusters/m.yaml': CLUSTER('m', 'syncMode: Push', REACH) },
      want: { reach: { by: 'in-cluster' } },
    },
    {
      name: 'as an object in a file, beside an entry that says only the name',
      files: { 'fleet.yaml': fleet('clusters: [{ name: m }]'), 'clusters/m.yaml': CLUSTER('m', 'syncMode: Push', REACH) },
      want: { reach: { by: 'kubeconfig', file: 'own.kubeconfig', context: 'own' } },
    },
    { name: 'as an object among the templates', files: { 'templates/m.yaml': CLUSTER('m') }, want: { reach: { by: 'none' } } },
    {
      name: 'as Karmada wrote it, status and all',
      files: {
        'clusters/m.yaml': `${CLUSTER('m', 'syncMode: Push, id: abc, apiEndpoint: "https://10.0.0.1:6443", secretRef: { namespace: karmada-cluster, name: m }', ', uid: x, finalizers: [karmada.io/cluster-controller]')}status: { kubernetesVersion: v1.37.2, conditions: [{ type: Ready, status: "True", reason: ClusterReady, message: ok, lastTransitionTime: "2026-01-01T00:00:00Z" }], nodeSummary: { totalNum: 1, readyNum: 1 } }\n`,
      },
      want: { syncMode: 'Push' },
    },
    { name: 'whose single zone counts as zones', files: { 'clusters/m.yaml': CLUSTER('m', 'syncMode: Push, zone: a') }, want: { zones: ['a'] } },
    {
      name: 'whose fields without a value count as left out',
      files: { 'fleet.yaml': fleet('clusters:\n- name: m\n  labels:\n  zones: ~\n  taints:\n  region:') },
      want: { labels: {}, zones: [], taints: [] },
    },
  ])('$name', ({ files, want }) => {
    expect(specOf(files).clusters).toMatchObject([{ name: 'm', ...want }]);
  });
});

describe('a kubeconfig is looked for', () => {
  it.each([
    { name: "in the spec's folder", kubeconfig: 'k', want: 'deep/k' },
    { name: 'where an absolute path says', kubeconfig: '/etc/k', want: '/etc/k' },
    { name: 'in the home folder', kubeconfig: '~/.kube/config', want: '~/.kube/config' },
    { name: 'above the spec', kubeconfig: '../k', want: 'deep/../k' },
  ])('$name', ({ kubeconfig, want }) => {
    const outcome = parsed({ 'fleet.yaml': '# none\n', 'deep/fleet.yaml': fleet(`clusters: [{ name: m, kubeconfig: "${kubeconfig}" }]`) });
    expect(outcome.ok && outcome.value.clusters[0]?.reach).toEqual({ by: 'kubeconfig', file: want });
  });
});

describe('clusters come sorted, and each name once', () => {
  it('sorted by name, wherever they are written', () => {
    expect(
      specOf({ 'fleet.yaml': fleet('clusters: [{ name: c }, { name: a }]'), 'clusters/x.yaml': CLUSTER('b') }).clusters.map(({ name }) => name),
    ).toEqual(['a', 'b', 'c']);
  });

  it.each([
    {
      name: 'two descriptions in the spec',
      files: { 'fleet.yaml': fleet('clusters:\n- { name: m, region: a }\n- { name: m, region: b }') },
      want: ['FLT2212 fleet.yaml:7'],
    },
    {
      name: 'two entries that only say how to reach it',
      files: { 'fleet.yaml': fleet('clusters:\n- { name: m, kubeconfig: a }\n- { name: m, kubeconfig: b }') },
      want: ['FLT2212 fleet.yaml:7'],
    },
    { name: 'two objects', files: { 'clusters/a.yaml': CLUSTER('m'), 'clusters/b.yaml': CLUSTER('m') }, want: ['FLT2212 clusters/b.yaml:3'] },
    {
      name: 'three of them',
      files: { 'clusters/a.yaml': CLUSTER('m'), 'clusters/b.yaml': CLUSTER('m'), 'clusters/c.yaml': CLUSTER('m') },
      want: ['FLT2212 clusters/b.yaml:3', 'FLT2212 clusters/c.yaml:3'],
    },
  ])('$name', ({ files, want }) => {
    expect(said(parsed(files))).toEqual(want);
  });
});
