import type { JsonObject } from '#core/model';
import { configMap, deployment, job, object } from '../objects.ts';

/** A written question about one object: what it asks for, what it refers to, how well it is, what it keeps of what stands in a cluster. */
export type InterpretCase = { readonly name: string; readonly object: JsonObject; readonly live?: JsonObject };

const one = (name: string, given: JsonObject, live?: JsonObject): InterpretCase => ({ name, object: given, ...(live === undefined ? {} : { live }) });
const requests = (list: JsonObject, limits: JsonObject = {}): JsonObject => ({ resources: { requests: list, limits } });
const bare = (spec: JsonObject, kind = 'Pod'): JsonObject => object('v1', kind, { spec });

const asked: readonly InterpretCase[] = [
  one('asks: a Deployment', deployment(3)),
  one('asks: a Deployment without replicas', object('apps/v1', 'Deployment', { spec: { template: { spec: { containers: [] } } }, metadata: { name: 'web', namespace: 'shop', generation: 2 } })),
  one('asks: a StatefulSet', deployment(3, { kind: 'StatefulSet' })),
  one('asks: a ReplicaSet', deployment(3, { kind: 'ReplicaSet' })),
  one('asks: a DaemonSet has none', deployment(3, { kind: 'DaemonSet' })),
  one('asks: a Pod', bare({ containers: [{ name: 'a', image: 'a', ...requests({ cpu: '1' }) }] })),
  one('asks: a Job with both', job({ parallelism: 5, completions: 3 })),
  one('asks: a Job with parallelism', job({ parallelism: 5 })),
  one('asks: a Job with completions', job({ completions: 5 })),
  one('asks: a Job with neither', job({})),
  one('asks: a CronJob has none', object('batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { parallelism: 3 } } } })),
  one('asks: a ConfigMap has none', configMap()),
  one('asks: several containers', deployment(1, { pod: { containers: [{ name: 'a', image: 'a', ...requests({ cpu: '100m', memory: '1Gi' }) }, { name: 'b', image: 'b', ...requests({ cpu: '1.5', memory: '500M' }) }] } })),
  one('asks: limits where requests are missing', deployment(1, { container: requests({ cpu: '1' }, { cpu: '2', memory: '1Gi' }) })),
  one('asks: an init container with more', deployment(1, { container: requests({ cpu: '1', memory: '1Gi' }), pod: { initContainers: [{ name: 'i', image: 'i', ...requests({ cpu: '2', memory: '100Mi' }) }] } })),
  one('asks: limits of an init container', deployment(1, { pod: { initContainers: [{ name: 'i', image: 'i', ...requests({}, { cpu: '2' }) }] } })),
  one('asks: overhead', deployment(1, { container: requests({ cpu: '1' }), pod: { overhead: { cpu: '250m', memory: '64Mi' } } })),
  one('asks: overhead alone', deployment(1, { pod: { overhead: { cpu: '250m' } } })),
  one('asks: other resources', deployment(1, { container: requests({ 'example.org/gpu': '2', 'hugepages-2Mi': '4Mi', 'ephemeral-storage': '1Gi', storage: '1Gi', pods: '4', 'attachable-volumes-x': '2', 'requests.cpu': '3', 'kubernetes.io/odd': '1' }) })),
  one('asks: nothing of a resource', deployment(1, { container: requests({ cpu: '0', memory: '0' }) })),
  one('asks: nothing of one resource and something of another', deployment(1, { container: requests({ cpu: '0', memory: '1Gi' }) })),
  one('asks: fractions', deployment(1, { container: requests({ cpu: '0.1', memory: '1.5Gi' }) })),
  one('asks: less than a thousandth', deployment(1, { container: requests({ cpu: '100u' }) })),
  one('asks: a node selector', deployment(1, { pod: { nodeSelector: { disk: 'ssd' } } })),
  one('asks: an empty node selector', deployment(1, { pod: { nodeSelector: {} } })),
  one('asks: tolerations', deployment(1, { pod: { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }] } })),
  one('asks: required node affinity', deployment(1, { pod: { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] }] } } } } })),
  one('asks: preferred node affinity', deployment(1, { pod: { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }] } } } })),
];

