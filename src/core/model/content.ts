import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Digest } from './names.ts';
import type { K8sObject } from './object.ts';

const known = new WeakMap<K8sObject, Digest>();

/**
 * The identity of a content: over stable JSON of the concealed object, so that it tells nothing of a secret value. Values
 * never change, so an object that many clusters share is digested once.
 */
export const contentDigest = (concealed: K8sObject): Digest => {
  const digest = known.get(concealed) ?? (sha256(stableJson(concealed)) as Digest);
  known.set(concealed, digest);
  return digest;
};
