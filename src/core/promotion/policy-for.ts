import type { K8sObject } from '#core/model';

/** The name of the policy of a template: that of the object and its kind. */
export const policyNameFor = ({ kind, metadata }: K8sObject): string => `${metadata.name}-${kind}`.toLowerCase().replace(/[^a-z0-9.-]+/g, '-').slice(0, 253);

/** A policy that places a template on some clusters: in its namespace, or for the whole cluster where it has none. */
export const policyFor = (template: K8sObject, clusters: readonly string[], name = policyNameFor(template)): K8sObject => {
  const { namespace } = template.metadata;
  const spec = {
    resourceSelectors: [{ apiVersion: template.apiVersion, kind: template.kind, ...(namespace === undefined ? {} : { namespace }), name: template.metadata.name }],
    placement: { clusterAffinity: { clusterNames: [...clusters] } },
  };
  return {
    apiVersion: 'policy.karmada.io/v1alpha1',
    kind: namespace === undefined ? 'ClusterPropagationPolicy' : 'PropagationPolicy',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    spec,
  };
};
