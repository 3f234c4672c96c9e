import { aboutOf } from '../cluster.ts';
import { listJson } from '../encode.ts';
import { type Call, json, refusalReply, type Reply } from '../http/call.ts';
import type { Kind } from '../kinds/kind.ts';
import { isRefusal, notFound } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { type Ask, warningHeaders } from '../write/ask.ts';
import { type DeleteOptions, deleteOptionsOf, removeObject } from '../write/remove.ts';
import { formOf } from './form.ts';
import { choiceOf, millisOf, writeObject } from './read.ts';
import type { Where } from './write.ts';

const success = (kind: Kind, object: Stored): string =>
  `${JSON.stringify({
    kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success',
    details: { name: object['metadata'].name, ...(kind.group === '' ? {} : { group: kind.group }), kind: kind.plural, uid: object['metadata'].uid },
  })}\n`;

const plainAsk = (where: Where): Ask => ({ ...where, manager: '', dryRun: false, force: false, validation: 'Ignore', warnings: [] });

const PRESERVED =
  'child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning';

/** DELETE of one object. */
export const deleteReply = (call: Call, where: Where): Reply => {
  const options = deleteOptionsOf(call);
  if (isRefusal(options)) return refusalReply(options);
  const reply = removeReply(call, where, options);
  return where.kind.kind === 'Job' && options.propagation === undefined ? { ...reply, headers: { ...reply.headers, ...warningHeaders([PRESERVED]) } } : reply;
};

const removeReply = (call: Call, where: Where, options: DeleteOptions): Reply => {
  const { cluster, kind, namespace, name = '' } = where;
  const object = cluster.store.get(kind.storage, namespace, name);
  if (object === undefined) return refusalReply(notFound(aboutOf(kind, name)));
  const removed = removeObject(plainAsk(where), object, options);
  if (isRefusal(removed)) return refusalReply(removed);
  const form = formOf(call);
  if (isRefusal(form)) return refusalReply(form);
  if (removed.gone && !kind.rules.answersDeleted) return json(200, success(kind, removed.object));
  return json(200, writeObject(removed.object, kind, { form, now: millisOf(cluster) }));
};

/** DELETE of a collection, or of what selectors choose of it. */
export const deleteCollectionReply = (call: Call, where: Where): Reply => {
  const options = deleteOptionsOf(call);
  if (isRefusal(options)) return refusalReply(options);
  const { cluster, kind, namespace } = where;
  const choice = choiceOf(call, kind);
  if (isRefusal(choice)) return refusalReply(choice);
  const version = String(cluster.store.version());
  const chosen = cluster.store.list(kind.storage, namespace).filter(choice.chooses);
  for (const object of chosen) removeObject(plainAsk(where), object, options);
  return json(200, listJson(chosen, kind, { ...(kind.shape ? {} : { continue: '' }), resourceVersion: version }));
};
