import { describe, expect, it } from 'vitest';
import type { OverridePolicy, PropagationPolicy } from '#core/model';
import { parsed, said, specOf } from './sources.ts';

const policy = (kind: string, spec: string, metadata = 'name: p, namespace: web'): string =>
  `apiVersion: policy.karmada.io/v1alpha1\nkind: ${kind}\nmetadata: { ${metadata} }\nspec:\n${spec.replaceAll(/^/gm, '  ')}\n`;
const SELECTOR = 'resourceSelectors: [{ apiVersion: v1, kind: ConfigMap }]';

const propagation = (spec: string, kind = 'PropagationPolicy'): PropagationPolicy | undefined =>
  specOf({ 'policies/p.yaml': policy(kind, spec) }).propagation[0];
const override = (spec: string, kind = 'OverridePolicy'): OverridePolicy | undefined => specOf({ 'policies/p.yaml': policy(kind, spec) }).override[0];

describe('fills in what Karmada fills in', () => {
  it.each([
    {
      name: "a selector's namespace is the policy's",
      spec: SELECTOR,
      want: { selectors: [{ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'web' }] },
    },
    {
      name: 'priority, conflicts and placement',
      spec: SELECTOR,
      want: { priority: 0, conflictResolution: 'Abort', placement: {}, spec: { preemption: 'Never', schedulerName: 'default-scheduler' } },
    },
    {
      name: 'an empty replicaScheduling is Divided by weight',
      spec: `${SELECTOR}\nplacement: { replicaScheduling: {} }`,
      want: { placement: { replicaScheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted' } } },
    },
    {
      name: 'Duplicated has no preference',
      spec: `${SELECTOR}\nplacement: { replicaScheduling: { replicaSchedulingType: Duplicated } }`,
      want: { placement: { replicaScheduling: { replicaSchedulingType: 'Duplicated' } } },
    },
    {
      name: 'a spread constraint is by cluster, and of one group at least',
      spec: `${SELECTOR}\nplacement: { spreadConstraints: [{ maxGroups: 2 }] }`,
      want: { placement: { spreadConstraints: [{ spreadByField: 'cluster', maxGroups: 2, minGroups: 1 }] } },
    },
    {
      name: 'a spread constraint by label has no field',
      spec: `${SELECTOR}\nplacement: { spreadConstraints: [{ spreadByLabel: ring, minGroups: 0 }] }`,
      want: { placement: { spreadConstraints: [{ spreadByLabel: 'ring', minGroups: 1 }] } },
    },
    {
      name: 'ServiceImports take their dependencies along',
      spec: 'resourceSelectors: [{ apiVersion: multicluster.x-k8s.io/v1alpha1, kind: ServiceImport }]',
      want: { spec: { propagateDeps: true } },
    },
    {
      name: 'failover waits, and is graceful',
      spec: `${SELECTOR}\npropagateDeps: true\nfailover: { application: { decisionConditions: {} }, cluster: {} }`,
      want: {
        spec: {
          failover: {
            application: { decisionConditions: { tolerationSeconds: 300 }, purgeMode: 'Gracefully', gracePeriodSeconds: 600 },
            cluster: { purgeMode: 'Gracefully' },
          },
        },
      },
    },
  ])('$name', ({ spec, want }) => {
    expect(propagation(spec)).toMatchObject(want);
  });

  it('a cluster policy has no namespace, and neither have its selectors', () => {
    expect(specOf({ 'policies/p.yaml': policy('ClusterPropagationPolicy', SELECTOR, 'name: p') }).propagation).toMatchObject([
      { ref: { kind: 'ClusterPropagationPolicy', name: 'p' }, selectors: [{ apiVersion: 'v1', kind: 'ConfigMap' }] },
    ]);
  });

  it('a policy without a namespace is in default', () => {
    expect(specOf({ 'policies/p.yaml': policy('PropagationPolicy', SELECTOR, 'name: p') }).propagation[0]).toMatchObject({
      ref: { namespace: 'default' },
      selectors: [{ namespace: 'default' }],
    });
  });

  it('nothing is written into what was read', () => {
    expect(propagation(SELECTOR)?.document.value).toMatchObject({ spec: { resourceSelectors: [{ apiVersion: 'v1', kind: 'ConfigMap' }] } });
  });
});

describe('reads override rules', () => {
  const EDIT = 'overriders: { plaintext: [{ path: /data/a, operator: add, value: null }] }';
  it.each([
    {
      name: 'each with its place',
      spec: `overrideRules:\n- ${EDIT}\n- targetCluster: { clusterNames: [m] }\n  ${EDIT}`,
      want: [{ pointer: '/spec/overrideRules/0' }, { pointer: '/spec/overrideRules/1', targetCluster: { clusterNames: ['m'] } }],
    },
    {
      name: 'the deprecated pair as one rule',
      spec: `targetCluster: { clusterNames: [m] }\n${EDIT}`,
      want: [{ pointer: '/spec', targetCluster: { clusterNames: ['m'] }, overriders: { plaintext: [{ path: '/data/a' }] } }],
    },
    { name: 'the deprecated pair without a target', spec: EDIT, want: [{ pointer: '/spec' }] },
    { name: 'none', spec: 'resourceSelectors: []', want: [] },
    {
      name: 'new ones beside a deprecated fieldOverrider, which counts for nothing',
      spec: `overriders: { fieldOverrider: [{ fieldPath: /a, json: [{ subPath: /b, operator: remove }] }] }\noverrideRules:\n- ${EDIT}`,
      want: [{ pointer: '/spec/overrideRules/0' }],
    },
  ])('$name', ({ spec, want }) => {
    const rules = override(spec)?.rules ?? [];
    expect(rules).toHaveLength(want.length);
    expect(rules).toMatchObject(want);
  });

  it('the deprecated pair is not looked into, as in Karmada', () => {
    expect(
      said(
        parsed({
          'policies/p.yaml': policy(
            'OverridePolicy',
            'overriders: { labelsOverrider: [{ operator: add, value: { "not valid": x } }], fieldOverrider: [{ fieldPath: a }] }',
          ),
        }),
      ),
    ).toEqual([]);
  });

  it('selectors of an OverridePolicy are of its namespace, those of a ClusterOverridePolicy of all', () => {
    expect(override(`${SELECTOR}\noverrideRules: []`)?.selectors).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'web' }]);
    expect(
      specOf({ 'policies/p.yaml': policy('ClusterOverridePolicy', `${SELECTOR}\noverrideRules: []`, 'name: p') }).override[0]?.selectors,
    ).toEqual([{ apiVersion: 'v1', kind: 'ConfigMap' }]);
  });
});

