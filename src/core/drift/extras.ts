import { addressText, type Address, type ClusterName, type Finding, groupOf, isObject, type JsonObject, type K8sObject, keyOf, type ServedKind, type State } from '#core/model';
import type { Candidate } from './candidates.ts';

// What the control plane and its neighbours write by themselves, and reviews and measurements that are no objects at all.
const NEVER: ReadonlySet<string> = new Set([
  'v1/Event', 'v1/Endpoints', 'v1/Binding', 'v1/ComponentStatus',
  'events.k8s.io/Event', 'discovery.k8s.io/EndpointSlice', 'coordination.k8s.io/Lease', 'apps/ControllerRevision',
  'metrics.k8s.io/PodMetrics', 'cilium.io/CiliumEndpoint',
]);

const kindText = ({ group, kind }: { readonly group: string; readonly kind: string }): string => `${group === '' ? 'v1' : group}/${kind}`;

/** The namespaced kinds in which extra objects are looked for: served, listable, each in one version, without what the control plane writes for itself. */
export const kindsToLook = (served: readonly ServedKind[]): readonly ServedKind[] => {
  const seen = new Set<string>();
  return served.filter((kind) => {
    const text = kindText(kind);
    if (!kind.namespaced || !kind.verbs.includes('list') || NEVER.has(text) || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
};

const isControlled = ({ metadata }: K8sObject): boolean => (metadata.ownerReferences ?? []).some((owner: JsonObject) => isObject(owner) && owner['controller'] === true);

// kube-root-ca.crt and default come with every namespace (rootcacertpublisher, serviceaccount controller); the others with OpenShift and Istio.
const COMES_WITH: ReadonlySet<string> = new Set([
  'v1/ConfigMap/kube-root-ca.crt', 'v1/ServiceAccount/default', 'v1/ConfigMap/openshift-service-ca.crt', 'v1/ConfigMap/istio-ca-root-cert',
  'v1/ServiceAccount/builder', 'v1/ServiceAccount/deployer',
]);

const comesByItself = (object: K8sObject): boolean => {
  const { metadata } = object;
  return (
    COMES_WITH.has(`${kindText({ group: groupOf(object.apiVersion), kind: object.kind })}/${metadata.name}`) ||
    metadata.annotations?.['kubernetes.io/service-account.name'] !== undefined ||
    metadata.deletionTimestamp !== undefined
  );
};

// What `fleet schedule --for-member` prints, so that the job may look here at all.
const OF_THE_JOB: ReadonlySet<string> = new Set(['v1/ServiceAccount', 'rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding']);

const letsLook = ({ apiVersion, kind, metadata: { labels = {} } }: K8sObject): boolean =>
  labels['app.kubernetes.io/name'] === 'fleet' && labels['app.kubernetes.io/component'] === 'drift' && OF_THE_JOB.has(kindText({ group: groupOf(apiVersion), kind }));

/** Objects of one cluster in namespaces that the fleet owns as a whole. */
export type Listed = { readonly cluster: ClusterName; readonly objects: readonly K8sObject[] };

/** Objects that nobody recorded, that no controller answers for and that do not come with a namespace by themselves. */
export const extrasOf = (listed: readonly Listed[], recorded: State): readonly Candidate[] => {
  const known = new Set(recorded.objects.map((row) => addressText(row.at)));
  return listed.flatMap(({ cluster, objects }) =>
    objects.flatMap((object) => {
      const at: Address = { cluster, object: keyOf({ group: groupOf(object.apiVersion), kind: object.kind }, object.metadata.namespace, object.metadata.name) };
      if (known.has(addressText(at)) || isControlled(object) || comesByItself(object) || letsLook(object)) return [];
      const finding: Finding = { what: 'extra-object', at, fields: [] };
      return [{ finding, object }];
    }),
  );
};
