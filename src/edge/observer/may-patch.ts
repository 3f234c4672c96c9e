import { type ClusterClient, isObject, type ServedKind } from '#core/model';

/** Whether objects of a kind in a namespace may be patched. Where the cluster does not say, they may: its refusals then speak for themselves. */
export type MayPatch = (kind: ServedKind, namespace: string | undefined) => Promise<boolean>;

const REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

const reviewed = async (client: ClusterClient, kind: ServedKind, namespace: string | undefined): Promise<boolean> => {
  const resourceAttributes = { verb: 'patch', group: kind.group, resource: kind.plural, ...(namespace === undefined ? {} : { namespace }) };
  const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } };
  const answer = await client.send({ method: 'POST', path: REVIEWS, body });
  const status = answer.ok ? answer.value.body['status'] : undefined;
  return !isObject(status) || status['allowed'] !== false;
};

/** Asks a cluster for our own rights, once for each kind and namespace (SelfSubjectAccessReview, which changes nothing). */
export const mayPatchOn = (client: ClusterClient): MayPatch => {
  const known = new Map<string, Promise<boolean>>();
  return (kind, namespace) => {
    const key = `${kind.group}/${kind.plural}/${namespace ?? ''}`;
    const right = known.get(key) ?? reviewed(client, kind, namespace);
    known.set(key, right);
    return right;
  };
};
