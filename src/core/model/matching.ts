import type { K8sObject } from './object.ts';
import type { ClusterAffinity, LabelSelector, MemberCluster, ResourceSelector, SelectorRequirement } from './spec.ts';

const meets = (requirement: SelectorRequirement, value: string | undefined): boolean => {
  const values = requirement.values ?? [];
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    // A requirement that Kubernetes cannot parse (values missing, or values too many) makes the selector match nothing.
    case 'NotIn':
      return values.length > 0 && (value === undefined || !values.includes(value));
    case 'Exists':
      return values.length === 0 && value !== undefined;
    case 'DoesNotExist':
      return values.length === 0 && value === undefined;
    default:
      return false;
  }
};

/** Whether labels match a selector; an empty one matches everything. */
export const matchesLabels = (selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean =>
  Object.entries(selector.matchLabels ?? {}).every(([name, value]) => labels[name] === value) && (selector.matchExpressions ?? []).every((one) => meets(one, labels[one.key]));

/** How strongly a selector matches an object: by name 3, by labels 2, all of a kind 1; 0 if it does not (Karmada's implicit priority). */
export const strengthOf = (selector: ResourceSelector, object: K8sObject): 0 | 1 | 2 | 3 => {
  if (selector.apiVersion !== object.apiVersion || selector.kind !== object.kind) return 0;
  if (selector.namespace && selector.namespace !== object.metadata.namespace) return 0;
  if (selector.name) return selector.name === object.metadata.name ? 3 : 0;
  if (selector.labelSelector === undefined) return 1;
  return matchesLabels(selector.labelSelector, object.metadata.labels ?? {}) ? 2 : 0;
};

const zoneMeets = (requirement: SelectorRequirement, zones: readonly string[]): boolean => {
  const overlap = (requirement.values ?? []).some((value) => zones.includes(value));
  switch (requirement.operator) {
    case 'In':
      return overlap;
    case 'NotIn':
      return !overlap;
    case 'Exists':
      return zones.length > 0;
    default:
      return requirement.operator === 'DoesNotExist' && zones.length === 0;
  }
};

const fieldMeets = (requirement: SelectorRequirement, cluster: MemberCluster): boolean => {
  if (requirement.key === 'zone') return zoneMeets(requirement, cluster.zones);
  return meets(requirement, requirement.key === 'provider' ? cluster.provider : requirement.key === 'region' ? cluster.region : undefined);
};

/** Why a cluster does not match an affinity (Karmada's ClusterAffinity, all parts together; zones as since v1.18); undefined where it does. */
export const unaffine = (affinity: ClusterAffinity, cluster: MemberCluster): string | undefined => {
  if (affinity.exclude?.includes(cluster.name)) return 'it is excluded by name';
  if (affinity.labelSelector && !matchesLabels(affinity.labelSelector, cluster.labels)) return 'its labels do not match';
  const field = affinity.fieldSelector?.matchExpressions?.find((requirement) => !fieldMeets(requirement, cluster));
  if (field) return `its ${field.key} does not match`;
  return affinity.clusterNames && affinity.clusterNames.length > 0 && !affinity.clusterNames.includes(cluster.name) ? 'it is not named' : undefined;
};
