// What server-side apply would store (structured merge, KEP-555), computed here: ownership, merging, previews, drift.
// Comes in: desired, live and recorded objects, OpenAPI documents. Goes out: merged objects, managedFields, previews, departures.
// Never: asks a server, reads a clock, decides whether a step is taken.
// Fixtures: fixtures/merge/.
import type { Answer, Departures, DesiredObject, FieldPathText, Json, JsonObject, K8sObject, ObservedCluster, Preview, Previews, SchemaAsk, State, Timestamp, ValueChange } from '#core/model';
import { Bug } from '#core/model';
import type { TypeSchema } from './type-schema.ts';

export { type Applied, type ApplyInput, applyPatch, type OwnershipConflict } from './apply-patch.ts';
export { difference, emptySet, type FieldSet, hasPath, intersection, isEmptySet, leaves, pathsOf, recursiveDifference, sameSet, union } from './field-set.ts';
export { fieldSetOf } from './field-set-of.ts';
export { fromFieldsV1, toFieldsV1 } from './fields-v1.ts';
export { elementText, parseElement, serverPathText } from './path-element.ts';
export { canonicalQuantity, sameQuantity } from './quantity.ts';
export { hasStatusSubresource, schemaFrom } from './schema-from.ts';
export { trackUpdate, type UpdateInput } from './track-update.ts';
export { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, type TypeSchema } from './type-schema.ts';

export type PredictInput = { readonly desired: readonly DesiredObject[]; readonly observed: readonly ObservedCluster[]; readonly recorded: State; readonly manager: string; readonly schemas: ReadonlyMap<string, JsonObject>; readonly now?: Timestamp };

const soon = (): never => {
  throw new Bug('being written');
};
export const valueChanges = (_before: K8sObject | undefined, _after: K8sObject | undefined, _schema?: TypeSchema): readonly ValueChange[] => soon();
export const predict = (_input: PredictInput): { readonly previews: Previews; readonly departures: Departures; readonly asks: readonly SchemaAsk[] } => soon();
export const settledOf = (_sent: K8sObject, _stored: K8sObject): Readonly<Record<FieldPathText, Json>> | undefined => soon();
export const verifiedPreview = (_preview: Preview, _answer: Answer<K8sObject>, _live: K8sObject | undefined, _schema?: TypeSchema): Preview => soon();
