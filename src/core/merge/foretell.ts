import { type FieldPathText, type JsonObject, type K8sObject, type Preview, sameValue, type Timestamp, type ValueChange } from '#core/model';
import { fieldPathText } from '#lib/field-path';
import { applyPatch, type Defaulted } from './apply-patch.ts';
import { comparable } from './comparable.ts';
import { leafChanges } from './leaf-changes.ts';
import { ownedSchema } from './owned-schema.ts';
import type { Memory } from './recall.ts';
import { hasStatusSubresource, schemaFrom } from './schema-from.ts';
import type { Settled } from './settled.ts';
import { deducedSchema } from './type-schema.ts';
import { valueChanges } from './value-changes.ts';

/** One object to predict, with the OpenAPI document of its apiVersion on its cluster. */
export type Case = {
  readonly wanted: K8sObject;
  readonly live: K8sObject;
  readonly manager: string;
  readonly document: JsonObject;
  readonly memory: Memory | undefined;
  readonly now: Timestamp;
  readonly defaulted?: Defaulted | undefined;
};

// What the server makes of a value is known only for the value that was sent.
const stillSettled = ({ wanted, live, memory }: Case): Settled => {
  const settled = memory?.row.settled;
  if (memory === undefined || settled === undefined) return {};
  const schema = ownedSchema(live);
  const changed = leafChanges({ before: comparable(memory.content), after: comparable(wanted) }, schema).map(({ path }) => fieldPathText(path));
  return Object.fromEntries(Object.entries(settled).filter(([path]) => !changed.some((one) => one.startsWith(path) || path.startsWith(one)))) as Settled;
};

const isSettled = ({ path, before }: ValueChange, settled: Settled): boolean => {
  const stored = settled[path as FieldPathText];
  return stored !== undefined && sameValue(stored, before ?? null);
};

/** What the server would store, predicted by merging; unchanged where that is what is live. */
export const foretell = (given: Case): Preview => {
  const { wanted, live, manager, document, now, defaulted } = given;
  const schema = schemaFrom(document, wanted.apiVersion, wanted.kind) ?? deducedSchema;
  const statusSubresource = hasStatusSubresource(document, wanted.apiVersion, wanted.kind);
  const applied = applyPatch({ live, applied: wanted, manager, schema, force: true, now, statusSubresource, ...(defaulted === undefined ? {} : { defaulted }) });
  if (!applied.ok) return { known: 'no', failure: { kind: 'invalid', message: applied.invalid ?? '' }, changes: [] };
  const settled = stillSettled(given);
  const changes = valueChanges(live, applied.object, schema).filter((change) => !isSettled(change, settled));
  if (changes.length === 0) return { known: 'unchanged' };
  const conflicts = applied.taken.map(({ path, manager: owner, time }) => ({ path, manager: owner, ...(time === undefined ? {} : { time }) }));
  return { known: 'predicted', object: applied.object, changes, conflicts };
};

