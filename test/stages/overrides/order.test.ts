import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import { override } from '#core/overrides';
import type { Desired, FleetSpec, K8sObject, OverridePolicy, Placement, Target } from '#core/model';
import { cluster, configMap, deployment, fleet, overridePolicy, policy, template } from '../placement/fleet.ts';

const targets = (...names: readonly string[]): readonly Target[] => names.map((name) => ({ cluster: name as never }));
const placementOf = (one: Placement['template'], more: Partial<Placement> = {}): Placement => {
  const { ref, document } = policy();
  const cited = document.at;
  return { template: one, policy: { ref, at: cited, replicasAt: cited }, targets: targets('m1', 'm2'), declined: [], kept: false, ...more };
};
const rendered = (spec: Partial<FleetSpec>, placements: readonly Placement[]): Desired => {
  const outcome = override({ spec: fleet(spec), placements, interpreter: builtIn });
  if (!outcome.ok) throw new Error('not rendered');
  return outcome.value;
};
const label = (value: string): OverridePolicy['rules'][number]['overriders'] => ({ labelsOverrider: [{ operator: 'add', value: { by: value } }] });
const rule = (value: string): { overriders: OverridePolicy['rules'][number]['overriders'] } => ({ overriders: label(value) });
const labelOf = (desired: Desired, at = 0): string | undefined => desired.objects[at]?.object.metadata.labels?.['by'];

describe('who has the last word', () => {
  it.each([
    { name: 'a namespaced policy after a cluster-wide one', override: [overridePolicy({ name: 'a', rules: [rule('own')] }), overridePolicy({ name: 'z', wide: true, rules: [rule('wide')] })], want: 'own' },
    { name: 'the more specific selector', override: [overridePolicy({ name: 'a', selectors: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'c' }], rules: [rule('named')] }), overridePolicy({ name: 'b', rules: [rule('all')] })], want: 'named' },
    { name: 'else the later name', override: [overridePolicy({ name: 'b', rules: [rule('b')] }), overridePolicy({ name: 'a', rules: [rule('a')] })], want: 'b' },
    { name: 'the later rule of a policy', override: [overridePolicy({ name: 'a', rules: [rule('first'), rule('second')] })], want: 'second' },
    { name: 'plaintext after labels, whatever the order in the rule', override: [overridePolicy({ name: 'a', rules: [{ overriders: { plaintext: [{ path: '/metadata/labels/by', operator: 'replace', value: 'plain' }], ...label('label') } }] })], want: 'plain' },
    { name: 'a policy that a cluster-wide change brought into reach', override: [overridePolicy({ name: 'w', wide: true, rules: [rule('wide')] }), overridePolicy({ name: 'o', selectors: [{ apiVersion: 'v1', kind: 'ConfigMap', labelSelector: { matchLabels: { by: 'wide' } } }], rules: [rule('brought')] })], want: 'brought' },
    { name: 'not a cluster-wide one that another brought into reach', override: [overridePolicy({ name: 'a', wide: true, rules: [rule('a')] }), overridePolicy({ name: 'b', wide: true, selectors: [{ apiVersion: 'v1', kind: 'ConfigMap', labelSelector: { matchLabels: { by: 'a' } } }], rules: [rule('b')] })], want: 'a' },
  ])('$name', ({ override: policies, want }) => expect(labelOf(rendered({ override: policies }, [placementOf(configMap('c'))]))).toBe(want));
});

describe('for which clusters', () => {
  const only = overridePolicy({ name: 'a', rules: [{ targetCluster: { clusterNames: ['m2'] }, overriders: label('m2') }] });
  it('a rule runs where its target cluster matches', () => {
    const desired = rendered({ override: [only] }, [placementOf(configMap('c'))]);
    expect([labelOf(desired, 0), labelOf(desired, 1)]).toEqual([undefined, 'm2']);
  });
  it('clusters with the same rules share one value', () => {
    const desired = rendered({ clusters: [cluster('m1'), cluster('m2'), cluster('m3')], override: [only] }, [placementOf(configMap('c'), { targets: targets('m1', 'm2', 'm3') })]);
    expect(desired.objects[0]?.object).toBe(desired.objects[2]?.object);
    expect(desired.objects[0]?.object).not.toBe(desired.objects[1]?.object);
  });
  it('one that cannot be carried out stops that cluster only', () => {
    const bad = overridePolicy({ name: 'a', rules: [{ targetCluster: { clusterNames: ['m1'] }, overriders: { plaintext: [{ path: '/nope/x', operator: 'replace', value: 1 }] } }] });
    const outcome = override({ spec: fleet({ override: [bad] }), interpreter: builtIn, placements: [placementOf(configMap('c'))] });
    expect(outcome).toMatchObject({ ok: true, value: { objects: [{ cluster: 'm2' }], unrendered: [{ cluster: 'm1', says: '/nope/x is not there' }] }, diagnostics: [{ code: 'FLT4101' }] });
  });
});

