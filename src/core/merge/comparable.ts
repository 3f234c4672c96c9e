import type { Json, K8sObject } from '#core/model';

const SERVER_OWNED = [
  'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink', 'managedFields',
] as const;

/** An object without what only the server writes: its status, and its identity and counters in metadata. */
export const comparable = (object: K8sObject): Json => {
  const { status: _, ...rest } = object;
  const metadata = { ...object.metadata } as Record<string, unknown>;
  for (const name of SERVER_OWNED) delete metadata[name];
  return { ...rest, metadata } as unknown as Json;
};
