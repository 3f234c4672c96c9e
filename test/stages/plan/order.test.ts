import { describe, expect, test } from 'vitest';
import { checkPlan, plan } from '#core/plan';
import { type K8sObject, keyParts, type Step } from '#core/model';
import { configMap, inputOf, live, obj, type World } from './world.ts';

const stepsOf = (world: World): readonly Step[] => {
  const input = inputOf(world);
  const outcome = plan(input);
  if (!outcome.ok) throw new Error('no plan');
  expect(checkPlan(outcome.value, input.recorded)).toEqual([]);
  return outcome.value.clusters.flatMap((cluster) => cluster.steps);
};

const crd = obj('apiextensions.k8s.io/v1/CustomResourceDefinition', 'widgets.example.test', {
  spec: { group: 'example.test', names: { kind: 'Widget' } },
});
const everything: readonly K8sObject[] = [
  obj('admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration', 'hook'),
  obj('policy/v1/PodDisruptionBudget', 'web/nginx'),
  obj('autoscaling/v2/HorizontalPodAutoscaler', 'web/nginx'),
  obj('networking.k8s.io/v1/Ingress', 'web/nginx'),
  obj('apps/v1/Deployment', 'web/nginx'),
  obj('batch/v1/Job', 'web/once'),
  obj('example.test/v1/Widget', 'web/one'),
  obj('v1/Service', 'web/nginx'),
  obj('rbac.authorization.k8s.io/v1/RoleBinding', 'web/reader'),
  obj('rbac.authorization.k8s.io/v1/Role', 'web/reader'),
  obj('v1/PersistentVolumeClaim', 'web/disk'),
  obj('v1/PersistentVolume', 'disk'),
  obj('v1/ConfigMap', 'web/settings'),
  obj('v1/Secret', 'web/token'),
  obj('v1/ServiceAccount', 'web/nginx'),
  obj('v1/ResourceQuota', 'web/limits'),
  obj('scheduling.k8s.io/v1/PriorityClass', 'high'),
  crd,
  obj('v1/ConfigMap', 'default/fleet-shop'),
  obj('v1/Namespace', 'web'),
];

const kindsOf = (steps: readonly Step[]): readonly string[] => steps.map((step) => `${step.wave} ${keyParts(step.at.object).kind}`);

describe('steps come in waves', () => {
  test('what others stand on is made first, what watches them last', () => {
    expect(kindsOf(stepsOf({ rows: everything.map((desired) => ({ on: 'member1', desired })) }))).toEqual([
      '0 Namespace',
      '1 ConfigMap',
      '2 CustomResourceDefinition',
      '3 PriorityClass',
      '4 ResourceQuota',
      '5 ServiceAccount',
      '6 Secret',
      '7 ConfigMap',
      '8 PersistentVolume',
      '9 PersistentVolumeClaim',
      '10 Role',
      '11 RoleBinding',
      '12 Service',
      '13 Widget',
      '14 Deployment',
      '14 Job',
      '15 HorizontalPodAutoscaler',
      '15 Ingress',
      '15 PodDisruptionBudget',
      '16 ValidatingWebhookConfiguration',
    ]);
  });

  test('deletes go the opposite way, the parent of the ApplySet the very last', () => {
    expect(kindsOf(stepsOf({ rows: everything.map((recorded) => ({ on: 'member1', recorded, live: live(recorded) })) }))).toEqual([
      '100 ValidatingWebhookConfiguration',
      '101 HorizontalPodAutoscaler',
      '101 Ingress',
      '101 PodDisruptionBudget',
      '102 Deployment',
      '102 Job',
      '103 Widget',
      '104 Service',
      '105 RoleBinding',
      '106 Role',
      '107 PersistentVolumeClaim',
      '108 PersistentVolume',
      '109 ConfigMap',
      '110 Secret',
      '111 ServiceAccount',
      '112 ResourceQuota',
      '113 PriorityClass',
      '114 CustomResourceDefinition',
      '116 Namespace',
      '117 ConfigMap',
    ]);
  });
});

describe('a step needs what it stands on', () => {
  const widget = obj('example.test/v1/Widget', 'web/one');
  const namespace = obj('v1/Namespace', 'web');
  const needs = (world: World) => Object.fromEntries(stepsOf(world).map((step) => [step.at.object, step.needs]));

  test('a custom resource needs its namespace and its CRD, where this plan makes them', () => {
    expect(
      needs({
        rows: [widget, namespace, crd].map((desired) => ({ on: 'member1', desired })),
        served: [
          { group: '', kind: 'Namespace', version: 'v1', plural: 'namespaces', namespaced: false, verbs: [] },
          {
            group: 'apiextensions.k8s.io',
            kind: 'CustomResourceDefinition',
            version: 'v1',
            plural: 'customresourcedefinitions',
            namespaced: false,
            verbs: [],
          },
        ],
      }),
    ).toEqual({
      'v1/Namespace/web': [],
      'apiextensions.k8s.io/CustomResourceDefinition/widgets.example.test': [],
      'example.test/Widget/web/one': ['apiextensions.k8s.io/CustomResourceDefinition/widgets.example.test', 'v1/Namespace/web'],
    });
  });

  test('a namespace that is there and only changes is not waited for', () => {
    const labelled = { ...namespace, metadata: { ...namespace.metadata, labels: { a: 'b' } } };
    expect(
      needs({
        rows: [
          { on: 'member1', desired: labelled, recorded: namespace, live: live(namespace) },
          { on: 'member1', desired: widget },
        ],
      }),
    ).toEqual({ 'v1/Namespace/web': [], 'example.test/Widget/web/one': [] });
  });

  test('a namespace and a CRD are deleted after what stands on them, and the parent after all', () => {
    const map = configMap('web/a');
    const parent = obj('v1/ConfigMap', 'default/fleet-shop');
    expect(needs({ rows: [widget, namespace, crd, map, parent].map((recorded) => ({ on: 'member1', recorded, live: live(recorded) })) })).toEqual({
      'example.test/Widget/web/one': [],
      'v1/ConfigMap/web/a': [],
      'v1/Namespace/web': ['example.test/Widget/web/one', 'v1/ConfigMap/web/a'],
      'apiextensions.k8s.io/CustomResourceDefinition/widgets.example.test': ['example.test/Widget/web/one'],
      'v1/ConfigMap/default/fleet-shop': [
        'apiextensions.k8s.io/CustomResourceDefinition/widgets.example.test',
        'example.test/Widget/web/one',
        'v1/ConfigMap/web/a',
        'v1/Namespace/web',
      ],
    });
  });

  test('the namespace of the parent does not wait for the parent', () => {
    const own = obj('v1/Namespace', 'default');
    const parent = obj('v1/ConfigMap', 'default/fleet-shop');
    expect(needs({ rows: [own, parent].map((recorded) => ({ on: 'member1', recorded, live: live(recorded) })) })).toEqual({
      'v1/Namespace/default': [],
      'v1/ConfigMap/default/fleet-shop': ['v1/Namespace/default'],
    });
  });
});