const env = (from: JsonObject): JsonObject => ({ env: [{ name: 'A', valueFrom: from }] });
const withPod = (pod: JsonObject, kind = 'Deployment'): JsonObject => deployment(1, { kind, pod });
const volumes = (...list: readonly JsonObject[]): JsonObject => withPod({ volumes: list.map((volume, at) => ({ name: `v${at}`, ...volume })) });
const secretRef = { secretRef: { name: 's' } };
const refers: readonly InterpretCase[] = [
  one('refers: envFrom', deployment(1, { container: { envFrom: [{ configMapRef: { name: 'c' } }, secretRef] } })),
  one('refers: env', deployment(1, { container: { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } }, { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }, { name: 'C', value: 'x' }, { name: 'D', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] } })),
  one('refers: of init and ephemeral containers', withPod({ initContainers: [{ name: 'i', image: 'i', ...env({ configMapKeyRef: { name: 'ci', key: 'k' } }) }], ephemeralContainers: [{ name: 'e', image: 'e', ...env({ secretKeyRef: { name: 'se', key: 'k' } }) }] })),
  one('refers: volumes', volumes({ configMap: { name: 'c' } }, { secret: { secretName: 's' } }, { persistentVolumeClaim: { claimName: 'p' } }, { emptyDir: {} }, { projected: { sources: [{ configMap: { name: 'pc' } }, { secret: { name: 'ps' } }, { serviceAccountToken: { path: 't' } }] } })),
  one('refers: secrets of volumes', volumes({ azureFile: { secretName: 'az', shareName: 'x' } }, { cephfs: { monitors: ['m'], ...{ secretRef: { name: 'ce' } } } }, { cinder: { volumeID: 'v', secretRef: { name: 'ci' } } }, { flexVolume: { driver: 'd', secretRef: { name: 'fl' } } }, { rbd: { monitors: ['m'], image: 'i', secretRef: { name: 'rb' } } }, { scaleIO: { gateway: 'g', system: 's', secretRef: { name: 'sc' } } }, { iscsi: { targetPortal: 't', iqn: 'i', lun: 0, secretRef: { name: 'is' } } }, { storageos: { secretRef: { name: 'st' } } }, { csi: { driver: 'd', nodePublishSecretRef: { name: 'cs' } } })),
  one('refers: image pull secrets', withPod({ imagePullSecrets: [{ name: 'a' }, { name: 'b' }] })),
  one('refers: a service account', withPod({ serviceAccountName: 'sa' })),
  one('refers: the default service account', withPod({ serviceAccountName: 'default' })),
  one('refers: the deprecated service account', withPod({ serviceAccount: 'sa' })),
  one('refers: the same twice', withPod({ imagePullSecrets: [{ name: 's' }], volumes: [{ name: 'v', secret: { secretName: 's' } }] })),
  one('refers: what is optional', volumes({ configMap: { name: 'c', optional: true } })),
  one('refers: names that are empty', withPod({ imagePullSecrets: [{ name: '' }], volumes: [{ name: 'v', configMap: {} }] })),
  one('refers: a DaemonSet', withPod({ serviceAccountName: 'sa' }, 'DaemonSet')),
  one('refers: a ReplicaSet', withPod({ serviceAccountName: 'sa' }, 'ReplicaSet')),
  one('refers: a Job', job({ template: { spec: { serviceAccountName: 'sa', containers: [{ name: 'a', image: 'a' }] } } })),
  one('refers: a CronJob', object('batch/v1', 'CronJob', { spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { serviceAccountName: 'sa', containers: [{ name: 'a', image: 'a' }] } } } } } })),
  one('refers: a Pod', bare({ serviceAccountName: 'sa', containers: [{ name: 'a', image: 'a' }] })),
  one('refers: a StatefulSet does not refer to what it makes', deployment(1, { kind: 'StatefulSet', pod: { volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'd' } }, { name: 'e', persistentVolumeClaim: { claimName: 'e' } }] }, spec: { volumeClaimTemplates: [{ metadata: { name: 'd' } }] } })),
  one('refers: an Ingress', object('networking.k8s.io/v1', 'Ingress', { spec: { tls: [{ secretName: 'a' }, { secretName: 'b' }] } })),
  one('refers: an Ingress without a secret', object('networking.k8s.io/v1', 'Ingress', { spec: { tls: [{ hosts: ['h'] }] } })),
  one('refers: an imported service', object('multicluster.x-k8s.io/v1alpha1', 'ServiceImport', { spec: { type: 'ClusterSetIP', ports: [] } })),
  one('refers: a Service refers to nothing', object('v1', 'Service', { spec: { selector: { a: 'b' } } })),
];

