import { describe, expect, it } from 'vitest';
import { parseSpec, parseTest, substitute } from '#core/spec';
import type { FleetSpec, TestCase } from '#core/model';
import { sourcesOf } from '../spec/sources.ts';
import { placed, rightTest, sure, testOf } from './trial.ts';

const CASE = 'cases:\n  - name: a\n    template: Deployment/web\n';

describe('the form of a test', () => {
  it.each([
    { name: 'a field that nobody knows', text: `${CASE}    expects: {}\n`, want: ['FLT2101 web.fleet-test.yaml:6'] },
    { name: 'a case without a name', text: 'cases:\n  - template: Deployment/web\n', want: ['FLT2102 web.fleet-test.yaml:4'] },
    { name: 'no case', text: 'cases: []\n', want: ['FLT2105 web.fleet-test.yaml:3'] },
    { name: 'replicas that are no number', text: `${CASE}    expect:\n      clusters: { m1: three }\n`, want: ['FLT2103 web.fleet-test.yaml:7'] },
    { name: 'a code that is none', text: `${CASE}    expect: { diagnostics: [nope] }\n`, want: ['FLT2105 web.fleet-test.yaml:6'] },
    { name: 'a map that would compare nothing', text: `${CASE}    expect: { declined: {} }\n`, want: ['FLT2105 web.fleet-test.yaml:6'] },
    { name: 'a template of half a name', text: 'cases:\n  - name: a\n    template: { kind: Deployment }\n', want: ['FLT2102 web.fleet-test.yaml:5'] },
    { name: 'a taint without an effect', text: `${CASE}    given:\n      taints:\n        m1: [{ key: a }]\n`, want: ['FLT2102 web.fleet-test.yaml:8'] },
  ])('$name', ({ text, want }) => expect(testOf(text).diagnostics.map(placed)).toEqual(want));

  it('another kind is no test', () => {
    const [document] = sourcesOf({ 'x.fleet-test.yaml': 'apiVersion: fleet.config/v1alpha1\nkind: PlacementTests\n' })[0]?.documents ?? [];
    const outcome = parseTest({ file: 'x.fleet-test.yaml', spec: '', named: {}, diagnostics: [], ...(document === undefined ? {} : { document }) });
    expect(outcome.diagnostics).toMatchObject([{ code: 'FLT1602', at: { line: 2 }, hint: 'Did you mean "PlacementTest"?' }]);
  });

  it('its name is the file, where it says none', () => {
    expect(rightTest(CASE).name).toBe('web.fleet-test.yaml');
    expect(rightTest(`metadata: { name: nginx }\n${CASE}`).name).toBe('nginx');
  });

  it('an earlier placement of the file is that of every case that says no other', () => {
    const { cases } = rightTest(`given: { before: { clusters: [m1] } }\n${CASE}  - name: b\n    template: Deployment/web\n    given: { before: { clusters: { m2: 1 }, affinity: x } }\n`);
    expect(cases.map(({ before }) => before)).toMatchObject([{ clusters: ['m1'], at: { line: 3 } }, { clusters: { m2: 1 }, affinity: 'x', at: { line: 9 } }]);
  });
});

const base = sourcesOf({
  'fleet.yaml': 'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\nspec:\n  clusters:\n    - { name: m1, region: eu }\n    - { name: m2, region: us }\n',
  'clusters/m3.yaml': 'apiVersion: cluster.karmada.io/v1alpha1\nkind: Cluster\nmetadata: { name: m3 }\nspec: { syncMode: Push, region: asia }\n',
  'templates/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, namespace: default }\ndata: { from: spec }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\n',
  'policies/web.yaml': 'apiVersion: policy.karmada.io/v1alpha1\nkind: PropagationPolicy\nmetadata: { name: web }\nspec:\n  resourceSelectors: [{ apiVersion: v1, kind: ConfigMap }]\n  placement: {}\n',
});

const fleetOf = (text: string, named: Parameters<typeof testOf>[1] = {}): FleetSpec => {
  const test = rightTest(text, named);
  return sure(parseSpec(substitute(base, { document: test.document, one: test.cases[0] as TestCase })));
};
const regions = (spec: FleetSpec): readonly string[] => spec.clusters.map(({ name, region, at }) => `${name} ${region ?? '-'} ${at.file}:${at.line}`);
const given = (text: string): string => `given:\n${text.replaceAll(/^(?=.)/gm, '  ')}\n${CASE}`;
const inCase = (text: string): string => `${CASE}    given:\n${text.replaceAll(/^(?=.)/gm, '      ')}\n`;

