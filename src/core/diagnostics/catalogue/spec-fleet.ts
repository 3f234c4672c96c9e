import type { Family } from '../row.ts';

/** The fleet spec itself and its member clusters. */
export const specFleet = {
  FLT2201: {
    severity: 'error',
    summary: 'File holds no Fleet',
    explain: 'A fleet spec is a YAML or JSON document with apiVersion fleet.config/v1alpha1 and kind Fleet. The file holds none. `fleet init` writes one to begin with.',
  },
  FLT2202: {
    severity: 'error',
    summary: 'More than one Fleet',
    explain: 'The sources hold a second document of kind Fleet. One spec describes one fleet, because its name marks the objects in every cluster and its state records them. Give each fleet a folder and a state of its own.',
  },
  FLT2203: {
    severity: 'error',
    summary: 'Version of fleet spec not supported',
    explain: 'This fleet reads fleet.config/v1alpha1, kind Fleet. A spec of a newer version needs a newer fleet.',
  },
  FLT2204: {
    severity: 'error',
    summary: 'Name of fleet is not valid',
    explain: 'The name becomes part of the field manager and of object names in every member cluster, so it must be a DNS label: lower-case letters, digits and dashes, a letter or digit at both ends, at most 63 characters.',
  },
  FLT2211: {
    severity: 'error',
    summary: 'Cluster entry is not clear',
    explain: 'An entry of spec.clusters either has a name and describes the cluster itself, or has a Karmada Cluster object under `cluster` and beside it only how to reach the cluster.',
  },
  FLT2212: {
    severity: 'error',
    summary: 'Two clusters of one name',
    explain:
      'Names of clusters are identities: policies choose by them, and the state records by them. Two descriptions of one name would make two plans out of one. An entry of spec.clusters that has the name of a cluster of clusterFiles may only say how to reach it.',
  },
  FLT2213: {
    severity: 'error',
    summary: 'Name of cluster is not valid',
    explain: 'As in Karmada, the name of a cluster is a DNS label of at most 48 characters: lower-case letters, digits and dashes, a letter or digit at both ends.',
  },
  FLT2214: {
    severity: 'error',
    summary: 'Way to reach a cluster is not clear',
    explain: 'A cluster is reached either by a kubeconfig file and one of its contexts (its current one, where none is named), or from inside with its service account (inCluster). A mixture of both, or a context without its kubeconfig, could mean either.',
  },
  FLT2216: {
    severity: 'error',
    summary: 'Property of cluster is not valid',
    explain: "Provider, region and zones are chosen by with selectors, so they are written as labels' values: at most 63 letters, digits, dashes, dots and underscores. `zone` is the deprecated single form of `zones`; Karmada refuses both together.",
  },
  FLT2217: {
    severity: 'error',
    summary: 'Taint of cluster is not valid',
    explain: "A taint has a key as labels have, perhaps a value, and an effect: NoSchedule or NoExecute. Clusters do not know the effect PreferNoSchedule of nodes. Key and effect together stand once.",
  },
  FLT2218: {
    severity: 'error',
    summary: 'Address is not valid',
    explain: 'apiEndpoint is an absolute address with a host and without user, query and fragment; proxyURL begins with http, https or socks5. Karmada refuses others.',
  },
  FLT2219: {
    severity: 'error',
    summary: 'Resource models do not join',
    explain: 'Every grade of resourceModels lists the same resources, and each resource of a grade begins where the grade below ends. Karmada refuses models with gaps, because nodes in a gap would count as nothing.',
  },
  FLT2220: {
    severity: 'error',
    summary: 'Not a Cluster among clusterFiles',
    explain: 'clusterFiles names files with Karmada Cluster objects (cluster.karmada.io/v1alpha1). Another object among them would be taken for a template and sent to clusters, which is hardly meant. Move it to a folder that templates names.',
  },
  FLT2221: {
    severity: 'error',
    summary: 'Duration is not valid',
    explain: 'Durations are written as in Go: numbers with units, such as 90s, 5m, 1h30m or 250ms.',
  },
  FLT2222: {
    severity: 'error',
    summary: 'Time is not valid',
    explain: 'Points in time are written as RFC 3339: 2026-08-21T09:00:00Z.',
  },
  FLT2223: {
    severity: 'error',
    summary: 'End of an ignore rule is not valid',
    explain: 'An ignore rule ends, so that nothing is let be for ever by somebody who forgot. The end is a day (2027-03-31: all of it still counts, in UTC) or a moment with a time zone (2027-03-31T12:00:00Z).',
  },
  FLT2224: {
    severity: 'error',
    summary: 'Place of the state is not clear',
    explain:
      'The state is kept in one place: a file (local, or path), Secrets of a cluster (kubernetes), a bucket (s3), or a server that speaks Terraform\'s protocol (http). The spec names two of them, ' +
      'or one that cannot be used as it is written. Which place counts decides what fleet believes to be applied, so it does not guess. ' +
      'To move a state, write the new place into a copy of the spec and let fleet state migrate --to copy it.',
  },
  FLT2225: {
    severity: 'error',
    summary: 'Block of the spec makes no sense',
    explain:
      'A `moved` block names two clusters, two addresses or two object keys; both sides are of the same sort, and an object never changes its kind. An `import` block names a member cluster of this fleet, or none for all of them. ' +
      'A block that names something else would do nothing, or not what was meant.',
  },
  FLT2226: {
    severity: 'error',
    summary: 'Notifier is not complete',
    explain:
      'Each of drift.notify has a name of its own, under which it is remembered what it was told, and one way to reach it: an address in `url`, or in the environment variable that `urlFromEnv` names. An address with a token in it is a secret: it belongs into the environment, ' +
      'and one with a password is refused in the spec. Kubernetes Events have no address: the host cluster is reached by `kubeconfig` and `context`, or by `inCluster: true`.',
  },
} as const satisfies Family;
