import { byText, isObject, type Json, type JsonObject, type K8sObject, type ManagedFieldsEntry, type ObjectMetadata, type Timestamp } from '#core/model';
import { remembered } from '#lib/remembered';
import { difference, type FieldSet, isEmptySet, setOfPaths } from './field-set.ts';
import { fromFieldsV1, toFieldsV1 } from './fields-v1.ts';

/** Who owns fields: one entry of managedFields, with its fields as a set. */
export type Owner = {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly subresource?: string;
  readonly time?: Timestamp;
  readonly fields: FieldSet;
};

/** All owners of an object's fields by identity. */
export type Owners = ReadonlyMap<string, Owner>;

/** What tells owners apart: all but time and fields, and for appliers all but the version. */
export const ownerId = ({ manager, operation, apiVersion, subresource }: Omit<Owner, 'fields' | 'time'>): string =>
  JSON.stringify([operation, manager, operation === 'Apply' ? '' : apiVersion, subresource ?? '']);

const isEntry = (entry: Json | undefined): boolean =>
  isObject(entry) &&
  (entry['operation'] === 'Apply' || entry['operation'] === 'Update') &&
  typeof entry['apiVersion'] === 'string' &&
  entry['apiVersion'] !== '' &&
  entry['fieldsType'] === 'FieldsV1';

const ownerOf = (entry: ManagedFieldsEntry): Owner => ({
  manager: entry.manager ?? '',
  operation: entry.operation,
  apiVersion: entry.apiVersion,
  ...(entry.subresource === undefined ? {} : { subresource: entry.subresource }),
  ...(entry.time === undefined ? {} : { time: entry.time }),
  fields: fromFieldsV1(entry.fieldsV1 ?? {}),
});

/** The owners that a managedFields names; undefined where an entry of it cannot be read. */
export const readOwners = (entries: readonly ManagedFieldsEntry[] | undefined): Owners | undefined => {
  const list = entries ?? [];
  if (!list.every((entry) => isEntry(entry as unknown as Json))) return undefined;
  return new Map(list.map(ownerOf).map((owner) => [ownerId(owner), owner]));
};

const seconds = (time: Timestamp | undefined): number => (time === undefined ? 0 : Math.floor(Date.parse(time) / 1000));

const byEntry = (one: Owner, other: Owner): number =>
  byText(one.operation, other.operation) ||
  seconds(one.time) - seconds(other.time) ||
  byText(one.manager, other.manager) ||
  byText(one.apiVersion, other.apiVersion) ||
  byText(one.subresource ?? '', other.subresource ?? '');

const entryOf = (owner: Owner): ManagedFieldsEntry => ({
  manager: owner.manager,
  operation: owner.operation,
  apiVersion: owner.apiVersion,
  ...(owner.time === undefined ? {} : { time: owner.time }),
  fieldsType: 'FieldsV1',
  fieldsV1: toFieldsV1(owner.fields) as JsonObject,
  ...(owner.subresource === undefined ? {} : { subresource: owner.subresource }),
});

/** Owners as managedFields, in the server's order: appliers first, then by time, manager, version and subresource. */
export const writeOwners = (owners: Owners): readonly ManagedFieldsEntry[] => [...owners.values()].sort(byEntry).map(entryOf);

/** Owners without those of no field. */
export const withoutIdle = (owners: Owners): Owners => new Map([...owners].filter(([, owner]) => !isEmptySet(owner.fields)));

const neverOwned = setOfPaths(
  ['f:apiVersion'],
  ['f:kind'],
  ['f:metadata'],
  ...['name', 'namespace', 'creationTimestamp', 'selfLink', 'uid', 'clusterName', 'generation', 'managedFields', 'resourceVersion'].map(
    (name) => ['f:metadata', `f:${name}`],
  ),
);

/** A set without what nobody can own: identity, and what the server alone writes. */
export const ownable = remembered((fields: FieldSet): FieldSet => difference(fields, neverOwned));

/** An object with other managedFields; none at all where no owner is left. */
export const withManagedFields = (object: K8sObject, entries: readonly ManagedFieldsEntry[]): K8sObject => {
  const { managedFields: _, ...metadata } = object.metadata;
  const kept: ObjectMetadata = entries.length === 0 ? metadata : { ...metadata, managedFields: entries };
  return { ...object, metadata: kept };
};
