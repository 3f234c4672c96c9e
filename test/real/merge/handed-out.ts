/** Members that a server writes itself: names of members, `*` for each item. */
type Paths = readonly (readonly string[])[];

/** By `apiVersion kind`, what a server makes up when it makes an object: no default, and nothing that could be known before. */
export const handedOut: Readonly<Record<string, { readonly paths: Paths; readonly because: string }>> = {
  'batch/v1 Job': {
    paths: [
      ['metadata', 'labels'],
      ['spec', 'selector'],
      ['spec', 'template', 'metadata', 'labels'],
    ],
    because: 'its selector and labels hold the identity that the server gives it',
  },
  'v1 Service': {
    paths: [
      ['spec', 'clusterIP'],
      ['spec', 'clusterIPs'],
      ['spec', 'healthCheckNodePort'],
      ['spec', 'ipFamilies'],
      ['spec', 'ipFamilyPolicy'],
      ['spec', 'ports', '*', 'nodePort'],
    ],
    because: 'addresses and ports are handed out by the cluster',
  },
};

/** The same of what strategies, admission and storage change in an update after it was looked at who owns what: nobody owns that change. */
export const writtenLast: Readonly<Record<string, Paths>> = {
  ...Object.fromEntries(Object.entries(handedOut).map(([kind, { paths }]) => [kind, paths])),
  'apps/v1 DaemonSet': [['metadata', 'annotations', 'deprecated.daemonset.template.generation']],
  // A map that is sent empty is no map once it was stored.
  'rbac.authorization.k8s.io/v1 ClusterRole': [['aggregationRule']],
  'v1 Namespace': [['spec', 'finalizers']],
  'v1 Pod': [
    ['spec', 'preemptionPolicy'],
    ['spec', 'priority'],
    ['spec', 'tolerations'],
  ],
};
