import { type Draft, fill, listOf, within } from '../draft.ts';
import type { Rules, Writing } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { duplicate, invalidValue, required } from '../validate/cause.ts';
import { checkLabels } from '../validate/metadata.ts';
import { dnsLabel, dnsSubdomain, portName, portNumber } from '../validate/text.ts';
import { checkChoice } from '../validate/values.ts';

const isExternal = (spec: Draft): boolean =>
  spec['type'] === 'NodePort' || spec['type'] === 'LoadBalancer' || (spec['type'] === 'ClusterIP' && (spec['externalIPs'] ?? []).length > 0);

const allocateAddress = (spec: Draft, { allocate }: Writing): void => {
  if (spec['type'] === 'ExternalName') return;
  fill(spec, { clusterIP: spec['clusterIPs']?.[0] ?? allocate('clusterIP') });
  // Whoever writes the endpoints of a headless service without selector may use either family.
  const either = spec['clusterIP'] === 'None' && Object.keys(spec['selector'] ?? {}).length === 0;
  fill(spec, { clusterIPs: [spec['clusterIP']], ipFamilies: either ? ['IPv4', 'IPv6'] : ['IPv4'], ipFamilyPolicy: either ? 'RequireDualStack' : 'SingleStack' });
};

const allocatePorts = (spec: Draft, { allocate }: Writing): void => {
  if (spec['type'] !== 'NodePort' && !(spec['type'] === 'LoadBalancer' && spec['allocateLoadBalancerNodePorts'])) return;
  for (const port of listOf(spec, 'ports')) fill(port, { nodePort: Number(allocate('nodePort')) });
};

const onCreate = (service: Draft, writing: Writing): void => {
  service['status'] = {};
  allocateAddress(within(service, 'spec'), writing);
  allocatePorts(service['spec'], writing);
};

const kept: readonly string[] = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy', 'healthCheckNodePort'];

const keepPorts = (spec: Draft, old: Draft): void => {
  for (const port of listOf(spec, 'ports')) {
    const before = listOf(old, 'ports').find((one) => one['port'] === port['port'] && one['protocol'] === port['protocol']);
    if (before?.['nodePort'] !== undefined) fill(port, { nodePort: before['nodePort'] });
  }
};

const ofAddress: readonly string[] = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy', 'internalTrafficPolicy'];

const keepMembers = (spec: Draft, old: Draft): void => {
  for (const name of kept) if (old[name] !== undefined) fill(spec, { [name]: old[name] });
};

const dropUnchanged = (spec: Draft, old: Draft): void => {
  for (const name of ofAddress) if (JSON.stringify(spec[name]) === JSON.stringify(old[name])) delete spec[name];
};

const dropPorts = (spec: Draft): void => {
  for (const port of listOf(spec, 'ports')) delete port['nodePort'];
  if (!isExternal(spec)) delete spec['externalTrafficPolicy'];
  delete spec['allocateLoadBalancerNodePorts'];
};

const onUpdate = (service: Draft, old: Draft, writing: Writing): void => {
  const [spec, before]: [Draft, Draft] = [within(service, 'spec'), old['spec']];
  const [type, was]: [string, string] = [spec['type'], before['type']];
  if (type !== 'ExternalName' && was !== 'ExternalName') keepMembers(spec, before);
  if (type === 'ExternalName' && was !== 'ExternalName') dropUnchanged(spec, before);
  if (type === 'NodePort' || type === 'LoadBalancer') keepPorts(spec, before);
  if (type === 'ClusterIP' && was !== 'ClusterIP') dropPorts(spec);
  allocateAddress(spec, writing);
  allocatePorts(spec, writing);
};

const checkPort = (port: Draft, path: string, { several, repeated }: { readonly several: boolean; readonly repeated: boolean }): Cause[] => [
  ...(port['name'] ? dnsLabel(port['name']).map((says) => invalidValue(`${path}.name`, port['name'], says)) : several ? [required(`${path}.name`)] : []),
  ...(port['name'] && repeated ? [duplicate(`${path}.name`, port['name'])] : []),
  ...portNumber(port['port'] ?? 0).map((says) => invalidValue(`${path}.port`, port['port'] ?? 0, says)),
  ...checkChoice(port['protocol'], `${path}.protocol`, ['SCTP', 'TCP', 'UDP']),
  ...(typeof port['targetPort'] === 'string'
    ? portName(port['targetPort']).map((says) => invalidValue(`${path}.targetPort`, port['targetPort'], says))
    : portNumber(port['targetPort']).map((says) => invalidValue(`${path}.targetPort`, port['targetPort'], says))),
];

const checkPorts = (spec: Draft): Cause[] => {
  const ports = listOf(spec, 'ports');
  const missing = ports.length === 0 && spec['type'] !== 'ExternalName' && spec['clusterIP'] !== 'None' ? [required('spec.ports')] : [];
  const named = (index: number): boolean => ports.slice(0, index).some((one) => one['name'] === ports[index]?.['name']);
  const same = (index: number): boolean => ports.slice(0, index).some((one) => one['port'] === ports[index]?.['port'] && one['protocol'] === ports[index]?.['protocol']);
  return [
    ...missing,
    ...ports.flatMap((port, index) => checkPort(port, `spec.ports[${index}]`, { several: ports.length > 1, repeated: named(index) })),
    ...ports.flatMap((port, index) => (same(index) ? [duplicate(`spec.ports[${index}]`, { port: port['port'], protocol: port['protocol'] })] : [])),
  ];
};

const check = ({ spec }: Draft): Cause[] => [
  ...checkPorts(spec),
  ...checkFamilies(spec),
  ...checkLabels(spec.selector, 'spec.selector'),
  ...checkChoice(spec.sessionAffinity, 'spec.sessionAffinity', ['ClientIP', 'None']),
  ...checkChoice(spec.type, 'spec.type', ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort']),
  ...(spec.type === 'ExternalName'
    ? spec.externalName ? dnsSubdomain(spec.externalName).map((says) => invalidValue('spec.externalName', spec.externalName, says)) : [required('spec.externalName')]
    : []),
  ...(!isExternal(spec) && spec.externalTrafficPolicy
    ? [invalidValue('spec.externalTrafficPolicy', spec.externalTrafficPolicy, 'may only be set for externally-accessible services')]
    : []),
];

const checkFamilies = (spec: Draft): Cause[] =>
  spec['ipFamilyPolicy'] === 'RequireDualStack' && Object.keys(spec['selector'] ?? {}).length > 0
    ? [invalidValue('spec.ipFamilyPolicy', 'RequireDualStack', 'this cluster is not configured for dual-stack services')] : [];

const checkUpdate = ({ spec }: Draft, { spec: old }: Draft): Cause[] => {
  if (old.type === 'ExternalName' || spec.type === 'ExternalName') return [];
  if (old.clusterIP === undefined || spec.clusterIP === old.clusterIP) return [];
  return [invalidValue('spec.clusterIPs[0]', spec.clusterIPs ?? null, 'may not change once set')];
};

/** Services. Addresses come out of 10.96.0.0/16, node ports out of 30000 to 32767. */
export const service: Rules = { onCreate, onUpdate, check, checkUpdate, name: dnsLabel, madeByUpdate: true, answersDeleted: true };
