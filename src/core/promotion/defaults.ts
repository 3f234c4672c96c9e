import { isObject, type Json, type JsonObject, type K8sObject, sameValue } from '#core/model';

type Defaults = Readonly<Record<string, Json>>;

const rolling = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } };

/** What the API server fills into `spec` of built-in kinds (Kubernetes v1.37). */
const ofSpec: Readonly<Record<string, Defaults>> = {
  Deployment: { progressDeadlineSeconds: 600, revisionHistoryLimit: 10, strategy: rolling },
  StatefulSet: { podManagementPolicy: 'OrderedReady', revisionHistoryLimit: 10, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }, persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' } },
  DaemonSet: { revisionHistoryLimit: 10, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } },
  Job: { backoffLimit: 6, completionMode: 'NonIndexed', suspend: false, manualSelector: false, podReplacementPolicy: 'TerminatingOrFailed' },
  CronJob: { concurrencyPolicy: 'Allow', suspend: false, successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1 },
  Service: { type: 'ClusterIP', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster', ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'] },
  PersistentVolumeClaim: { volumeMode: 'Filesystem' },
};

const ofPod: Defaults = { dnsPolicy: 'ClusterFirst', restartPolicy: 'Always', schedulerName: 'default-scheduler', securityContext: {}, terminationGracePeriodSeconds: 30, enableServiceLinks: true, preemptionPolicy: 'PreemptLowerPriority', priority: 0 };
const ofContainer: Defaults = { resources: {}, terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' };

const without = (members: JsonObject, defaults: Defaults): JsonObject => Object.fromEntries(Object.entries(members).filter(([name, value]) => !(Object.hasOwn(defaults, name) && sameValue(value, defaults[name]))));

const at = (members: JsonObject, name: string, change: (inner: JsonObject) => JsonObject): JsonObject => {
  const inner = members[name];
  return isObject(inner) ? { ...members, [name]: change(inner) } : members;
};

const eachIn = (members: JsonObject, name: string, change: (item: JsonObject) => JsonObject): JsonObject => {
  const list = members[name];
  return Array.isArray(list) ? { ...members, [name]: list.map((item: Json) => (isObject(item) ? change(item) : item)) } : members;
};

// A tag that moves is pulled again, every other one is not.
const pullDefault = ({ image }: JsonObject): string => (typeof image === 'string' && !image.includes('@') && (/:latest$/.test(image) || !/:[^/]+$/.test(image)) ? 'Always' : 'IfNotPresent');

const container = (one: JsonObject): JsonObject => without(one, { ...ofContainer, imagePullPolicy: pullDefault(one) });

const podSpec = (spec: JsonObject): JsonObject => ['containers', 'initContainers'].reduce((sum, name) => eachIn(sum, name, container), without(spec, ofPod));

const podTemplate = (template: JsonObject): JsonObject => at(at(template, 'spec', podSpec), 'metadata', (metadata) => without(metadata, { creationTimestamp: null }));

const specOf = (kind: string, spec: JsonObject): JsonObject => {
  const plain = without(spec, ofSpec[kind] ?? {});
  if (kind === 'Pod') return podSpec(plain);
  if (kind === 'CronJob') return at(plain, 'jobTemplate', (job) => at(job, 'spec', (inner) => specOf('Job', inner)));
  return kind === 'StatefulSet' ? at(eachIn(plain, 'volumeClaimTemplates', ({ status: _, ...claim }) => claim), 'template', podTemplate) : at(plain, 'template', podTemplate);
};

/** The object without values that the server would fill in again. */
export const withoutDefaults = (object: K8sObject): K8sObject => {
  const spec = object['spec'] as Json | undefined;
  return isObject(spec) ? ({ ...object, spec: specOf(object.kind, spec) } as K8sObject) : object;
};
