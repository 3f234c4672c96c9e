import type { Family } from '../row.ts';

/** What Karmada's admission refuses in policies, and names that lead nowhere. */
export const specPolicies = {
  FLT2301: {
    severity: 'error',
    summary: 'Two kinds of cluster affinity',
    explain: 'A placement has either clusterAffinity or clusterAffinities, a list of terms that are tried in order. Karmada refuses both together.',
  },
  FLT2302: {
    severity: 'error',
    summary: 'Name of affinity term is not valid',
    explain: "Terms of clusterAffinities have names, written as labels' keys and unique in their policy: which term was used last time is remembered by its name.",
  },
  FLT2303: {
    severity: 'error',
    summary: 'Field selector is not valid',
    explain: 'A field selector chooses clusters by provider, region or zone, with the operators In and NotIn. Karmada refuses others. By labels, clusters are chosen with a labelSelector.',
  },
  FLT2304: {
    severity: 'error',
    summary: 'Overflow affinity is not possible here',
    explain: 'Overflow affinities take the replicas that the term itself has no room for. That needs replicas divided by what clusters have free (Aggregated, or Weighted with dynamicWeight), and a term that does not choose all clusters already.',
  },
  FLT2305: {
    severity: 'error',
    summary: 'Spread constraint is not valid',
    explain: 'A constraint spreads by one field or by one label, with minGroups not above maxGroups, and each field once. A constraint by region, zone or provider needs one by cluster beside it, which says how many clusters are chosen in them.',
  },
  FLT2306: {
    severity: 'error',
    summary: 'Toleration operator not supported',
    explain: 'Tolerations of clusters compare with Equal or Exists. The numeric operators Lt and Gt are for nodes; Karmada refuses them.',
  },
  FLT2307: {
    severity: 'error',
    summary: 'Workload affinity is not valid',
    explain: "groupByLabelKey names a label of workloads and is written as a label's key. The same key for affinity and antiAffinity would ask for both together and apart.",
  },
  FLT2308: {
    severity: 'error',
    summary: 'Failover settings contradict each other',
    explain: 'Failover of an application needs propagateDeps, because the application would arrive without its ConfigMaps and Secrets. Times cannot be negative, and gracePeriodSeconds belongs to purgeMode Gracefully.',
  },
  FLT2309: {
    severity: 'error',
    summary: "Selector leaves the policy's namespace",
    explain: 'A PropagationPolicy or OverridePolicy reaches templates of its own namespace only. Karmada refuses a selector for another namespace. For templates of several namespaces there are ClusterPropagationPolicy and ClusterOverridePolicy.',
  },
  FLT2310: {
    severity: 'error',
    summary: 'Preemption needs names',
    explain: 'With preemption: Always a policy takes templates over from others. Karmada accepts that only where every selector names its template.',
  },
  FLT2311: {
    severity: 'error',
    summary: 'Suspension contradicts itself',
    explain: 'A suspension holds back all clusters (dispatching) or some of them (dispatchingOnClusters), not both.',
  },
  FLT2312: {
    severity: 'warning',
    summary: 'Label selector matches nothing',
    explain: 'Karmada takes a label selector with an operator that does not exist, or with values where there can be none, and then lets it match nothing at all. So does fleet, and says so.',
  },
  FLT2320: {
    severity: 'warning',
    summary: 'Policy names a cluster that is not in the fleet',
    explain: 'Karmada silently passes over names of clusters that it does not know, and so does fleet. A mistyped name means that the cluster that was meant is not chosen, or is not left out. If the cluster is to join later, nothing is wrong.',
  },
  FLT2401: {
    severity: 'error',
    summary: 'Old and new form of override rules',
    explain: 'overrideRules replaces the deprecated pair of targetCluster and overriders at the top of the spec. Karmada refuses both together. Turn the pair into a rule.',
  },
  FLT2402: {
    severity: 'error',
    summary: 'Label or annotation to write is not valid',
    explain: "The keys of labelsOverrider and annotationsOverrider, and the values of labels, must be such as Kubernetes takes; otherwise every object that the rule reaches would be refused.",
  },
  FLT2403: {
    severity: 'error',
    summary: 'Path is no JSON pointer',
    explain: 'Paths in overriders are JSON pointers (RFC 6901): empty, or segments with a slash before each, such as /spec/template/spec/containers/0/image. A slash in a name is written ~1, a tilde ~0.',
  },
  FLT2404: {
    severity: 'error',
    summary: 'Field overrider needs either json or yaml',
    explain: 'A fieldOverrider edits inside a text field that holds JSON or YAML, and must say which of the two: one list of edits, under json or under yaml.',
  },
  FLT2405: {
    severity: 'error',
    summary: 'Operator and value do not fit',
    explain: 'The operators add and replace need a value, and remove takes none. A null counts as no value, as in Karmada.',
  },
  FLT2501: {
    severity: 'error',
    summary: 'Two customizations answer the same question',
    explain:
      'A ResourceInterpreterCustomization says for one kind (spec.target) how its replicas are counted, revised, retained and judged. Karmada refuses a second one with a script for the same field of the same kind, as only one could count. ' +
      'Only dependencyInterpretation may stand in several: what they name is added up.',
  },
} as const satisfies Family;