describe('takes what Karmada takes', () => {
  it.each([
    {
      name: 'a cluster selector that matches nothing',
      spec: `${SELECTOR}\nplacement: { clusterAffinity: { labelSelector: { matchLabels: { no: such } } } }`,
    },
    { name: 'maxGroups: 0', spec: `${SELECTOR}\nplacement: { spreadConstraints: [{ maxGroups: 0 }] }` },
    { name: 'a spread by label without one by cluster', spec: `${SELECTOR}\nplacement: { spreadConstraints: [{ spreadByLabel: ring }] }` },
    { name: 'kinds that nobody knows', spec: 'resourceSelectors: [{ apiVersion: no/such, kind: Kind }]' },
    {
      name: 'an overflow with dynamic weights',
      spec: `${SELECTOR}\nplacement: { replicaScheduling: { weightPreference: { dynamicWeight: AvailableReplicas } }, clusterAffinities: [{ affinityName: a, clusterNames: [m], overflowAffinities: [{ affinityName: b }] }] }`,
    },
    { name: 'preemption with names', spec: 'preemption: Always\nresourceSelectors: [{ apiVersion: v1, kind: ConfigMap, name: a }]' },
    { name: 'a suspension of some clusters', spec: `${SELECTOR}\nsuspension: { dispatching: false, dispatchingOnClusters: { clusterNames: [m] } }` },
    { name: 'names of clusters, before any has joined', spec: `${SELECTOR}\nplacement: { clusterAffinity: { clusterNames: [m] } }` },
    { name: 'null for what is left out', spec: `${SELECTOR}\nplacement:\n  clusterAffinity: ~\n  clusterTolerations:\nfailover: null\npriority:` },
  ])('$name', ({ spec }) => {
    expect(said(parsed({ 'policies/p.yaml': policy('PropagationPolicy', spec) }))).toEqual([]);
  });
});

describe('sorts by kind, not by the list that named the file', () => {
  it('policies among templates, templates among policies', () => {
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
    const spec = specOf({ 'templates/p.yaml': policy('PropagationPolicy', SELECTOR), 'policies/a.yaml': config });
    expect([spec.templates.map(({ key }) => key), spec.propagation.map(({ ref }) => ref.name)]).toEqual([['v1/ConfigMap/default/a'], ['p']]);
  });

  it('and lists them by kind, namespace and name', () => {
    const two = (kind: string, name: string, namespace?: string): string =>
      policy(kind, SELECTOR, `name: ${name}${namespace ? `, namespace: ${namespace}` : ''}`);
    const { propagation: all } = specOf({
      'policies/a.yaml': two('PropagationPolicy', 'b', 'x'),
      'policies/b.yaml': two('PropagationPolicy', 'a', 'z'),
      'policies/c.yaml': two('ClusterPropagationPolicy', 'z'),
      'policies/d.yaml': two('PropagationPolicy', 'a', 'x'),
    });
    expect(all.map(({ ref }) => [ref.kind, ref.namespace, ref.name].join(' '))).toEqual([
      'ClusterPropagationPolicy  z',
      'PropagationPolicy x a',
      'PropagationPolicy x b',
      'PropagationPolicy z a',
    ]);
  });
});
