import {
  byText, type Conflict, type FieldPathText, isObject, type Json, type K8sObject, type ManagedFieldsEntry, type ObjectMetadata, sameValue, type Timestamp,
} from '#core/model';
import { type FieldPath, fieldPathText } from '#lib/field-path';
import { remembered } from '#lib/remembered';
import { bodyOf, type Change, comparisonOf, contested, ownersAfter, ownersOfUpdate, upToDate } from './change-owners.ts';
import { emptySet, type FieldSet, isEmptySet, pathsOf, recursiveDifference, union } from './field-set.ts';
import { fieldSetOf } from './field-set-of.ts';
import { mergeValues } from './merge-values.ts';
import { ownable, type Owner, ownerId, type Owners, readOwners, withManagedFields, withoutIdle, writeOwners } from './owners.ts';
import { fieldPathOf } from './path-element.ts';
import { problemsOf } from './problems.ts';
import { prune } from './prune.ts';
import { type RequestScope, resetFieldsOf } from './reset-fields.ts';
import { storedForm } from './stored-form.ts';
import type { TypeSchema } from './type-schema.ts';
import { zeroObject } from './zero-object.ts';

/** An object with what the server of the live one fills in of its kind. */
export type Defaulted = (object: K8sObject, live?: K8sObject) => K8sObject;

/** A server-side apply. Without `live` the object is made. */
export type ApplyInput = RequestScope & {
  readonly live?: K8sObject;
  readonly applied: K8sObject;
  readonly manager: string;
  readonly schema: TypeSchema;
  /** Takes fields from those who own them with another value. */
  readonly force: boolean;
  readonly now: Timestamp;
  /** What the server's own code fills in before it stores an object, beyond what the schema states. */
  readonly defaulted?: Defaulted;
};

/** A conflict, with all that an API server says of it. */
export type OwnershipConflict = Conflict &
  Pick<Owner, 'operation' | 'apiVersion' | 'subresource'> & { readonly fieldPath: FieldPath };

/** What would be stored, or why nothing: fields of others, or an object that breaks its schema, in the server's words. */
export type Applied =
  | { readonly ok: true; readonly object: K8sObject; /** What was taken by force. */ readonly taken: readonly OwnershipConflict[] }
  | { readonly ok: false; readonly conflicts: readonly OwnershipConflict[]; readonly invalid?: string };

const invalid = (says: string): Applied => ({ ok: false, conflicts: [], invalid: says });

// Go writes the core group as an empty one: `/v1, Kind=Service`.
const nameOf = ({ metadata, apiVersion, kind }: K8sObject): string =>
  `${metadata.namespace ?? ''}/${metadata.name}; ${apiVersion.includes('/') ? '' : '/'}${apiVersion}, Kind=${kind}`;

const misfit = (object: K8sObject, schema: TypeSchema, part: 'patch' | 'live'): Applied | undefined => {
  const problems = problemsOf(bodyOf(object), schema, { mayRepeat: part === 'live' });
  if (problems.length === 0) return undefined;
  const text = problems.length === 1 ? problems[0] : ['errors:', ...problems.map((problem) => `  ${problem}`)].join('\n');
  return invalid(`failed to create typed ${part} object (${nameOf(object)}): ${text}`);
};

// What is read back from a Go type fits its schema; a custom resource may be older than its definition.
const liveMisfit = (live: K8sObject, schema: TypeSchema): Applied | undefined => (schema.struct ? undefined : misfit(live, schema, 'live'));

// What is applied is one value on all clusters that get the same.
const patchMisfit = remembered((schema: TypeSchema) => remembered((applied: K8sObject) => misfit(applied, schema, 'patch')));
const fieldsOf = remembered((schema: TypeSchema) => remembered((applied: K8sObject) => fieldSetOf(applied, schema)));

const conflictsOf = (owners: Owners, fields: ReadonlyMap<string, FieldSet>): readonly OwnershipConflict[] =>
  [...fields.keys()].sort(byText).flatMap((id) => {
    const owner = owners.get(id);
    if (owner === undefined) return [];
    const { fields: _, ...who } = owner;
    return pathsOf(fields.get(id) ?? emptySet).map((elements) => {
      const fieldPath = fieldPathOf(elements);
      return { ...who, path: fieldPathText(fieldPath) as FieldPathText, fieldPath };
    });
  });

// An object that was never applied to belongs to whoever made it, and that is not known.
const ownersBefore = (input: ApplyInput, live: K8sObject): Owners | undefined => {
  const owners = readOwners(live.metadata.managedFields);
  if (owners === undefined || owners.size > 0) return owners;
  const change: Change = { owners, before: bodyOf(zeroObject(live, input.schema)), after: bodyOf(live), schema: input.schema, scope: input };
  return ownersOfUpdate(change, { manager: 'before-first-apply', apiVersion: input.applied.apiVersion, now: input.now });
};

