import { keyedDigest } from '#lib/digest';
import { isObject, type Json } from './json.ts';
import type { K8sObject, ObjectMetadata } from './object.ts';

/** Turns a secret value into a keyed digest. */
export type Seal = (value: string) => string;

/** The seal under a state's key. */
export const sealWith = (key: string): Seal => (value) => keyedDigest(key, value);

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const concealed = (value: Json | undefined, seal: Seal): Json =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, seal(typeof item === 'string' ? item : JSON.stringify(item))])) : (value ?? null);

const withoutLastApplied = (metadata: ObjectMetadata): ObjectMetadata => {
  if (metadata.annotations?.[LAST_APPLIED] === undefined) return metadata;
  const { [LAST_APPLIED]: _, ...annotations } = metadata.annotations;
  return { ...metadata, annotations };
};

/**
 * The object with every value of a v1 Secret's `data` and `stringData` as a keyed digest, and without kubectl's copy of
 * them. Other kinds come back as they are, the same value.
 */
export const conceal = (object: K8sObject, seal: Seal): K8sObject => {
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1') return object;
  const { data, stringData, ...rest } = object;
  return {
    ...rest,
    metadata: withoutLastApplied(object.metadata),
    ...(data === undefined ? {} : { data: concealed(data as Json, seal) }),
    ...(stringData === undefined ? {} : { stringData: concealed(stringData as Json, seal) }),
  } as K8sObject;
};
