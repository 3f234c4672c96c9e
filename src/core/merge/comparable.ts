import { type Json, type K8sObject, TEMPLATE_GENERATION } from '#core/model';

const SERVER_OWNED = [
  'uid', 'resourceVersion', 'generation', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink', 'managedFields',
] as const;

const counterless = (metadata: Record<string, unknown>): void => {
  const { [TEMPLATE_GENERATION]: _, ...annotations } = (metadata['annotations'] ?? {}) as Record<string, unknown>;
  if (Object.keys(annotations).length > 0) metadata['annotations'] = annotations;
  else delete metadata['annotations'];
};

/** An object without what only the server writes: its status, and its identity and counters in metadata. */
export const comparable = (object: K8sObject): Json => {
  const { status: _, ...rest } = object;
  const metadata = { ...object.metadata } as Record<string, unknown>;
  for (const name of SERVER_OWNED) delete metadata[name];
  if (object.kind === 'DaemonSet') counterless(metadata);
  return { ...rest, metadata } as unknown as Json;
};
