// What server-side apply would store (structured merge, KEP-555), computed here: ownership, merging, previews, drift.
// Comes in: desired, live and recorded objects, OpenAPI documents. Goes out: merged objects, managedFields, previews, departures.
// Never: asks a server, reads a clock, decides whether a step is taken.
// Fixtures: fixtures/merge/.
export { type Applied, type ApplyInput, applyPatch, type Defaulted, type OwnershipConflict } from './apply-patch.ts';
export { difference, emptySet, type FieldSet, hasPath, intersection, isEmptySet, leaves, pathsOf, recursiveDifference, sameSet, union } from './field-set.ts';
export { fieldSetOf } from './field-set-of.ts';
export { fromFieldsV1, toFieldsV1 } from './fields-v1.ts';
export { elementText, parseElement, serverPathText } from './path-element.ts';
export { departuresOf, type Look } from './departures.ts';
export { claimsIn } from './recall.ts';
export { predict, type PredictInput, type Prediction } from './predict.ts';
export { canonicalQuantity, sameQuantity } from './quantity.ts';
export { hasStatusSubresource, schemaFrom } from './schema-from.ts';
export { type Settled, settledOf } from './settled.ts';
export { trackUpdate, type UpdateInput } from './track-update.ts';
export { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, type TypeSchema } from './type-schema.ts';
export { valueChanges } from './value-changes.ts';
export { verifiedPreview } from './verified.ts';
