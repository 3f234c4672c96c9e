import { isObject, type Json, type K8sObject } from '#core/model';

type Members = { readonly [field: string]: Json };

const replicasField = (spec: Members): number => (typeof spec['replicas'] === 'number' ? spec['replicas'] : 0);

// A Job asks for no more pods at once than it needs to complete.
const parallelism = (spec: Members): number => {
  const many = typeof spec['parallelism'] === 'number' ? spec['parallelism'] : 0;
  return typeof spec['completions'] === 'number' ? Math.min(many, spec['completions']) : many;
};

/** How many replicas a template asks for, by kind (Karmada's built-in interpreter). */
const kinds: Readonly<Record<string, (spec: Members) => number>> = {
  'apps/v1/Deployment': replicasField,
  'apps/v1/StatefulSet': replicasField,
  'apps/v1/ReplicaSet': replicasField,
  'batch/v1/Job': parallelism,
  'v1/Pod': () => 1,
};

/** The replicas of an object; undefined for kinds that have none. */
export const replicasOf = (object: K8sObject): number | undefined => {
  const spec = object['spec'] as Json | undefined;
  return kinds[`${object.apiVersion}/${object.kind}`]?.(isObject(spec) ? spec : {});
};

const podSpecOf = (object: K8sObject): Members => {
  const spec = object['spec'] as Json | undefined;
  if (!isObject(spec)) return {};
  if (object.kind === 'Pod') return spec;
  const template = spec['template'];
  return isObject(template) && isObject(template['spec']) ? template['spec'] : {};
};

const asksFor = (container: Json): boolean => {
  const resources = isObject(container) ? container['resources'] : undefined;
  return isObject(resources) && ['requests', 'limits'].some((name) => isObject(resources[name]) && Object.keys(resources[name] as Members).length > 0);
};

const isFilled = (value: Json | undefined): boolean => (Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0);

/** Whether an object's pods ask for anything of a node: resources, a selector, affinity or tolerations. */
export const hasRequirements = (object: K8sObject): boolean => {
  const pod = podSpecOf(object);
  const containers = ['containers', 'initContainers'].flatMap((name) => (Array.isArray(pod[name]) ? (pod[name] as Json[]) : []));
  const affinity = pod['affinity'];
  return containers.some(asksFor) || isFilled(pod['nodeSelector']) || isFilled(pod['tolerations']) || (isObject(affinity) && isFilled(affinity['nodeAffinity']));
};
