import { diagnose } from '#core/diagnostics';
import { type Address, addressText, type Diagnostic, isObject, type K8sObject } from '#core/model';

const made: ReadonlySet<string> = new Set(['Event', 'Endpoints', 'EndpointSlice', 'Node', 'Lease', 'ControllerRevision', 'CSINode', 'CSIStorageCapacity', 'ComponentStatus', 'VolumeAttachment', 'PodMetrics', 'NodeMetrics']);

const isController = (owner: unknown): boolean => isObject(owner) && owner['controller'] === true;

const whyNot = ({ kind, metadata }: K8sObject): string | undefined => {
  if (made.has(kind)) return `the cluster itself makes objects of the kind ${kind}`;
  const owner = (metadata.ownerReferences ?? []).find(isController);
  if (owner !== undefined) return `the ${String(owner['kind'])} "${String(owner['name'])}" makes it, and would make it again`;
  if (kind === 'ConfigMap' && metadata.name === 'kube-root-ca.crt') return 'the cluster itself makes it in every namespace';
  return kind === 'ServiceAccount' && metadata.name === 'default' ? 'the cluster itself makes it in every namespace' : undefined;
};

/** Why a live object cannot become a template; undefined where it can. */
export const mayPromote = (at: Address, live: K8sObject, options: { readonly allowSecrets: boolean; readonly isTemplate: boolean }): Diagnostic | undefined => {
  const refuse = (says: string, hint: string): Diagnostic => diagnose('FLT6611', `${addressText(at)} cannot be promoted: ${says}.`, { hint });
  if (options.isTemplate) return refuse('there is a template of it already', `Take the live object over, and place it by the policies:\n    fleet import ${addressText(at)}`);
  if (live.kind === 'Secret' && live['type'] === 'kubernetes.io/service-account-token') return refuse('the cluster itself makes tokens of service accounts', 'Promote the ServiceAccount:\n    fleet promote CLUSTER:v1/ServiceAccount/NAMESPACE/NAME');
  const says = whyNot(live);
  if (says !== undefined) return refuse(says, 'Promote what it comes from:\n    fleet promote CLUSTER:apps/Deployment/NAMESPACE/NAME');
  if (live.kind !== 'Secret' || options.allowSecrets) return undefined;
  return diagnose('FLT6612', `${addressText(at)} is a Secret, whose values would stand in a file.`, { hint: `Let something make the Secret in each cluster; or, where the file is never committed:\n    fleet promote ${addressText(at)} --allow-secrets` });
};