describe('what does nothing is told', () => {
  it.each([
    { name: 'a container that is not there, with the one that was meant', policy: overridePolicy({ name: 'a', rules: [{ overriders: { argsOverrider: [{ containerName: 'wbe', operator: 'add', value: ['x'] }] } }] }), code: 'FLT4102', hint: 'Did you mean "web"?' },
    { name: 'a rule for no cluster', policy: overridePolicy({ name: 'a', rules: [{ targetCluster: { clusterNames: ['gone'] }, overriders: {} }] }), code: 'FLT4103' },
    { name: 'a policy that selects nothing', policy: overridePolicy({ name: 'a', selectors: [{ apiVersion: 'apps/v1beta1', kind: 'Deployment' }], rules: [] }), code: 'FLT4104' },
  ])('$name', ({ policy: one, code, hint }) => {
    const { diagnostics } = override({ spec: fleet({ override: [one] }), interpreter: builtIn, placements: [placementOf(deployment('w', 1))] });
    expect(diagnostics).toMatchObject([{ code, ...(hint === undefined ? {} : { hint }) }]);
  });
});

const job = (spec: object): Placement['template'] => template({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'j', namespace: 'web' }, spec });
const specOf = (object: K8sObject | undefined): unknown => object?.['spec'];

describe('replicas', () => {
  it('are revised, and say by which policy', () => {
    const desired = rendered({}, [placementOf(deployment('w', 6), { targets: [{ cluster: 'm1' as never, replicas: 4 }] })]);
    expect(desired.objects[0]).toMatchObject({ object: { spec: { replicas: 4 } }, edited: [{ pointer: '/spec/replicas', origin: { from: 'placement' } }] });
  });
  it('an override overrules them', () => {
    const nine = overridePolicy({ name: 'a', rules: [{ overriders: { plaintext: [{ path: '/spec/replicas', operator: 'replace', value: 9 }] } }] });
    const desired = rendered({ override: [nine] }, [placementOf(deployment('w', 6), { targets: [{ cluster: 'm1' as never, replicas: 4 }] })]);
    expect(desired.objects[0]).toMatchObject({ object: { spec: { replicas: 9 } } });
    expect(desired.objects[0]?.edited.at(-1)).toMatchObject({ pointer: '/spec/replicas', origin: { from: 'override', overrider: 'plaintext' } });
  });
  it.each([
    { name: '10 completions over 3 and 1', completions: 10, shares: [3, 1], want: [7, 3] },
    { name: '7 completions over 2, 2 and 1', completions: 7, shares: [2, 2, 1], want: [3, 3, 1] },
  ])("a divided Job's completions go by parallelism: $name", ({ completions, shares, want }) => {
    const one = job({ parallelism: 9, completions, template: { spec: { containers: [] } } });
    const desired = rendered({}, [placementOf(one, { divided: true, targets: shares.map((replicas, at) => ({ cluster: `m${at + 1}` as never, replicas })) })]);
    expect(desired.objects.map((each) => (specOf(each.object) as { completions: number }).completions)).toEqual(want);
  });
});

describe('what belongs to one server is taken out', () => {
  it.each([
    { name: "a Service's allocated address", object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1'], ports: [] } }, want: { spec: { ports: [] } } },
    { name: 'but not that it is headless', object: { apiVersion: 'v1', kind: 'Service', metadata: { name: 's' }, spec: { clusterIP: 'None' } }, want: { spec: { clusterIP: 'None' } } },
    { name: "a Job's ttl and generated labels", object: { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'j' }, spec: { ttlSecondsAfterFinished: 5, selector: { matchLabels: { 'controller-uid': 'x', a: 'b' } }, template: { metadata: { labels: { 'job-name': 'j', a: 'b' } } } } }, want: { spec: { selector: { matchLabels: { a: 'b' } }, template: { metadata: { labels: { a: 'b' } } } } } },
    { name: 'a Deployment revision', object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd', annotations: { 'deployment.kubernetes.io/revision': '3', a: 'b' } } }, want: { metadata: { name: 'd', annotations: { a: 'b' } } } },
    { name: 'finalizers, owners and status, also where an override wrote them', object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', finalizers: ['x/y'], ownerReferences: [] }, status: {} }, want: { metadata: { name: 'c' } } },
    { name: 'of two adjacent tokens the second survives', object: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'a' }, secrets: [{ name: 'a-token-1' }, { name: 'a-token-2' }, { name: 'b' }] }, want: { secrets: [{ name: 'a-token-2' }, { name: 'b' }] } },
  ])('$name', ({ object, want }) => {
    const [one] = rendered({}, [placementOf(template(object), { targets: targets('m1') })]).objects;
    expect(one?.object).toEqual({ ...object, ...want, ...('status' in object ? { status: undefined } : {}) });
  });
});
