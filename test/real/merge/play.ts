import { asStored, handsOut } from '#core/defaulting';
import { type Applied, applyPatch, hasStatusSubresource, schemaFrom, serverPathText, trackUpdate, type TypeSchema } from '#core/merge';
import { byText, isObject, type Json, type JsonObject, type K8sObject, sameValue, type Timestamp } from '#core/model';
import { stableJson } from '#lib/stable-json';
import type { Direct, Reply } from '../../support/direct.ts';
import { handedOut, writtenLast } from './handed-out.ts';
import { changedIn, type Dice, diceOf, partOf } from './parts.ts';

/** A kind on the server: where its objects are, how they are merged, and one that has everything. */
export type Subject = { readonly apiVersion: string; readonly kind: string; readonly collection: string; readonly namespace?: string; readonly document: JsonObject; readonly example: JsonObject };

/** One request of somebody: an apply, a PUT of the whole object, or a merge patch. */
export type Move = { readonly how: 'apply' | 'put' | 'patch'; readonly by: string; readonly force: boolean; readonly seed: number };

/** How a request went: as predicted, as predicted but for what a server hands out, otherwise, or refused for what merging has nothing to do with. */
export type Played = { readonly verdict: 'agreed' | 'later' | 'wrong' | 'refused'; readonly move: Move; readonly says?: string; readonly sent?: Json; readonly before?: Json; readonly predicted?: Json; readonly stored?: Json };

type Site = { readonly api: Direct; readonly subject: Subject; readonly schema: TypeSchema; readonly path: string; readonly name: string };

const WRITTEN_BY_SERVERS: ReadonlySet<string> = new Set(['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'selfLink']);

const untimed = (entry: Json): Json => (isObject(entry) ? Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'time')) : entry);

// Entries are sorted by time, and a second holds many requests.
const inOrder = (entries: readonly Json[]): Json => [...entries].sort((one, other) => byText(stableJson(one), stableJson(other)));

/** What is compared of an object: all but status, times, and what a server numbers. */
export const comparableOf = (object: Json): Json => {
  if (!isObject(object)) return object;
  const { status: _, metadata, ...rest } = object;
  const kept = Object.entries(isObject(metadata) ? metadata : {}).filter(([name]) => !WRITTEN_BY_SERVERS.has(name));
  return { ...rest, metadata: Object.fromEntries(kept.map(([name, value]) => [name, name === 'managedFields' && Array.isArray(value) ? inOrder(value.filter((entry) => isObject(entry as Json) && (entry as JsonObject)['subresource'] === undefined).map((entry) => untimed(entry as Json))) : value])) };
};

const unset = (value: Json, [name, ...rest]: readonly string[]): Json => {
  if (name === '*') return Array.isArray(value) ? value.map((item) => unset(item as Json, rest)) : value;
  if (name === undefined || !isObject(value) || !(name in value)) return value;
  const { [name]: below, ...others } = value;
  const left = rest.length === 0 ? undefined : unset(below ?? null, rest);
  return left === undefined || (isObject(left) && Object.keys(left).length === 0) ? others : { ...others, [name]: left };
};

const valuesAt = (value: Json | undefined, [name, ...rest]: readonly string[]): readonly (Json | undefined)[] => {
  if (name === undefined) return [value];
  if (name === '*') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item as Json, rest)) : [];
  return valuesAt(isObject(value) ? value[name] : undefined, rest);
};

const withoutHandedOut = (object: Json, { apiVersion, kind }: Subject): Json => (handedOut[`${apiVersion} ${kind}`]?.paths ?? []).reduce(unset, object);

const compared = (given: Omit<Played, 'verdict'>, subject: Subject): Played => {
  const { move, predicted = null, stored = null } = given;
  if (sameValue(predicted, stored)) return { verdict: 'agreed', move };
  return sameValue(withoutHandedOut(predicted, subject), withoutHandedOut(stored, subject)) ? { verdict: 'later', move } : { ...given, verdict: 'wrong' };
};

const META: JsonObject = { labels: { app: 'web', tier: 'front', team: 'blue' }, annotations: { note: 'x', 'example.com/owner': 'me' }, finalizers: ['example.com/keep', 'example.com/more'] };