type Standing = { readonly generation?: number; readonly spec?: JsonObject };
const standing = (kind: string, status: JsonObject, { generation = 2, spec = {} }: Standing = {}): JsonObject => ({ ...deployment(3, { kind, spec }), metadata: { name: 'web', namespace: 'shop', generation }, status });
const ready = { observedGeneration: 2, replicas: 3, updatedReplicas: 3, availableReplicas: 3, readyReplicas: 3 };
const daemons = { observedGeneration: 2, desiredNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 3, currentNumberScheduled: 3, numberReady: 3 };
const health: readonly InterpretCase[] = [
  ...['Deployment', 'StatefulSet', 'ReplicaSet'].flatMap((kind) => [
    one(`health: ${kind}: all is well`, standing(kind, ready)),
    one(`health: ${kind}: another generation is observed`, standing(kind, { ...ready, observedGeneration: 1 })),
    one(`health: ${kind}: not all are updated`, standing(kind, { ...ready, updatedReplicas: 2 })),
    one(`health: ${kind}: not all are available`, standing(kind, { ...ready, availableReplicas: 2 })),
    one(`health: ${kind}: more are updated than asked for`, standing(kind, { ...ready, updatedReplicas: 4, availableReplicas: 4 })),
    one(`health: ${kind}: updated, and fewer available`, standing(kind, { ...ready, updatedReplicas: 4, availableReplicas: 3 })),
    one(`health: ${kind}: no status`, standing(kind, {})),
    one(`health: ${kind}: no status, and nothing asked for`, standing(kind, {}, { generation: 0, spec: { replicas: 0 } })),
  ]),
  one('health: a DaemonSet: all is well', standing('DaemonSet', daemons)),
  one('health: a DaemonSet: another generation', standing('DaemonSet', { ...daemons, observedGeneration: 1 })),
  one('health: a DaemonSet: not all are updated', standing('DaemonSet', { ...daemons, updatedNumberScheduled: 2 })),
  one('health: a DaemonSet: not all are available', standing('DaemonSet', { ...daemons, numberAvailable: 2 })),
  one('health: a Service', object('v1', 'Service', { spec: { type: 'ClusterIP' } })),
  one('health: a load balancer without an address', object('v1', 'Service', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: {} } })),
  one('health: a load balancer with an address', object('v1', 'Service', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] } } })),
  one('health: a load balancer with one address of two', object('v1', 'Service', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{}, { hostname: 'a' }] } } })),
  one('health: a load balancer with an empty address', object('v1', 'Service', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: { ingress: [{ ports: [] }] } } })),
  one('health: an Ingress without an address', object('networking.k8s.io/v1', 'Ingress', { spec: {}, status: { loadBalancer: {} } })),
  one('health: an Ingress with an address', object('networking.k8s.io/v1', 'Ingress', { spec: {}, status: { loadBalancer: { ingress: [{ hostname: 'a' }] } } })),
  ...['Bound', 'Pending', 'Lost'].map((phase) => one(`health: a claim: ${phase}`, object('v1', 'PersistentVolumeClaim', { spec: {}, status: { phase } }))),
  ...['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'].map((phase) => one(`health: a Pod: ${phase}`, object('v1', 'Pod', { spec: { containers: [] }, status: { phase } }))),
  ...['True', 'False', 'Unknown'].map((status) => one(`health: a running Pod whose Ready is ${status}`, object('v1', 'Pod', { spec: { containers: [] }, status: { phase: 'Running', conditions: [{ type: 'Initialized', status: 'True' }, { type: 'Ready', status }] } }))),
  one('health: a budget that is kept', object('policy/v1', 'PodDisruptionBudget', { spec: {}, status: { currentHealthy: 2, desiredHealthy: 2, disruptionsAllowed: 0, expectedPods: 2 } })),
  one('health: a budget that is not', object('policy/v1', 'PodDisruptionBudget', { spec: {}, status: { currentHealthy: 1, desiredHealthy: 2, disruptionsAllowed: 0, expectedPods: 2 } })),
  one('health: a kind that nobody knows', object('example.org/v1', 'Thing', { spec: {}, status: {} })),
];

