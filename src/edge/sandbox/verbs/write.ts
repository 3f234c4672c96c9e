import { aboutOf } from '../cluster.ts';
import { type Call, json, refusalReply, type Reply } from '../http/call.ts';
import { isRefusal, notFound, refuse, type Refusal, unknownError } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { type Ask, askOf, warningHeaders, withWarnings } from '../write/ask.ts';
import { decodeBody } from '../write/body.ts';
import { claimed, createObject } from '../write/create.ts';
import { owned } from '../write/ownership.ts';
import { applyObject, patchObject, patchTypeOf } from '../write/patch.ts';
import { withDefaults } from '../write/recode.ts';
import { updateObject } from '../write/update.ts';
import type { Draft } from '../draft.ts';
import { formOf } from './form.ts';
import { millisOf, writeObject } from './read.ts';

/** What a write is about, before its options are read. */
export type Where = Pick<Ask, 'cluster' | 'kind' | 'user'> & Partial<Pick<Ask, 'namespace' | 'name' | 'subresource'>>;

/** The answer to a write: the object as it is now, with the warnings. */
export const wroteReply = (call: Call, ask: Ask, { status, result }: { readonly status: number; readonly result: Stored | Refusal }): Reply => {
  const settled = withWarnings(result, ask);
  if (isRefusal(settled)) return refusalReply(settled);
  const form = formOf(call);
  if (isRefusal(form)) return refusalReply(form);
  return json(status, writeObject(settled, ask.kind, { form, now: millisOf(ask.cluster) }), warningHeaders(ask.warnings));
};

const decoded = (call: Call, ask: Ask): Draft | Refusal =>
  decodeBody(call.body, call.contentType, { kind: ask.kind, validation: ask.validation, warn: (says) => void ask.warnings.push(says) });

const created = (ask: Ask, draft: Draft): Stored | Refusal => {
  const result = createObject(ask, owned(ask, draft));
  const versioned = draft['metadata'].resourceVersion && !ask.dryRun && !isRefusal(result);
  if (!versioned) return result;
  ask.cluster.store.remove(ask.kind.storage, result);
  return unknownError('resourceVersion should not be set on objects to be created');
};

/** POST to a collection. */
export const createReply = (call: Call, where: Where): Reply => {
  const ask = askOf(call, where);
  if (isRefusal(ask)) return refusalReply(ask);
  const read = decoded(call, ask);
  const draft = isRefusal(read) ? read : claimed(withDefaults(read, ask.kind), ask);
  return wroteReply(call, ask, { status: 201, result: isRefusal(draft) ? draft : created(ask, draft) });
};

const uidMismatch = (ask: Ask, uid: string): Refusal =>
  refuse(409, 'Conflict', {
    message: `Operation cannot be fulfilled on ${aboutOf(ask.kind).group ? `${ask.kind.plural}.${ask.kind.group}` : ask.kind.plural} ${JSON.stringify(ask.name)}: uid mismatch: the provided object specified uid ${uid}, and no existing object was found`,
    details: aboutOf(ask.kind, ask.name),
  });

const made = (ask: Ask, draft: Draft): Stored | Refusal => {
  if (draft['metadata'].uid) return uidMismatch(ask, draft['metadata'].uid);
  const mine = claimed(draft, ask);
  return isRefusal(mine) ? mine : createObject(ask, mine);
};

const staleUid = (ask: Ask, draft: Draft, old: Stored): Refusal | undefined => {
  const [given, stored]: [string | undefined, string] = [draft['metadata'].uid, old['metadata'].uid];
  if (!given || given === stored) return undefined;
  return refuse(409, 'Conflict', {
    message: `Operation cannot be fulfilled on ${ask.kind.group ? `${ask.kind.plural}.${ask.kind.group}` : ask.kind.plural} ${JSON.stringify(ask.name)}: StorageError: invalid object, Code: 4, AdditionalErrorMsg: Precondition failed: UID in precondition: ${given}, UID in object meta: ${stored}`,
    details: aboutOf(ask.kind, ask.name),
  });
};

const urlMismatch = (ask: Ask, draft: Draft): Refusal | undefined => {
  const { name } = draft['metadata'] as { name?: string };
  if (name === ask.name) return undefined;
  const says = name ? `the name of the object (${name}) does not match the name on the URL (${ask.name})` : `the name of the object (${ask.name} based on URL) was undeterminable: name must be provided`;
  return refuse(400, 'BadRequest', { message: says });
};

/** PUT of one object or of its status. */
export const updateReply = (call: Call, where: Where): Reply => {
  const ask = askOf(call, where);
  if (isRefusal(ask)) return refusalReply(ask);
  const read = decoded(call, ask);
  const draft = isRefusal(read) ? read : (urlMismatch(ask, withDefaults(read, ask.kind)) ?? withDefaults(read, ask.kind));
  if (isRefusal(draft)) return wroteReply(call, ask, { status: 400, result: draft });
  const live = ask.cluster.store.get(ask.kind.storage, ask.namespace, ask.name ?? '');
  if (live) return wroteReply(call, ask, { status: 200, result: staleUid(ask, draft, live) ?? updateObject(ask, owned(ask, draft, live), live) });
  const result = ask.kind.rules.madeByUpdate && !ask.subresource ? made(ask, owned(ask, draft)) : notFound(aboutOf(ask.kind, ask.name));
  return wroteReply(call, ask, { status: 201, result });
};

const applyReply = (call: Call, ask: Ask): Reply => {
  const live = ask.cluster.store.get(ask.kind.storage, ask.namespace, ask.name ?? '');
  if (!live && ask.subresource) return wroteReply(call, ask, { status: 404, result: notFound(aboutOf(ask.kind, ask.name)) });
  const draft = applyObject(ask, call.body, live);
  if (isRefusal(draft)) return wroteReply(call, ask, { status: 400, result: draft });
  if (live) return wroteReply(call, ask, { status: 200, result: updateObject(ask, draft, live) });
  return wroteReply(call, ask, { status: 201, result: urlMismatch(ask, draft) ?? made(ask, draft) });
};

/** PATCH of one object or of its status, in any of the four forms. */
export const patchReply = (call: Call, where: Where): Reply => {
  const type = patchTypeOf(call, where.kind.shape !== undefined);
  if (isRefusal(type)) return refusalReply(type);
  const ask = askOf(call, where, type === 'apply');
  if (isRefusal(ask)) return refusalReply(ask);
  if (type === 'apply') return applyReply(call, ask);
  const live = ask.cluster.store.get(ask.kind.storage, ask.namespace, ask.name ?? '');
  const draft = patchObject(ask, type, { text: call.body, live });
  return wroteReply(call, ask, { status: 200, result: isRefusal(draft) || live === undefined ? draft : updateObject(ask, draft, live) });
};
