import { groupOf, type K8sObject } from '#core/model';

const groups: ReadonlySet<string> = new Set([
  ...['cluster', 'policy', 'work', 'config', 'networking', 'autoscaling', 'remedy', 'apps'].map((name) => `${name}.karmada.io`),
  'events.k8s.io',
  'coordination.k8s.io',
]);

const namespaces = /^(karmada-system|karmada-cluster|karmada-es-.*|kube-.*)$/;

/** Whether a namespace is Karmada's or Kubernetes' own (Karmada's default of skipped namespaces). */
export const isReservedNamespace = (name: string): boolean => namespaces.test(name);

/** Whether no policy can ever propagate an object (Karmada v1.18). */
export const isReserved = ({ apiVersion, kind, metadata }: K8sObject): boolean =>
  groups.has(groupOf(apiVersion)) || (apiVersion === 'v1' && kind === 'Event') || (metadata.namespace !== undefined && isReservedNamespace(metadata.namespace));

/** Whether a Namespace goes to every cluster by itself, whatever the policies say. */
export const spreadsByItself = ({ apiVersion, kind, metadata }: K8sObject): boolean =>
  apiVersion === 'v1' &&
  kind === 'Namespace' &&
  metadata.name !== 'default' &&
  !isReservedNamespace(metadata.name) &&
  metadata.labels?.['namespace.karmada.io/skip-auto-propagation']?.toLowerCase() !== 'true';