const keeping = { labels: { 'resourcetemplate.karmada.io/retain-replicas': 'true' } };
const mount = (name: string, ...paths: readonly string[]): JsonObject => ({ name, image: 'x', volumeMounts: paths.map((mountPath) => ({ name: mountPath.slice(1), mountPath })) });
const retained: readonly InterpretCase[] = [
  one('keeps: replicas of a Deployment that says so', deployment(3, { metadata: keeping }), deployment(9)),
  one('keeps: replicas of a Deployment that does not', deployment(3), deployment(9, { metadata: keeping })),
  one('keeps: replicas where the label is not true', deployment(3, { metadata: { labels: { 'resourcetemplate.karmada.io/retain-replicas': 'yes' } } }), deployment(9)),
  one('keeps: replicas of a StatefulSet', deployment(3, { kind: 'StatefulSet', metadata: keeping }), deployment(9, { kind: 'StatefulSet' })),
  one('keeps: addresses of a Service', object('v1', 'Service', { spec: { ports: [{ port: 80 }] } }), object('v1', 'Service', { spec: { clusterIP: '10.0.0.9', clusterIPs: ['10.0.0.9'], healthCheckNodePort: 31000, ports: [{ port: 80, nodePort: 30001 }] } })),
  one('keeps: addresses of a Service that names another', object('v1', 'Service', { spec: { clusterIP: '10.0.0.1' } }), object('v1', 'Service', { spec: { clusterIP: '10.0.0.9' } })),
  one('keeps: a headless Service', object('v1', 'Service', { spec: { clusterIP: 'None' } }), object('v1', 'Service', { spec: { clusterIP: 'None' } })),
  one('keeps: a Service without an address', object('v1', 'Service', { spec: {} }), object('v1', 'Service', { spec: { clusterIP: '', healthCheckNodePort: 0 } })),
  one('keeps: where a Pod runs', bare({ containers: [mount('a', '/x'), mount('b')], initContainers: [mount('i')] }), bare({ nodeName: 'n', serviceAccountName: 'default', volumes: [{ name: 'token' }], containers: [mount('b', '/token'), mount('a', '/x', '/token')], initContainers: [mount('i', '/token')] })),
  one('keeps: a Pod with other containers', bare({ containers: [mount('a', '/x')] }), bare({ containers: [mount('z', '/token')] })),
  one('keeps: secrets of a ServiceAccount', object('v1', 'ServiceAccount', { secrets: [{ name: 'a' }], imagePullSecrets: [{ name: 'p' }] }), object('v1', 'ServiceAccount', { secrets: [{ name: 'b' }, { name: 'a' }], imagePullSecrets: [{ name: 'q' }] })),
  one('keeps: secrets of a ServiceAccount that names none', object('v1', 'ServiceAccount', {}), object('v1', 'ServiceAccount', { secrets: [{ name: 'b' }] })),
  one('keeps: no secrets of a ServiceAccount', object('v1', 'ServiceAccount', { secrets: [{ name: 'a' }] }), object('v1', 'ServiceAccount', {})),
  one('keeps: the volume of a claim', object('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'] } }), object('v1', 'PersistentVolumeClaim', { spec: { volumeName: 'pv' } })),
  one('keeps: a claim without a volume', object('v1', 'PersistentVolumeClaim', { spec: {} }), object('v1', 'PersistentVolumeClaim', { spec: {} })),
  one('keeps: the claim of a volume', object('v1', 'PersistentVolume', { spec: {}, metadata: { name: 'pv' } }), object('v1', 'PersistentVolume', { spec: { claimRef: { name: 'c', namespace: 'n' } }, metadata: { name: 'pv' } })),
  one('keeps: the selector of a Job', job({ parallelism: 1 }), job({ selector: { matchLabels: { 'controller-uid': 'u' } }, template: { metadata: { labels: { 'controller-uid': 'u', app: 'work' } } } })),
  one('keeps: a token', object('v1', 'Secret', { type: 'kubernetes.io/service-account-token' }), object('v1', 'Secret', { type: 'kubernetes.io/service-account-token', data: { token: 'eA==' } })),
  one('keeps: another Secret', object('v1', 'Secret', { type: 'Opaque', data: { a: 'eA==' } }), object('v1', 'Secret', { type: 'Opaque', data: { b: 'eA==' } })),
  one('keeps: nothing of a ConfigMap', configMap('c', {}, { a: '1' }), configMap('c', {}, { b: '2' })),
];

/** Replicas, references, health and what is kept: KARMADA.md 4.2, 2.7, 6.3 and 6.7. */
export const interpreting: readonly InterpretCase[] = [...asked, ...refers, ...health, ...retained];