const self = ({ applied, manager, subresource }: ApplyInput): Omit<Owner, 'fields'> => ({
  manager,
  operation: 'Apply',
  apiVersion: applied.apiVersion,
  ...(subresource === undefined ? {} : { subresource }),
});

type Merge = { readonly live: K8sObject; readonly merged: Json; readonly owners: Owners; readonly id: string; readonly time: Timestamp | undefined };

const mergeOf = (input: ApplyInput, live: K8sObject, before: Owners): Merge => {
  const { applied, schema } = input;
  const owners = upToDate(before, schema);
  const id = ownerId(self(input));
  const last = owners.get(id);
  const fields = recursiveDifference(fieldsOf(schema)(applied), resetFieldsOf(input));
  const claimed = new Map(owners).set(id, { ...self(input), fields });
  const owned = [...claimed.values()].map((owner) => owner.fields).reduce(union, emptySet);
  const merged = mergeValues(bodyOf(live), bodyOf(applied), schema) as Json;
  return { live, merged: prune(merged, { last: last?.fields ?? emptySet, now: fields, owned, schema }), owners: claimed, id, time: last?.time };
};

const SERVER_OWNED = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink'] as const;

const withServerOwned = (metadata: ObjectMetadata, live: ObjectMetadata): ObjectMetadata => {
  const [next, before] = [{ ...metadata } as Record<string, unknown>, live as unknown as Record<string, unknown>];
  for (const name of SERVER_OWNED) {
    if (before[name] === undefined) delete next[name];
    else next[name] = before[name];
  }
  return next as unknown as ObjectMetadata;
};

// A request leaves what it may not change as it was.
const withReset = (value: Json, live: Json | undefined, fields: FieldSet): Json => {
  if (isEmptySet(fields) || !isObject(value)) return value;
  const before = isObject(live) ? live : {};
  const next: Record<string, Json> = Object.fromEntries(Object.entries(value).filter(([name]) => !fields.members.has(`f:${name}`)));
  for (const text of fields.members) {
    const kept = before[text.slice(2)];
    if (kept !== undefined) next[text.slice(2)] = kept;
  }
  for (const [text, below] of fields.children) next[text.slice(2)] = withReset(next[text.slice(2)] ?? {}, before[text.slice(2)], below);
  return next;
};

const stored = (input: ApplyInput, { live, merged }: Merge): K8sObject => {
  const made = input.live === undefined;
  const form = storedForm(merged, made ? undefined : bodyOf(live), input.schema);
  const reset = withReset(form, bodyOf(live), resetFieldsOf(input)) as unknown as K8sObject;
  const object = input.defaulted?.(reset, input.live) ?? reset;
  return made ? object : { ...object, metadata: withServerOwned(object.metadata, live.metadata) };
};

const withoutTime = ({ time: _, ...entry }: ManagedFieldsEntry): Json => entry as unknown as Json;

// Where nothing but a time would change, nothing does.
const unlessIdle = (object: K8sObject, live: K8sObject | undefined): K8sObject => {
  const [now, before] = [object.metadata.managedFields ?? [], live?.metadata.managedFields ?? []];
  const isIdle =
    live !== undefined && now.length > 0 && sameValue(now.map(withoutTime), before.map(withoutTime)) && sameValue(bodyOf(object), bodyOf(live));
  return isIdle ? live : object;
};

const finished = (input: ApplyInput, merge: Merge): Applied => {
  const comparison = comparisonOf({ before: bodyOf(merge.live), after: merge.merged, schema: input.schema, scope: input });
  const taken = contested(merge.owners, merge.id, comparison);
  const conflicts = conflictsOf(merge.owners, taken);
  if (conflicts.length > 0 && !input.force) return { ok: false, conflicts };
  const owners = new Map(ownersAfter(merge.owners, merge.id, comparison));
  const fields = ownable(owners.get(merge.id)?.fields ?? emptySet);
  const time = sameValue(bodyOf(merge.live), merge.merged) ? merge.time : input.now;
  if (isEmptySet(fields)) owners.delete(merge.id);
  else owners.set(merge.id, { ...self(input), fields, ...(time === undefined ? {} : { time }) });
  const object = withManagedFields(stored(input, merge), writeOwners(withoutIdle(owners)));
  return { ok: true, object: unlessIdle(object, input.live), taken: conflicts };
};

/**
 * What a kube-apiserver stores when an object is applied: merged into the live one, without what its manager gives up and
 * nobody else owns, with managedFields (KEP-555, structured-merge-diff v6). What admission and a kind's own strategy do
 * beyond that is not part of it.
 */
export const applyPatch = (input: ApplyInput): Applied => {
  const { applied, schema } = input;
  if (applied.metadata.managedFields !== undefined) return invalid('metadata.managedFields must be nil');
  const live = input.live ?? zeroObject(applied, schema);
  const owners = ownersBefore(input, live);
  if (owners === undefined) return invalid('failed to decode managed fields');
  return patchMisfit(schema)(applied) ?? liveMisfit(live, schema) ?? finished(input, mergeOf(input, live, owners));
};
