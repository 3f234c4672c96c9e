/** Values that a server makes up when it makes an object: no default, and nothing that could be known before. Paths are member names, `*` for each item. */
export type HandedOut = { readonly paths: readonly (readonly string[])[]; readonly because: string };

const finalizer: HandedOut = { paths: [['metadata', 'finalizers']], because: 'admission adds the finalizer that protects it while it is in use' };

/** By `apiVersion kind`: strategies and the admission plugins that are on by default in Kubernetes 1.37. */
export const handedOut: Readonly<Record<string, HandedOut>> = {
  'apps/v1 DaemonSet': { paths: [['metadata', 'annotations', 'deprecated.daemonset.template.generation']], because: 'the server counts the changes of its template' },
  'batch/v1 Job': {
    paths: [
      ['metadata', 'labels'],
      ['spec', 'selector'],
      ['spec', 'template', 'metadata', 'labels'],
    ],
    because: 'its selector and labels hold the identity that the server gives it',
  },
  'storage.k8s.io/v1 VolumeAttributesClass': finalizer,
  'v1 Namespace': { paths: [['spec', 'finalizers']], because: 'the server adds the finalizer that empties it first' },
  'v1 PersistentVolume': finalizer,
  'v1 PersistentVolumeClaim': finalizer,
  'v1 Pod': {
    paths: [
      ['spec', 'preemptionPolicy'],
      ['spec', 'priority'],
      ['spec', 'tolerations'],
    ],
    because: 'admission adds tolerations and what its priority class says',
  },
  'v1 Service': {
    paths: [
      ['spec', 'clusterIP'],
      ['spec', 'clusterIPs'],
      ['spec', 'externalTrafficPolicy'],
      ['spec', 'healthCheckNodePort'],
      ['spec', 'ipFamilies'],
      ['spec', 'ipFamilyPolicy'],
      ['spec', 'ports', '*', 'nodePort'],
    ],
    because: 'addresses and ports are handed out by the cluster',
  },
};
