import { type Applied, applyPatch, type FieldSet, fromFieldsV1, type OwnershipConflict, schemaFrom, serverPathText, trackUpdate, type TypeSchema } from '#core/merge';
import { Bug, byText, type JsonObject, type K8sObject, type Timestamp } from '#core/model';
import { valueAtFieldPath } from '#lib/field-path';
import { nowOf } from '../cluster.ts';
import { decodeObject } from '../codec/decode.ts';
import { copyOf, type Draft, isDraft } from '../draft.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { badRequest, type Cause, type Refusal, refuse, unknownError } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import type { Ask } from './ask.ts';

const schemas = new WeakMap<JsonObject, Map<string, TypeSchema>>();

/** How objects of a kind are merged, read from the OpenAPI document that the cluster itself serves. */
const schemaOf = ({ cluster, kind }: Ask): TypeSchema => {
  const document = cluster.document(kind.group, kind.version);
  const known = schemas.get(document) ?? new Map<string, TypeSchema>();
  schemas.set(document, known);
  const schema = known.get(kind.kind) ?? schemaFrom(document, versionText(kind), kind.kind);
  if (schema === undefined) throw new Bug(`no schema for ${versionText(kind)} ${kind.kind}`);
  known.set(kind.kind, schema);
  return schema;
};

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isDraft(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).map(([name, member]) => [name, withoutNulls(member)]));
};

const typed = (draft: Draft, kind: Kind): K8sObject => ({ ...draft, apiVersion: versionText(kind), kind: kind.kind }) as unknown as K8sObject;

// The nil lists of an object that nobody owns anything of are nothing that anybody could have owned before.
const claimable = (live: Stored, kind: Kind): K8sObject => typed(live['metadata'].managedFields === undefined ? (withoutNulls(live) as Draft) : live, kind);

const unmade = (kind: Kind): Stored | undefined => (kind.shape ? decodeObject({}, kind.shape).value : undefined);

const allButStatus: FieldSet = fromFieldsV1({ 'f:metadata': {}, 'f:spec': {} });

type Scope = { readonly manager: string; readonly schema: TypeSchema; readonly now: Timestamp; readonly statusSubresource: boolean; readonly subresource?: string; readonly resetFields?: FieldSet };

const scopeOf = (ask: Ask): Scope => ({
  manager: ask.manager, schema: schemaOf(ask), now: nowOf(ask.cluster) as Timestamp, statusSubresource: ask.kind.subresources.includes('status'),
  ...(ask.subresource === undefined ? {} : { subresource: ask.subresource }),
  ...(ask.subresource === 'status' && ask.kind.structural ? { resetFields: allButStatus } : {}),
});

/** The draft with managedFields as they are after a create, an update or a patch that is not an apply. */
export const owned = (ask: Ask, draft: Draft, live?: Stored): Draft => {
  const before = live ?? unmade(ask.kind);
  return copyOf(trackUpdate({ ...scopeOf(ask), after: typed(draft, ask.kind), ...(before === undefined ? {} : { before: typed(before, ask.kind) }) })) as unknown as Draft;
};

const ownerText = (conflict: OwnershipConflict): string => {
  const subresource = conflict.subresource === undefined ? '' : ` with subresource ${JSON.stringify(conflict.subresource)}`;
  const version = conflict.operation === 'Update' ? ` using ${conflict.apiVersion}` : '';
  return `${JSON.stringify(conflict.manager)}${subresource}${version}`;
};

const pathText = (conflict: OwnershipConflict): string => serverPathText(conflict.fieldPath);

const manyText = (conflicts: readonly OwnershipConflict[]): string => {
  const owners = [...new Set(conflicts.map(ownerText))].sort(byText);
  return owners.map((owner) => [`conflicts with ${owner}:`, ...conflicts.filter((one) => ownerText(one) === owner).map((one) => `- ${pathText(one)}`)].join('\n')).join('\n');
};

const conflictRefusal = (conflicts: readonly OwnershipConflict[]): Refusal => {
  const [first] = conflicts;
  const says = first !== undefined && conflicts.length === 1 ? `1 conflict: conflict with ${ownerText(first)}: ${pathText(first)}` : `${conflicts.length} conflicts: ${manyText(conflicts)}`;
  const causes = conflicts.map((one): Cause => ({ reason: 'FieldManagerConflict', message: `conflict with ${ownerText(one)}`, field: pathText(one) }));
  return refuse(409, 'Conflict', { message: `Apply failed with ${says}`, details: { causes } });
};

const refusalOf = (done: Extract<Applied, { ok: false }>): Refusal => {
  if (done.invalid === undefined) return conflictRefusal(done.conflicts);
  return done.invalid.startsWith('metadata.managedFields') ? badRequest(done.invalid) : unknownError(done.invalid);
};

/** The annotation in which kubectl keeps what it applied on its own side. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

// A node is the one kind that may be made with its status; nobody comes to own it by that.
const withFirstStatus = (ask: Ask, merged: Draft, from: Draft): Draft =>
  ask.kind.kind === 'Node' && from['metadata'].uid === undefined && isDraft(from['status']) ? { ...merged, status: { ...merged['status'], ...from['status'] } } : merged;

/** Whether kubectl applied the contested fields itself, by annotation, and nobody changed them since; it may take them then. */
const isOwnBefore = (ask: Ask, conflicts: readonly OwnershipConflict[], live: Stored | undefined): boolean => {
  const text: string | undefined = live?.['metadata'].annotations?.[LAST_APPLIED];
  if (ask.manager !== 'kubectl' || text === undefined || conflicts.length === 0) return false;
  const before = parsed(text);
  return conflicts.every((conflict) => {
    const value = valueAtFieldPath(before, conflict.fieldPath);
    return value !== undefined && JSON.stringify(value) === JSON.stringify(valueAtFieldPath(live, conflict.fieldPath));
  });
};

/** What a server-side apply makes of the stored object: the merged object with its managedFields, or why it is refused. */
export const applied = (ask: Ask, patch: Draft, live?: Stored): Draft | Refusal => {
  const done = applyPatch({ ...scopeOf(ask), applied: typed(patch, ask.kind), force: ask.force, ...(live === undefined ? {} : { live: claimable(live, ask.kind) }) });
  if (done.ok) return withFirstStatus(ask, copyOf(done.object) as unknown as Draft, live ?? patch);
  return !ask.force && isOwnBefore(ask, done.conflicts, live) ? applied({ ...ask, force: true }, patch, live) : refusalOf(done);
};
