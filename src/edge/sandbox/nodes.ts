import type { Draft } from './draft.ts';

const capacity: Draft = { cpu: '64', memory: '256Gi', pods: '1000', 'ephemeral-storage': '1Ti' };

const condition = (type: string, status: string, now: string): Draft => ({ type, status, reason: `Kubelet${type}`, message: 'the sandbox has no kubelet', lastHeartbeatTime: now, lastTransitionTime: now });

/** The two nodes of a sandbox, which are only data: no kubelet stands behind them. */
export const sandboxNodes = ({ name, region, zones, now, version }: { readonly name: string; readonly region: string; readonly zones: readonly string[]; readonly now: string; readonly version: string }): Draft[] =>
  [0, 1].map((index) => ({
    apiVersion: 'v1', kind: 'Node',
    metadata: {
      name: `node-${index}`,
      labels: {
        'kubernetes.io/hostname': `node-${index}`, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/region': region, 'topology.kubernetes.io/zone': zones[index % zones.length] ?? region,
      },
    },
    spec: { providerID: `sandbox://${name}/node-${index}` },
    status: {
      capacity, allocatable: capacity, addresses: [{ type: 'Hostname', address: `node-${index}` }, { type: 'InternalIP', address: '127.0.0.1' }],
      conditions: [condition('Ready', 'True', now)],
      nodeInfo: {
        architecture: 'amd64', bootID: '', containerRuntimeVersion: 'sandbox://none', kernelVersion: '', kubeProxyVersion: '', kubeletVersion: version, machineID: '', operatingSystem: 'linux',
        osImage: 'fleet sandbox', systemUUID: '',
      },
    },
  }));
