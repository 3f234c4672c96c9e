import { describe, expect, it } from 'vitest';
import { builtIn } from '#core/interpreter';
import type { Dependency, K8sObject } from '#core/model';
import { objectOf } from './objects.ts';

const of = (kind: string, fields: string): K8sObject => {
  const at = kind.lastIndexOf('/');
  return objectOf(kind.slice(0, at), kind.slice(at + 1), fields);
};

const verdicts: readonly (readonly [kind: string, fields: string, want: string | undefined])[] = [
  ['apps.kruise.io/v1alpha1/CloneSet', 'spec: { replicas: 2 }', 'Unknown'],
  ['apps.kruise.io/v1alpha1/CloneSet', '{ spec: { replicas: 2 }, status: { updatedReplicas: 2, availableReplicas: 2 } }', 'Healthy'],
  ['apps.kruise.io/v1alpha1/CloneSet', '{ spec: { replicas: 2 }, status: { updatedReplicas: 2, availableReplicas: 1 } }', 'Progressing'],
  ['apps.kruise.io/v1alpha1/CloneSet', '{ spec: { replicas: 2 }, status: { updatedReplicas: 1, availableReplicas: 2 } }', 'Progressing'],
  [
    'apps.kruise.io/v1beta1/StatefulSet',
    '{ spec: { replicas: 2 }, status: { observedGeneration: 1, updatedReplicas: 2, availableReplicas: 2 } }',
    'Progressing',
  ],
  ['apps.kruise.io/v1beta1/StatefulSet', '{ spec: { replicas: 2 }, status: { availableReplicas: 2 } }', 'Unknown'],
  ['apps.kruise.io/v1alpha1/UnitedDeployment', 'spec: { replicas: 2 }', 'Progressing'],
  ['apps.kruise.io/v1alpha1/DaemonSet', 'status: { updatedNumberScheduled: 2, desiredNumberScheduled: 2, numberAvailable: 2 }', 'Healthy'],
  ['apps.kruise.io/v1alpha1/DaemonSet', 'status: { updatedNumberScheduled: 2, desiredNumberScheduled: 2, numberAvailable: 1 }', 'Progressing'],
  ['apps.kruise.io/v1alpha1/BroadcastJob', 'status: { desired: 2, failed: 0, succeeded: 0, active: 2 }', 'Healthy'],
  ['apps.kruise.io/v1alpha1/BroadcastJob', 'status: { desired: 2, failed: 1, succeeded: 1, active: 0 }', 'Progressing'],
  ['apps.kruise.io/v1alpha1/SidecarSet', 'status: { matchedPods: 0 }', 'Healthy'],
  ['apps.kruise.io/v1alpha1/SidecarSet', 'status: { matchedPods: 2, updatedPods: 1 }', 'Progressing'],
  [
    'kustomize.toolkit.fluxcd.io/v1/Kustomization',
    'status: { conditions: [{ type: Ready, status: "True", reason: ReconciliationSucceeded }] }',
    'Healthy',
  ],
  [
    'helm.toolkit.fluxcd.io/v2beta1/HelmRelease',
    'status: { conditions: [{ type: Ready, status: "True", reason: InstallSucceeded }] }',
    'Progressing',
  ],
  ['source.toolkit.fluxcd.io/v1/GitRepository', 'status: { conditions: [{ type: Ready, status: "True", reason: Succeeded }] }', 'Healthy'],
  ['source.toolkit.fluxcd.io/v1beta2/HelmChart', 'status: { conditions: [{ type: Ready, status: "True", reason: ChartPullSucceeded }] }', 'Healthy'],
  ['source.toolkit.fluxcd.io/v1beta2/Bucket', 'status: { conditions: [{ type: Ready, status: "False", reason: Succeeded }] }', 'Progressing'],
  [
    'ray.io/v1/RayCluster',
    'status: { conditions: [{ type: HeadPodReady, status: "True" }, { type: RayClusterProvisioned, status: "True" }] }',
    'Healthy',
  ],
  [
    'ray.io/v1/RayCluster',
    'status: { conditions: [{ type: HeadPodReady, status: "True" }, { type: RayClusterProvisioned, status: "True" }, { type: RayClusterReplicaFailure, status: "True" }] }',
    'Progressing',
  ],
  ['ray.io/v1/RayJob', 'status: { jobDeploymentStatus: Complete, jobStatus: SUCCEEDED }', 'Healthy'],
  ['ray.io/v1/RayJob', 'status: { jobDeploymentStatus: Complete, jobStatus: FAILED }', 'Progressing'],
  ['ray.io/v1/RayService', 'status: { conditions: [{ type: UpgradeInProgress, status: "True" }, { type: Ready, status: "True" }] }', 'Healthy'],
  ['sparkoperator.k8s.io/v1beta2/SparkApplication', 'status: { applicationState: { state: PENDING_RERUN } }', 'Healthy'],
  ['sparkoperator.k8s.io/v1beta2/SparkApplication', 'status: { applicationState: { state: FAILED } }', 'Progressing'],
  ['kubeflow.org/v1/Notebook', 'status: { containerState: { waiting: { reason: ContainerCreating } } }', 'Healthy'],
  ['kubeflow.org/v1/Notebook', 'status: { containerState: { terminated: { exitCode: 1 } } }', 'Progressing'],
  ['kubeflow.org/v1/TFJob', 'status: { conditions: [] }', 'Healthy'],
  ['kubeflow.org/v1/PyTorchJob', 'status: { conditions: [{ type: Failed, status: "True" }] }', 'Progressing'],
  ['kubeflow.org/v2beta1/MPIJob', 'status: { conditions: [] }', 'Progressing'],
  ['kyverno.io/v1/ClusterPolicy', 'status: { ready: false, conditions: [{ type: Ready, status: "True", reason: Succeeded }] }', 'Progressing'],
  ['kyverno.io/v1/Policy', 'status: { conditions: [{ type: Ready, status: "True", reason: Succeeded }] }', 'Healthy'],
  ['batch.volcano.sh/v1alpha1/Job', 'status: { state: { phase: Running } }', 'Healthy'],
  ['batch.volcano.sh/v1alpha1/Job', 'status: { state: { phase: Failed } }', 'Progressing'],
  ['argoproj.io/v1alpha1/Workflow', 'status: { phase: Running }', 'Healthy'],
  ['argoproj.io/v1alpha1/Workflow', 'status: { phase: Failed }', 'Progressing'],
  ['flink.apache.org/v1beta1/FlinkDeployment', 'status: { jobStatus: { state: RUNNING } }', 'Healthy'],
  ['flink.apache.org/v1beta1/FlinkDeployment', 'status: { jobStatus: { state: CREATED } }', 'Progressing'],
  ['flink.apache.org/v1beta1/FlinkDeployment', 'status: { jobStatus: { state: CREATED }, error: boom }', 'Healthy'],
  ['flink.apache.org/v1beta1/FlinkDeployment', 'spec: {}', 'Unknown'],
  ['apps/v1/Deployment', 'status: {}', undefined],
  ['apps.kruise.io/v1/CloneSet', 'status: {}', undefined],
];

