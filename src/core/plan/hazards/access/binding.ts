import { byText, groupOf, isObject, type Json, type K8sObject, keyOf, type ObjectKey } from '#core/model';

/** The API group of roles and bindings. */
export const RBAC = 'rbac.authorization.k8s.io';

/** Whom a binding gives the rights of which role, and where: in one namespace, or everywhere. */
export type Binding = { readonly role: ObjectKey; readonly subjects: readonly string[]; readonly namespace?: string };

const isRbac = ({ apiVersion }: K8sObject): boolean => groupOf(apiVersion) === RBAC;

/** Whether an object binds a role. */
export const isBinding = (object: K8sObject): boolean => isRbac(object) && (object.kind === 'RoleBinding' || object.kind === 'ClusterRoleBinding');

/** Whether an object is a role. */
export const isRole = (object: K8sObject): boolean => isRbac(object) && (object.kind === 'Role' || object.kind === 'ClusterRole');

const textAt = (value: Json | undefined, name: string): string => {
  const member = isObject(value) ? value[name] : undefined;
  return typeof member === 'string' ? member : '';
};

const subjectText =
  (namespace: string | undefined) =>
  (subject: Json): string => {
    const kind = textAt(subject, 'kind');
    return kind === 'ServiceAccount' ? `ServiceAccount ${textAt(subject, 'namespace') || (namespace ?? '')}/${textAt(subject, 'name')}` : `${kind} ${textAt(subject, 'name')}`;
  };

/** What a RoleBinding or ClusterRoleBinding says. */
export const bindingOf = (object: K8sObject): Binding => {
  const { namespace } = object.metadata;
  const ref = object['roleRef'] as Json | undefined;
  const subjects = object['subjects'] as Json | undefined;
  const kind = textAt(ref, 'kind');
  const own = Array.isArray(subjects) ? (subjects as readonly Json[]).map(subjectText(namespace)) : [];
  return {
    role: keyOf({ group: RBAC, kind }, kind === 'Role' ? namespace : undefined, textAt(ref, 'name')),
    subjects: [...new Set(own)].sort(byText),
    ...(object.kind === 'RoleBinding' && namespace !== undefined ? { namespace } : {}),
  };
};
