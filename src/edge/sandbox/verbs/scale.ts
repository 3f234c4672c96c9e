import { aboutOf } from '../cluster.ts';
import { copyOf, type Draft } from '../draft.ts';
import { type Call, json, refusalReply, type Reply } from '../http/call.ts';
import { type Kind, type Scaling, versionText } from '../kinds/kind.ts';
import { mergePatch } from '../patches/merge-patch.ts';
import { jsonPatch, isUnpatchable } from '../patches/json-patch.ts';
import { badRequest, conflict, invalid, isRefusal, MODIFIED, notFound, type Refusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { invalidValue } from '../validate/cause.ts';
import { type Ask, askOf } from '../write/ask.ts';
import { readObject, readText } from '../write/body.ts';
import { applied } from '../write/ownership.ts';
import { patchTypeOf } from '../write/patch.ts';
import { withDefaults } from '../write/recode.ts';
import { updateObject } from '../write/update.ts';
import type { Where } from './write.ts';

const at = (object: Draft, path: readonly string[]): unknown => path.reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], object);

const selectorText = (selector: unknown): string | undefined => {
  if (typeof selector === 'string') return selector;
  const labels = Object.entries(((selector as Draft | undefined)?.['matchLabels'] ?? {}) as Record<string, string>).sort(([one], [other]) => (one < other ? -1 : 1));
  return labels.length === 0 ? undefined : labels.map(([key, value]) => `${key}=${value}`).join(',');
};

/** An object as its autoscaling/v1 Scale. */
const scaleOf = (object: Stored, scaling: Scaling): Draft => {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = object['metadata'] as Draft;
  const replicas = at(object, scaling.spec);
  const selector = scaling.selector && selectorText(at(object, scaling.selector));
  return {
    kind: 'Scale', apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: replicas === undefined || replicas === 0 ? {} : { replicas },
    status: { replicas: at(object, scaling.status) ?? 0, ...(selector === undefined ? {} : { selector }) },
  };
};

const withReplicas = (object: Stored, scaling: Scaling, replicas: number): Draft => {
  const changed = copyOf(object) as Draft;
  const parent = at(changed, scaling.spec.slice(0, -1)) as Draft;
  parent[scaling.spec.at(-1) ?? ''] = replicas;
  return changed;
};

const onlyReplicas = (kind: Kind, object: Stored, replicas: number): Draft => ({
  apiVersion: versionText(kind), kind: kind.kind, metadata: { name: object['metadata'].name },
  ...(kind.scaling?.spec ?? []).reduceRight<Draft>((value, name) => ({ [name]: value }), replicas as unknown as Draft),
});

const patched = (call: Call, scale: Draft, builtIn: boolean): { readonly scale: Draft; readonly apply: boolean } | Refusal => {
  const type = patchTypeOf(call, builtIn);
  if (isRefusal(type)) return type;
  const body = readText(call.body, type === 'apply');
  if ('wrong' in body) return badRequest(body.wrong);
  if (type === 'json') {
    const done = jsonPatch(scale, body.value as never);
    return isUnpatchable(done) ? badRequest(done.unpatchable) : { scale: done, apply: false };
  }
  return { scale: mergePatch(scale, body.value) as Draft, apply: type === 'apply' };
};

const wanted = (call: Call, object: Stored, kind: Kind): { readonly scale: Draft; readonly apply: boolean } | Refusal => {
  if (call.method === 'PATCH') return patched(call, scaleOf(object, kind.scaling as Scaling), true);
  const read = readObject(call.body, call.contentType, 'Scale');
  return isRefusal(read) ? read : { scale: read.object, apply: false };
};

type Entry = Draft;

const holds = (entry: Entry, path: readonly string[]): boolean => at(entry['fieldsV1'], path.map((name) => `f:${name}`)) !== undefined;

const withoutPath = (fields: Draft, [first, ...rest]: readonly string[]): Draft | undefined => {
  const name = `f:${first}`;
  const { [name]: child, ...others } = fields;
  const left = rest.length === 0 || child === undefined ? undefined : withoutPath(child as Draft, rest);
  const kept = left === undefined ? others : { ...others, [name]: left };
  return Object.keys(kept).length === 0 ? undefined : kept;
};

const isOwn = (entry: Entry, { manager }: Ask): boolean => entry['manager'] === manager && entry['operation'] === 'Update' && entry['subresource'] === 'scale';

/**
 * The draft with its number of replicas owned by the scaler. As in the real server the entry has no time, and where nobody owned
 * the number before, nobody does afterwards (`managedfields.ScaleHandler`).
 */
const scaledBy = (ask: Ask, draft: Draft, object: Stored): Draft => {
  const path = (ask.kind.scaling as Scaling).spec;
  const entries: readonly Entry[] = object['metadata'].managedFields ?? [];
  if (!entries.some((entry) => holds(entry, path)) || at(draft, path) === at(object, path)) return draft;
  const left = entries.flatMap((entry): Entry[] => {
    if (!holds(entry, path) || isOwn(entry, ask)) return [entry];
    const fieldsV1 = withoutPath(entry['fieldsV1'], path);
    return fieldsV1 === undefined ? [] : [{ ...entry, fieldsV1 }];
  });
  const fieldsV1 = path.reduceRight<Draft>((value, name) => ({ [`f:${name}`]: value }), {});
  const own: Entry = { manager: ask.manager, operation: 'Update', apiVersion: versionText(ask.kind), fieldsType: 'FieldsV1', fieldsV1, subresource: 'scale' };
  return { ...draft, metadata: { ...draft['metadata'], managedFields: left.some((entry) => isOwn(entry, ask)) ? left : [...left, own] } };
};

const rescaled = (ask: Ask, object: Stored, { scale, apply }: { readonly scale: Draft; readonly apply: boolean }): Stored | Refusal => {
  const { kind } = ask;
  const scaling = kind.scaling as Scaling;
  const replicas: number = scale['spec']?.replicas ?? 0;
  const version: string | undefined = scale['metadata']?.resourceVersion;
  if (version && version !== object['metadata'].resourceVersion) return conflict(aboutOf(kind, ask.name), MODIFIED);
  if (replicas < 0) return invalid({ group: 'autoscaling', kind: 'Scale', name: ask.name ?? '' }, [invalidValue('spec.replicas', replicas, 'must be greater than or equal to 0')]);
  if (apply) {
    const merged = applied(ask, onlyReplicas(kind, object, replicas), object);
    return isRefusal(merged) ? merged : updateObject(ask, withDefaults(merged, kind), object);
  }
  return updateObject(ask, scaledBy(ask, withReplicas(object, scaling, replicas), object), object);
};

/** GET, PUT and PATCH of an object's scale. The number of replicas then belongs to the writer, under the subresource. */
export const scaleReply = (call: Call, where: Where): Reply => {
  const { cluster, kind, namespace, name = '' } = where;
  const object = cluster.store.get(kind.storage, namespace, name);
  if (object === undefined || kind.scaling === undefined) return refusalReply(notFound(aboutOf(kind, name)));
  if (call.method === 'GET') return json(200, scaleOf(object, kind.scaling) as never);
  const ask = askOf(call, { ...where, subresource: 'scale' }, call.method === 'PATCH' ? call.contentType.startsWith('application/apply-patch') : undefined);
  if (isRefusal(ask)) return refusalReply(ask);
  const scale = wanted(call, object, kind);
  if (isRefusal(scale)) return refusalReply(scale);
  const result = rescaled(ask, object, scale);
  return isRefusal(result) ? refusalReply(result) : json(200, scaleOf(result, kind.scaling) as never);
};
