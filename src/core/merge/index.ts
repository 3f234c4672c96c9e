// What server-side apply would store (structured merge, KEP-555), computed here: ownership, merging, previews, drift.
// Comes in: desired, live and recorded objects, OpenAPI documents. Goes out: merged objects, managedFields, previews, departures.
// Never: asks a server, reads a clock, decides whether a step is taken.
// Fixtures: fixtures/merge/.
import { Bug, type Answer, type Conflict, type Departures, type DesiredObject, type FieldPathText, type Json, type JsonObject, type K8sObject, type ObservedCluster, type Preview, type Previews, type SchemaAsk, type State, type Timestamp, type ValueChange } from '#core/model';
import type { FieldPath } from '#lib/field-path';
import type { TypeSchema } from './type-schema.ts';

export { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, type TypeSchema } from './type-schema.ts';

export type FieldSet = { readonly members: ReadonlySet<string>; readonly children: ReadonlyMap<string, FieldSet> };
export type OwnershipConflict = Conflict & { readonly fieldPath: FieldPath; readonly operation: 'Apply' | 'Update'; readonly apiVersion: string; readonly subresource?: string };
export type ApplyInput = { readonly live?: K8sObject; readonly applied: K8sObject; readonly manager: string; readonly schema: TypeSchema; readonly force: boolean; readonly now: Timestamp; readonly subresource?: string; readonly statusSubresource?: boolean };
export type Applied = { readonly ok: true; readonly object: K8sObject } | { readonly ok: false; readonly conflicts: readonly OwnershipConflict[]; readonly invalid?: string };
export type UpdateInput = { readonly before?: K8sObject; readonly after: K8sObject; readonly manager: string; readonly schema: TypeSchema; readonly now: Timestamp; readonly subresource?: string; readonly statusSubresource?: boolean };
export type PredictInput = { readonly desired: readonly DesiredObject[]; readonly observed: readonly ObservedCluster[]; readonly recorded: State; readonly manager: string; readonly schemas: ReadonlyMap<string, JsonObject>; readonly now: Timestamp };

const soon = (): never => {
  throw new Bug('being written');
};
export const schemaFrom = (_openapi: JsonObject, _apiVersion: string, _kind: string): TypeSchema | undefined => soon();
export const applyPatch = (_input: ApplyInput): Applied => soon();
export const trackUpdate = (_input: UpdateInput): K8sObject => soon();
export const valueChanges = (_before: K8sObject | undefined, _after: K8sObject | undefined, _schema?: TypeSchema): readonly ValueChange[] => soon();
export const predict = (_input: PredictInput): { readonly previews: Previews; readonly departures: Departures; readonly asks: readonly SchemaAsk[] } => soon();
export const settledOf = (_sent: K8sObject, _stored: K8sObject): Readonly<Record<FieldPathText, Json>> | undefined => soon();
export const verifiedPreview = (_preview: Preview, _answer: Answer<K8sObject>, _live: K8sObject | undefined, _schema?: TypeSchema): Preview => soon();