const bodyOf = (site: Site, dice: Dice): K8sObject => {
  const { subject, schema, name } = site;
  const example = changedIn(partOf(subject.example, schema, dice), { dice, rarely: 12 });
  const meta = { ...changedIn(partOf(META, {}, dice), { dice, rarely: 6 }) as object, labels: changedIn(partOf(META['labels'] ?? {}, {}, dice), { dice, rarely: 6 }) };
  const metadata = { ...meta, name, ...(subject.namespace === undefined ? {} : { namespace: subject.namespace }) };
  return { ...(isObject(example) ? example : {}), apiVersion: subject.apiVersion, kind: subject.kind, metadata } as unknown as K8sObject;
};

const conflictsIn = (reply: Reply): readonly string[] => {
  const causes = (reply.body['details'] as { causes?: readonly { field: string; message: string }[] } | undefined)?.causes ?? [];
  return causes.map(({ field, message }) => `${/"([^"]*)"/.exec(message)?.[1]} ${field}`).sort();
};

const conflictsOf = (applied: Applied): readonly string[] => (applied.ok ? [] : applied.conflicts.map((one) => `${one.manager} ${serverPathText(one.fieldPath)}`).sort());

const refusal = (reply: Reply): string => `${reply.status} ${String(reply.body['message'])}`;

const applyMove = async (site: Site, move: Move, live: K8sObject | undefined): Promise<{ played: Played; stored: K8sObject | undefined }> => {
  const { api, subject, schema, path } = site;
  const applied = bodyOf(site, diceOf(move.seed));
  const reply = await api.send('PATCH', `${path}?fieldManager=${move.by}${move.force ? '&force=true' : ''}`, { body: applied, type: 'application/apply-patch+yaml' });
  const predicted = applyPatch({
    ...(live === undefined ? {} : { live }), applied, manager: move.by, schema, force: move.force, defaulted: asStored, now: '2026-01-01T00:00:00Z' as Timestamp,
    statusSubresource: hasStatusSubresource(subject.document, subject.apiVersion, subject.kind),
  });
  const given = { move, sent: applied as unknown as Json, before: live as unknown as Json };
  if (reply.status === 409 && conflictsIn(reply).length > 0) {
    const same = sameValue(conflictsIn(reply) as Json, conflictsOf(predicted) as Json);
    return { played: same ? { verdict: 'agreed', move } : { ...given, verdict: 'wrong', says: 'other conflicts', predicted: conflictsOf(predicted) as Json, stored: conflictsIn(reply) as Json }, stored: live };
  }
  if (reply.status >= 300) return { played: { verdict: 'refused', move, says: refusal(reply) }, stored: live };
  const stored = reply.body as unknown as K8sObject;
  if (!predicted.ok) return { played: { ...given, verdict: 'wrong', says: predicted.invalid ?? 'conflicts that the server does not have', predicted: conflictsOf(predicted) as Json }, stored };
  const unforetold = live === undefined ? handsOut(applied).filter((path) => valuesAt(stored as unknown as Json, path.replaceAll('[*]', '.*').split('.')).some((value) => value === undefined)) : [];
  if (unforetold.length > 0) return { played: { ...given, verdict: 'wrong', says: `the server did not make up ${unforetold.join(', ')}`, predicted: null, stored: stored as unknown as Json }, stored };
  return { played: compared({ ...given, predicted: comparableOf(predicted.object as unknown as Json), stored: comparableOf(stored as unknown as Json) }, subject), stored };
};

// RFC 7396.
const mergePatched = (value: Json, patch: Json): Json => {
  if (!isObject(patch)) return patch;
  const merged: Record<string, Json> = isObject(value) ? { ...value } : {};
  for (const [name, member] of Object.entries(patch)) {
    if (member === null) delete merged[name];
    else merged[name] = mergePatched(merged[name] ?? null, member);
  }
  return merged;
};

