import type { Family } from '../row.ts';

/** What holds for every object among the sources, and for the shape of those that fleet knows. */
export const specObjects = {
  FLT2001: {
    severity: 'error',
    summary: 'Document is not an object',
    explain: 'Every document of a source is one Kubernetes object: a mapping with apiVersion, kind and metadata. This one is a list or a single value. Several objects stand in one file with `---` lines between them, or as items of a `kind: List`.',
  },
  FLT2002: {
    severity: 'error',
    summary: 'Object does not say what it is',
    explain:
      'apiVersion and kind together say what an object is. Without them it can be neither placed nor sent. Files that are no Kubernetes objects, such as Helm values or kustomizations, do not belong among the templates: name the folder that holds the rendered objects.',
  },
  FLT2003: {
    severity: 'error',
    summary: 'Object has no name',
    explain: 'Objects are known by kind, namespace and name, in the clusters and in the recorded state. The name stands under metadata and is a text; one that looks like a number must be quoted.',
  },
  FLT2004: {
    severity: 'error',
    summary: 'Name would be generated',
    explain:
      'With generateName the API server makes up a new name each time. fleet could not find the object again, and each apply would make one more. Give the object a name. For Jobs that run once per release, let the release be part of the name.',
  },
  FLT2005: {
    severity: 'error',
    summary: 'Name is not valid',
    explain:
      'API servers refuse this name. Most kinds take a DNS subdomain: lower-case letters, digits, dashes and dots. Namespaces and Services take a DNS label, which has no dots and at most 63 characters. RBAC kinds take almost anything.',
  },
  FLT2006: {
    severity: 'error',
    summary: 'Namespace is not valid',
    explain: 'The name of a namespace is a DNS label: lower-case letters, digits and dashes, a letter or digit at both ends, at most 63 characters.',
  },
  FLT2007: {
    severity: 'error',
    summary: 'Same object twice',
    explain:
      'Two documents describe the same object: group, kind, namespace and name are equal (versions of one group are the same object, and an empty namespace is `default`). Which of the two would be applied is not clear, so neither is. ' +
      'To make an object differ per cluster, keep one template and write an OverridePolicy.',
  },
  FLT2008: {
    severity: 'warning',
    summary: 'Namespace on a cluster-scoped object',
    explain: 'Objects of this kind have no namespace, and API servers drop it silently. fleet leaves it out. Take the line out, so that nobody reads more into it.',
  },
  FLT2009: {
    severity: 'error',
    summary: 'Label or annotation is not a text',
    explain: 'Values of labels and annotations are texts. YAML reads an unquoted `1.10` as a number and an unquoted `yes` as true, and API servers refuse these. Quote the value.',
  },
  FLT2010: {
    severity: 'error',
    summary: 'Secret value is not as expected',
    explain: 'Values under `data` of a Secret are base64, and values under `stringData` are plain text; both are texts. API servers refuse anything else. The value itself is never shown.',
  },
  FLT2011: {
    severity: 'error',
    summary: 'Version of policy not supported',
    explain: 'fleet reads policies of policy.karmada.io/v1alpha1, the one version that Karmada serves. A policy of another version would be read wrongly or not at all, so nothing is planned.',
  },
  FLT2012: {
    severity: 'error',
    summary: 'Kind of policy not known',
    explain: 'The group policy.karmada.io has no such kind; probably it is mistyped. Read as a template, it would silently have no effect. The kinds are PropagationPolicy, ClusterPropagationPolicy, OverridePolicy and ClusterOverridePolicy.',
  },
  FLT2013: {
    severity: 'warning',
    summary: "Kind steers Karmada's control plane only",
    explain: "FederatedResourceQuota and ClusterTaintPolicy are carried out by controllers of Karmada's control plane. They have no part in which objects go where, so fleet leaves them aside.",
  },
  FLT2101: {
    severity: 'error',
    summary: 'Field not known',
    explain: 'The object has no such field. Kubernetes and Karmada drop fields that they do not know without a word, so a mistyped one silently has no effect; fleet stops instead. The schemas are in the folder `schemas` of the package; an editor can use them.',
  },
  FLT2102: {
    severity: 'error',
    summary: 'Field is missing',
    explain: 'The object needs this field and does not have it. A field that is there without a value (null) counts as missing, as in Kubernetes.',
  },
  FLT2103: {
    severity: 'error',
    summary: 'Value is of another type',
    explain: 'The field takes another type of value. Frequent causes: an unquoted number or boolean where a text is expected (`yes`, `on` and `1.10` are none), and a list where an object is expected, or the other way round.',
  },
  FLT2104: {
    severity: 'error',
    summary: 'Value is not among the possible ones',
    explain: 'The field takes one of a closed set of values; upper and lower case count. The message lists them.',
  },
  FLT2105: {
    severity: 'error',
    summary: 'Value is out of its range',
    explain: 'The value is of the right type, and too small, too large, too short or too long. The message says what the limit is.',
  },
} as const satisfies Family;