describe('health', () => {
  it.each(verdicts)('%s %s: %s', (kind, fields, want) => expect(builtIn.health(of(kind, fields))?.verdict).toBe(want));
});

const FLINK = 'jobManager: { resource: { cpu: 1, memory: 2Gi } }, taskManager: { resource: { cpu: 0.5, memory: 4096Mi } }';

const counts: readonly (readonly [kind: string, spec: string, want: unknown])[] = [
  [
    'apps.kruise.io/v1alpha1/CloneSet',
    '{ replicas: 3, template: { spec: { nodeSelector: {}, containers: [{ resources: { requests: { cpu: 1 } } }] } } }',
    { replicas: 3, requirements: { resources: { cpu: '1' } } },
  ],
  ['apps.kruise.io/v1alpha1/CloneSet', '{ replicas: 3, template: { spec: { nodeSelector: {} } } }', { replicas: 3 }],
  ['apps.kruise.io/v1alpha1/CloneSet', '{}', undefined],
  ['apps.kruise.io/v1alpha1/UnitedDeployment', '{ replicas: 3 }', { replicas: 3 }],
  ['apps.kruise.io/v1beta1/StatefulSet', '{ replicas: 3 }', { replicas: 3 }],
  ['apps.kruise.io/v1alpha1/BroadcastJob', '{ template: {} }', { replicas: 1 }],
  ['apps.kruise.io/v1alpha1/BroadcastJob', '{ parallelism: 4, template: {} }', { replicas: 4 }],
  ['apps.kruise.io/v1alpha1/SidecarSet', '{}', { replicas: 0 }],
  ['apps.kruise.io/v1alpha1/DaemonSet', '{}', undefined],
  [
    'kubeflow.org/v1/Notebook',
    '{ template: { spec: { tolerations: [{ key: k }] } } }',
    { replicas: 1, requirements: { resources: {}, tolerations: [{ key: 'k' }] } },
  ],
  [
    'argoproj.io/v1alpha1/Workflow',
    '{ parallelism: 2, nodeSelector: { a: b } }',
    { replicas: 2, requirements: { resources: {}, nodeSelector: { a: 'b' } } },
  ],
  ['argoproj.io/v1alpha1/Workflow', '{}', { replicas: 1 }],
  [
    'flink.apache.org/v1beta1/FlinkDeployment',
    `{ ${FLINK}, job: { parallelism: 5 }, flinkConfiguration: { taskmanager.numberOfTaskSlots: "2" } }`,
    { replicas: 4, requirements: { resources: { cpu: '1', memory: '4Gi' } } },
  ],
  [
    'flink.apache.org/v1beta1/FlinkDeployment',
    `{ ${FLINK}, job: {}, flinkConfiguration: {}, podTemplate: { spec: { nodeSelector: { a: b } } } }`,
    { replicas: 2, requirements: { resources: { cpu: '1', memory: '4Gi' }, nodeSelector: { a: 'b' } } },
  ],
  ['ray.io/v1/RayCluster', '{}', undefined],
];

