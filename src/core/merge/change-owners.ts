import { byText, type Json, type K8sObject, type Timestamp } from '#core/model';
import { type Comparison, compareValues, without } from './compare-values.ts';
import { difference, emptySet, type FieldSet, intersection, isEmptySet, recursiveDifference, union } from './field-set.ts';
import { ownable, type Owner, ownerId, type Owners, withoutIdle } from './owners.ts';
import { reconciled } from './reconcile.ts';
import { type RequestScope, resetFieldsOf } from './reset-fields.ts';
import type { TypeSchema } from './type-schema.ts';

/** An object without managedFields, as values are compared and merged. */
export const bodyOf = (object: K8sObject): Json => {
  const { managedFields: _, ...metadata } = object.metadata;
  return { ...object, metadata } as unknown as Json;
};

/** What a request changes of an object that others own fields of. */
export type Change = { readonly owners: Owners; readonly before: Json; readonly after: Json; readonly schema: TypeSchema; readonly scope: RequestScope };

/** What changed, as far as the request could change it. */
export const comparisonOf = ({ before, after, schema, scope }: Omit<Change, 'owners'>): Comparison =>
  without(compareValues(before, after, schema), resetFieldsOf(scope));

/** The fields of each owner but one that a change gives another value. */
export const contested = (owners: Owners, by: string, { added, modified }: Comparison): ReadonlyMap<string, FieldSet> => {
  const changed = union(modified, added);
  return new Map(
    [...owners]
      .filter(([id]) => id !== by)
      .map(([id, owner]) => [id, intersection(owner.fields, changed)] as const)
      .filter(([, fields]) => !isEmptySet(fields)),
  );
};

/** The owners after a change by one of them: the others lose what was changed or removed, and vanish where nothing is left. */
export const ownersAfter = (owners: Owners, by: string, { added, modified, removed }: Comparison): Owners => {
  const lost = union(union(modified, added), removed);
  return withoutIdle(new Map([...owners].map(([id, owner]) => [id, id === by ? owner : { ...owner, fields: difference(owner.fields, lost) }])));
};

/** Owners whose sets fit the present schema. */
export const upToDate = (owners: Owners, schema: TypeSchema): Owners =>
  new Map([...owners].map(([id, owner]) => [id, { ...owner, fields: reconciled(owner.fields, schema) }]));

const MOST_UPDATERS = 10;

const byAge = ([id, one]: readonly [string, Owner], [otherId, other]: readonly [string, Owner]): number =>
  byText(one.time ?? '', other.time ?? '') || byText(id, otherId);

// The oldest of a version waits until another of its version is too many as well: both then become one.
const mergedOldest = (owners: Owners): Owners => {
  const left = new Map(owners);
  const first = new Map<string, readonly [string, Owner]>();
  let count = [...owners.values()].filter((owner) => owner.operation === 'Update').length;
  for (const [id, owner] of [...owners].filter(([, one]) => one.operation === 'Update').sort(byAge)) {
    const waiting = first.get(owner.apiVersion);
    if (count <= MOST_UPDATERS) break;
    if (waiting === undefined) {
      first.set(owner.apiVersion, [id, owner]);
      continue;
    }
    const { subresource: _, ...rest } = owner;
    const ancient: Owner = { ...rest, manager: 'ancient-changes' };
    const bucket = ownerId(ancient);
    const known = left.get(bucket);
    if (known === undefined) left.delete(waiting[0]);
    left.set(bucket, { ...ancient, fields: union(owner.fields, (known ?? waiting[1]).fields) });
    left.delete(id);
    count -= 1;
  }
  return left;
};

/** A change that is not an apply: its manager comes to own what it changed or added, beside what it owned before. */
export const ownersOfUpdate = (change: Change, by: { readonly manager: string; readonly apiVersion: string; readonly now: Timestamp }): Owners => {
  const { scope, schema } = change;
  const comparison = comparisonOf(change);
  const left = new Map(ownersAfter(upToDate(change.owners, schema), '', comparison));
  const fields = ownable(recursiveDifference(union(comparison.modified, comparison.added), resetFieldsOf(scope)));
  if (!isEmptySet(fields)) {
    const owner: Omit<Owner, 'fields'> = {
      manager: by.manager,
      operation: 'Update',
      apiVersion: by.apiVersion,
      time: by.now,
      ...(scope.subresource === undefined ? {} : { subresource: scope.subresource }),
    };
    const id = ownerId(owner);
    left.set(id, { ...owner, fields: union(fields, left.get(id)?.fields ?? emptySet) });
  }
  return mergedOldest(left);
};
