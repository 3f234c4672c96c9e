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

/**
 * A live Secret as if `stringData` were stored: with the values of `data` under the names that an applied one uses there.
 * The server moves them and never gives `stringData` back. Values are compared as they are, so both must be concealed.
 */
export const withWriteOnly = (live: K8sObject, applied: K8sObject): K8sObject => {
  const wanted = applied['stringData'];
  if (wanted === undefined || wanted === null || applied.kind !== 'Secret' || applied.apiVersion !== 'v1') return live;
  const data = (live['data'] ?? {}) as Readonly<Record<string, Json>>;
  const moved = Object.keys(wanted).filter((name) => Object.hasOwn(data, name));
  return { ...live, stringData: Object.fromEntries(moved.map((name) => [name, data[name] as Json])) };
};