describe('what a test brings takes the place of the same in the spec, or is added', () => {
  it('without anything, the spec is as it is', () => expect(fleetOf(CASE)).toMatchObject({ ...sure(parseSpec(base)), at: expect.anything() }));

  it.each([
    { name: 'a cluster of the spec', text: given('clusters:\n  - { name: m1, region: africa }'), want: ['m1 africa web.fleet-test.yaml:5', 'm2 us fleet.yaml:7', 'm3 asia clusters/m3.yaml:3'] },
    { name: 'a cluster of a file', text: given('clusters:\n  - { name: m3, region: africa }'), want: ['m1 eu fleet.yaml:6', 'm2 us fleet.yaml:7', 'm3 africa web.fleet-test.yaml:5'] },
    { name: 'a cluster more', text: inCase('join:\n  - name: m4'), want: ['m1 eu fleet.yaml:6', 'm2 us fleet.yaml:7', 'm3 asia clusters/m3.yaml:3', 'm4 - web.fleet-test.yaml:8'] },
    { name: 'what a case says comes after what the file says', text: `given:\n  clusters: [{ name: m4, region: one }]\n${CASE}    given:\n      join: [{ name: m4, region: two }]\n`, want: ['m1 eu fleet.yaml:6', 'm2 us fleet.yaml:7', 'm3 asia clusters/m3.yaml:3', 'm4 two web.fleet-test.yaml:9'] },
  ])('$name', ({ text, want }) => expect(regions(fleetOf(text))).toEqual(want));

  it('clusters of a file that the test names', () => {
    const file = { 'clusters/new.yaml': 'apiVersion: cluster.karmada.io/v1alpha1\nkind: Cluster\nmetadata: { name: m1 }\nspec: { syncMode: Push, region: new }\n' };
    expect(regions(fleetOf(given('clusters: [new.yaml]'), { '/given/clusters/0': file }))).toEqual(['m1 new clusters/new.yaml:3', 'm2 us fleet.yaml:7', 'm3 asia clusters/m3.yaml:3']);
  });

  it.each([
    { name: 'the same template, be its namespace written or not', value: '{ apiVersion: v1, kind: ConfigMap, metadata: { name: web }, data: { from: test } }', want: ['v1/ConfigMap/default/other', 'v1/ConfigMap/default/web test'] },
    { name: 'another template', value: '{ apiVersion: v1, kind: ConfigMap, metadata: { name: web, namespace: shop }, data: { from: test } }', want: ['v1/ConfigMap/default/other', 'v1/ConfigMap/default/web spec', 'v1/ConfigMap/shop/web test'] },
  ])('$name', ({ value, want }) => {
    for (const text of [given(`templates:\n  - ${value}`), inCase(`templates:\n  - ${value}`)]) {
      expect(fleetOf(text).templates.map(({ key, object }) => [key, (object['data'] as { from?: string } | undefined)?.from].filter(Boolean).join(' '))).toEqual(want);
    }
  });

  it('a policy, with its places in the test', () => {
    const spec = fleetOf(inCase('policies:\n  - apiVersion: policy.karmada.io/v1alpha1\n    kind: PropagationPolicy\n    metadata:\n      name: web\n    spec:\n      priority: 7\n      resourceSelectors: [{ apiVersion: v1, kind: ConfigMap }]\n      placement: {}'));
    expect(spec.propagation.map(({ priority, document }) => [priority, document.locate('/metadata/name' as never)])).toMatchObject([[7, { file: 'web.fleet-test.yaml', line: 11 }]]);
  });

  it('what is wrong in it is said at its place', () => {
    const test = rightTest(inCase('join:\n  - name: m4\n    regoin: eu'));
    const outcome = parseSpec(substitute(base, { document: test.document, one: test.cases[0] as TestCase }));
    expect(outcome.diagnostics.map(placed)).toEqual(['FLT2101 web.fleet-test.yaml:9']);
  });
});
