import { aboutOf } from '../cluster.ts';
import type { Kind } from '../kinds/kind.ts';
import { forbidden, refuse, type Refusal } from '../refusal.ts';
import type { Call, User } from './call.ts';

/** The users of a sandbox by token. */
export type Users = ReadonlyMap<string, User>;

/** 401. */
export const unauthorized: Refusal = refuse(401, 'Unauthorized', { message: 'Unauthorized' });

/** Who sends no token at all. */
export const anonymous: User = { name: 'system:anonymous', rights: 'none' };

/** Whose token a call carries; undefined where it is nobody's. */
export const userOf = (call: Call, users: Users): User | undefined =>
  call.authorization === '' ? anonymous : users.get(/^Bearer\s+(\S+)$/i.exec(call.authorization)?.[1] ?? '');

const reading: readonly string[] = ['get', 'list', 'watch'];

/** Whether a user may do something to objects of any kind. */
export const isAllowed = (user: User, verb: string): boolean => user.rights === 'all' || (user.rights === 'read' && reading.includes(verb));

/** What is asked for, as an authorizer sees it. */
export type Attributes = { readonly verb: string; readonly kind: Kind; readonly namespace?: string; readonly name?: string; readonly subresource?: string };

const where = (namespace: string | undefined): string => (namespace === undefined || namespace === '' ? ' at the cluster scope' : ` in the namespace ${JSON.stringify(namespace)}`);

/** 403 where a user may not; anyone may ask what they may do. */
export const denied = (user: User, { verb, kind, namespace, name, subresource }: Attributes): Refusal | undefined => {
  if (isAllowed(user, verb) || (kind.kind === 'SelfSubjectAccessReview' && user !== anonymous)) return undefined;
  const resource = subresource === undefined ? kind.plural : `${kind.plural}/${subresource}`;
  const inNamespace = kind.kind === 'Namespace' ? name : namespace;
  const says = `User ${JSON.stringify(user.name)} cannot ${verb} resource ${JSON.stringify(resource)} in API group ${JSON.stringify(kind.group)}${where(inNamespace)}`;
  return forbidden(aboutOf(kind, name), says);
};

/** 403 for paths that are no resource. */
export const deniedPath = (user: User, path: string, verb: string): Refusal =>
  refuse(403, 'Forbidden', { message: `forbidden: User ${JSON.stringify(user.name)} cannot ${verb} path ${JSON.stringify(path)}`, details: {} });
