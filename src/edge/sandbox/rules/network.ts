import { type Draft, listOf } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required, unsupported } from '../validate/cause.ts';
import { dnsLabel, dnsSubdomain, portName, portNumber } from '../validate/text.ts';
import { checkSelector, checkText } from '../validate/values.ts';

const checkBackendPort = (port: Draft | undefined, path: string): Cause[] => {
  const [name, number]: [string | undefined, number | undefined] = [port?.['name'], port?.['number']];
  if (name && number) return [invalidValue(path, '', 'cannot set both port name & port number')];
  if (name) return portName(name).map((says) => invalidValue(`${path}.service.port.name`, name, says));
  if (number) return portNumber(number).map((says) => invalidValue(`${path}.service.port.number`, number, says));
  return [required(path, 'port name or number is required')];
};

const checkBackend = (backend: Draft, path: string): Cause[] => {
  if (backend['service'] && backend['resource']) return [invalidValue(path, '', 'cannot set both resource and service backends')];
  if (backend['resource']) return [];
  if (!backend['service']) return [invalidValue(path, '', 'resource or service backend is required')];
  return [...checkText(backend['service'].name, `${path}.service.name`, { check: dnsLabel }), ...checkBackendPort(backend['service'].port, path)];
};

const pathTypes: readonly string[] = ['Exact', 'ImplementationSpecific', 'Prefix'];

const checkPath = (path: Draft, at: string): Cause[] => {
  const type: string | undefined = path['pathType'];
  if (type === undefined) return [required(`${at}.pathType`, 'pathType must be specified')];
  const text: string = path['path'] ?? '';
  const relative = !text.startsWith('/') && (type !== 'ImplementationSpecific' || text !== '');
  return [
    ...(pathTypes.includes(type) ? [] : [unsupported(`${at}.pathType`, type, pathTypes)]),
    ...(pathTypes.includes(type) && relative ? [invalidValue(`${at}.path`, text, 'must be an absolute path')] : []),
    ...checkBackend(path['backend'] ?? {}, `${at}.backend`),
  ];
};

const checkHost = (host: string, at: string): Cause[] => {
  if (/^\d+(\.\d+){3}$/.test(host)) return [invalidValue(at, host, 'must be a DNS name, not an IP address')];
  return dnsSubdomain(host.startsWith('*.') ? host.slice(2) : host).map((says) => invalidValue(at, host, says));
};

const checkRule = (rule: Draft, at: string): Cause[] => [
  ...(rule['host'] ? checkHost(rule['host'], `${at}.host`) : []),
  ...(rule['http'] && listOf(rule['http'], 'paths').length === 0 ? [required(`${at}.http.paths`)] : []),
  ...listOf(rule['http'], 'paths').flatMap((path, index) => checkPath(path, `${at}.http.paths[${index}]`)),
];

/** Ingresses. */
export const ingress: Rules = {
  onCreate: (draft) => {
    draft['status'] = {};
  },
  check: ({ spec }) => [
    ...(listOf(spec, 'rules').length === 0 && !spec.defaultBackend ? [invalidValue('spec', null, 'either `defaultBackend` or `rules` must be specified')] : []),
    ...(spec.defaultBackend ? checkBackend(spec.defaultBackend, 'spec.defaultBackend') : []),
    ...listOf(spec, 'rules').flatMap((rule, index) => checkRule(rule, `spec.rules[${index}]`)),
    ...(spec.ingressClassName === undefined ? [] : dnsSubdomain(spec.ingressClassName).map((says) => invalidValue('spec.ingressClassName', spec.ingressClassName, says))),
  ],
  counts: ['spec'],
};

const protocols: readonly string[] = ['TCP', 'UDP', 'SCTP'];

const checkPolicyPort = (port: Draft, at: string): Cause[] => [
  ...(protocols.includes(port['protocol']) ? [] : [unsupported(`${at}.protocol`, port['protocol'], protocols)]),
  ...(typeof port['port'] === 'number' ? portNumber(port['port']).map((says) => invalidValue(`${at}.port`, port['port'], says)) : []),
  ...(typeof port['port'] === 'string' ? portName(port['port']).map((says) => invalidValue(`${at}.port`, port['port'], says)) : []),
];

const checkPeer = (peer: Draft, at: string): Cause[] => {
  const given = Object.keys(peer);
  return [
    ...checkSelector(peer['podSelector'], `${at}.podSelector`),
    ...checkSelector(peer['namespaceSelector'], `${at}.namespaceSelector`),
    ...(given.length === 0 ? [required(at, 'must specify a peer')] : []),
    ...(given.length > 1 && peer['ipBlock'] ? [forbid(at, 'may not specify both ipBlock and another peer')] : []),
  ];
};

const checkDirection = (rules: readonly Draft[], at: string, side: 'from' | 'to'): Cause[] =>
  rules.flatMap((rule, index) => [
    ...listOf(rule, 'ports').flatMap((port, place) => checkPolicyPort(port, `${at}[${index}].ports[${place}]`)),
    ...listOf(rule, side).flatMap((peer, place) => checkPeer(peer, `${at}[${index}].${side}[${place}]`)),
  ]);

/** NetworkPolicies. */
export const networkPolicy: Rules = {
  check: ({ spec }) => [
    ...checkSelector(spec.podSelector, 'spec.podSelector'),
    ...checkDirection(listOf(spec, 'ingress'), 'spec.ingress', 'from'),
    ...checkDirection(listOf(spec, 'egress'), 'spec.egress', 'to'),
    ...((spec.policyTypes ?? []) as string[]).flatMap((type, index) =>
      ['Ingress', 'Egress'].includes(type) ? [] : [unsupported(`spec.policyTypes[${index}]`, type, ['Ingress', 'Egress'])]),
  ],
  counts: ['spec'],
};
