import type { FieldPathText, K8sObject, ValueChange } from '#core/model';
import { fieldPathText } from '#lib/field-path';
import { comparable } from './comparable.ts';
import { type LeafChange, leafChanges } from './leaf-changes.ts';
import { ownedSchema } from './owned-schema.ts';
import type { TypeSchema } from './type-schema.ts';

/** A change with its path as text. */
export const valueChangeOf = ({ path, ...sides }: LeafChange): ValueChange => ({ path: fieldPathText(path) as FieldPathText, ...sides });

/**
 * The values in which two forms of an object differ, without status and what only the server writes in metadata. Items of
 * associative lists are told by key, atomic values as a whole. Without a schema the managedFields of both say which are which.
 */
export const valueChanges = (before: K8sObject | undefined, after: K8sObject | undefined, schema?: TypeSchema): readonly ValueChange[] =>
  leafChanges(
    { before: before && comparable(before), after: after && comparable(after) },
    schema ?? ownedSchema(before, after),
  ).map(valueChangeOf);
