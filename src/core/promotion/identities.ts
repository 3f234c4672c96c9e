import { isObject, type Json, type JsonObject, type K8sObject } from '#core/model';

const without = (members: JsonObject, ...names: readonly string[]): JsonObject => Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

const at = (members: JsonObject, name: string, change: (inner: JsonObject) => JsonObject): JsonObject => {
  const inner = members[name];
  return isObject(inner) ? { ...members, [name]: change(inner) } : members;
};

const ports = (spec: JsonObject): JsonObject => {
  const list = spec['ports'];
  return Array.isArray(list) ? { ...spec, ports: list.map((port: Json) => (isObject(port) ? without(port, 'nodePort') : port)) } : spec;
};

const service = (spec: JsonObject): JsonObject => ports(without(spec, 'healthCheckNodePort', ...(spec['clusterIP'] === 'None' ? ['clusterIPs'] : ['clusterIP', 'clusterIPs'])));

const jobLabels = ['controller-uid', 'batch.kubernetes.io/controller-uid', 'job-name', 'batch.kubernetes.io/job-name'];

const job = (spec: JsonObject): JsonObject => {
  if (spec['manualSelector'] === true) return spec;
  return at(without(spec, 'selector'), 'template', (template) => at(template, 'metadata', (metadata) => at(metadata, 'labels', (labels) => without(labels, ...jobLabels))));
};

const isToken = (one: Json): boolean => isObject(one) && typeof one['name'] === 'string' && one['name'].startsWith('kube-api-access-');

const pod = (spec: JsonObject): JsonObject => {
  const mounts = (container: Json): Json => (isObject(container) && Array.isArray(container['volumeMounts']) ? { ...container, volumeMounts: container['volumeMounts'].filter((one: Json) => !isToken(one)) } : container);
  const plain = without(spec, 'nodeName', 'serviceAccount');
  const containers = Array.isArray(plain['containers']) ? { containers: plain['containers'].map(mounts) } : {};
  return { ...plain, ...containers, ...(Array.isArray(plain['volumes']) ? { volumes: plain['volumes'].filter((one: Json) => !isToken(one)) } : {}) };
};

/** Parts of `spec` that belong to one server: addresses, bindings, generated names. */
const ofSpec: Readonly<Record<string, (spec: JsonObject) => JsonObject>> = {
  Service: service,
  Job: job,
  Pod: pod,
  PersistentVolumeClaim: (spec) => without(spec, 'volumeName'),
  PersistentVolume: (spec) => without(spec, 'claimRef'),
  Namespace: (spec) => without(spec, 'finalizers'),
};

/** The object without what names one server, one binding or one generated object of it. */
export const withoutIdentities = (object: K8sObject): K8sObject => {
  const { status: _, ...plain } = object;
  const bare = plain.kind === 'ServiceAccount' ? without(plain as unknown as JsonObject, 'secrets') : (plain as unknown as JsonObject);
  const change = ofSpec[object.kind];
  return (change === undefined ? bare : at(bare, 'spec', change)) as unknown as K8sObject;
};
