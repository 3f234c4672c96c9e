import { type GroupKind, groupOf, isObject, type JsonObject } from '#core/model';

/** Whether objects of a kind have a namespace; unknown where nothing says so. */
export type Scope = 'Namespaced' | 'Cluster' | 'unknown';

/** Kubernetes' own kinds that have no namespace (1.37, with those of earlier versions that are still met). */
const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  '': ['ComponentStatus', 'Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'authentication.k8s.io': ['SelfSubjectReview', 'TokenReview'],
  'authorization.k8s.io': ['SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'internal.apiserver.k8s.io': ['StorageVersion'],
  'networking.k8s.io': ['IPAddress', 'IngressClass', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'DeviceTaintRule', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
  'storagemigration.k8s.io': ['StorageVersionMigration'],
};

/** Kubernetes' own groups with namespaced kinds; with those above, all of its groups. */
const NAMESPACED_GROUPS = ['apps', 'autoscaling', 'batch', 'coordination.k8s.io', 'discovery.k8s.io', 'events.k8s.io', 'extensions'];

const OWN_GROUPS: ReadonlySet<string> = new Set([...Object.keys(CLUSTER_SCOPED), ...NAMESPACED_GROUPS]);

const customKind = (crd: JsonObject): [string, Scope][] => {
  const spec = isObject(crd.spec) ? crd.spec : {};
  const names = isObject(spec.names) ? spec.names : {};
  const { scope, group } = spec;
  return (scope === 'Cluster' || scope === 'Namespaced') && typeof group === 'string' && typeof names.kind === 'string'
    ? [[`${group}/${names.kind}`, scope]]
    : [];
};

/** The scopes that the CustomResourceDefinitions among some objects say, by `group/Kind`. */
export const customScopes = (
  objects: readonly { readonly apiVersion: string; readonly kind: string; readonly value: JsonObject }[],
): ReadonlyMap<string, Scope> =>
  new Map(
    objects
      .filter(({ apiVersion, kind }) => kind === 'CustomResourceDefinition' && groupOf(apiVersion) === 'apiextensions.k8s.io')
      .flatMap(({ value }) => customKind(value)),
  );

/** The scope of a kind: Kubernetes' own from the table, custom ones as their definition says. */
export const scopeOf = ({ group, kind }: GroupKind, custom: ReadonlyMap<string, Scope>): Scope => {
  if (OWN_GROUPS.has(group)) return CLUSTER_SCOPED[group]?.includes(kind) ? 'Cluster' : 'Namespaced';
  return custom.get(`${group}/${kind}`) ?? 'unknown';
};
