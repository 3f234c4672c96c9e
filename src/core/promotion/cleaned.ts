import { isObject, type Json, type K8sObject, type ObjectMetadata } from '#core/model';
import { withoutDefaults } from './defaults.ts';
import { withoutIdentities } from './identities.ts';
import { writtenByPeople } from './written-by-people.ts';

/** Labels and annotations that servers, controllers and other tools write for themselves. */
const marks: readonly RegExp[] = [
  /^kubectl\.kubernetes\.io\/(last-applied-configuration|restartedAt)$/,
  /^(deployment|control-plane\.alpha|pv|volume|volume\.beta)\.kubernetes\.io\//,
  /^autoscaling\.alpha\.kubernetes\.io\//,
  /^applyset\.kubernetes\.io\//,
  /^kubernetes\.io\/metadata\.name$/,
  /^(batch\.kubernetes\.io\/)?(controller-uid|job-name|job-tracking)$/,
  /^meta\.helm\.sh\//,
  /^argocd\.argoproj\.io\/(tracking-id|instance)$/,
  /^(kustomize|helm)\.toolkit\.fluxcd\.io\//,
  /^kapp\.k14s\.io\//,
  /^(.*\.)?karmada\.io\//,
];

const unmarked = (members: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> | undefined => {
  const left = Object.entries(members ?? {}).filter(([name, value]) => !marks.some((mark) => mark.test(name)) && !(name === 'app.kubernetes.io/managed-by' && value === 'Helm'));
  return left.length === 0 ? undefined : Object.fromEntries(left);
};

const metadataOf = ({ name, namespace, labels, annotations }: ObjectMetadata): ObjectMetadata => {
  const [kept, noted] = [unmarked(labels), unmarked(annotations)];
  return { name, ...(namespace === undefined ? {} : { namespace }), ...(kept === undefined ? {} : { labels: kept }), ...(noted === undefined ? {} : { annotations: noted }) };
};

const isEmpty = (value: Json): boolean => isObject(value) && Object.keys(value).length === 0;

/**
 * A live object as a template: what people wrote of it, without what the server filled in, what controllers wrote, and what belongs to one
 * server only. Applied to the object that it came from, it changes nothing.
 */
export const cleaned = (live: K8sObject): K8sObject => {
  const { apiVersion, kind, metadata, ...rest } = withoutDefaults(withoutIdentities(writtenByPeople(live)));
  const body = Object.fromEntries(Object.entries(rest as { readonly [field: string]: Json }).filter(([name, value]) => !(name === 'spec' && isEmpty(value))));
  return { apiVersion, kind, metadata: metadataOf(metadata), ...body } as K8sObject;
};
