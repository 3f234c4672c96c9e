import { readFileSync } from 'node:fs';
import type { Json, JsonObject, K8sObject, ManagedFieldsEntry, Timestamp } from '#core/model';
import { type Applied, type ApplyInput, applyPatch, schemaFrom, type TypeSchema } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';

/** A document with every kind of type, written by hand. */
export const everyType: JsonObject = deepFreeze(JSON.parse(readFileSync(new URL('../../../fixtures/merge/hand/every-type.json', import.meta.url), 'utf8')) as JsonObject);

/** The schema of Sample, the one kind in it. */
export const sampleSchema = schemaFrom(everyType, 'hand.test/v1', 'Sample') as TypeSchema;

/** A Sample with these members. */
export const sample = (rest: Readonly<Record<string, Json>>, metadata: Readonly<Record<string, Json>> = {}): K8sObject =>
  deepFreeze({ apiVersion: 'hand.test/v1', kind: 'Sample', metadata: { name: 's', ...metadata }, ...rest }) as K8sObject;

/** Later and later times. */
export const at = (second: number): Timestamp => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z` as Timestamp;

/** One apply of {@link appliedInTurn}. */
export type Act = { readonly manager: string; readonly force?: true; readonly statusSubresource?: true; readonly [member: string]: Json | undefined };

/** A Sample after applies, one after the other; members of an act beside manager and force are the object's. */
export const appliedInTurn = (...acts: Act[]): Applied => {
  let last: Applied | undefined;
  for (const [second, { manager, force, statusSubresource, ...rest }] of acts.entries()) {
    const live = last?.ok ? { live: deepFreeze(last.object) } : {};
    const input: ApplyInput = { ...live, applied: sample(rest as Readonly<Record<string, Json>>), manager, schema: sampleSchema, force: force === true, now: at(second), ...(statusSubresource ? { statusSubresource } : {}) };
    last = applyPatch(input);
    if (!last.ok && second < acts.length - 1) throw new Error(JSON.stringify(last));
  }
  return last as Applied;
};

/** What stands in an object beside its identity. */
export const membersOf = ({ apiVersion: _, kind: __, metadata: ___, ...rest }: K8sObject): Readonly<Record<string, Json>> => rest as Readonly<Record<string, Json>>;

/** Who owns what: `manager operation` → fieldsV1. */
export const ownersOf = (object: K8sObject): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries((object.metadata.managedFields ?? []).map((entry) => [`${entry.manager} ${entry.operation}`, entry.fieldsV1]));

/** One entry of managedFields. */
export const entry = (manager: string, fieldsV1: JsonObject, more: Partial<ManagedFieldsEntry> = {}): ManagedFieldsEntry => ({
  manager, operation: 'Apply', apiVersion: 'hand.test/v1', time: at(0), fieldsType: 'FieldsV1', fieldsV1, ...more,
});
