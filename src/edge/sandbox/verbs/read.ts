import { aboutOf, type Cluster } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { listJson, objectJson, partialOf } from '../encode.ts';
import { type Call, json, refusalReply, type Reply } from '../http/call.ts';
import type { Kind } from '../kinds/kind.ts';
import { badRequest, isRefusal, notFound, refuse, type Refusal } from '../refusal.ts';
import type { Page } from '../store/pages.ts';
import { type Chooses, fieldChoice, labelChoice } from '../store/selectors.ts';
import type { Stored } from '../store/store.ts';
import { formOf, type Form } from './form.ts';
import { tableOf } from './table.ts';

/** One object in the form that the caller wants. */
export const writeObject = (object: Draft, kind: Kind, { form, now }: { readonly form: Form; readonly now: number }): string => {
  if (form.as === 'table') return JSON.stringify(tableOf([object], kind, { now, include: form.include, metadata: { resourceVersion: object['metadata'].resourceVersion } }));
  return form.as === 'metadata' ? JSON.stringify(partialOf(object)) : objectJson(object, kind);
};

/** The present, in milliseconds. */
export const millisOf = (cluster: Cluster): number => Date.parse(cluster.clock.now());

/** GET of one object. */
export const getReply = (cluster: Cluster, kind: Kind, { call, namespace, name }: { readonly call: Call; readonly namespace: string | undefined; readonly name: string }): Reply => {
  const form = formOf(call);
  if (isRefusal(form)) return refusalReply(form);
  const object = cluster.store.get(kind.storage, namespace, name);
  return object ? json(200, writeObject(object, kind, { form, now: millisOf(cluster) })) : refusalReply(notFound(aboutOf(kind, name)));
};

/** The choice that the selectors of a request make. */
export const choiceOf = (call: Call, kind: Kind): { readonly chooses: Chooses; readonly all: boolean } | Refusal => {
  const [labels, fields] = [call.query.get('labelSelector') ?? '', call.query.get('fieldSelector') ?? ''];
  const byLabel = labelChoice(labels);
  if (isRefusal(byLabel)) return byLabel;
  const byField = fieldChoice(fields, { kind: kind.kind, builtIn: kind.shape !== undefined });
  if (isRefusal(byField)) return byField;
  return { chooses: (object) => byLabel(object) && byField(object), all: labels === '' && fields === '' };
};

const numberIn = (call: Call, name: string): number | Refusal => {
  const text = call.query.get(name) ?? '';
  if (text === '') return 0;
  return /^-?\d+$/.test(text) ? Number(text) : badRequest(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
};

const tooOld = refuse(410, 'Expired', { message: 'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results.' });

const pageOf = (cluster: Cluster, call: Call, items: () => readonly Stored[]): Page | Refusal => {
  const limit = numberIn(call, 'limit');
  if (isRefusal(limit)) return limit;
  const token = call.query.get('continue') ?? '';
  if (token === '') return cluster.pages.first({ items: items(), version: cluster.store.version() }, limit);
  const next = cluster.pages.next(token, limit);
  if (next) return next;
  const ours = Buffer.from(token, 'base64url').toString().startsWith('{"v":"sandbox/v1"');
  return ours ? tooOld : badRequest('invalid continue token: continue key is not valid');
};

const writeList = (page: Page, kind: Kind, { form, now, all }: { readonly form: Form; readonly now: number; readonly all: boolean }): string => {
  const metadata = {
    ...(kind.shape || form.as !== 'object' ? {} : { continue: '' }), resourceVersion: String(page.version),
    ...(page.next === undefined ? {} : { continue: page.next, ...(all ? { remainingItemCount: page.left ?? 0 } : {}) }),
  };
  if (form.as === 'table') return JSON.stringify(tableOf(page.items, kind, { now, include: form.include, metadata }));
  if (form.as === 'metadata') return JSON.stringify({ kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1', metadata, items: page.items.map(partialOf) });
  return listJson(page.items, kind, metadata);
};

/** GET of a collection. */
export const listReply = (cluster: Cluster, kind: Kind, { call, namespace }: { readonly call: Call; readonly namespace: string | undefined }): Reply => {
  const form = formOf(call);
  if (isRefusal(form)) return refusalReply(form);
  const choice = choiceOf(call, kind);
  if (isRefusal(choice)) return refusalReply(choice);
  const page = pageOf(cluster, call, () => {
    const objects = cluster.store.list(kind.storage, namespace);
    return choice.all ? objects : objects.filter(choice.chooses);
  });
  return isRefusal(page) ? refusalReply(page) : json(200, writeList(page, kind, { form, now: millisOf(cluster), all: choice.all }));
};

