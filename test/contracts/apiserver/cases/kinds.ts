import type { JsonObject } from '#core/model';
import { apply, type Case, configMap, container, deployment, get, mergePatch, object, of, ofWords, paths, post, put, quietly, remove, template, withQuery, workload } from '../case.ts';

/** A kind with an object that has only what it needs, and one in which much is given. */
type Sample = { readonly path: string; readonly least: JsonObject; readonly much: JsonObject };

const named = (apiVersion: string, kind: string, rest: JsonObject): JsonObject => object(apiVersion, kind, { metadata: { name: 'web' }, ...rest });
const own = (apiVersion: string, kind: string, rest: JsonObject): JsonObject => object(apiVersion, kind, { metadata: { name: '{id}' }, ...rest });

const fullPod: JsonObject = {
  containers: [
    container({
      command: ['sh'], args: ['-c', 'true'], workingDir: '/', ports: [{ containerPort: 80, name: 'http' }, { containerPort: 53, protocol: 'UDP' }],
      env: [{ name: 'A', value: 'b' }, { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }, { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } }, { name: 'S', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
      envFrom: [{ configMapRef: { name: 'c' } }], resources: { requests: { cpu: '0.5', memory: '1024Ki' }, limits: { cpu: 1, memory: '1Gi' } },
      volumeMounts: [{ name: 'data', mountPath: '/data' }, { name: 'conf', mountPath: '/conf', readOnly: true }],
      livenessProbe: { httpGet: { port: 'http' } }, readinessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: 0 }, startupProbe: { exec: { command: ['true'] }, failureThreshold: 30 },
      securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }, lifecycle: { preStop: { httpGet: { port: 80 } } }, stdin: false, tty: false,
    }),
    { name: 'side', image: 'busybox', imagePullPolicy: 'Never' },
  ],
  initContainers: [{ name: 'init', image: 'busybox@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }],
  volumes: [
    { name: 'data', emptyDir: {} }, { name: 'conf', configMap: { name: 'c', items: [{ key: 'a', path: 'b' }] } }, { name: 'sec', secret: { secretName: 's' } },
    { name: 'all', projected: { sources: [{ serviceAccountToken: { path: 't' } }, { configMap: { name: 'c' } }, { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } }] } },
    { name: 'host', hostPath: { path: '/tmp' } }, { name: 'none' },
  ],
  nodeSelector: { a: 'b' }, tolerations: [{ key: 'k', operator: 'Exists' }], hostNetwork: false, automountServiceAccountToken: false, serviceAccountName: 'runner',
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }] } } },
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { app: 'web' } } }],
  imagePullSecrets: [{ name: 'pull' }], hostAliases: [{ ip: '10.0.0.1', hostnames: ['a.test'] }], dnsConfig: { options: [{ name: 'ndots', value: '2' }] }, priorityClassName: '', terminationGracePeriodSeconds: 0,
};

const fullTemplate = template(fullPod, { labels: { app: 'web', tier: 'front' }, annotations: { note: 'x' } });

