import { applyPatch, schemaFrom, trackUpdate, type TypeSchema } from '#core/merge';
import { Bug, byText, type JsonObject, type K8sObject, type Timestamp } from '#core/model';
import type { FieldPath } from '#lib/field-path';
import { nowOf } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { type Cause, type Refusal, refuse, unknownError } from '../refusal.ts';
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

const typed = (draft: Draft, kind: Kind): K8sObject => ({ ...draft, apiVersion: versionText(kind), kind: kind.kind }) as unknown as K8sObject;

const common = (ask: Ask): { manager: string; schema: TypeSchema; now: Timestamp; statusSubresource: boolean; subresource?: string } => ({
  manager: ask.manager, schema: schemaOf(ask), now: nowOf(ask.cluster) as Timestamp, statusSubresource: ask.kind.subresources.includes('status'),
  ...(ask.subresource === undefined ? {} : { subresource: ask.subresource }),
});

const isReset = (entries: unknown): boolean =>
  Array.isArray(entries) && (entries.length === 0 || (entries.length === 1 && Object.keys((entries[0] ?? {}) as Draft).every((name) => ['', undefined, null].includes((entries[0] as Draft)[name]))));

/** Whose entries a write starts from: the ones that it brings along, else the stored ones; an empty list asks for none. */
const basis = (live: Stored | undefined, draft: Draft, ask: Ask): Draft | undefined => {
  const given: unknown = draft['metadata'].managedFields;
  if (ask.subresource !== undefined || given === undefined) return live;
  const metadata: Draft = { ...(live?.['metadata'] ?? { name: draft['metadata'].name }) };
  if (isReset(given)) delete metadata['managedFields'];
  else metadata['managedFields'] = given;
  return { ...live, metadata };
};

/** The draft with managedFields as they are after a create, an update or a patch that is not an apply. */
export const owned = (ask: Ask, draft: Draft, live?: Stored): Draft => {
  const before = basis(live, draft, ask);
  const { managedFields: _, ...metadata } = draft['metadata'] as Draft;
  return trackUpdate({
    ...common(ask), after: typed({ ...draft, metadata }, ask.kind), ...(before === undefined ? {} : { before: typed(before, ask.kind) }),
  }) as unknown as Draft;
};

type Conflicts = Extract<ReturnType<typeof applyPatch>, { ok: false }>['conflicts'];

const ownerText = (conflict: Conflicts[number]): string => {
  const subresource = conflict.subresource === undefined ? '' : ` with subresource ${JSON.stringify(conflict.subresource)}`;
  const version = conflict.operation === 'Update' ? ` using ${conflict.apiVersion}` : '';
  return `${JSON.stringify(conflict.manager)}${subresource}${version}`;
};

const elementText = (element: FieldPath[number]): string => {
  if ('field' in element) return `.${element.field}`;
  if ('index' in element) return `[${element.index}]`;
  if ('value' in element) return `[=${JSON.stringify(element.value)}]`;
  return `[${Object.entries(element.key).sort(([one], [other]) => byText(one, other)).map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(',')}]`;
};

const pathText = (conflict: Conflicts[number]): string => conflict.fieldPath.map(elementText).join('');

const manyText = (conflicts: Conflicts): string => {
  const owners = [...new Set(conflicts.map(ownerText))].sort(byText);
  return owners.map((owner) => [`conflicts with ${owner}:`, ...conflicts.filter((one) => ownerText(one) === owner).map((one) => `- ${pathText(one)}`)].join('\n')).join('\n');
};

const conflictRefusal = (conflicts: Conflicts): Refusal => {
  const [first] = conflicts;
  const says = first !== undefined && conflicts.length === 1 ? `1 conflict: conflict with ${ownerText(first)}: ${pathText(first)}` : `${conflicts.length} conflicts: ${manyText(conflicts)}`;
  const causes = conflicts.map((one): Cause => ({ reason: 'FieldManagerConflict', message: `conflict with ${ownerText(one)}`, field: pathText(one) }));
  return refuse(409, 'Conflict', { message: `Apply failed with ${says}`, details: { causes } });
};

/** What a server-side apply makes of the stored object: the merged object with its managedFields, or why it is refused. */
export const applied = (ask: Ask, patch: Draft, live?: Stored): Draft | Refusal => {
  const done = applyPatch({ ...common(ask), applied: typed(patch, ask.kind), force: ask.force, ...(live === undefined ? {} : { live: typed(live, ask.kind) }) });
  if (done.ok) return structuredClone(done.object) as unknown as Draft;
  if (done.invalid !== undefined) return unknownError(`failed to create typed patch object (${ask.namespace ?? ''}/${ask.name ?? ''}; ${versionText(ask.kind)}, Kind=${ask.kind.kind}): ${done.invalid}`);
  return conflictRefusal(done.conflicts);
};
