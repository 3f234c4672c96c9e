import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Source } from '#core/model';
import { parseSpec } from '#core/spec';
import { toDocuments } from '../../src/edge/files/to-documents.ts';
import { deepFreeze } from '../support/freeze.ts';

const FLEET = {
  apiVersion: 'fleet.config/v1alpha1',
  kind: 'Fleet',
  metadata: { name: 'shop' },
  spec: {
    clusters: [{ name: 'm1', kubeconfig: 'k', labels: { a: 'b' }, zones: ['z'], taints: [{ key: 't', effect: 'NoSchedule' }] }],
    templates: ['t'],
    apply: { timeout: '5m', adopt: 'never' },
  },
};
const CLUSTER = {
  apiVersion: 'cluster.karmada.io/v1alpha1',
  kind: 'Cluster',
  metadata: { name: 'm2' },
  spec: {
    syncMode: 'Push',
    zone: 'z',
    resourceModels: [
      { grade: 0, ranges: [{ name: 'cpu', min: 0, max: '1' }] },
      { grade: 1, ranges: [{ name: 'cpu', min: 1, max: '2' }] },
    ],
  },
};
const PROPAGATION = {
  apiVersion: 'policy.karmada.io/v1alpha1',
  kind: 'PropagationPolicy',
  metadata: { name: 'p', namespace: 'web' },
  spec: {
    resourceSelectors: [{ apiVersion: 'v1', kind: 'ConfigMap', labelSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } }],
    propagateDeps: true,
    failover: { application: { decisionConditions: {}, statePreservation: { rules: [{ aliasLabelName: 'a', jsonPath: '{.x}' }] } } },
    placement: {
      clusterAffinities: [
        {
          affinityName: 'a',
          clusterNames: ['m1'],
          fieldSelector: { matchExpressions: [{ key: 'zone', operator: 'In', values: ['z'] }] },
          overflowAffinities: [{ affinityName: 'b', clusterNames: ['m2'] }],
        },
      ],
      clusterTolerations: [{ key: 'a', operator: 'Exists' }],
      spreadConstraints: [{ spreadByField: 'region', maxGroups: 2 }, { spreadByField: 'cluster' }],
      replicaScheduling: {
        replicaDivisionPreference: 'Aggregated',
        weightPreference: { staticWeightList: [{ targetCluster: { clusterNames: ['m1'] }, weight: 1 }] },
      },
      workloadAffinity: { affinity: { groupByLabelKey: 'a' }, antiAffinity: { groupByLabelKey: 'b' } },
    },
  },
};
const OVERRIDE = {
  apiVersion: 'policy.karmada.io/v1alpha1',
  kind: 'OverridePolicy',
  metadata: { name: 'o', namespace: 'web' },
  spec: {
    overrideRules: [
      {
        targetCluster: { clusterNames: ['m1'], labelSelector: { matchLabels: { a: 'b' } } },
        overriders: {
          imageOverrider: [{ predicate: { path: '/a' }, component: 'Tag', operator: 'replace', value: '2' }],
          commandOverrider: [{ containerName: 'a', operator: 'add', value: ['b'] }],
          labelsOverrider: [{ operator: 'add', value: { a: 'b' } }],
          fieldOverrider: [{ fieldPath: '/data/a', json: [{ subPath: '/b', operator: 'add', value: { c: null } }] }],
          plaintext: [{ path: '/a', operator: 'remove' }],
        },
      },
    ],
  },
};
const TEMPLATES = [
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd', namespace: 'web', labels: { a: 'b' } }, spec: { template: {} } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { a: 'eA==' }, stringData: { b: 'y' } },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: { group: 'example.org', scope: 'Namespaced', names: { kind: 'Thing' } },
  },
  { apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 't' } },
];
const ALL: readonly (readonly [Source['role'], unknown])[] = [
  ['spec', FLEET],
  ['cluster', CLUSTER],
  ['policy', PROPAGATION],
  ['policy', OVERRIDE],
  ...TEMPLATES.map((one) => ['template', one] as const),
];

const sourceOf = ([role, value]: readonly [Source['role'], unknown], at: number): Source => ({
  role,
  file: role === 'spec' ? 'fleet.yaml' : `${at}.yaml`,
  documents: toDocuments(`${at}.yaml`, JSON.stringify(value, null, 1)).documents,
});
const frozen = deepFreeze(ALL.map(sourceOf));

/** The spec without places, which change with the order of files. */
const essence = (sources: readonly Source[]): unknown => {
  const outcome = parseSpec(sources);
  return JSON.parse(JSON.stringify(outcome, (name, value) => (name === 'at' || name === 'document' ? undefined : value)));
};

it('all that the mutations below begin with is right', () => {
  expect(parseSpec(frozen).diagnostics).toEqual([]);
});

it('the order of sources changes nothing', () => {
  const want = essence(frozen);
  fc.assert(
    fc.property(fc.shuffledSubarray([...frozen], { minLength: frozen.length }), (shuffled) => {
      expect(essence(shuffled)).toEqual(want);
    }),
    { numRuns: 30 },
  );
});

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  value === null || typeof value !== 'object'
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...path, Array.isArray(value) ? Number(name) : name]))];

const replaced = (value: unknown, path: Path, by: unknown): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (at === first ? replaced(item, rest, by) : item)).filter((item) => item !== undefined);
  return { ...(value as object), [first]: replaced((value as Record<string, unknown>)[first], rest, by) };
};

const junk: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    9e15,
    '',
    'x',
    'X y',
    '/',
    '$',
    [],
    {},
    [[]],
    [null],
    { '': '' },
    { a: 1 },
    { name: null },
    'constructor',
    'toString',
  ),
  fc.string({ maxLength: 5 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

describe('whatever stands in a document, it is read or refused, with places', () => {
  it.each(ALL.map(([, value], at) => ({ at, kind: (value as { kind: string }).kind })))('$kind', ({ at }) => {
    const entry = ALL[at];
    if (entry === undefined) return;
    const change = fc.tuple(fc.constantFrom(...pathsIn(entry[1])), junk);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const value = changes.reduce((before, [path, by]) => {
          try {
            return replaced(before, path, by);
          } catch {
            return before;
          }
        }, entry[1]);
        if (value === undefined) return;
        const sources = frozen.map((one, index) => (index === at ? sourceOf([entry[0], value], index) : one));
        const outcome = parseSpec(deepFreeze(sources));
        for (const one of outcome.diagnostics) expect(one.at?.line).toBeGreaterThan(0);
        expect(outcome.ok).toBe(!outcome.diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 150 },
    );
  });
});
