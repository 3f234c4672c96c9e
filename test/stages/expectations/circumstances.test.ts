import { describe, expect, it } from 'vitest';
import { chooseTemplate, placedEarlier, tainted } from '#core/expectations';
import type { FleetSpec, Placement, TestCase } from '#core/model';
import { cluster, configMap, deployment, fleet, policy, template } from '../placement/fleet.ts';
import { caseOf, placed, rightTest, sure } from './trial.ts';

const spec = fleet({ clusters: [cluster('m1', { taints: [{ key: 'team', value: 'red', effect: 'NoSchedule' }] }), cluster('m2'), cluster('m3')] });
const shown = ({ clusters }: FleetSpec): readonly string[] => clusters.map(({ name, taints }) => [name, ...taints.map(({ key, value, effect }) => `${key}=${value ?? ''}:${effect}`)].join(' '));

describe('circumstances', () => {
  it.each([
    { name: 'taints are added', given: 'taints: { m1: [{ key: a, effect: NoExecute }] }', want: ['m1 team=red:NoSchedule a=:NoExecute', 'm2', 'm3'] },
    { name: 'a taint of the same key and effect gives way', given: 'taints: { m1: [{ key: team, value: blue, effect: NoSchedule }] }', want: ['m1 team=blue:NoSchedule', 'm2', 'm3'] },
  ])('$name', ({ given, want }) => expect(shown(sure(tainted(spec, caseOf(`given:\n  ${given}`).one)))).toEqual(want));

  it('what is supposed reads as on the command line, and what is lost comes last', () => {
    const { suppositions } = caseOf('given: { lost: [m1], cordon: [m1, "region:eu"], unreachable: [m2], uncordon: [m3] }').one.circumstances;
    expect(suppositions.map(({ value }) => value)).toEqual(['cordon=m1', 'cordon=region:eu', 'uncordon=m3', 'unreachable=m2', 'lost=m1']);
    expect(suppositions[0]?.at).toMatchObject({ file: 'web.fleet-test.yaml', line: 6, column: 35 });
  });

  it.each([
    { name: 'taints', given: 'taints: { m22: [] }', hint: 'Did you mean "m2"?' },
    { name: 'before', given: 'before: { clusters: { other: 1 } }', hint: 'Clusters here are: m1, m2, m3. One more comes with:\n    join: [{ name: other }]' },
  ])('a cluster that is not in the fleet is said: $name', ({ given, hint }) => {
    const { diagnostics } = tainted(spec, caseOf(`given:\n  ${given}`).one);
    expect(diagnostics.map(placed)).toEqual(['FLT1604 web.fleet-test.yaml:7']);
    expect(diagnostics[0]?.hint).toBe(hint);
  });
});

describe('an earlier placement', () => {
  const fresh: Placement = { template: deployment('web', 3), policy: { ref: policy().ref, at: spec.at, replicasAt: spec.at }, targets: [{ cluster: 'm1' as never, replicas: 3 }], rule: 'sha256:1' as never, affinity: 'first', declined: [], kept: false };
  it.each([
    { name: 'nothing said: as it is placed', given: 'cordon: []', want: { targets: fresh.targets, affinity: 'first' } },
    { name: 'clusters with replicas, sorted', given: 'before: { clusters: { m3: 1, m2: 2 } }', want: { targets: [{ cluster: 'm2', replicas: 2 }, { cluster: 'm3', replicas: 1 }], rule: 'sha256:1', affinity: 'first' } },
    { name: 'names alone', given: 'before: { clusters: [m2] }', want: { targets: [{ cluster: 'm2' }] } },
    { name: 'the term that was in use', given: 'before: { clusters: [m2], affinity: second }', want: { affinity: 'second' } },
  ])('$name', ({ given, want }) => expect(placedEarlier(caseOf(`given:\n  ${given}`).one, fresh)).toMatchObject(want));
});

const templates = [
  deployment('web', 1),
  configMap('web'),
  template({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', namespace: 'shop' } }),
  template({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web' } }),
  template({ apiVersion: 'example.test/v1', kind: 'Deployment', metadata: { name: 'api', namespace: 'web' } }),
  template({ apiVersion: 'other.test/v1', kind: 'Deployment', metadata: { name: 'api', namespace: 'web' } }),
];

const choose = (choice: string): ReturnType<typeof chooseTemplate> => {
  const test = rightTest(`cases:\n  - name: a\n    template: ${choice}\n`);
  return chooseTemplate(fleet({ templates }), { one: test.cases[0] as TestCase, document: test.document });
};

describe('which template', () => {
  it.each([
    { choice: 'Deployment/web', want: 'apps/Deployment/web/web' },
    { choice: 'Deployment/web/web', want: 'apps/Deployment/web/web' },
    { choice: 'apps/v1/Deployment/web/web', want: 'apps/Deployment/web/web' },
    { choice: 'apps/Deployment/web/web', want: 'apps/Deployment/web/web' },
    { choice: 'v1/ConfigMap/shop/web', want: 'v1/ConfigMap/shop/web' },
    { choice: 'Namespace/web', want: 'v1/Namespace/web' },
    { choice: '{ kind: ConfigMap, name: web, namespace: shop }', want: 'v1/ConfigMap/shop/web' },
    { choice: '{ kind: Deployment, name: api, apiVersion: other.test/v1 }', want: 'other.test/Deployment/web/api' },
  ])('$choice', ({ choice, want }) => expect(sure(choose(choice)).key).toBe(want));

  it.each([
    { name: 'several are called so', choice: 'ConfigMap/web', want: { detail: '"ConfigMap/web" can be v1/ConfigMap/web/web or v1/ConfigMap/shop/web.', hint: 'Say which one:\n    template: v1/ConfigMap/web/web' } },
    { name: 'several have these parts', choice: '{ kind: Deployment, name: api }', want: { detail: '"Deployment/api" can be example.test/v1/Deployment/web/api or other.test/v1/Deployment/web/api.' } },
    { name: 'nearly one', choice: 'Deplyoment/web', want: { hint: 'Did you mean "Deployment/web"?' } },
    { name: 'none at all', choice: 'StatefulSet/database', want: { detail: 'No template is called "StatefulSet/database".', hint: 'Write kind and name, as in:\n    template: Deployment/nginx' } },
  ])('$name', ({ choice, want }) => expect(choose(choice)).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT1603', at: { file: 'web.fleet-test.yaml', line: 5 }, ...want }] }));
});
