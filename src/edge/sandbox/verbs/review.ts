import type { Draft } from '../draft.ts';
import { type Call, json, refusalReply, type Reply, type User } from '../http/call.ts';
import { isAllowed } from '../http/credentials.ts';
import { invalid, isRefusal } from '../refusal.ts';
import { invalidValue } from '../validate/cause.ts';
import { askOf } from '../write/ask.ts';
import { decodeBody } from '../write/body.ts';
import { owned } from '../write/ownership.ts';
import { withDefaults } from '../write/recode.ts';
import type { Where } from './write.ts';

const answer = (spec: Draft, user: User): Draft => {
  const resource: Draft | undefined = spec['resourceAttributes'];
  const path: Draft | undefined = spec['nonResourceAttributes'];
  const allowed = resource ? isAllowed(user, resource['verb'] ?? '') : user.rights === 'all' || path?.['verb'] === 'get';
  return { allowed };
};

/** POST of a SelfSubjectAccessReview: whether the caller may do what is asked. Nothing is stored. */
export const reviewReply = (call: Call, where: Where, user: User): Reply => {
  const ask = askOf(call, where);
  if (isRefusal(ask)) return refusalReply(ask);
  const review = decodeBody(call.body, call.contentType, { kind: ask.kind, validation: ask.validation, warn: () => {} });
  if (isRefusal(review)) return refusalReply(review);
  const spec: Draft = review['spec'] ?? {};
  if ((spec['resourceAttributes'] === undefined) === (spec['nonResourceAttributes'] === undefined)) {
    return refusalReply(invalid({ group: ask.kind.group, kind: ask.kind.kind, name: '' }, [invalidValue('spec.resourceAttributes', null, 'exactly one of nonResourceAttributes or resourceAttributes must be specified')]));
  }
  return json(201, { ...owned(ask, withDefaults(review, ask.kind)), status: answer(spec, user) } as never);
};
