import { aboutOf, writingIn } from '../cluster.ts';
import { copyOf, type Draft } from '../draft.ts';
import { badRequest, conflict, invalid, isRefusal, MODIFIED, type Refusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { invalidValue } from '../validate/cause.ts';
import type { Ask } from './ask.ts';
import { checkChanged } from './checks.ts';
import { sameObject, withOldTimes } from './compare.ts';
import { recoded, storedForm } from './recode.ts';

const wrongName = (ask: Ask, metadata: Draft): Refusal | undefined => {
  if (!metadata['name']) return badRequest(`the name of the object (${ask.name} based on URL) was undeterminable: name must be provided`);
  if (metadata['name'] !== ask.name) return badRequest(`the name of the object (${metadata['name']}) does not match the name on the URL (${ask.name})`);
  if (ask.kind.namespaced && metadata['namespace'] && metadata['namespace'] !== ask.namespace) {
    return badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  return undefined;
};

const wrongVersion = (ask: Ask, metadata: Draft, old: Stored): Refusal | undefined => {
  const given: string = metadata['resourceVersion'] || '0';
  if (given === '0') {
    const cause = invalidValue('metadata.resourceVersion', 0, 'must be specified for an update');
    return ask.kind.rules.needsVersion ? invalid(aboutOf(ask.kind, ask.name), [cause]) : undefined;
  }
  return given === old['metadata'].resourceVersion ? undefined : conflict(aboutOf(ask.kind, ask.name), MODIFIED);
};

/** Members that a write to a subresource takes from the stored object, or else from the draft. */
const settle = (ask: Ask, draft: Draft, old: Stored): Draft => {
  const { kind, subresource } = ask;
  const managed = draft['metadata'].managedFields;
  if (subresource === 'status') {
    if (!kind.shape) return { ...copyOf(old), metadata: { ...old['metadata'], managedFields: managed }, ...(draft['status'] === undefined ? {} : { status: draft['status'] }) };
    const labels = kind.kind === 'Deployment' ? { labels: old['metadata'].labels } : {};
    return { ...draft, metadata: { ...draft['metadata'], ...labels }, ...(old['spec'] === undefined ? {} : { spec: old['spec'] }) };
  }
  if (!kind.subresources.includes('status')) return draft;
  const { status: _, ...rest } = draft;
  return old['status'] === undefined ? rest : { ...rest, status: old['status'] };
};

const memberOf = (object: Draft, path: string): unknown => path.split('.').reduce<unknown>((at, name) => (at as Draft | undefined)?.[name], object);

const counted = (object: Draft, kind: Ask['kind']): unknown => {
  if (!kind.rules.counts?.includes('*')) return kind.rules.counts?.map((path) => memberOf(object, path) ?? null);
  const { metadata: _, ...rest } = object;
  if (!kind.subresources.includes('status')) return rest;
  const { status: __, ...content } = rest;
  return content;
};

const generationOf = (ask: Ask, draft: Draft, old: Stored): number | undefined => {
  const before: number | undefined = old['metadata'].generation;
  if (before === undefined || ask.subresource === 'status') return before;
  return sameObject(counted(draft, ask.kind), counted(old, ask.kind)) ? before : before + 1;
};

const ofServer = (draft: Draft, old: Stored): Draft => {
  const metadata: Draft = { ...draft['metadata'], namespace: old['metadata'].namespace };
  metadata['uid'] ||= old['metadata'].uid;
  metadata['creationTimestamp'] = old['metadata'].creationTimestamp;
  for (const name of ['deletionTimestamp', 'deletionGracePeriodSeconds']) {
    if (old['metadata'][name] !== undefined) metadata[name] = old['metadata'][name];
    else delete metadata[name];
  }
  return metadata;
};

const finished = (ask: Ask, draft: Draft, old: Stored): Draft => {
  const settled = settle(ask, draft, old);
  settled['metadata'] = ofServer(settled, old);
  if (ask.subresource !== 'status') ask.kind.rules.onUpdate?.(settled, old, writingIn(ask.cluster, ask.user));
  const generation = generationOf(ask, recoded(settled, ask.kind), old);
  if (generation === undefined) delete settled['metadata'].generation;
  else settled['metadata'].generation = generation;
  settled['metadata'].resourceVersion = old['metadata'].resourceVersion;
  return storedForm(settled, ask.kind);
};

const isReleased = (object: Draft): boolean =>
  object['metadata'].deletionTimestamp !== undefined &&
  (object['metadata'].finalizers ?? []).length === 0 &&
  (object['metadata'].deletionGracePeriodSeconds ?? 0) === 0 &&
  (object['kind'] !== 'Namespace' || (object['spec']?.finalizers ?? []).length === 0);

/** Stores a changed object: version and name, what only the server writes, checks, and nothing at all where nothing changed. */
export const updateObject = (ask: Ask, draft: Draft | Refusal, old: Stored): Stored | Refusal => {
  if (isRefusal(draft)) return draft;
  const refused = wrongName(ask, draft['metadata']) ?? wrongVersion(ask, draft['metadata'], old);
  if (refused) return refused;
  const next = withOldTimes(finished(ask, draft, old), old);
  const wrong = checkChanged(ask, next, old);
  if (wrong) return wrong;
  if (isReleased(next)) {
    if (!ask.dryRun) ask.cluster.store.remove(ask.kind.storage, next);
    return next;
  }
  if (sameObject(next, old)) return old;
  return ask.dryRun ? next : ask.cluster.store.put(ask.kind.storage, next);
};