describe('replicas', () => {
  it.each(counts)('%s %s', (kind, spec, want) => expect(builtIn.replicas(of(kind, `spec: ${spec}`))).toEqual(want));
});

describe('revise', () => {
  it.each([
    ['apps.kruise.io/v1alpha1/CloneSet', { replicas: 7 }],
    ['apps.kruise.io/v1alpha1/UnitedDeployment', { replicas: 7 }],
    ['apps.kruise.io/v1beta1/StatefulSet', { replicas: 7 }],
    ['apps.kruise.io/v1alpha1/BroadcastJob', { parallelism: 7 }],
    ['argoproj.io/v1alpha1/Workflow', { parallelism: 7 }],
    ['flink.apache.org/v1beta1/FlinkDeployment', {}],
    ['kubeflow.org/v1/Notebook', {}],
  ])('%s, also where the field is not there', (kind, want) => expect(builtIn.revise(of(kind, 'spec: {}'), 7)['spec']).toEqual(want));
});

const POD = '{ spec: { serviceAccountName: bot, volumes: [{ secret: { secretName: s } }] } }';

const references: readonly (readonly [kind: string, spec: string, want: readonly string[]])[] = [
  ['apps.kruise.io/v1alpha1/CloneSet', `{ template: ${POD} }`, ['Secret s', 'ServiceAccount bot']],
  [
    'apps.kruise.io/v1alpha1/AdvancedCronJob',
    `{ template: { broadcastJobTemplate: { spec: { template: ${POD} } } } }`,
    ['Secret s', 'ServiceAccount bot'],
  ],
  ['apps.kruise.io/v1alpha1/AdvancedCronJob', '{ template: {} }', []],
  [
    'apps.kruise.io/v1alpha1/SidecarSet',
    '{ serviceAccountName: bot, containers: [{ env: [{ valueFrom: { configMapKeyRef: { name: c } } }] }], volumes: [{ secret: { secretName: s } }, { azureFile: { secretName: z } }] }',
    ['ConfigMap c', 'Secret s'],
  ],
  ['apps.kruise.io/v1alpha1/SidecarSet', '{ volumes: [{ secret: { secretName: s } }, { secret: {} }] }', []],
  [
    'kustomize.toolkit.fluxcd.io/v1/Kustomization',
    '{ serviceAccountName: bot, decryption: { secretRef: { name: d } }, kubeConfig: { secretRef: { name: k } } }',
    ['Secret d', 'Secret k', 'ServiceAccount bot'],
  ],
  [
    'helm.toolkit.fluxcd.io/v2beta1/HelmRelease',
    '{ valuesFrom: [{ kind: Secret, name: s }, { kind: ConfigMap, name: c }], chart: { spec: { verify: { secretRef: { name: v } } } } }',
    ['ConfigMap c', 'Secret s', 'Secret v'],
  ],
  [
    'source.toolkit.fluxcd.io/v1/GitRepository',
    '{ secretRef: { name: s }, verify: { secretRef: { name: v } }, certSecretRef: { name: c } }',
    ['Secret s', 'Secret v'],
  ],
  [
    'source.toolkit.fluxcd.io/v1beta2/OCIRepository',
    '{ serviceAccountName: "", secretRef: { name: s }, certSecretRef: { name: c } }',
    ['Secret c', 'Secret s'],
  ],
  ['source.toolkit.fluxcd.io/v1beta2/OCIRepository', '{ secretRef: { name: s } }', []],
  ['source.toolkit.fluxcd.io/v1beta2/HelmRepository', '{ secretRef: { name: s } }', ['Secret s']],
  ['source.toolkit.fluxcd.io/v1beta2/HelmChart', '{ secretRef: { name: s }, verify: { secretRef: { name: v } } }', ['Secret v']],
  [
    'ray.io/v1/RayJob',
    `{ rayClusterSpec: { headGroupSpec: { template: ${POD} }, workerGroupSpecs: [{ template: { spec: { imagePullSecrets: [{ name: p }] } } }] }, submitterPodTemplate: { spec: { serviceAccountName: sub } } }`,
    ['Secret p', 'Secret s', 'ServiceAccount bot', 'ServiceAccount sub'],
  ],
  ['ray.io/v1/RayService', `{ rayClusterConfig: { headGroupSpec: { template: ${POD} } } }`, ['Secret s', 'ServiceAccount bot']],
  ['ray.io/v1/RayCluster', `{ headGroupSpec: { template: ${POD} } }`, []],
  [
    'kubeflow.org/v1/TFJob',
    `{ tfReplicaSpecs: { Worker: { template: ${POD} }, Other: { template: { spec: { serviceAccountName: no } } } } }`,
    ['Secret s', 'ServiceAccount bot'],
  ],
  ['kubeflow.org/v1/PyTorchJob', `{ pytorchReplicaSpecs: { Master: { template: ${POD} } } }`, ['Secret s', 'ServiceAccount bot']],
  [
    'argoproj.io/v1alpha1/Workflow',
    '{ serviceAccountName: default, executor: { serviceAccountName: ex }, volumeClaimTemplates: [{ metadata: { name: work } }], volumes: [{ secret: { secretName: unread } }, { configMap: { name: c } }] }',
    ['ConfigMap c', 'ServiceAccount ex', 'PersistentVolumeClaim work'],
  ],
];

