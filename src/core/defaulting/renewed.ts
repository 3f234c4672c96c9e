import { type Json, sameValue, TEMPLATE_GENERATION } from '#core/model';
import { at, type Draft, listOf, within } from './draft.ts';

/** Changes, in place, what is about to be stored over a live object of the same kind. */
export type Renewal = (draft: Draft, live: Draft) => void;

/** Writes down which template of a DaemonSet this is. */
export const numbered = (draft: Draft, generation: number): void => {
  within(within(draft, 'metadata'), 'annotations')[TEMPLATE_GENERATION] = String(generation);
};

const same = (one: unknown, other: unknown): boolean => sameValue((one ?? null) as Json, (other ?? null) as Json);

// A DaemonSet's templates are counted by its server, whatever was sent.
const daemonSet: Renewal = (draft, live) => {
  const last = Number(at(live, 'metadata', 'annotations')?.[TEMPLATE_GENERATION] ?? 0);
  numbered(draft, same(at(draft, 'spec', 'template'), at(live, 'spec', 'template')) ? last : last + 1);
};

const isExternal = (spec: Draft): boolean =>
  spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer' || (spec['type'] === 'ClusterIP' && Array.isArray(spec['externalIPs']) && spec['externalIPs'].length > 0);
const hasNodePorts = (spec: Draft): boolean => spec['type'] === 'NodePort' || (spec['type'] === 'LoadBalancer' && spec['allocateLoadBalancerNodePorts'] !== false);
const hasAddress = (spec: Draft): boolean => spec['type'] !== 'ExternalName';
const isBalanced = (spec: Draft): boolean => spec['type'] === 'LoadBalancer';
const isChecked = (spec: Draft): boolean => isBalanced(spec) && spec['externalTrafficPolicy'] === 'Local';

const members: readonly { readonly name: string; readonly isNeeded: (spec: Draft) => boolean }[] = [
  ...['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].map((name) => ({ name, isNeeded: hasAddress })),
  { name: 'healthCheckNodePort', isNeeded: isChecked },
  { name: 'allocateLoadBalancerNodePorts', isNeeded: isBalanced },
  { name: 'loadBalancerClass', isNeeded: isBalanced },
  { name: 'externalTrafficPolicy', isNeeded: isExternal },
];

const nodePorts = (spec: Draft): readonly unknown[] => listOf(spec, 'ports').flatMap((port) => port['nodePort'] ?? []);

// `dropTypeDependentFields` of the registry: what the old type needed and the new one does not goes, unless it was changed as well.
const service: Renewal = (draft, live) => {
  const [spec, before] = [at(draft, 'spec'), at(live, 'spec')];
  if (spec === undefined || before === undefined) return;
  if (hasNodePorts(before) && !hasNodePorts(spec) && same(nodePorts(spec), nodePorts(before))) for (const port of listOf(spec, 'ports')) delete port['nodePort'];
  for (const { name } of members.filter(({ name, isNeeded }) => isNeeded(before) && !isNeeded(spec) && same(spec[name], before[name]))) delete spec[name];
};

/** By `apiVersion kind`, what a server's strategy changes in an update (Kubernetes 1.37). */
export const renewals: Readonly<Record<string, Renewal>> = { 'apps/v1 DaemonSet': daemonSet, 'v1 Service': service };