export const samples: Readonly<Record<string, Sample>> = {
  Namespace: { path: paths.namespaces, least: own('v1', 'Namespace', {}), much: object('v1', 'Namespace', { metadata: { name: '{id}', labels: { a: 'b' }, annotations: { c: 'd' } } }) },
  ConfigMap: { path: paths.configMaps, least: named('v1', 'ConfigMap', {}), much: named('v1', 'ConfigMap', { data: { a: 'b', empty: '' }, binaryData: { bin: 'AAEC' }, immutable: false }) },
  Secret: { path: paths.secrets, least: named('v1', 'Secret', {}), much: named('v1', 'Secret', { data: { a: 'Yg==' }, stringData: { c: 'd', a: 'over' }, type: 'contract.test/x' }) },
  Service: {
    path: paths.services, least: named('v1', 'Service', { spec: { ports: [{ port: 80 }] } }),
    much: named('v1', 'Service', {
      spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }, { name: 'dns', port: 53, protocol: 'UDP', targetPort: 5353 }], sessionAffinity: 'ClientIP', externalTrafficPolicy: 'Local', publishNotReadyAddresses: false },
    }),
  },
  ServiceAccount: { path: paths.accounts, least: named('v1', 'ServiceAccount', {}), much: named('v1', 'ServiceAccount', { secrets: [{ name: 's' }], imagePullSecrets: [{ name: 'p' }], automountServiceAccountToken: false }) },
  Pod: { path: paths.pods, least: named('v1', 'Pod', { spec: { containers: [container()] } }), much: named('v1', 'Pod', { spec: fullPod }) },
  Node: {
    path: paths.nodes, least: own('v1', 'Node', {}),
    much: own('v1', 'Node', { spec: { unschedulable: true, taints: [{ key: 'k', effect: 'NoSchedule' }], providerID: 'x://y' }, status: { capacity: { cpu: '4', memory: '8192Mi' }, conditions: [{ type: 'Ready', status: 'True' }] } }),
  },
  PersistentVolumeClaim: {
    path: paths.claims, least: named('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } }),
    much: named('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteMany', 'ReadOnlyMany'], resources: { requests: { storage: '1024Mi' }, limits: { storage: '2Gi' } }, storageClassName: '', selector: { matchLabels: { a: 'b' } }, volumeMode: 'Block' } }),
  },
  PersistentVolume: {
    path: paths.volumes, least: own('v1', 'PersistentVolume', { spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, hostPath: { path: '/tmp' } } }),
    much: own('v1', 'PersistentVolume', { spec: { accessModes: ['ReadWriteMany'], capacity: { storage: '1000M' }, nfs: { server: 'a.test', path: '/' }, storageClassName: 'slow', mountOptions: ['hard'], persistentVolumeReclaimPolicy: 'Delete' } }),
  },
  ResourceQuota: { path: paths.quotas, least: named('v1', 'ResourceQuota', {}), much: named('v1', 'ResourceQuota', { spec: { hard: { pods: '10', 'requests.cpu': '1000m', 'limits.memory': '1024Mi' }, scopes: ['NotTerminating'] } }) },
  LimitRange: {
    path: paths.limits, least: named('v1', 'LimitRange', {}),
    much: named('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', max: { cpu: '2' }, min: { cpu: '0.1', memory: '1Mi' }, default: { memory: '1Gi' } }, { type: 'Pod', max: { cpu: '4' } }] } }),
  },
  Endpoints: { path: paths.endpoints, least: named('v1', 'Endpoints', {}), much: named('v1', 'Endpoints', { subsets: [{ addresses: [{ ip: '10.1.2.3' }], ports: [{ port: 80 }] }] }) },
  Deployment: {
    path: paths.deployments, least: deployment(),
    much: deployment({ replicas: 0, minReadySeconds: 0, paused: false, strategy: { type: 'Recreate' }, revisionHistoryLimit: 0, template: fullTemplate }, { labels: { app: 'web' }, annotations: { a: 'b' } }),
  },
  StatefulSet: {
    path: paths.statefulSets, least: workload('apps/v1', 'StatefulSet'),
    much: workload('apps/v1', 'StatefulSet', {
      serviceName: 'web', replicas: 2, podManagementPolicy: 'Parallel', updateStrategy: { type: 'RollingUpdate' }, template: fullTemplate, ordinals: { start: 1 },
      volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1024Mi' } } } }],
    }),
  },
  DaemonSet: { path: paths.daemonSets, least: workload('apps/v1', 'DaemonSet'), much: workload('apps/v1', 'DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } }, template: fullTemplate, minReadySeconds: 5 }) },
  ReplicaSet: { path: paths.replicaSets, least: workload('apps/v1', 'ReplicaSet'), much: workload('apps/v1', 'ReplicaSet', { replicas: 3, template: fullTemplate }) },
  Job: {
    path: paths.jobs, least: named('batch/v1', 'Job', { spec: { template: { spec: { restartPolicy: 'Never', containers: [container()] } } } }),
    much: named('batch/v1', 'Job', {
      spec: { parallelism: 2, completions: 4, completionMode: 'Indexed', backoffLimitPerIndex: 1, ttlSecondsAfterFinished: 60, suspend: true, template: template({ restartPolicy: 'Never' }), podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget' }] }] } },
    }),
  },
  CronJob: {
    path: paths.cronJobs, least: named('batch/v1', 'CronJob', { spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: { restartPolicy: 'OnFailure', containers: [container()] } } } } } }),
    much: named('batch/v1', 'CronJob', {
      spec: { schedule: '@daily', timeZone: 'Etc/UTC', concurrencyPolicy: 'Forbid', suspend: true, startingDeadlineSeconds: 0, successfulJobsHistoryLimit: 0, jobTemplate: { metadata: { labels: { a: 'b' } }, spec: { backoffLimit: 0, template: template({ restartPolicy: 'Never' }) } } },
    }),
  },
  Ingress: {
    path: paths.ingresses, least: named('networking.k8s.io/v1', 'Ingress', { spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } } }),
    much: named('networking.k8s.io/v1', 'Ingress', {
      spec: { ingressClassName: 'nginx', tls: [{ hosts: ['a.test'], secretName: 'tls' }], rules: [{ host: 'a.test', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }] } }, { host: '*.b.test' }] },
    }),
  },
  NetworkPolicy: {
    path: paths.networkPolicies, least: named('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {} } }),
    much: named('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ from: [{ namespaceSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }], ports: [{ port: 80 }] }], egress: [{ to: [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }], ports: [{ protocol: 'UDP', port: 'dns' }] }] },
    }),
  },
  Role: { path: paths.roles, least: named('rbac.authorization.k8s.io/v1', 'Role', {}), much: named('rbac.authorization.k8s.io/v1', 'Role', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'], resourceNames: ['a'] }] }) },
  RoleBinding: {
    path: paths.roleBindings, least: named('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { kind: 'Role', name: 'r' } }),
    much: named('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'r' }, subjects: [{ kind: 'User', name: 'u' }, { kind: 'ServiceAccount', name: 'a', namespace: 'default' }, { kind: 'Group', name: 'g' }] }),
  },
  ClusterRole: {
    path: paths.clusterRoles, least: own('rbac.authorization.k8s.io/v1', 'ClusterRole', { rules: [] }),
    much: own('rbac.authorization.k8s.io/v1', 'ClusterRole', { rules: [{ nonResourceURLs: ['/healthz'], verbs: ['get'] }], aggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: 'b' } }] } }),
  },
  ClusterRoleBinding: {
    path: paths.clusterRoleBindings, least: own('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', { roleRef: { kind: 'ClusterRole', name: 'r' } }),
    much: own('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', { roleRef: { kind: 'ClusterRole', name: 'r' }, subjects: [{ kind: 'Group', name: 'g' }] }),
  },
  PodDisruptionBudget: {
    path: paths.budgets, least: named('policy/v1', 'PodDisruptionBudget', {}),
    much: named('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: '50%', selector: { matchLabels: { app: 'web' } }, unhealthyPodEvictionPolicy: 'AlwaysAllow' } }),
  },
  HorizontalPodAutoscaler: {
    path: paths.autoscalers, least: named('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } } }),
    much: named('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: { minReplicas: 2, maxReplicas: 5, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, metrics: [{ type: 'Resource', resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '1000Mi' } } }], behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } },
    }),
  },
  PriorityClass: {
    path: paths.priorityClasses, least: own('scheduling.k8s.io/v1', 'PriorityClass', { value: 5 }),
    much: own('scheduling.k8s.io/v1', 'PriorityClass', { value: -10, globalDefault: false, description: 'low', preemptionPolicy: 'Never' }),
  },
  StorageClass: {
    path: paths.storageClasses, least: own('storage.k8s.io/v1', 'StorageClass', { provisioner: 'a.test/b' }),
    much: own('storage.k8s.io/v1', 'StorageClass', { provisioner: 'a.test/b', reclaimPolicy: 'Retain', volumeBindingMode: 'WaitForFirstConsumer', parameters: { a: 'b' }, allowVolumeExpansion: true, mountOptions: ['x'] }),
  },
  Lease: {
    path: paths.leases, least: named('coordination.k8s.io/v1', 'Lease', {}),
    much: named('coordination.k8s.io/v1', 'Lease', { spec: { holderIdentity: 'me', leaseDurationSeconds: 15, acquireTime: '2026-01-02T03:04:05.123456Z', renewTime: '2026-01-02T03:04:05.100000+01:00', leaseTransitions: 0 } }),
  },
  Widget: { path: paths.widgets, least: named('contract.test/v1', 'Widget', {}), much: named('contract.test/v1', 'Widget', { spec: { size: 3, parts: [{ name: 'a' }], tags: ['x', 'y'], free: { any: [1] } } }) },
  Gadget: { path: paths.gadgets, least: own('contract.test/v1', 'Gadget', { spec: { kind: 'x' } }), much: own('contract.test/v1', 'Gadget', { spec: { kind: 'x', options: { a: { b: 1 } } } }) },
};

