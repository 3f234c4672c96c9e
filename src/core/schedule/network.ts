import type { FleetSpec, K8sObject, StatePlace } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import { noticePorts } from './notifying.ts';
import { labelsOf, placed } from './rights.ts';

const portOf = (address: string): number | undefined => {
  const url = URL.parse(address);
  return url === null ? undefined : Number(url.port || (url.protocol === 'http:' ? 80 : 443));
};

const statePorts = (place: StatePlace): readonly number[] => {
  if (place.backend === 'http') return [portOf(place.address) ?? 443];
  return place.backend === 's3' ? [(place.endpoint === undefined ? undefined : portOf(place.endpoint)) ?? 443] : [];
};

/** Nobody reaches the job; it reaches names, API servers, the store of the state and who is told, wherever they are. */
export const networkPolicy = (ask: ScheduleAsk, spec: FleetSpec): K8sObject => {
  const ports = [...new Set([...ask.apiPorts, ...statePorts(spec.state), ...noticePorts(ask, spec)])].sort((one, other) => one - other);
  const dns = ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 }));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: placed(ask),
    spec: {
      podSelector: { matchLabels: labelsOf(ask) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [{ ports: dns }, { ports: ports.map((port) => ({ protocol: 'TCP', port })) }],
    },
  };
};
