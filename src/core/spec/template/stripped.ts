import type { JsonObject } from '#core/model';

/** What a server owns; Karmada prunes it from every template (`pkg/resourceinterpreter/default/native/prune`). */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
  'ownerReferences',
  'finalizers',
]);

const without = (object: JsonObject, drop: (key: string) => boolean): JsonObject =>
  Object.keys(object).some(drop) ? Object.fromEntries(Object.entries(object).filter(([key]) => !drop(key))) : object;

/** The object without its status and without the metadata that a server owns, so that what `kubectl get -o yaml` wrote is a template as it is. */
export const stripped = (object: JsonObject): JsonObject => without(object, (key) => key === 'status');

/** Metadata without what a server owns. */
export const strippedMetadata = (metadata: JsonObject): JsonObject => without(metadata, (key) => OF_THE_SERVER.has(key));
