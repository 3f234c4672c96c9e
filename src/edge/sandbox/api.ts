import type { Cluster } from './cluster.ts';
import { discoveryReply } from './discovery/reply.ts';
import { type Call, noPage, refusalReply, type Reply, type User } from './http/call.ts';
import { anonymous, type Attributes, denied, deniedPath, unauthorized, type Users, userOf } from './http/credentials.ts';
import { type Target, targetOf, verbOf } from './http/route.ts';
import type { Kind } from './kinds/kind.ts';
import { refuse } from './refusal.ts';
import { deleteCollectionReply, deleteReply } from './verbs/delete.ts';
import { getReply, listReply } from './verbs/read.ts';
import { reviewReply } from './verbs/review.ts';
import { scaleReply } from './verbs/scale.ts';
import { watchReply } from './verbs/watch.ts';
import { warningHeaders } from './write/ask.ts';
import { createReply, patchReply, updateReply, type Where } from './verbs/write.ts';

const notServed = refusalReply(refuse(404, 'NotFound', { message: 'the server could not find the requested resource', details: {} }));
const notAllowed = refusalReply(refuse(405, 'MethodNotAllowed', { message: 'the server does not allow this method on the requested resource', details: {} }));

type Asked = { readonly call: Call; readonly cluster: Cluster; readonly kind: Kind; readonly target: Target; readonly user: User; readonly verb: string };

const anywhere: readonly string[] = ['list', 'watch'];
const ofSubresource: readonly string[] = ['get', 'update', 'patch'];

const ofOne: readonly string[] = ['update', 'patch'];

const fits = ({ kind, target, verb }: Asked): boolean => {
  if (ofOne.includes(verb) && target.name === undefined) return false;
  if (verb === 'create' && target.name !== undefined) return false;
  if (target.subresource !== undefined) return target.name !== undefined && ofSubresource.includes(verb);
  if (!kind.verbs.includes(verb)) return false;
  return !kind.namespaced || target.namespace !== undefined || anywhere.includes(verb);
};

const isServed = ({ kind, target }: Asked): boolean => {
  const { namespace, name, subresource } = target;
  if (kind.namespaced ? name !== undefined && namespace === undefined : namespace !== undefined) return false;
  return subresource === undefined || kind.subresources.includes(subresource);
};

const whereOf = ({ cluster, kind, target, user }: Asked): Where => ({
  cluster, kind, user: user.name,
  ...(target.namespace === undefined ? {} : { namespace: target.namespace }), ...(target.name === undefined ? {} : { name: target.name }),
  ...(target.subresource === undefined ? {} : { subresource: target.subresource }),
});

const readReply = ({ call, cluster, kind, target, verb }: Asked): Reply => {
  const { namespace, name } = target;
  if (verb === 'get') return getReply(cluster, kind, { call, namespace, name: name ?? '' });
  return verb === 'watch' ? watchReply(cluster, kind, { call, namespace }) : listReply(cluster, kind, { call, namespace });
};

const writeReply = (asked: Asked): Reply => {
  const { call, user, kind } = asked;
  const where = whereOf(asked);
  switch (asked.verb) {
    case 'create':
      return kind.kind === 'SelfSubjectAccessReview' ? reviewReply(call, where, user) : createReply(call, where);
    case 'update':
      return updateReply(call, where);
    case 'patch':
      return patchReply(call, where);
    case 'delete':
      return deleteReply(call, where);
    case 'deletecollection':
      return deleteCollectionReply(call, where);
    default:
      return notAllowed;
  }
};

const resourceReply = (asked: Asked): Reply => {
  const { target, kind, verb, user, call } = asked;
  const attributes: Attributes = { verb, kind, ...target };
  const refused = denied(user, attributes);
  if (refused) return refusalReply(refused);
  if (!isServed(asked)) return notServed;
  if (!fits(asked)) return notAllowed;
  const reply = target.subresource === 'scale' ? scaleReply(call, whereOf(asked)) : ['get', ...anywhere].includes(verb) ? readReply(asked) : writeReply(asked);
  return kind.rules.warning === undefined ? reply : { ...reply, headers: { ...reply.headers, ...warningHeaders([kind.rules.warning]) } };
};

const watches = (call: Call): boolean => ['true', '1'].includes(call.query.get('watch') ?? '');

const open: readonly string[] = ['/version', '/version/', '/healthz', '/livez', '/readyz'];

const plainReply = (cluster: Cluster, call: Call, user: User): Reply => {
  const found = user === anonymous && !open.includes(call.path) ? undefined : discoveryReply(cluster, call);
  return found ?? (user.rights === 'all' ? noPage : refusalReply(deniedPath(user, call.path, call.method.toLowerCase())));
};

/** Answers every request to a cluster: who asks, what for, whether they may, and then the verb. */
export const answerCall = (cluster: Cluster, users: Users) => (call: Call): Reply => {
  const user = userOf(call, users);
  if (user === undefined) return refusalReply(unauthorized);
  const target = targetOf(call.path);
  if (target === undefined) return plainReply(cluster, call, user);
  const kind = cluster.kinds.find(target.group, target.version, target.plural);
  if (kind === undefined) return target.group === '' || cluster.kinds.all().some((one) => one.group === target.group && one.version === target.version && one.shape) ? notServed : noPage;
  return resourceReply({ call, cluster, kind, target, user, verb: verbOf(call.method, target, watches(call)) });
};
