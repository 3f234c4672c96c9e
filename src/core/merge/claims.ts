import type { Claim, FieldPathText, K8sObject, ManagedFieldsEntry } from '#core/model';
import { fieldPathText } from '#lib/field-path';
import { difference, emptySet, type FieldSet, intersection, isEmptySet, leaves, pathsOf } from './field-set.ts';
import { fieldSetOf } from './field-set-of.ts';
import { fromFieldsV1 } from './fields-v1.ts';
import { ownedSchema } from './owned-schema.ts';
import { ownable } from './owners.ts';
import { fieldPathOf } from './path-element.ts';

const isOwn = (entry: ManagedFieldsEntry, manager: string): boolean => entry.manager === manager && entry.operation === 'Apply' && entry.subresource === undefined;

const claimsBy = ({ manager, operation, subresource, time }: ManagedFieldsEntry, fields: FieldSet, isLost: boolean): readonly Claim[] =>
  pathsOf(fields).map((path) => ({
    path: fieldPathText(fieldPathOf(path)) as FieldPathText,
    isLost,
    manager,
    operation,
    ...(subresource === undefined ? {} : { subresource }),
    ...(time === undefined ? {} : { time }),
  }));

/** A live object, with what was recorded of it and who we are. */
export type Claimed = { readonly content: K8sObject; readonly live: K8sObject; readonly manager: string };

/**
 * Recorded fields that other managers own too, or own in our place, whatever their value; status aside. Where nobody else
 * writes to an object, as to most, it looks at nothing but the list of managers.
 */
export const claimsOf = ({ content, live, manager }: Claimed): readonly Claim[] => {
  const entries = live.metadata.managedFields ?? [];
  const others = entries.filter((entry) => entry.subresource !== 'status' && !isOwn(entry, manager));
  if (others.length === 0) return [];
  const own = entries.filter((entry) => isOwn(entry, manager)).map((entry) => fromFieldsV1(entry.fieldsV1))[0] ?? emptySet;
  const sent = leaves(ownable(fieldSetOf(content, ownedSchema(live))));
  const lost = difference(sent, own);
  const shared = intersection(sent, own);
  return others.flatMap((entry) => {
    const theirs = leaves(fromFieldsV1(entry.fieldsV1));
    if (isEmptySet(theirs)) return [];
    return [...claimsBy(entry, intersection(lost, theirs), true), ...claimsBy(entry, intersection(shared, theirs), false)];
  });
};
