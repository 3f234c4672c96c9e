import type { FieldPathText, Json, K8sObject } from '#core/model';
import { comparable } from './comparable.ts';
import { isHeld } from './held.ts';
import { type LeafChange, leafChanges } from './leaf-changes.ts';
import { ownedSchema } from './owned-schema.ts';
import { valueChangeOf } from './value-changes.ts';

/** Stored values by the path of the field that was sent with another one; null where nothing was stored. */
export type Settled = Readonly<Record<FieldPathText, Json>>;

/** The fields of what is wanted whose live value is another one. What is live beside them is no difference. */
export const shortfalls = (wanted: K8sObject, live: K8sObject): readonly LeafChange[] =>
  leafChanges({ before: comparable(wanted), after: comparable(live), known: true }, ownedSchema(live));

// Most objects are stored just as they were sent, and one walk proves it.
const isHeldBySomeone = (wanted: K8sObject, live: K8sObject): boolean =>
  (live.metadata.managedFields ?? []).some(({ operation, manager }) => operation === 'Apply' && isHeld({ wanted, live, manager, settled: undefined }));

/**
 * The fields of what was sent that the server stored in another form: another spelling, members filled in inside of a value
 * that is owned as a whole, or nothing at all. Undefined where all was stored as it was sent.
 */
export const settledOf = (sent: K8sObject, stored: K8sObject): Settled | undefined => {
  if (isHeldBySomeone(sent, stored)) return undefined;
  const settled = shortfalls(sent, stored).map(valueChangeOf).map(({ path, after }) => [path, after ?? null] as const);
  return settled.length === 0 ? undefined : (Object.fromEntries(settled) as Settled);
};