const nameIn = (least: JsonObject): string => ((least['metadata'] as JsonObject)['name'] as string);

const story = (kind: string, { path, least, much }: Sample): readonly Case[] => {
  const one = `${path}/${nameIn(least)}`;
  return [
    of(`${kind}: the least that a create needs, read back and created twice`, post(path, least), get(one), post(path, least)),
    of(`${kind}: a create in which much is given`, post(path, much)),
    of(`${kind}: the least as a server-side apply, twice`, apply(one, least), apply(one, least)),
    of(`${kind}: much as a server-side apply, then the same by another manager`, apply(one, much), apply(one, much, { manager: 'two' })),
    of(`${kind}: applied over what was created, and a part given up again`, quietly(post(path, least)), apply(one, much, { force: true }), apply(one, least, { force: true })),
    of(`${kind}: a dry run stores nothing`, post(withQuery(path, { dryRun: 'All' }), least), get(one), quietly(post(path, least)), apply(one, much, { force: true, query: { dryRun: 'All' } }), get(one)),
    of(`${kind}: a label by merge patch, its removal, and a delete`, quietly(post(path, least)), mergePatch(one, { metadata: { labels: { x: 'y' } } }), mergePatch(one, { metadata: { labels: { x: null } } }), remove(one), remove(one)),
    of(`${kind}: replaced by itself changes nothing; replaced by more does`, quietly(post(path, least)), put(one, withVersion(least)), put(one, withVersion(much))),
  ];
};

const withVersion = (given: JsonObject): JsonObject => ({ ...given, metadata: { ...(given['metadata'] as JsonObject), resourceVersion: '{rv0}' } });

export const kindCases: readonly Case[] = [
  ...Object.entries(samples).flatMap(([kind, sample]) => story(kind, sample)),
  ofWords('a ConfigMap of more than a megabyte', 'sizes are counted slightly differently', post(paths.configMaps, configMap('big', { a: 'x'.repeat(1_100_000) }))),
];
