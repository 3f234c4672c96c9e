import type { K8sObject, ManagedFieldsEntry, Timestamp } from '#core/model';
import { bodyOf, ownersOfUpdate } from './change-owners.ts';
import { type Owners, readOwners, withManagedFields, writeOwners } from './owners.ts';
import type { RequestScope } from './reset-fields.ts';
import type { TypeSchema } from './type-schema.ts';
import { zeroObject } from './zero-object.ts';

/** A create, replace or patch that is not an apply. `before` is missing, or has no uid, where the object is made. */
export type UpdateInput = RequestScope & {
  readonly before?: K8sObject;
  readonly after: K8sObject;
  readonly manager: string;
  readonly schema: TypeSchema;
  readonly now: Timestamp;
  readonly operation?: 'Update';
};

const isReset = (entries: readonly ManagedFieldsEntry[]): boolean => entries.length === 0 || (entries.length === 1 && Object.keys(entries[0] ?? {}).length === 0);

const none: Owners = new Map();

// What a client sends counts where it can be read, so that it may change owners; a subresource never may.
const ownersIn = ({ before, after, subresource }: UpdateInput): Owners => {
  const live = readOwners(before?.metadata.managedFields) ?? none;
  const sent = after.metadata.managedFields;
  if (subresource !== undefined || sent === undefined) return live;
  if (isReset(sent)) return none;
  const owners = readOwners(sent);
  return owners === undefined || owners.size === 0 ? live : owners;
};

/** `after` with the managedFields that a server would give it. An object that was made without is not tracked until its first apply. */
export const trackUpdate = (input: UpdateInput): K8sObject => {
  const { before, after, schema, manager, now } = input;
  const owners = ownersIn(input);
  const isNew = before?.metadata.uid === undefined;
  if (owners.size === 0 && !isNew) return withManagedFields(after, []);
  const change = { owners, before: bodyOf(before ?? zeroObject(after, schema)), after: bodyOf(after), schema, scope: input };
  return withManagedFields(after, writeOwners(ownersOfUpdate(change, { manager, apiVersion: after.apiVersion, now })));
};