describe('dependencies', () => {
  const short = ({ kind, name }: Dependency): string => `${kind} ${name}`;
  it.each(references)('%s %s', (kind, spec, want) => expect(builtIn.dependencies(of(kind, `spec: ${spec}`)).map(short)).toEqual(want));
});

const kept: readonly { readonly kind: string; readonly desired: string; readonly live: string; readonly want: object }[] = [
  {
    kind: 'kustomize.toolkit.fluxcd.io/v1/Kustomization',
    desired: 'spec: { a: 1, suspend: false }',
    live: 'spec: { suspend: true }',
    want: { spec: { a: 1, suspend: true } },
  },
  {
    kind: 'argoproj.io/v1alpha1/Workflow',
    desired: 'spec: { a: 1 }',
    live: '{ spec: { suspend: true }, status: { phase: Running } }',
    want: { spec: { a: 1, suspend: true }, status: { phase: 'Running' } },
  },
  {
    kind: 'apps.kruise.io/v1alpha1/BroadcastJob',
    desired: 'spec: { template: { metadata: { labels: { a: b } } } }',
    live: 'spec: { template: { metadata: { labels: { c: d } } } }',
    want: { spec: { template: { metadata: { labels: { c: 'd' } } } } },
  },
  { kind: 'apps.kruise.io/v1alpha1/CloneSet', desired: 'spec: { replicas: 1 }', live: 'spec: { replicas: 2 }', want: { spec: { replicas: 1 } } },
];

describe('retain', () => {
  it.each(kept)('$kind', ({ kind, desired, live, want }) => {
    const wanted = of(kind, desired);
    expect(builtIn.retain(wanted, of(kind, live))).toEqual({ ...wanted, ...want });
  });
});