const putOf = (live: K8sObject, dice: Dice): JsonObject => {
  const { managedFields: _, ...metadata } = live.metadata;
  const { name, uid, resourceVersion, creationTimestamp, namespace } = live.metadata;
  const own = { name, uid, resourceVersion, creationTimestamp, ...(namespace === undefined ? {} : { namespace }) };
  const changed = changedIn({ ...live, metadata: undefined } as unknown as Json, { dice, rarely: 15 }) as object;
  return { ...changed, apiVersion: live.apiVersion, kind: live.kind, metadata: { ...(changedIn(metadata as unknown as Json, { dice, rarely: 15 }) as object), ...own } } as unknown as JsonObject;
};

const patchOf = (site: Site, dice: Dice): JsonObject => ({ ...bodyOf(site, dice), metadata: { labels: { team: ['blue', 'red', null][dice(3)] } } }) as unknown as JsonObject;

const valueAt = (value: Json, path: readonly string[]): Json | undefined => path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), value);

const withValue = (value: Json, [name, ...rest]: readonly string[], set: Json): Json => {
  if (name === undefined) return set;
  const holder = isObject(value) ? value : {};
  return { ...holder, [name]: withValue(holder[name] ?? {}, rest, set) };
};

// Owners are told by what was sent, which is what is stored but for what is written last.
const asOwned = (stored: K8sObject, sent: Json): K8sObject => {
  const paths = (writtenLast[`${stored.apiVersion} ${stored.kind}`] ?? []).filter((path) => !path.includes('*'));
  const owned = paths.reduce<Json>((object, path) => {
    const value = valueAt(sent, path);
    return value === undefined || (Array.isArray(value) && value.length === 0) ? unset(object, path) : withValue(object, path, value);
  }, stored as unknown as Json);
  return owned as unknown as K8sObject;
};

// What an update stores is what was sent; what is predicted of it is who owns what from then on.
const updateMove = async (site: Site, move: Move, live: K8sObject): Promise<{ played: Played; stored: K8sObject | undefined }> => {
  const { api, subject, schema, path } = site;
  const dice = diceOf(move.seed);
  const body = move.how === 'put' ? putOf(live, dice) : patchOf(site, dice);
  const reply = await api.send(move.how === 'put' ? 'PUT' : 'PATCH', `${path}?fieldManager=${move.by}`, { body, ...(move.how === 'put' ? {} : { type: 'application/merge-patch+json' }) });
  if (reply.status >= 300) return { played: { verdict: 'refused', move, says: refusal(reply) }, stored: live };
  const stored = reply.body as unknown as K8sObject;
  if (stored.metadata.resourceVersion === live.metadata.resourceVersion) return { played: { verdict: 'agreed', move }, stored };
  const after = asOwned(stored, move.how === 'put' ? body : mergePatched(live as unknown as Json, body));
  const { managedFields: _, ...kept } = after.metadata;
  const tracked = trackUpdate({ before: live, after: { ...after, metadata: kept }, manager: move.by, schema, now: '2026-01-01T00:00:00Z' as Timestamp, statusSubresource: hasStatusSubresource(subject.document, subject.apiVersion, subject.kind) });
  const predicted = { ...stored, metadata: { ...stored.metadata, managedFields: tracked.metadata.managedFields ?? [] } };
  return { played: compared({ move, says: 'update', sent: body, before: live as unknown as Json, predicted: comparableOf(predicted as unknown as Json), stored: comparableOf(stored as unknown as Json) }, subject), stored };
};

/** Sends some requests about one object, each predicted from what the server stored before it. */
export const play = async (api: Direct, subject: Subject, { name, moves }: { name: string; moves: readonly Move[] }): Promise<readonly Played[]> => {
  const schema = schemaFrom(subject.document, subject.apiVersion, subject.kind);
  if (schema === undefined) throw new Error(`no schema for ${subject.apiVersion} ${subject.kind}`);
  const site: Site = { api, subject, schema, name, path: `${subject.collection}/${name}` };
  const all: Played[] = [];
  let live: K8sObject | undefined;
  for (const move of moves) {
    const { played, stored } = live === undefined || move.how === 'apply' ? await applyMove(site, move, live) : await updateMove(site, move, live);
    all.push(played);
    live = stored;
  }
  return all;
};
