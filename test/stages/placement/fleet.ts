import type { ClusterName, Digest, FleetSpec, JsonObject, K8sObject, MemberCluster, Milliseconds, ObjectKey, OverridePolicy, PropagationPolicy, SourceDocument, Template } from '#core/model';
import { objectKey } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const at = { file: 'x.yaml', line: 1, column: 1, length: 1 };
const documentOf = (value: unknown): SourceDocument => ({ value: value as JsonObject, at, locate: () => at });

/** A member cluster that says as little as possible. */
export const cluster = (name: string, more: Partial<MemberCluster> = {}): MemberCluster => ({ name: name as ClusterName, syncMode: 'Push', labels: {}, zones: [], taints: [], reach: { by: 'none' }, at, ...more });

/** A template of an object. */
export const template = (object: object): Template => ({ key: objectKey(object as K8sObject) as ObjectKey, object: object as K8sObject, document: documentOf(object) });

/** A Deployment that asks for nothing but replicas. */
export const deployment = (name: string, replicas: number, more: { labels?: Record<string, string> } = {}): Template =>
  template({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'web', ...more }, spec: { replicas, template: { spec: { containers: [{ name: 'web', image: 'nginx:1' }] } } } });

/** A ConfigMap. */
export const configMap = (name: string): Template => template({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'web' } });

type PolicyParts = { name?: string; selectors?: PropagationPolicy['selectors']; priority?: number; placement?: PropagationPolicy['placement']; spec?: JsonObject };

/** A PropagationPolicy of the namespace web, for all Deployments unless it says otherwise. */
export const policy = ({ name = 'p', selectors, priority = 0, placement = {}, spec = {} }: PolicyParts = {}): PropagationPolicy => ({
  ref: { kind: 'PropagationPolicy', namespace: 'web', name },
  selectors: selectors ?? [{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'web' }],
  priority, placement, conflictResolution: 'Abort', spec, document: documentOf({}),
});

/** The same, cluster-wide. */
export const clusterPolicy = (parts: PolicyParts = {}): PropagationPolicy => {
  const { ref, ...rest } = policy(parts);
  return { ...rest, ref: { kind: 'ClusterPropagationPolicy', name: ref.name } };
};

/** An override policy: of the namespace web, or cluster-wide. */
export const overridePolicy = (parts: { name: string; wide?: true; selectors?: OverridePolicy['selectors']; rules: readonly Omit<OverridePolicy['rules'][number], 'pointer'>[] }): OverridePolicy => ({
  ref: parts.wide ? { kind: 'ClusterOverridePolicy', name: parts.name } : { kind: 'OverridePolicy', namespace: 'web', name: parts.name },
  selectors: parts.selectors ?? [],
  rules: parts.rules.map((rule, place) => ({ ...rule, pointer: `/spec/overrideRules/${place}` as never })),
  document: documentOf({}),
});

/** A fleet of some parts, frozen. */
export const fleet = (parts: Partial<FleetSpec>): FleetSpec =>
  deepFreeze({
    name: 'shop', at, clusters: [cluster('m1'), cluster('m2'), cluster('m3')], templates: [], propagation: [], override: [],
    state: { backend: 'file', path: 'fleet.state.json' },
    apply: { adopt: 'if-no-diff', concurrency: 8, wait: false, timeout: 1000 as Milliseconds, applySetNamespace: 'default' },
    digest: 'sha256:0' as Digest,
    ...parts,
  });
